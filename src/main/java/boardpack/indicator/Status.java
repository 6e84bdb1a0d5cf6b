package boardpack.indicator;

/** How settled a value is. */
public enum Status {
    FINAL("final"),
    PROVISIONAL("provisional"),
    REVISED("revised"),
    /** What was to be done is done, and its outturn is not there yet. */
    CARRIED_OVER("carried over");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
