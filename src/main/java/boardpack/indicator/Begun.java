package boardpack.indicator;

import boardpack.problem.Place;

/** The beginning of an indicator: before this period it is not reported. */
public record Begun(Period from, Place place) {
    /**
     * Returns true for a period before it is reported.
     *
     * <p>A period during which the indicator begins would be incomplete, so it is not reported either.
     */
    public boolean isAfter(Period period) {
        return period.start().isBefore(from.start());
    }
}
