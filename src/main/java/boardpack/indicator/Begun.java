package boardpack.indicator;

import boardpack.problem.Place;

/** The beginning of an indicator: before this period it is not reported. */
public record Begun(Period from, Place place) {
    /**
     * True for a period that it is not reported for yet.
     *
     * <p>A period that the beginning cuts in two can never be complete, and is not reported either.
     */
    public boolean isAfter(Period period) {
        return period.start().isBefore(from.start());
    }
}
