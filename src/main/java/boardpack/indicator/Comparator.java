package boardpack.indicator;

import boardpack.problem.Place;

/** The value of the same indicator elsewhere. */
public record Comparator(String ref, Period period, Kind kind, String name, Value value, Place place) {
    /**
     * Which elsewhere: a statistical neighbour (one of the authorities most alike), any of all the authorities that an
     * indicator is ranked among, the region, or England.
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
