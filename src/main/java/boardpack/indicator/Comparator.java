package boardpack.indicator;

import boardpack.problem.Place;

/** Another area's value for the same indicator. */
public record Comparator(String ref, Period period, Kind kind, String name, Value value, Place place) {
    /**
     * The kind of area: a statistical neighbour (one of the most similar authorities), any authority for rankings, the
     * region, or England.
     */
    public enum Kind {
        STATISTICAL_NEIGHBOUR("statistical neighbour"),
        AUTHORITY("authority"),
        REGION("region"),
        ENGLAND("England");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
