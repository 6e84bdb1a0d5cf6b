package boardpack.assess.review;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.book.pack.SectionKind;
import boardpack.indicator.Action;
import boardpack.indicator.Indicator;
import boardpack.indicator.Priority;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks the questions about improvement priorities that a colleague would ask. */
final class PriorityReview {
    private static final String FILE = "priorities.csv";

    private PriorityReview() {}

    static void review(Assessed assessed, Findings findings) {
        boolean asked = assessed.book().wording().papers().stream()
                .anyMatch(p -> p.sections().stream().anyMatch(s -> s.kind() == SectionKind.SUMMARY_SHEET));
        boolean leftOut = findings.has(Code.W309, Place.of(FILE));
        if (asked && !leftOut && assessed.book().account().priorities().isEmpty() && !findings.hasErrors()) {
            findings.add(Code.W334, Place.of(FILE));
        }
        for (PriorityProgress progress : PriorityProgress.all(assessed)) {
            judgement(progress, findings);
            words(progress, findings);
            for (Action action : progress.priority().actions()) {
                boolean open = action.progress() == Progress.GREEN || action.progress() == Progress.AMBER;
                if (open && !action.due().isAfter(assessed.book().quarter().end())) {
                    findings.add(
                            Code.W310,
                            action.place(),
                            "the action",
                            action.due(),
                            action.progress().word());
                }
            }
        }
        assessed.assessments().stream()
                .map(Assessment::indicator)
                .filter(i -> i.reporting().owesAReason())
                .forEach(i -> findings.add(
                        Code.W333,
                        i.place(),
                        "the data quality of " + i.ref() + " gives "
                                + i.reporting().quality().orElseThrow().word(),
                        "reason",
                        i.owner().isEmpty() ? "its owner" : i.owner(),
                        "data quality note in indicators.csv"));
    }

    private static void judgement(PriorityProgress progress, Findings findings) {
        Priority priority = progress.priority();
        if (priority.standing().judged().isEmpty()) {
            String instead = progress.counted()
                    .map(r -> "; what its indicators and actions count to is printed instead, which is " + word(r))
                    .orElse("");
            findings.add(Code.W332, priority.place(), priority.ref(), instead, priority.officer());
        }
        if (progress.isUnexplained()) {
            findings.add(Code.W331, priority.place(), priority.ref(), red(progress), priority.officer());
        }
        boolean flagged = priority.standing().atRisk() && progress.overall().isPresent() && !progress.is(Rating.AMBER);
        if (flagged) {
            String word = word(progress.overall().get());
            findings.add(
                    Code.W313,
                    priority.place(),
                    "at risk",
                    priority.ref(),
                    "which is " + word + " and not amber",
                    "its progress");
        }
    }

    /** Returns the red indicators and actions in a few words. */
    private static String red(PriorityProgress progress) {
        List<String> red = new ArrayList<>(progress.indicators().stream()
                .filter(a -> a.rated().rating() == Rating.RED)
                .map(Assessment::indicator)
                .map(Indicator::ref)
                .toList());
        long actions = progress.priority().actions().stream()
                .filter(a -> a.progress() == Progress.RED)
                .count();
        if (actions > 0) {
            red.add(actions == 1 ? "one of its actions" : actions + " of its actions");
        }
        String all = red.size() == 1
                ? red.getFirst()
                : String.join(", ", red.subList(0, red.size() - 1)) + " and " + red.getLast();
        return all + (red.size() == 1 && actions < 2 ? " is red" : " are red");
    }

    private static void words(PriorityProgress progress, Findings findings) {
        Priority priority = progress.priority();
        boolean behind = progress.is(Rating.AMBER) || progress.is(Rating.RED);
        if (behind && priority.account().update().isEmpty()) {
            owed(
                    priority,
                    priority.ref() + " is " + word(progress.overall().orElseThrow()),
                    "contextual update",
                    "update",
                    findings);
        }
        if (priority.standing().atRisk()
                && progress.is(Rating.AMBER)
                && priority.account().riskReason().isEmpty()) {
            owed(priority, priority.ref() + " is at risk of becoming red", "reason", "at risk reason", findings);
        }
        if (!priority.account().concern().isEmpty() && priority.account().done().isEmpty()) {
            owed(priority, priority.ref() + " is a concern", "word of what has been done", "done", findings);
        }
    }

    private static void owed(Priority priority, String what, String missing, String column, Findings findings) {
        findings.add(Code.W333, priority.place(), what, missing, priority.officer(), column + " in " + FILE);
    }

    private static String word(Rating rating) {
        return rating.word().toLowerCase(Locale.ROOT);
    }
}
