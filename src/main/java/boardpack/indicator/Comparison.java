package boardpack.indicator;

/** What a result is compared with to find its direction of travel. */
public enum Comparison {
    SAME_QUARTER_LAST_YEAR("same-quarter-last-year"),
    PREVIOUS_PERIOD("previous-period");

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
