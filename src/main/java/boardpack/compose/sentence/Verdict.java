package boardpack.compose.sentence;

import boardpack.assess.Assessment;

/** The heading under which a report in sentences lists an indicator. */
public enum Verdict {
    PERFORMING_WELL,
    NEED_TO_IMPROVE,
    FOR_INFORMATION,
    NO_FIGURE;

    /**
     * Returns the heading by the rating alone, so that nobody chooses what members read first.
     *
     * <p>Green is performing well. Amber and red need improvement. Unrated figures and measures of demand are for
     * information. Indicators without a figure state the reason.
     */
    public static Verdict of(Assessment a) {
        return switch (a.rated().rating()) {
            case GREEN -> a.indicator().traits().context() ? FOR_INFORMATION : PERFORMING_WELL;
            case AMBER, RED -> a.indicator().traits().context() ? FOR_INFORMATION : NEED_TO_IMPROVE;
            case DATA_ONLY, NO_TARGET_SET, JUDGEMENT_AWAITED ->
                a.actual().number().isPresent() ? FOR_INFORMATION : NO_FIGURE;
            case NOT_DUE,
                    AWAITED,
                    CARRIED_OVER,
                    SUPPRESSED,
                    NOT_APPLICABLE,
                    NOT_AVAILABLE,
                    TOO_LOW,
                    INCOMPLETE,
                    CLEANSING -> NO_FIGURE;
        };
    }
}
