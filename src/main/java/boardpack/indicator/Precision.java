package boardpack.indicator;

/** What of a result is compared: what is displayed, or all of it. */
public enum Precision {
    DISPLAYED("displayed"),
    EXACT("exact");

    private final String word;

    Precision(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
