package boardpack.indicator;

/**
 * The rating of a result exactly at a threshold: the better or the worse one.
 *
 * <p>It applies to tolerances, floors and amber thresholds. A target that is reached is always green, as in every
 * council's key.
 */
public enum Edges {
    INCLUSIVE("inclusive", true, true),
    EXCLUSIVE("exclusive", false, false),
    /** As in "within 1 per cent … 5 per cent or more": green includes its threshold, amber does not. */
    AMBER_EXCLUSIVE("amber-exclusive", true, false);

    private final String word;
    private final boolean green;
    private final boolean amber;

    Edges(String word, boolean green, boolean amber) {
        this.word = word;
        this.green = green;
        this.amber = amber;
    }

    public String word() {
        return word;
    }

    /** Returns true if a result at the green threshold is green. */
    public boolean ofGreen() {
        return green;
    }

    /** Returns true if a result at the amber threshold is amber. */
    public boolean ofAmber() {
        return amber;
    }
}
