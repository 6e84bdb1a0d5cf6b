package boardpack.assess;

import boardpack.assess.review.PriorityProgress;
import boardpack.indicator.Action;
import boardpack.indicator.Priority;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import boardpack.problem.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Improvement priorities for tests. A test sets only what it is about. */
public final class APriority {
    private final String ref;
    private String outcome = "Stay safe";
    private String serviceArea = "Schools";
    private Optional<Rating> judged = Optional.empty();
    private Optional<Rating> last = Optional.empty();
    private String update = "An update.";
    private String concern = "";
    private String done = "";
    private boolean atRisk;
    private String riskReason = "";
    private String explanation = "";
    private final List<Action> actions = new ArrayList<>();

    private APriority(String ref) {
        this.ref = ref;
    }

    public static APriority of(String ref) {
        return new APriority(ref);
    }

    /** Sets the judgements of this and the last quarter: {@code GREEN}, or nothing. */
    public APriority judged(String now, String before) {
        this.judged = rating(now);
        this.last = rating(before);
        return this;
    }

    private static Optional<Rating> rating(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Rating.valueOf(name));
    }

    public APriority outcome(String name) {
        this.outcome = name;
        return this;
    }

    public APriority area(String name) {
        this.serviceArea = name;
        return this;
    }

    public APriority update(String text) {
        this.update = text;
        return this;
    }

    public APriority concern(String text, String doneAboutIt) {
        this.concern = text;
        this.done = doneAboutIt;
        return this;
    }

    public APriority atRisk(String reason) {
        this.atRisk = true;
        this.riskReason = reason;
        return this;
    }

    public APriority explained(String text) {
        this.explanation = text;
        return this;
    }

    public APriority actions(Progress... all) {
        for (Progress progress : all) {
            actions.add(new Action(
                    "Action " + (actions.size() + 1),
                    "Head",
                    LocalDate.of(2020, 3, 31),
                    progress,
                    "",
                    Place.of("actions.csv", actions.size() + 2)));
        }
        return this;
    }

    public Priority build() {
        return new Priority(
                ref,
                outcome,
                "Text of " + ref,
                serviceArea,
                "Chief Officer",
                new Priority.Standing(judged, last, atRisk),
                new Priority.Account(update, concern, done, riskReason, explanation),
                actions,
                Place.of("priorities.csv", 2));
    }

    /** Returns the progress without indicators. */
    public PriorityProgress alone() {
        return new PriorityProgress(build(), List.of());
    }
}
