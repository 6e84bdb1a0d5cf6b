package boardpack.indicator;

/** The direction in which a result has moved. */
public enum Direction {
    IMPROVED("Improved"),
    WORSENED("Worsened"),
    NO_CHANGE("No change"),
    AT_BEST("At best"),
    INCREASED("Increased"),
    DECREASED("Decreased"),
    NOT_COMPARABLE("Not comparable");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
