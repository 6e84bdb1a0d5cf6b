package boardpack.compose.words;

import boardpack.assess.Assessment;
import boardpack.indicator.Direction;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import boardpack.paper.Key;
import boardpack.paper.Marked;
import java.util.ArrayList;
import java.util.List;

/** The marks of ratings, directions and milestones, and their keys. */
public final class Marks {
    private Marks() {}

    public static Marked of(Rating rating) {
        return new Marked(
                switch (rating) {
                    case GREEN -> "green";
                    case AMBER -> "amber";
                    case RED -> "red";
                    case DATA_ONLY,
                            NO_TARGET_SET,
                            NOT_DUE,
                            AWAITED,
                            JUDGEMENT_AWAITED,
                            CARRIED_OVER,
                            SUPPRESSED,
                            NOT_APPLICABLE,
                            NOT_AVAILABLE,
                            TOO_LOW,
                            INCOMPLETE,
                            CLEANSING -> "unrated";
                },
                rating.word());
    }

    public static Marked of(Direction direction) {
        return new Marked(
                switch (direction) {
                    case IMPROVED -> "improved";
                    case WORSENED -> "worsened";
                    case NO_CHANGE -> "no-change";
                    case AT_BEST -> "at-best";
                    case INCREASED -> "increased";
                    case DECREASED -> "decreased";
                    case NOT_COMPARABLE -> "not-comparable";
                },
                direction.word());
    }

    public static Marked of(Progress progress) {
        return new Marked(progress.word(), Figures.capital(progress.word()));
    }

    public static Key progressKey() {
        List<Key.Line> lines = new ArrayList<>();
        for (Progress progress : Progress.values()) {
            String shape = switch (progress) {
                case COMPLETE -> "tick in a circle";
                case GREEN -> "filled circle";
                case AMBER -> "filled diamond";
                case RED -> "filled square";
            };
            lines.add(new Key.Line(of(progress), shape, progress.meaning(), ""));
        }
        return new Key("Progress of milestones", lines);
    }

    public static Key ratingKey() {
        List<Key.Line> lines = new ArrayList<>();
        lines.add(new Key.Line(
                of(Rating.GREEN),
                "filled circle",
                "The target is met, or missed within the green tolerance.",
                "target met, or missed within the green tolerance"));
        lines.add(new Key.Line(
                of(Rating.AMBER),
                "filled diamond",
                "The target is missed, but within tolerance.",
                "target missed, but within tolerance"));
        lines.add(new Key.Line(
                of(Rating.RED),
                "filled square",
                "The target is missed by more than the tolerance.",
                "target missed by more than the tolerance"));
        return new Key("Progress of indicators", lines);
    }

    /** Returns the key of words shown instead of a rating, limited to those that the indicators need. */
    public static Key unratedKey(List<Assessment> assessments) {
        List<Key.Line> lines = new ArrayList<>();
        for (Rating rating : Rating.values()) {
            if (!rating.isRated() && assessments.stream().anyMatch(a -> shows(a, rating))) {
                lines.add(new Key.Line(of(rating), "open circle", meaning(rating), "not rated"));
            }
        }
        return new Key("Indicators without a rating", lines);
    }

    /** Returns true if the indicator shows the rating for the quarter or for the forecast. */
    private static boolean shows(Assessment a, Rating rating) {
        return a.rated().rating() == rating
                || a.forecast().filter(f -> f.rated().rating() == rating).isPresent();
    }

    public static String meaning(Rating rating) {
        return switch (rating) {
            case DATA_ONLY -> "The figure is given for information and has no target.";
            case NO_TARGET_SET -> "A target is missing; the figure cannot be rated.";
            case NOT_DUE -> "The indicator is reported in other quarters, and no figure is due in this one.";
            case AWAITED -> "The figure was due and has not been supplied.";
            case JUDGEMENT_AWAITED -> "The officer's judgement was due and has not been given.";
            case CARRIED_OVER -> "What was to be done is done; its outturn is not available yet.";
            case SUPPRESSED -> "A small number is not shown, so that nobody can be recognised.";
            case NOT_APPLICABLE -> "There was nothing that the indicator could measure.";
            case NOT_AVAILABLE -> "The figure could not be had for this quarter.";
            case TOO_LOW -> "The figure rounds to 0 but is not 0, so it cannot be compared with a target.";
            case INCOMPLETE -> "A part of the quarter is missing, so the quarter is not added up.";
            case CLEANSING -> "The data is being cleansed, and no figure is printed until that is done.";
            case GREEN, AMBER, RED -> throw new IllegalArgumentException(rating.word());
        };
    }

    /** Returns the key of the directions that the indicators have, and of the words shown instead of one. */
    public static Key directionKey(List<Assessment> assessments) {
        List<String> words = assessments.stream()
                .filter(Assessment::tellsDirection)
                .map(a -> a.travel().direction().word())
                .toList();
        Key all = directionKey();
        List<Key.Line> lines = new ArrayList<>(all.lines().stream()
                .filter(l -> words.contains(l.word().word()))
                .toList());
        lines.addAll(withoutDirection(assessments));
        return new Key(all.title(), lines);
    }

    /** Returns the key of all directions, and of the words shown instead of one that the indicators need. */
    public static Key wholeDirectionKey(List<Assessment> assessments) {
        Key all = directionKey();
        List<Key.Line> lines = new ArrayList<>(all.lines());
        lines.addAll(withoutDirection(assessments));
        return new Key(all.title(), lines);
    }

    private static List<Key.Line> withoutDirection(List<Assessment> assessments) {
        List<Key.Line> lines = new ArrayList<>();
        if (assessments.stream().anyMatch(a -> shows(a, Rating.NOT_DUE))) {
            lines.add(new Key.Line(
                    new Marked("not-comparable", IndicatorWords.NOT_DUE),
                    "dash",
                    meaning(Rating.NOT_DUE),
                    "reported in another quarter"));
        }
        if (assessments.stream().anyMatch(a -> shows(a, Rating.CLEANSING))) {
            lines.add(new Key.Line(
                    new Marked("not-comparable", IndicatorWords.WITHHELD),
                    "dash",
                    meaning(Rating.CLEANSING),
                    "while the data is being cleansed"));
        }
        return lines;
    }

    static Key directionKey() {
        return new Key(
                "Direction of travel",
                List.of(
                        new Key.Line(of(Direction.IMPROVED), "arrow up", "Better than before.", "better"),
                        new Key.Line(of(Direction.WORSENED), "arrow down", "Worse than before.", "worse"),
                        new Key.Line(of(Direction.NO_CHANGE), "two bars", "The same as before.", "the same"),
                        new Key.Line(
                                of(Direction.AT_BEST),
                                "arrow up under a bar",
                                "The same as before, and no better value is possible.",
                                "could not be better"),
                        new Key.Line(
                                of(Direction.INCREASED),
                                "open arrow up",
                                "Larger than before, where neither larger nor smaller is better.",
                                "larger, neither way is better"),
                        new Key.Line(
                                of(Direction.DECREASED),
                                "open arrow down",
                                "Smaller than before, where neither larger nor smaller is better.",
                                "smaller, neither way is better"),
                        new Key.Line(
                                of(Direction.NOT_COMPARABLE),
                                "dash",
                                "One of the two periods has no figure, or they cannot be compared.",
                                "they cannot be compared")));
    }
}
