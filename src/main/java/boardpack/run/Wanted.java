package boardpack.run;

import java.util.List;

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
}
