package boardpack.run;

import boardpack.book.cell.FileName;
import boardpack.indicator.Indicator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports to make alone; if there are none, the whole pack is made.
 *
 * @param focuses the subjects of focus reports
 */
public record Wanted(List<String> serviceAreas, List<String> focuses) {
    /** The whole pack. */
    public static final Wanted ALL = new Wanted(List.of(), List.of());

    /** Returns true if no report is named. */
    public boolean isAll() {
        return serviceAreas.isEmpty() && focuses.isEmpty();
    }

    /** Returns the requested reports, always in the same order and words. */
    String words() {
        return Stream.concat(serviceAreas.stream(), focuses.stream())
                .map(FileName::of)
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** Returns true if a requested report may contain an indicator. */
    boolean mayReport(Indicator indicator) {
        return !focuses.isEmpty()
                || serviceAreas.isEmpty()
                || serviceAreas.stream()
                        .anyMatch(a -> FileName.of(a).equalsIgnoreCase(FileName.of(indicator.serviceArea())));
    }
}
