package boardpack.indicator;

/** The status of a value: final, provisional and so on. */
public enum Status {
    FINAL("final"),
    PROVISIONAL("provisional"),
    REVISED("revised"),
    /** The work is done, but its outturn has not arrived yet. */
    CARRIED_OVER("carried over");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
