package boardpack.assess.review;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.indicator.Direction;
import boardpack.indicator.Priority;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An improvement priority with its key indicators, and what those and its actions count to.
 *
 * @param indicators in the order of {@code indicators.csv}
 */
public record PriorityProgress(Priority priority, List<Assessment> indicators) {
    /** Every priority of the book, in its order. */
    public static List<PriorityProgress> all(Assessed assessed) {
        return assessed.book().account().priorities().stream()
                .map(p -> new PriorityProgress(
                        p,
                        assessed.assessments().stream()
                                .filter(a ->
                                        a.indicator().reporting().priorities().contains(p.ref()))
                                .toList()))
                .toList();
    }

    /** The officer's judgement, or without one what is counted; empty where there is nothing to count either. */
    public Optional<Rating> overall() {
        return priority.standing().judged().or(this::counted);
    }

    /** True where nobody judged it, so that what is counted stands for its overall progress. */
    public boolean isOnlyCounted() {
        return priority.standing().judged().isEmpty() && counted().isPresent();
    }

    /**
     * The computed progress of its key indicators and actions, each with the same weight.
     *
     * <p>Green where all that have a rating are green or complete; red where at least half of them are red; else amber.
     * One that gets better can so never make it worse. Empty where none has a rating.
     */
    public Optional<Rating> counted() {
        int red = count(Rating.RED);
        int all = count(Rating.GREEN) + count(Rating.AMBER) + red;
        if (all == 0) {
            return Optional.empty();
        }
        if (count(Rating.GREEN) == all) {
            return Optional.of(Rating.GREEN);
        }
        return Optional.of(2 * red >= all ? Rating.RED : Rating.AMBER);
    }

    /** Returns the number of its key indicators and actions with a rating; a complete action counts as green. */
    public int count(Rating rating) {
        return (int) Stream.concat(
                        indicators.stream().map(a -> a.rated().rating()),
                        priority.actions().stream().map(a -> rating(a.progress())))
                .filter(r -> r == rating)
                .count();
    }

    private static Rating rating(Progress progress) {
        return switch (progress) {
            case COMPLETE, GREEN -> Rating.GREEN;
            case AMBER -> Rating.AMBER;
            case RED -> Rating.RED;
        };
    }

    /** True where the officer judges it otherwise than it counts. */
    public boolean isJudgedOtherwise() {
        return priority.standing().judged().isPresent()
                && counted().isPresent()
                && !priority.standing().judged().equals(counted());
    }

    /** True where it is judged green while some of it is red, and nothing says why. */
    public boolean isUnexplained() {
        return priority.standing().judged().equals(Optional.of(Rating.GREEN))
                && count(Rating.RED) > 0
                && priority.account().explanation().isEmpty();
    }

    /** Returns the direction of its overall progress since the last quarter. */
    public Direction direction() {
        if (overall().isEmpty() || priority.standing().last().isEmpty()) {
            return Direction.NOT_COMPARABLE;
        }
        // Green stands before amber, and amber before red.
        int worse = overall().get().compareTo(priority.standing().last().get());
        return worse > 0 ? Direction.WORSENED : worse < 0 ? Direction.IMPROVED : Direction.NO_CHANGE;
    }

    public boolean is(Rating rating) {
        return overall().equals(Optional.of(rating));
    }

    /** True where it is amber and likely to become red: its officer says so, or it was green a quarter ago. */
    public boolean isAtRisk() {
        return is(Rating.AMBER) && (priority.standing().atRisk() || direction() == Direction.WORSENED);
    }
}
