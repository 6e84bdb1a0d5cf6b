package boardpack.compose.words;

import boardpack.assess.review.PriorityProgress;
import boardpack.compose.link.Anchors;
import boardpack.indicator.Direction;
import boardpack.indicator.Rating;
import boardpack.paper.Marked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words about the progress of improvement priorities. */
public final class PriorityWords {
    private static final List<Rating> RATINGS = List.of(Rating.GREEN, Rating.AMBER, Rating.RED);

    private PriorityWords() {}

    /** Returns the number of priorities, and how many have each rating. */
    public static String counts(List<PriorityProgress> all) {
        if (all.size() == 1) {
            return "There is 1 improvement priority, and it is "
                    + all.getFirst().overall().map(Figures::word).orElse("without a rating") + ".";
        }
        String first = "There are " + all.size() + " improvement priorities: ";
        List<String> parts = new ArrayList<>();
        byRating(all)
                .forEach((words, its) -> parts.add(
                        its.size() == all.size()
                                ? "all are " + words
                                : its.size() + (!parts.isEmpty() ? " " : its.size() == 1 ? " is " : " are ") + words));
        return first + Placeholders.joined(parts) + ".";
    }

    /** Returns how many moved in each direction since the last quarter. The text begins with a space. */
    public static String moves(List<PriorityProgress> all) {
        List<String> parts = new ArrayList<>();
        moved(all, Direction.IMPROVED, "has improved", "have improved", "all have improved", parts);
        moved(all, Direction.WORSENED, "has worsened", "have worsened", "all have worsened", parts);
        moved(all, Direction.NO_CHANGE, "has not changed", "have not changed", "none has changed", parts);
        moved(all, Direction.NOT_COMPARABLE, "cannot be compared", "cannot be compared", "none can be compared", parts);
        return " Since the last quarter, " + Placeholders.joined(parts) + ".";
    }

    private static void moved(
            List<PriorityProgress> all,
            Direction direction,
            String one,
            String many,
            String every,
            List<String> parts) {
        int count = (int) all.stream().filter(p -> p.direction() == direction).count();
        if (count == 0) {
            return;
        }
        if (count < all.size()) {
            parts.add(Figures.counted(count, one, many));
        } else if (count == 1) {
            parts.add("it " + one);
        } else {
            parts.add(every);
        }
    }

    /** Returns the ratings of one outcome's priorities, naming amber and red ones: {@code 2 green and 1 red (P4)}. */
    public static String ofOutcome(List<PriorityProgress> all) {
        List<String> parts = new ArrayList<>();
        byRating(all)
                .forEach((words, its) -> parts.add(its.size() + " " + words
                        + (words.equals("green")
                                ? ""
                                : " ("
                                        + Placeholders.joined(its.stream()
                                                .map(p -> p.priority().ref())
                                                .toList())
                                        + ")")));
        return Placeholders.joined(parts) + ".";
    }

    private static Map<String, List<PriorityProgress>> byRating(List<PriorityProgress> all) {
        Map<String, List<PriorityProgress>> parts = new LinkedHashMap<>();
        for (Rating rating : RATINGS) {
            List<PriorityProgress> its = all.stream().filter(p -> p.is(rating)).toList();
            if (!its.isEmpty()) {
                parts.put(Figures.word(rating), its);
            }
        }
        List<PriorityProgress> none =
                all.stream().filter(p -> p.overall().isEmpty()).toList();
        if (!none.isEmpty()) {
            parts.put("without a rating", none);
        }
        return parts;
    }

    /** Groups priorities by outcome, in the order in which the outcomes are first named. */
    public static Map<String, List<PriorityProgress>> byOutcome(List<PriorityProgress> all) {
        Map<String, List<PriorityProgress>> outcomes = new LinkedHashMap<>();
        all.forEach(p -> outcomes.computeIfAbsent(p.priority().outcome(), o -> new ArrayList<>())
                .add(p));
        return outcomes;
    }

    /** Counts the ratings of a priority's indicators and actions: {@code 5 green, 2 amber, 1 red}. */
    public static String counted(PriorityProgress progress) {
        List<String> parts = new ArrayList<>();
        for (Rating rating : RATINGS) {
            if (progress.count(rating) > 0) {
                parts.add(progress.count(rating) + " " + Figures.word(rating));
            }
        }
        return String.join(", ", parts);
    }

    public static Marked mark(Optional<Rating> rating, String without) {
        return rating.map(Marks::of).orElse(new Marked("unrated", without));
    }

    public static Marked direction(PriorityProgress progress) {
        return progress.direction() == Direction.NOT_COMPARABLE
                ? new Marked(
                        "not-comparable", progress.priority().standing().last().isEmpty() ? "New" : "No rating")
                : Marks.of(progress.direction());
    }

    /** Returns why a priority has no direction, or that two quarters are not comparable; otherwise empty. */
    public static String directionNote(PriorityProgress progress) {
        if (progress.priority().standing().last().isEmpty()) {
            return "not rated in the last quarter";
        }
        if (progress.direction() == Direction.NOT_COMPARABLE) {
            return "not rated in this quarter";
        }
        return progress.isOnlyCounted() ? "judged then, computed now" : "";
    }

    /** Returns the reasons why it may become red. */
    public static String risk(PriorityProgress progress) {
        List<String> reasons = new ArrayList<>();
        if (progress.priority().standing().atRisk()) {
            reasons.add(
                    progress.priority().account().riskReason().isEmpty()
                            ? "Its accountable officer judges it to be at risk."
                            : progress.priority().account().riskReason());
        }
        if (progress.direction() == Direction.WORSENED) {
            reasons.add("It was green in the last quarter.");
        }
        return String.join(" ", reasons);
    }

    /** Returns the anchor of the priority's tracker. */
    public static String place(PriorityProgress progress) {
        return Anchors.of("tracker", "p", progress.priority().ref());
    }
}
