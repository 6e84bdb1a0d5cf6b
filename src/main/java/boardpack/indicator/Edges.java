package boardpack.indicator;

/**
 * The rating of a result exactly at a threshold: the better or the worse one.
 *
 * <p>It speaks of tolerances, floors and amber thresholds. A target that is reached is green whatever is chosen here:
 * no council's key says otherwise.
 */
public enum Edges {
    INCLUSIVE("inclusive", true, true),
    EXCLUSIVE("exclusive", false, false),
    /** As in "within 1 per cent … 5 per cent or more": green has its edge, amber has not. */
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

    /** True where a result at the edge of green is green. */
    public boolean ofGreen() {
        return green;
    }

    /** True where a result at the edge of amber is amber. */
    public boolean ofAmber() {
        return amber;
    }
}
