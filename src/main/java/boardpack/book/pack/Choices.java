package boardpack.book.pack;

import boardpack.book.cell.Cells;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Edges;
import boardpack.indicator.Margin;
import boardpack.indicator.Method;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import boardpack.indicator.Width;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A council's choices for ratings and directions, for the pack, a service area or an indicator.
 *
 * <p>Choices that are empty are taken from the wider level.
 */
public record Choices(OfRating rating, OfDirection direction, Place place) {
    /**
     * The choices for a rating.
     *
     * @param beside the rule shown with an officer's judgement
     */
    public record OfRating(
            Optional<Rule.Name> rule,
            Optional<Rule.Name> beside,
            Optional<Margin> greenWithin,
            Optional<Margin> amberWithin,
            Optional<Rule.AmberWhen> amberWhen,
            Optional<Precision> precision,
            Optional<Edges> edges,
            Optional<Placed> exceededBy) {
        private OfRating over(OfRating wider) {
            Optional<Rule.Name> widerRule =
                    wider.rule.filter(r -> r != Rule.Name.JUDGEMENT).or(() -> wider.beside);
            return new OfRating(
                    rule.or(() -> wider.rule),
                    beside.or(() -> widerRule),
                    greenWithin.or(() -> wider.greenWithin),
                    amberWithin.or(() -> wider.amberWithin),
                    amberWhen.or(() -> wider.amberWhen),
                    precision.or(() -> wider.precision),
                    edges.or(() -> wider.edges),
                    exceededBy.or(() -> wider.exceededBy));
        }
    }

    /** The choices for a direction of travel. */
    public record OfDirection(
            Optional<Comparison> compareWith,
            Optional<Comparison> longCompareWith,
            Optional<Placed> noChangeWithin,
            Optional<Course.Gauge> gauge) {
        private OfDirection over(OfDirection wider) {
            return new OfDirection(
                    compareWith.or(() -> wider.compareWith),
                    longCompareWith.or(() -> wider.longCompareWith),
                    noChangeWithin.or(() -> wider.noChangeWithin),
                    gauge.or(() -> wider.gauge));
        }
    }

    /**
     * The settings under {@code rating} in {@code pack.yaml}; the columns of {@code indicators.csv} have blanks instead
     * of hyphens.
     */
    public static final Set<String> OF_RATING =
            Set.of("rule", "green-within", "amber-within", "amber-when", "compare", "edges", "exceeded-by");

    /** The settings under {@code direction}. */
    public static final Set<String> OF_DIRECTION =
            Set.of("compare-with", "long-compare-with", "no-change-within", "direction-of");

    private static final Pattern JUDGEMENT = Pattern.compile("judgement(?:\\s+beside\\s+(\\w+))?");

    /** The rules that may accompany a judgement; another judgement may not. */
    private static final Rule.Name[] COMPUTED = Arrays.stream(Rule.Name.values())
            .filter(n -> n != Rule.Name.JUDGEMENT)
            .toArray(Rule.Name[]::new);

    /** A width with its place. */
    public record Placed(Width width, Place place) {}

    /** The source of choices: a row of a CSV file or a part of {@code pack.yaml}. */
    public interface Source {
        /** Returns the text under a name; an empty cell if there is none. */
        Cell cell(String name);

        void refuse(Cell cell, String expected, String fix);

        Place place();
    }

