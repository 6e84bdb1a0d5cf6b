package boardpack.compose;

import boardpack.assess.Assessment;
import boardpack.indicator.Milestone;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Summaries that say what they counted and what they left out; the parts always add up to the whole. */
final class Counts {
    /** A percentage of fewer than this many is not printed. */
    private static final int FEWEST_FOR_A_PERCENTAGE = 5;

    private Counts() {}

    static String ofIndicators(List<Assessment> assessments) {
        Map<Rating, Integer> counts = byRating(assessments);
        int rated = counts.getOrDefault(Rating.GREEN, 0)
                + counts.getOrDefault(Rating.AMBER, 0)
                + counts.getOrDefault(Rating.RED, 0);
        StringBuilder text = new StringBuilder();
        if (rated == 0) {
            text.append("No indicator has both a target and a result this quarter.");
        } else {
            int green = counts.getOrDefault(Rating.GREEN, 0);
            text.append(green == 0 ? "None" : Integer.toString(green))
                    .append(" of ")
                    .append(Figures.counted(rated, "indicator", "indicators"))
                    .append(" with a target and a result ")
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
        return text.append(" All ")
                .append(Figures.counted(assessments.size(), "indicator is", "indicators are"))
                .append(" listed below.")
                .toString()
                .replace(" All 1 indicator is", " The indicator is");
    }

    static String ofMilestones(List<Milestone> milestones, int objectives) {
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
            default -> rating.word().toLowerCase(java.util.Locale.ROOT);
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
