package boardpack.indicator;

/**
 * How a direction of travel is found.
 *
 * @param noChangeWithin how far a result may move and still not have changed
 * @param gauge what is compared
 */
public record Course(Comparison comparison, Width noChangeWithin, Gauge gauge) {
    /** What of a result is compared: itself, or how far it is from its target. */
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