    public static Choices none(Place place) {
        return new Choices(
                new OfRating(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new OfDirection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                place);
    }

    public static Choices read(Source rating, Source direction) {
        Cell rule = rating.cell("rule");
        Matcher judgement = JUDGEMENT.matcher(rule.text().toLowerCase(Locale.ROOT));
        boolean judged = judgement.matches();
        Optional<Rule.Name> beside = judged && judgement.group(1) != null
                ? choice(rating, new Cell(judgement.group(1), rule.place()), COMPUTED, Rule.Name::word)
                : Optional.empty();
        return new Choices(
                new OfRating(
                        judged
                                ? Optional.of(Rule.Name.JUDGEMENT)
                                : choice(rating, rule, Rule.Name.values(), Rule.Name::word),
                        beside,
                        margin(rating, "green-within"),
                        margin(rating, "amber-within"),
                        choice(rating, rating.cell("amber-when"), Rule.AmberWhen.values(), Rule.AmberWhen::word),
                        choice(rating, rating.cell("compare"), Precision.values(), Precision::word),
                        choice(rating, rating.cell("edges"), Edges.values(), Edges::word),
                        width(rating, "exceeded-by")),
                new OfDirection(
                        comparison(direction, "compare-with"),
                        comparison(direction, "long-compare-with"),
                        width(direction, "no-change-within"),
                        choice(direction, direction.cell("direction-of"), Course.Gauge.values(), Course.Gauge::word)),
                rule.isEmpty() ? rating.place() : rule.place());
    }

    /** Returns these choices, with gaps filled from the wider ones. */
    public Choices over(Choices wider) {
        return new Choices(
                rating.over(wider.rating),
                direction.over(wider.direction),
                rating.rule().isPresent() ? place : wider.place);
    }

    /** Returns true if a gap to the target is compared over something with no target or several. */
    boolean measuresAGapFromNoOneTarget() {
        return direction.gauge().equals(Optional.of(Course.Gauge.GAP_TO_TARGET))
                && direction.compareWith().filter(c -> !c.hasOneTarget()).isPresent();
    }

    /** Returns the method of an indicator with these choices. */
    public Method method(Polarity polarity) {
        Width noChange = direction.noChangeWithin().map(Placed::width).orElse(Width.NONE);
        Course.Gauge of = direction.gauge().orElse(Course.Gauge.VALUE);
        return new Method(
                rule(polarity),
                rating.precision().orElse(Precision.DISPLAYED),
                rating.edges().orElse(Edges.INCLUSIVE),
                rating.exceededBy().map(Placed::width).filter(w -> !w.isNone()),
                new Course(direction.compareWith().orElse(Comparison.SAME_QUARTER_LAST_YEAR), noChange, of),
                direction.longCompareWith().map(c -> new Course(c, noChange, Course.Gauge.VALUE)));
    }

    private Rule rule(Polarity polarity) {
        Rule.Name name = rating.rule().orElse(Rule.Name.TOLERANCE);
        return name == Rule.Name.JUDGEMENT
                ? new Rule.Judgement(computed(rating.beside().orElse(Rule.Name.TOLERANCE), polarity), place)
                : computed(name, polarity);
    }

    private Rule computed(Rule.Name name, Polarity polarity) {
        Margin none = new Margin(Width.NONE, Width.NONE, place);
        Margin green = rating.greenWithin().orElse(none);
        Margin amber = rating.amberWithin().orElse(none);
        if (polarity == Polarity.RANGE) {
            return new Rule.Range(green, amber, place);
        }
        return switch (name) {
            case FLOOR -> new Rule.Floor(place);
            case THRESHOLDS -> new Rule.Thresholds(place);
            case IMPROVING ->
                new Rule.Improving(green, amber, rating.amberWhen().orElse(Rule.AmberWhen.WITHIN_AND_IMPROVING), place);
            case TOLERANCE, RANGE, JUDGEMENT -> new Rule.Tolerance(green, amber, place);
        };
    }

    private static <T extends Enum<T>> Optional<T> choice(
            Source source, Cell cell, T[] choices, Function<T, String> word) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> chosen = Arrays.stream(choices)
                .filter(c -> word.apply(c).equalsIgnoreCase(cell.text()))
                .findFirst();
        if (chosen.isEmpty()) {
            List<String> words = Arrays.stream(choices).map(word).toList();
            source.refuse(cell, Cells.list(words), Cells.fix(cell.text(), words));
        }
        return chosen;
    }

    private static Optional<Comparison> comparison(Source source, String name) {
        Cell cell = source.cell(name);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Comparison> comparison = Comparison.named(cell.text());
        if (comparison.isEmpty()) {
            source.refuse(
                    cell,
                    Cells.list(Comparison.words()),
                    "use one of these words; an average has 2 to 12 periods and a trend 4 to 24");
        }
        return comparison;
    }

    private static Optional<Placed> width(Source source, String name) {
        Cell cell = source.cell(name);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Placed> width = Widths.width(cell.text()).map(w -> new Placed(w, cell.place()));
        if (width.isEmpty()) {
            source.refuse(cell, "a width such as 5%, 2pp or 3", Widths.FIX);
        }
        return width;
    }

    private static Optional<Margin> margin(Source source, String name) {
        Cell cell = source.cell(name);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Margin> margin = Widths.margin(cell.text(), cell.place());
        if (margin.isEmpty()) {
            source.refuse(cell, "a tolerance such as 5%, 2pp or 3", Widths.FIX_OF_A_MARGIN);
        }
        return margin;
    }

    /** Limits a general choice for a year to date, which can only be compared with the same quarter of another year. */
    public Choices forBasis(Choices own, Basis basis) {
        if (basis != Basis.CUMULATIVE) {
            return this;
        }
        OfDirection likeItself = new OfDirection(
                own.direction.compareWith(),
                own.direction.longCompareWith(),
                direction.noChangeWithin(),
                direction.gauge());
        return new Choices(rating, likeItself, place);
    }
}
