package boardpack.indicator;

/**
 * The assurance of a control chart: if the process stays as it is, it will meet its target always, never or sometimes.
 */
public enum Assurance {
    WILL_MEET("will meet the target", "Unless something changes, every figure that chance explains meets the target."),
    MAY_OR_MAY_NOT(
            "may or may not meet the target",
            "Unless something changes, chance alone decides whether a figure meets the target."),
    WILL_FAIL("will fail the target", "Unless something changes, no figure that chance explains meets the target."),
    NONE("no assurance", "There is no target, or neither higher nor lower is better.");

    private final String words;
    private final String meaning;

    Assurance(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
