package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Bands;
import boardpack.indicator.Direction;
import boardpack.indicator.Milestone;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Summaries of counts that state what was left out, so that the parts always add up to the total. */
public final class Counts {
    private static final List<Rating> RATED = List.of(Rating.GREEN, Rating.AMBER, Rating.RED);

    /** Minimum number of indicators for printing a percentage. */
    private static final int FEWEST_FOR_A_PERCENTAGE = 5;

    private Counts() {}

    public static String ofIndicators(List<Assessment> assessments) {
        return (ratings(assessments) + " All "
                        + Figures.counted(assessments.size(), "indicator is", "indicators are")
                        + " listed below.")
                .replace(" All 1 indicator is", " The indicator is")
                .replace(" All 2 indicators are", " Both indicators are");
    }

    /** Returns the ratings in one sentence: {@code 22 of 41 rated indicators are green, 11 amber and 8 red.} */
    public static String briefly(List<Assessment> assessments) {
        Map<Rating, Integer> counts = byRating(assessments);
        int rated = RATED.stream().mapToInt(r -> counts.getOrDefault(r, 0)).sum();
        int rest = assessments.size() - rated;
        if (rated == 0) {
            return "No indicator is rated this quarter.";
        }
        return ofRated(counts, rated, "rated indicator", "rated indicators", false)
                + (rest == 0 ? "." : "; " + rest + (rest == 1 ? " is" : " are") + " not rated.");
    }

    /** Returns the numbers of green, amber and red, omitting ratings that none has. The text has no final full stop. */
    private static String ofRated(Map<Rating, Integer> counts, int rated, String one, String many, boolean share) {
        List<Rating> met =
                RATED.stream().filter(r -> counts.getOrDefault(r, 0) > 0).toList();
        Rating first = met.getFirst();
        if (met.size() == 1) {
            return switch (rated) {
                        case 1 -> "The one " + one + " is ";
                        case 2 -> "Both " + many + " are ";
                        default -> "All " + rated + " " + many + " are ";
                    }
                    + Figures.word(first);
        }
        int count = counts.get(first);
        List<String> parts = new ArrayList<>();
        parts.add(count + " of " + rated + " " + many + (count == 1 ? " is " : " are ") + Figures.word(first)
                + (share && first == Rating.GREEN ? percentage(count, rated) : ""));
        met.stream().skip(1).forEach(r -> parts.add(counts.get(r) + " " + Figures.word(r)));
        return Placeholders.joined(parts);
    }

    /** Returns the number of indicators with each rating, and the reasons why others have none. */
    public static String ratings(List<Assessment> assessments) {
        List<Assessment> performance = assessments.stream()
                .filter(a -> !a.indicator().traits().context())
                .toList();
        List<Assessment> context = assessments.stream()
                .filter(a -> a.indicator().traits().context())
                .toList();
        StringBuilder text = new StringBuilder();
        if (!performance.isEmpty()) {
            text.append(rated(performance, "indicator", "indicators"));
        }
        if (!context.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(ofContext(context));
        }
        return text.toString();
    }

    /** Returns the counts of demand indicators, which are separate from performance. */
    private static String ofContext(List<Assessment> context) {
        boolean none = context.stream().noneMatch(a -> a.rated().rating().isRated());
        boolean all = context.stream()
                .map(a -> a.rated().rating())
                .allMatch(r -> r == Rating.DATA_ONLY || r == Rating.CLEANSING);
        if (none && all) {
            return Figures.counted(
                    context.size(),
                    "context indicator tells of demand, not of performance, and is not rated.",
                    "context indicators tell of demand, not of performance, and are not rated.");
        }
        return "Apart from these, of what tells of demand and not of performance: "
                + Figures.small(rated(context, "context indicator", "context indicators"));
    }

