package boardpack.indicator;

/** The rating of a result against its target, or the reason why it has none. */
public enum Rating {
    GREEN("Green", true),
    AMBER("Amber", true),
    RED("Red", true),
    DATA_ONLY("Data only", false),
    NO_TARGET_SET("No target set", false),
    NOT_DUE("Not due this quarter", false),
    AWAITED("Awaited", false),
    JUDGEMENT_AWAITED("Judgement awaited", false),
    CARRIED_OVER("Carried over", false),
    SUPPRESSED("Suppressed", false),
    NOT_APPLICABLE("Not applicable", false),
    NOT_AVAILABLE("Not available", false),
    TOO_LOW("Too low to rate", false),
    INCOMPLETE("Incomplete", false),
    CLEANSING("Data being cleansed", false);

    private final String word;
    private final boolean rated;

    Rating(String word, boolean rated) {
        this.word = word;
        this.rated = rated;
    }

    public String word() {
        return word;
    }

    /** Returns true for green, amber and red. */
    public boolean isRated() {
        return rated;
    }
}
