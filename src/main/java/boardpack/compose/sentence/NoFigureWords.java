package boardpack.compose.sentence;

import boardpack.assess.Assessment;
import boardpack.compose.words.Spoken;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import java.util.Optional;

/** Explains why an indicator has no figure this quarter. The text continues a sentence after the title and a colon. */
final class NoFigureWords {
    private final Assessment assessment;
    private final Indicator indicator;

    NoFigureWords(Assessment assessment) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
    }

    String words() {
        String period = assessment.period().label();
        return switch (assessment.rated().rating()) {
            case NOT_DUE -> notDue();
            case AWAITED -> "the figure for " + period + " is awaited and is to be sent to members.";
            case JUDGEMENT_AWAITED ->
                "the officer's judgement for " + period + " is awaited and is to be sent to members.";
            case CARRIED_OVER -> "the outturn for " + period + " is carried over to a later report.";
            case SUPPRESSED ->
                "the figure for " + period
                        + " rests on small numbers and is not shown, so that nobody can be recognised.";
            case NOT_APPLICABLE -> "there was nothing to measure in " + period + ".";
            case INCOMPLETE -> "a part of " + period + " is missing, so no figure is given.";
            case CLEANSING -> "no figure is given while the data is being cleansed.";
            case GREEN, AMBER, RED, DATA_ONLY, NO_TARGET_SET, NOT_AVAILABLE, TOO_LOW -> unavailable(period);
        };
    }

    private String unavailable(String period) {
        Value.Reason reason =
                assessment.actual() instanceof Value.Blank blank ? blank.reason() : Value.Reason.NOT_AVAILABLE;
        return switch (reason) {
            case LOW -> "the figure for " + period + " rounds to 0 but is not 0, so it is not rated.";
            case NOT_ADDED_UP -> "the parts of " + period + " cannot be added up, so no figure is given.";
            case SUPPRESSED, NOT_APPLICABLE, NOT_AVAILABLE, NOT_SUPPLIED ->
                "the figure for " + period + " is not available.";
        };
    }

    private String notDue() {
        boolean everyYear =
                indicator.basis() == Basis.ANNUAL && indicator.rhythm().years() == 1;
        return "this is reported " + indicator.rhythm().words()
                + (everyYear ? "; no quarterly update is available." : "; nothing is due this quarter.") + latest()
                + assessment
                        .nextDue()
                        .map(q -> " The next figure is due in " + q.label() + ".")
                        .orElse("");
    }

    private String latest() {
        String of = " for " + assessment.period().label();
        String provisional = assessment.status() == Status.PROVISIONAL ? " (provisional)" : "";
        Optional<String> latest = assessment
                .actual()
                .number()
                .map(n -> " The latest figure, " + of.strip() + ", is " + Spoken.number(n, indicator) + provisional
                        + revised() + ".");
        boolean suppressed = assessment.actual().equals(Value.blank(Value.Reason.SUPPRESSED));
        return latest.orElse(suppressed ? " The latest figure," + of + ", is not shown." : "");
    }

    private String revised() {
        return assessment
                .revisionOf(assessment.period())
                .map(r -> ", revised; the last pack printed " + Spoken.exact(r.was(), indicator))
                .orElse("");
    }
}
