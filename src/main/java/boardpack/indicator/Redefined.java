package boardpack.indicator;

import boardpack.problem.Place;

/** A change of what is measured: results from this period on cannot be compared with those before it. */
public record Redefined(Period from, String note, Place place) {
    /**
     * True where the change lies between the two periods, or within one of them.
     *
     * <p>A period that the change cuts in two is like none before it, and none after it is like that one.
     */
    public boolean separates(Period earlier, Period later) {
        return earlier.start().isBefore(from.start()) && !later.end().isBefore(from.start());
    }
}
