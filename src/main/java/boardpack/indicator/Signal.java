package boardpack.indicator;

/** The meaning of a point on a control chart: a change for better or worse, a change, or nothing beyond chance. */
public enum Signal {
    IMPROVEMENT("Improvement", "The figures are better than chance explains."),
    CONCERN("Concern", "The figures are worse than chance explains."),
    HIGH("High or rising", "The figures are higher than chance explains, which is neither better nor worse."),
    LOW("Low or falling", "The figures are lower than chance explains, which is neither better nor worse."),
    COMMON_CAUSE("Common cause", "The figures move no more than chance explains."),
    NOT_JUDGED("Not judged", "There are too few points for limits.");

    private final String word;
    private final String meaning;

    Signal(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Returns the meaning of a special cause, or of none, if this direction is better. */
    public static Signal of(SpecialCause cause, Polarity polarity) {
        if (cause == SpecialCause.NOT_JUDGED) {
            return NOT_JUDGED;
        }
        if (cause.sign() == 0) {
            return COMMON_CAUSE;
        }
        boolean up = cause.sign() > 0;
        // For every other polarity neither direction is better.
        if (polarity != Polarity.HIGHER && polarity != Polarity.LOWER) {
            return up ? HIGH : LOW;
        }
        return up == (polarity == Polarity.HIGHER) ? IMPROVEMENT : CONCERN;
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
