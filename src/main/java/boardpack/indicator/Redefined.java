package boardpack.indicator;

import boardpack.problem.Place;

/** A change of definition. Results from this period on cannot be compared with those before it. */
public record Redefined(Period from, String note, Place place) {
    /**
     * Returns true if the change lies between the two periods, or within one of them.
     *
     * <p>A period during which the definition changes is not comparable with any other.
     */
    public boolean separates(Period earlier, Period later) {
        return earlier.start().isBefore(from.start()) && !later.end().isBefore(from.start());
    }
}
