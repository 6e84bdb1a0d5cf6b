package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Bands;
import boardpack.indicator.Direction;
import boardpack.indicator.Milestone;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Summaries that say what they counted and what they left out; the parts always add up to the whole. */
public final class Counts {
    /** A percentage of fewer than this many is not printed. */
    private static final int FEWEST_FOR_A_PERCENTAGE = 5;

    private Counts() {}

    public static String ofIndicators(List<Assessment> assessments) {
        return (ratings(assessments) + " All "
                        + Figures.counted(assessments.size(), "indicator is", "indicators are")
                        + " listed below.")
                .replace(" All 1 indicator is", " The indicator is");
    }

    /** How many have which rating, in one sentence: {@code 22 of 41 rated indicators are green, 11 amber and 8 red.} */
    public static String briefly(List<Assessment> assessments) {
        Map<Rating, Integer> counts = byRating(assessments);
        int green = counts.getOrDefault(Rating.GREEN, 0);
        int amber = counts.getOrDefault(Rating.AMBER, 0);
        int red = counts.getOrDefault(Rating.RED, 0);
        int rated = green + amber + red;
        int rest = assessments.size() - rated;
        if (rated == 0) {
            return "No indicator is rated this quarter.";
        }
        String first = rated == 1
                ? "The one rated indicator is " + (green == 1 ? "green" : amber == 1 ? "amber" : "red")
                : green + " of " + rated + " rated indicators " + (green == 1 ? "is" : "are") + " green, " + amber
                        + " amber and " + red + " red";
        return first + (rest == 0 ? "." : "; " + rest + (rest == 1 ? " is" : " are") + " not rated.");
    }

    /** How many have which rating, and why the others have none. */
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

    /** What tells of demand is counted apart from performance. */
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
        int rated = counts.getOrDefault(Rating.GREEN, 0)
                + counts.getOrDefault(Rating.AMBER, 0)
                + counts.getOrDefault(Rating.RED, 0);
        boolean judged = assessments.stream().anyMatch(Counts::isForTheOfficerToSay);
        StringBuilder text = new StringBuilder();
        if (rated == 0) {
            text.append("No ")
                    .append(one)
                    .append(judged ? " is rated" : " has both a target and a result")
                    .append(" this quarter.");
        } else {
            int green = counts.getOrDefault(Rating.GREEN, 0);
            text.append(green == 0 ? "None" : Integer.toString(green))
                    .append(" of ")
                    .append(
                            judged
                                    ? Figures.counted(rated, "rated " + one, "rated " + many)
                                    : Figures.counted(rated, one, many) + " with a target and a result")
                    .append(" ")
                    .append(green == 1 || green == 0 ? "is" : "are")
                    .append(" green")
                    .append(percentage(green, rated))
                    .append("; ")
                    .append(counts.getOrDefault(Rating.AMBER, 0))
                    .append(" amber and ")
                    .append(counts.getOrDefault(Rating.RED, 0))
                    .append(" red.");
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

    /** How many have moved which way; those that cannot be compared are counted too. Begins with a blank. */
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
        List<String> parts = new ArrayList<>();
        for (Progress progress : Progress.values()) {
            parts.add(counts.getOrDefault(progress, 0) + " " + progress.word());
        }
        return Figures.counted(objectives, "objective has ", "objectives have ")
                + Figures.counted(milestones.size(), "milestone", "milestones")
                + ": "
                + Placeholders.joined(parts)
                + ".";
    }

    /** True where having a target and a result is not what makes it rated: a judgement needs neither, nor follows. */
    private static boolean isForTheOfficerToSay(Assessment a) {
        return a.rated().rating() == Rating.JUDGEMENT_AWAITED
                || a.rated().judged() && a.rated().bands().isEmpty();
    }

    private static String percentage(int part, int whole) {
        if (whole < FEWEST_FOR_A_PERCENTAGE || part == 0) {
            return "";
        }
        int rounded = (200 * part + whole) / (2 * whole);
        // All but one is not 100 per cent, and one is not 0.
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
