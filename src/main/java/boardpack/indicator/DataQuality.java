package boardpack.indicator;

/** The reliability of a figure, as its officer judges it. */
public enum DataQuality {
    GOOD("good"),
    SOME_CONCERNS("some concerns"),
    SIGNIFICANT_CONCERNS("significant concerns");

    private final String word;

    DataQuality(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
