package boardpack.indicator;

/** The precision of comparisons: figures as displayed, or exact figures. */
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
