package boardpack.assess;

import boardpack.assess.review.Review;
import boardpack.book.AWording;
import boardpack.book.Book;
import boardpack.book.file.Previous;
import boardpack.book.pack.Settings;
import boardpack.book.shape.Alike;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Milestone;
import boardpack.indicator.Narrative;
import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Priority;
import boardpack.indicator.Quarter;
import boardpack.indicator.Query;
import boardpack.indicator.Rating;
import boardpack.indicator.Rebase;
import boardpack.indicator.Result;
import boardpack.indicator.Span;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.YearKind;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books for tests, built from rows like those in a workspace. */
public final class ABook {
    /** The reported quarter. */
    public static final Quarter QUARTER = Periods.quarter("2019/20 Q2");

    private Quarter quarter = QUARTER;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, Map<Period, Result>> results = new HashMap<>();
    private final Map<String, Map<Period, Target>> targets = new HashMap<>();
    private final List<Comparator> comparators = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Priority> priorities = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();
    private final List<Narrative> narratives = new ArrayList<>();
    private final Map<Quarter, LocalDate> meetings = new HashMap<>();
    private final Map<String, List<Rebase>> rebases = new HashMap<>();
    private final Map<String, Map<Period, Previous.Printed>> previous = new HashMap<>();
    private String style = "policy-board";
    private List<String> serviceAreas = List.of();
    private Alike alike = Alike.NOT_SAID;

    private ABook() {}

    public static ABook of(Indicator... indicators) {
        ABook book = new ABook();
        book.indicators.addAll(List.of(indicators));
        return book;
    }

    public ABook quarter(String text) {
        this.quarter = Periods.quarter(text);
        return this;
    }

    public ABook serviceAreas(String... areas) {
        this.serviceAreas = List.of(areas);
        return this;
    }

    public ABook meeting(LocalDate day) {
        meetings.put(quarter, day);
        return this;
    }

    /** Adds a row for the first indicator: a number, {@code n/d}, or the symbol of a blank. */
    public ABook result(String period, String value) {
        return result(period, value, Status.FINAL, "A reason.");
    }

    public ABook result(String period, String value, Status status, String commentary) {
        return result(indicators.getFirst(), period, value, status, commentary);
    }

    public ABook result(Indicator indicator, String period, String value, Status status, String commentary) {
        Period when = Periods.period(period);
        Map<Period, Result> own = results.computeIfAbsent(indicator.ref(), r -> new HashMap<>());
        Optional<BigDecimal> numerator = Optional.empty();
        Optional<BigDecimal> denominator = Optional.empty();
        Value read;
        if (value.contains("/")) {
            String[] parts = value.split("/");
            numerator = Optional.of(new BigDecimal(parts[0]));
            denominator = Optional.of(new BigDecimal(parts[1]));
            read = denominator.get().signum() == 0
                    ? Value.blank(Value.Reason.NOT_APPLICABLE)
                    : Value.of(BigDecimal.valueOf(indicator.unit().perDenominator())
                            .multiply(numerator.get())
                            .divide(denominator.get(), java.math.MathContext.DECIMAL128));
        } else {
            read = value(value);
        }
        Place place = new Place("extracts/all.csv", own.size() + 2, 3);
        own.put(when, new Result(indicator.ref(), when, read, numerator, denominator, status, commentary, place));
        return this;
    }

    /** Adds a row directly below another indicator's row for the same period, in a file for each period. */
    public ABook resultBelow(Indicator above, Indicator indicator, String period, String value) {
        result(indicator, period, value, Status.FINAL, "A reason.");
        if (!above.ref().equals(indicator.ref())) {
            place(above, period, indicators.indexOf(above));
        }
        place(indicator, period, indicators.indexOf(indicator));
        return this;
    }

    private void place(Indicator indicator, String period, int row) {
        Map<Period, Result> own = results.get(indicator.ref());
        Result r = own.get(Periods.period(period));
        Place place = new Place("extracts/" + period.replace('/', '-') + ".csv", row + 2, 3);
        own.put(
                r.period(),
                new Result(
                        r.ref(),
                        r.period(),
                        r.value(),
                        r.numerator(),
                        r.denominator(),
                        r.status(),
                        r.commentary(),
                        place));
    }

    /** Adds a target for the first indicator; {@code none} declares data only. */
    public ABook target(String period, String value) {
        return target(indicators.getFirst(), period, value);
    }

    public ABook target(Indicator indicator, String period, String value) {
        Period when = Periods.period(period);
        Optional<BigDecimal> number = value.equals("none") ? Optional.empty() : Optional.of(new BigDecimal(value));
        targets.computeIfAbsent(indicator.ref(), r -> new HashMap<>())
                .put(when, Target.of(number, when, Place.of("targets.csv", 2)));
        return this;
    }

    /** Adds a target for the first indicator, with a floor or an amber threshold. */
    public ABook target(String period, String value, String floor) {
        return target(period, Optional.of(value), Optional.of(floor), Optional.empty(), Optional.empty());
    }

    /** Adds a range for the first indicator. */
    public ABook range(String period, String from, String to) {
        Span span = new Span(new BigDecimal(from), new BigDecimal(to));
        return target(period, Optional.empty(), Optional.empty(), Optional.of(span), Optional.empty());
    }

    /** Adds a target for the first indicator, with a second one. */
    public ABook targets(String period, String value, String second) {
        return target(period, Optional.of(value), Optional.empty(), Optional.empty(), Optional.of(second));
    }

