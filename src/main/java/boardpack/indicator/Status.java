package boardpack.indicator;

/** How settled a value is. */
public enum Status {
    FINAL("final"),
    PROVISIONAL("provisional"),
    REVISED("revised");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
