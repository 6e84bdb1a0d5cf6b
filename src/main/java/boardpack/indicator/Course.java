package boardpack.indicator;

/**
 * The way to find a direction of travel.
 *
 * @param noChangeWithin the largest change that still counts as no change
 * @param gauge the value that is compared
 */
public record Course(Comparison comparison, Width noChangeWithin, Gauge gauge) {
    /** The part of a result that is compared: the result itself, or its distance from the target. */
    public enum Gauge {
        VALUE("value"),
        GAP_TO_TARGET("gap-to-target");

        private final String word;

        Gauge(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
