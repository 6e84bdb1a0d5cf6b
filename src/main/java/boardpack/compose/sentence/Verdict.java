package boardpack.compose.sentence;

import boardpack.assess.Assessment;

/** Under which heading of a report in sentences an indicator stands. */
public enum Verdict {
    PERFORMING_WELL,
    NEED_TO_IMPROVE,
    FOR_INFORMATION,
    NO_FIGURE;

    /**
     * By its rating alone, so that nobody chooses what members are told first.
     *
     * <p>Green is performing well; amber and red need to improve. What is not rated but has a figure, and what tells of
     * demand and not of performance, is for information. What has no figure says why.
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
