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
 * An improvement priority with its key indicators, and the progress that follows from these and its actions.
 *
 * @param indicators the key indicators, in the order of {@code indicators.csv}
 */
public record PriorityProgress(Priority priority, List<Assessment> indicators) {
    /** Returns the progress of every priority of the book, in order. */
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

    /** Returns the officer's judgement, or the computed progress if there is none; empty if nothing can be computed. */
    public Optional<Rating> overall() {
        return priority.standing().judged().or(this::counted);
    }

    /** Returns true if no officer judged the priority, so that its overall progress is the computed one. */
    public boolean isOnlyCounted() {
        return priority.standing().judged().isEmpty() && counted().isPresent();
    }

    /**
     * Computes the progress from key indicators and actions, all with the same weight.
     *
     * <p>Green if every rated item is green or complete; red if at least half of them are red; otherwise amber. So an
     * improvement can never make the result worse. Empty if no item has a rating.
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

    /** Returns true if the officer's judgement differs from the computed progress. */
    public boolean isJudgedOtherwise() {
        return priority.standing().judged().isPresent()
                && counted().isPresent()
                && !priority.standing().judged().equals(counted());
    }

    /** Returns true if it is judged green although some of its items are red, without an explanation. */
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
        // Ratings are in the order green, amber, red.
        int worse = overall().get().compareTo(priority.standing().last().get());
        return worse > 0 ? Direction.WORSENED : worse < 0 ? Direction.IMPROVED : Direction.NO_CHANGE;
    }

    public boolean is(Rating rating) {
        return overall().equals(Optional.of(rating));
    }

    /** Returns true if it is amber and may become red: its officer says so, or it was green in the last quarter. */
    public boolean isAtRisk() {
        return is(Rating.AMBER) && (priority.standing().atRisk() || direction() == Direction.WORSENED);
    }
}
