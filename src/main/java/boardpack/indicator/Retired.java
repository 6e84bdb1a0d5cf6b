package boardpack.indicator;

import boardpack.problem.Place;

/** The end of an indicator: from this period on it is no longer reported. */
public record Retired(Period from, Place place) {
    /**
     * True for a period that it is no longer reported for.
     *
     * <p>A period that the end cuts in two can never be complete, and is not reported either.
     */
    public boolean in(Period period) {
        return !period.end().isBefore(from.start());
    }
}