    private ABook target(
            String period,
            Optional<String> value,
            Optional<String> floor,
            Optional<Span> range,
            Optional<String> second) {
        Period when = Periods.period(period);
        targets.computeIfAbsent(indicators.getFirst().ref(), r -> new HashMap<>())
                .put(
                        when,
                        new Target(
                                value.map(BigDecimal::new),
                                floor.map(BigDecimal::new),
                                range,
                                second.map(BigDecimal::new),
                                Optional.empty(),
                                when,
                                Place.of("targets.csv", 2)));
        return this;
    }

    /** Adds a result for the first indicator with the officer's judgement and forecast; empty means none. */
    public ABook entered(String period, String value, String judgement, String forecast) {
        result(period, value);
        Map<Period, Result> own = results.get(indicators.getFirst().ref());
        Result r = own.get(Periods.period(period));
        own.put(
                r.period(),
                new Result(
                        r.ref(),
                        r.period(),
                        r.value(),
                        r.numerator(),
                        r.denominator(),
                        r.status(),
                        r.commentary(),
                        r.place(),
                        r.computed(),
                        judgement.isEmpty() ? Optional.empty() : Optional.of(Rating.valueOf(judgement)),
                        forecast.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(forecast))));
        return this;
    }

    /** Sets new limits for the first indicator's control chart. */
    public ABook rebase(String from, String reason) {
        rebases.computeIfAbsent(indicators.getFirst().ref(), r -> new ArrayList<>())
                .add(new Rebase(Periods.period(from), reason));
        return this;
    }

    /** Adds a figure of the first indicator in the last pack. */
    public ABook printed(String period, String value) {
        previous.computeIfAbsent(indicators.getFirst().ref(), r -> new HashMap<>())
                .put(
                        Periods.period(period),
                        new Previous.Printed(new BigDecimal(value), new Place("data/ratings.csv", 2, 11)));
        return this;
    }

    public ABook comparator(String period, Comparator.Kind kind, String name, String value) {
        comparators.add(new Comparator(
                indicators.getFirst().ref(),
                Periods.period(period),
                kind,
                name,
                value(value),
                Place.of("comparators.csv", comparators.size() + 2)));
        return this;
    }

    /** Sets the statistical neighbours in a published model. */
    public ABook model(String... names) {
        alike = new Alike(List.of(names), true);
        return this;
    }

    /** Sets the statistical neighbours that the council names. */
    public ABook neighbours(String... names) {
        alike = new Alike(List.of(names), false);
        return this;
    }

    public ABook query(LocalDate asked, String answer) {
        queries.add(new Query(asked, "PED01 01", "Why?", answer, Place.of("queries.csv", queries.size() + 2)));
        return this;
    }

    public ABook narrative(String area) {
        narratives.add(new Narrative(area, Map.of(), Place.of("narrative/" + area + ".md")));
        return this;
    }

    public ABook milestone(Milestone milestone) {
        milestones.add(milestone);
        return this;
    }

    public ABook priority(Priority priority) {
        priorities.add(priority);
        return this;
    }

    /** Sets the style of the papers, by default the policy board's. */
    public ABook style(String name) {
        this.style = name;
        return this;
    }

    public Book build() {
        Settings settings = new Settings(
                style,
                new Settings.Board(
                        "Saltmere Borough Council", "Children's Board", "Strategic Director", "Borough-wide"),
                new Settings.Meetings(meetings, Settings.CLEAR_DAYS, java.util.Set.of()),
                new Settings.Groups(Settings.SERVICE_AREA, serviceAreas, List.of(), Map.of()),
                Map.of(),
                YearKind.FINANCIAL,
                Optional.empty(),
                true,
                Settings.LARGE_CHANGE,
                boardpack.book.pack.Protection.USUAL,
                new Settings.Documents(boardpack.book.pack.Edition.ALL, boardpack.book.pack.Standard.PDF_UA_1),
                List.of());
        return new Book(
                settings,
                AWording.of(style, "Report for {quarter}"),
                quarter,
                indicators,
                results,
                List.of(),
                targets,
                new Book.Elsewhere(comparators, alike),
                new Book.Account(milestones, priorities, queries, narratives),
                rebases,
                boardpack.book.file.ExemptMatter.NONE,
                previous.isEmpty() ? Optional.empty() : Optional.of(new Previous(previous)));
    }

    public Assessed assess() {
        return Assessor.assess(build());
    }

    /** Returns the assessment of the first indicator. */
    public Assessment first() {
        return assess().assessments().getFirst();
    }

    public Findings review() {
        Findings findings = new Findings();
        Review.review(assess(), findings);
        return findings;
    }

    /** Returns the value of a number, with {@code u} after it for low reliability, or of the symbol of a blank. */
    public static Value value(String cell) {
        if (cell.endsWith("u")) {
            return new Value.Measured(new BigDecimal(cell.replace("u", "")), true);
        }
        for (Value.Reason reason : Value.Reason.values()) {
            if (reason.symbol().equals(cell)) {
                return Value.blank(reason);
            }
        }
        return Value.of(new BigDecimal(cell));
    }

    /** Adds a row of comparators.csv for an indicator. */
    public ABook comparator(Indicator indicator, String period, Comparator.Kind kind, String name, String value) {
        Place place = Place.of("comparators.csv", comparators.size() + 2);
        comparators.add(new Comparator(indicator.ref(), Periods.period(period), kind, name, value(value), place));
        return this;
    }
}