    private static String rated(List<Assessment> assessments, String one, String many) {
        Map<Rating, Integer> counts = byRating(assessments);
        int rated = RATED.stream().mapToInt(r -> counts.getOrDefault(r, 0)).sum();
        boolean judged = assessments.stream().anyMatch(Counts::isForTheOfficerToSay);
        StringBuilder text = new StringBuilder();
        if (rated == 0) {
            text.append("No ")
                    .append(one)
                    .append(judged ? " is rated" : " has both a target and a result")
                    .append(" this quarter.");
        } else {
            text.append(
                            judged
                                    ? ofRated(counts, rated, "rated " + one, "rated " + many, true)
                                    : ofRated(
                                            counts,
                                            rated,
                                            one + " with a target and a result",
                                            many + " with a target and a result",
                                            true))
                    .append('.');
        }
        List<String> others = new ArrayList<>();
        counts.forEach((rating, count) -> {
            if (!rating.isRated()) {
                others.add(count + " " + inSentence(rating));
            }
        });
        if (!others.isEmpty()) {
            text.append(" Not rated: ").append(String.join(", ", others)).append('.');
        }
        List<Assessment> asking = assessments.stream()
                .filter(a -> a.rated().rating().isRated()
                        && a.rated().bands().flatMap(Bands::exceeding).isPresent())
                .toList();
        long reaching = asking.stream()
                .filter(a -> a.rated().rating() == Rating.GREEN
                        && a.rated().bands().filter(Bands::exceeds).isPresent())
                .count();
        if (!asking.isEmpty()) {
            text.append(" Of ")
                    .append(Figures.counted(asking.size(), "indicator", "indicators"))
                    .append(" with a margin to be better than the target by, ")
                    .append(reaching == 0 ? "none" : Long.toString(reaching))
                    .append(reaching < 2 ? " reaches it." : " reach it.");
        }
        return text.toString();
    }

    /**
     * Returns the number of indicators that moved in each direction and of those that cannot be compared. The text
     * begins with a space.
     */
    public static String ofDirections(List<Assessment> assessments) {
        Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
        long notDue = assessments.stream()
                .filter(a -> a.rated().rating() == Rating.NOT_DUE)
                .count();
        long withheld = assessments.stream()
                .filter(a -> a.rated().rating() == Rating.CLEANSING)
                .count();
        assessments.stream()
                .filter(Assessment::tellsDirection)
                .forEach(a -> counts.merge(a.travel().direction(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (direction, count) -> parts.add(count + " " + direction.word().toLowerCase(java.util.Locale.ROOT)));
        if (notDue > 0) {
            parts.add(notDue + " not due this quarter");
        }
        if (withheld > 0) {
            parts.add(withheld + " with data being cleansed");
        }
        return " Direction of travel: " + Placeholders.joined(parts) + ".";
    }

    public static String ofMilestones(List<Milestone> milestones, int objectives) {
        Map<Progress, Integer> counts = byProgress(milestones);
        String first = Figures.counted(objectives, "objective has ", "objectives have ")
                + Figures.counted(milestones.size(), "milestone", "milestones");
        List<Progress> met = Arrays.stream(Progress.values())
                .filter(p -> counts.getOrDefault(p, 0) > 0)
                .toList();
        if (met.size() == 1) {
            return first + (milestones.size() == 1 ? ", which is " : ", all ")
                    + met.getFirst().word() + ".";
        }
        return first + ": "
                + Placeholders.joined(
                        met.stream().map(p -> counts.get(p) + " " + p.word()).toList())
                + ".";
    }

    /**
     * Returns true if an officer has to decide the rating. A judgement needs no target or result, and does not follow
     * from them.
     */
    private static boolean isForTheOfficerToSay(Assessment a) {
        return a.rated().rating() == Rating.JUDGEMENT_AWAITED
                || a.rated().judged() && a.rated().bands().isEmpty();
    }

    private static String percentage(int part, int whole) {
        if (whole < FEWEST_FOR_A_PERCENTAGE || part == 0) {
            return "";
        }
        int rounded = (200 * part + whole) / (2 * whole);
        // A share below all is never printed as 100 per cent, and a share above none never as 0.
        int shown = part == whole ? 100 : Math.clamp(rounded, 1, 99);
        return " (" + shown + " per cent)";
    }

    private static String inSentence(Rating rating) {
        return switch (rating) {
            case NOT_DUE -> "not due this quarter";
            case NO_TARGET_SET -> "without a target";
            case CLEANSING -> "with data being cleansed";
            case GREEN,
                    AMBER,
                    RED,
                    DATA_ONLY,
                    AWAITED,
                    JUDGEMENT_AWAITED,
                    CARRIED_OVER,
                    SUPPRESSED,
                    NOT_APPLICABLE,
                    NOT_AVAILABLE,
                    TOO_LOW,
                    INCOMPLETE -> rating.word().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static Map<Rating, Integer> byRating(List<Assessment> assessments) {
        Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
        assessments.forEach(a -> counts.merge(a.rated().rating(), 1, Integer::sum));
        return counts;
    }

    private static Map<Progress, Integer> byProgress(List<Milestone> milestones) {
        Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
        milestones.forEach(m -> counts.merge(m.progress(), 1, Integer::sum));
        return counts;
    }
}
