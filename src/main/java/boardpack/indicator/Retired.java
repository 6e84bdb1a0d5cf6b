package boardpack.indicator;

import boardpack.problem.Place;

/** The end of an indicator: from this period on it is no longer reported. */
public record Retired(Period from, Place place) {
    /**
     * Returns true for a period for which it is no longer reported.
     *
     * <p>A period during which the indicator ends would be incomplete, so it is not reported either.
     */
    public boolean in(Period period) {
        return !period.end().isBefore(from.start());
    }
}
