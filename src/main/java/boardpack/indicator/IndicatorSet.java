package boardpack.indicator;

/** The body that requires an indicator: the government for every council, or the council itself. */
public enum IndicatorSet {
    NATIONAL("national", "National indicators"),
    LOCAL("local", "Key local indicators");

    private final String word;
    private final String title;

    IndicatorSet(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String word() {
        return word;
    }

    /** Returns the heading for a table of them. */
    public String title() {
        return title;
    }
}
