package boardpack.run;

import boardpack.book.cell.FileName;
import boardpack.indicator.Indicator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports that alone are asked for; where there are none, the whole pack is.
 *
 * @param focuses the subjects of focus reports
 */
public record Wanted(List<String> serviceAreas, List<String> focuses) {
    /** The whole pack. */
    public static final Wanted ALL = new Wanted(List.of(), List.of());

    /** True where no report is named. */
    public boolean isAll() {
        return serviceAreas.isEmpty() && focuses.isEmpty();
    }

    /** The reports that are asked for, always in the same words. */
    String words() {
        return Stream.concat(serviceAreas.stream(), focuses.stream())
                .map(FileName::of)
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** True where a report that is asked for may have an indicator in it. */
    boolean mayReport(Indicator indicator) {
        return !focuses.isEmpty()
                || serviceAreas.isEmpty()
                || serviceAreas.stream()
                        .anyMatch(a -> FileName.of(a).equalsIgnoreCase(FileName.of(indicator.serviceArea())));
    }
}
