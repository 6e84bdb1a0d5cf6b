package boardpack.compose.table;

import boardpack.assess.Assessment;
import boardpack.book.cell.FileName;
import boardpack.indicator.Rating;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A selection of a quarter's ratings. An empty criterion selects everything. */
public record Selection(List<String> serviceAreas, Set<Rating> ratings, List<String> owners) {
    public boolean isAll() {
        return serviceAreas.isEmpty() && ratings.isEmpty() && owners.isEmpty();
    }

    /** Returns a requested area that is unknown, if there is one. */
    public Optional<String> unknownArea(List<String> known) {
        return serviceAreas.stream()
                .filter(asked -> known.stream().noneMatch(area -> isNamed(area, asked)))
                .findFirst();
    }

    boolean takes(Assessment a) {
        return (serviceAreas.isEmpty()
                        || serviceAreas.stream()
                                .anyMatch(asked -> isNamed(a.indicator().serviceArea(), asked)))
                && (ratings.isEmpty() || ratings.contains(a.rated().rating()))
                && (owners.isEmpty()
                        || owners.stream()
                                .anyMatch(asked ->
                                        asked.equalsIgnoreCase(a.indicator().owner())));
    }

    /** Returns true if the text is the area's name or the file name of its paper. */
    private static boolean isNamed(String area, String asked) {
        return area.equalsIgnoreCase(asked) || FileName.of(area).equalsIgnoreCase(asked);
    }
}
