package boardpack.indicator;

/** The time that a value covers, with the letter that councils print beside it. */
public enum Basis {
    SNAPSHOT("S", "at the end of the quarter"),
    FLOW("Q", "during the quarter"),
    CUMULATIVE("C", "year to date"),
    ROLLING("R", "rolling 12 months"),
    ANNUAL("A", "reported once a year");

    private final String letter;
    private final String words;

    Basis(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    public String letter() {
        return letter;
    }

    public String words() {
        return words;
    }
}
