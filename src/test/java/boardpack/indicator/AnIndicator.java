package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Indicators for tests. A test sets only what it is about; the rest has plain defaults. */
public final class AnIndicator {
    private String ref = "PED01 01";
    private String title = "";
    private String serviceArea = "Schools";
    private Unit unit = Unit.PERCENT;
    private int decimals = 1;
    private Polarity polarity = Polarity.HIGHER;
    private Basis basis = Basis.FLOW;
    private static final Place ROW = Place.of("indicators.csv", 2);

    private Margin greenWithin = margin("0");
    private Margin amberWithin = margin("10%");
    private Rule.Name rule = Rule.Name.TOLERANCE;
    private Rule.AmberWhen amberWhen = Rule.AmberWhen.WITHIN_AND_IMPROVING;
    private boolean judged;
    private Precision precision = Precision.DISPLAYED;
    private Edges edges = Edges.INCLUSIVE;
    private Optional<Width> exceededBy = Optional.empty();
    private Comparison comparison = Comparison.SAME_QUARTER_LAST_YEAR;
    private Optional<Comparison> longer = Optional.empty();
    private Width noChangeWithin = Width.NONE;
    private Course.Gauge gauge = Course.Gauge.VALUE;
    private Optional<Span> range = Optional.empty();
    private Indicator.Names targetNames = new Indicator.Names("", "");
    private Optional<Redefined> redefined = Optional.empty();
    private Optional<Retired> retired = Optional.empty();
    private Sentence sentence = Sentence.NONE;
    private boolean yearToDate;
    private boolean profiled;
    private boolean context;
    private Rhythm rhythm = Rhythm.QUARTERLY;
    private Optional<Begun> begun = Optional.empty();
    private Optional<Replaced> replaced = Optional.empty();
    private boolean people;
    private boolean mayBeNegative;
    private List<PartOf> partOf = List.of();
    private String owner = "DS";
    private Reporting reporting =
            new Reporting(List.of(), IndicatorSet.LOCAL, Optional.empty(), "", Place.of("indicators.csv", 2));

    private AnIndicator() {}

    /** Returns a flow in per cent with one decimal, higher better, amber within 10 per cent of the target. */
    public static AnIndicator percent() {
        return new AnIndicator();
    }

    /** Returns a count in whole numbers, lower better, amber within 10 per cent of the target. */
    public static AnIndicator count() {
        return new AnIndicator().in(Unit.NUMBER).decimals(0).better(Polarity.LOWER);
    }

    /** Returns an indicator with one result a year, in the given quarter. */
    public static AnIndicator annual(int reportedIn) {
        AnIndicator annual = new AnIndicator().basis(Basis.ANNUAL);
        annual.rhythm = Rhythm.annual(reportedIn);
        return annual;
    }

    /**
     * Returns a number with one decimal at the quarter's end, higher better, for rules in which the unit does not
     * matter.
     */
    public static AnIndicator plain() {
        return new AnIndicator().in(Unit.DAYS).basis(Basis.SNAPSHOT);
    }

    public AnIndicator ref(String ref) {
        this.ref = ref;
        return this;
    }

    public AnIndicator of(String serviceArea) {
        this.serviceArea = serviceArea;
        return this;
    }

    public AnIndicator in(Unit unit) {
        this.unit = unit;
        return this;
    }

    public AnIndicator decimals(int decimals) {
        this.decimals = decimals;
        return this;
    }

    public AnIndicator better(Polarity polarity) {
        this.polarity = polarity;
        return this;
    }

    public AnIndicator basis(Basis basis) {
        this.basis = basis;
        return this;
    }

    public AnIndicator greenWithin(String width) {
        this.greenWithin = margin(width);
        return this;
    }

    public AnIndicator amberWithin(String width) {
        this.amberWithin = margin(width);
        return this;
    }

    public AnIndicator compare(Comparison comparison) {
        this.comparison = comparison;
        return this;
    }

    public AnIndicator owner(String owner) {
        this.owner = owner;
        return this;
    }

    /** Makes it a key indicator of some improvement priorities. */
    public AnIndicator of(IndicatorSet set, DataQuality quality, String note, String... priorities) {
        this.reporting = new Reporting(List.of(priorities), set, Optional.of(quality), note, ROW);
        return this;
    }

    public AnIndicator rule(Rule.Name rule) {
        this.rule = rule;
        return this;
    }

    public AnIndicator amberWhen(Rule.AmberWhen when) {
        this.rule = Rule.Name.IMPROVING;
        this.amberWhen = when;
        return this;
    }

    /** Lets the officer rate it, with its former rule beside the judgement. */
    public AnIndicator judged() {
        this.judged = true;
        return this;
    }

    public AnIndicator compared(Precision precision) {
        this.precision = precision;
        return this;
    }

    public AnIndicator edges(Edges edges) {
        this.edges = edges;
        return this;
    }

    public AnIndicator exceededBy(String width) {
        this.exceededBy = Optional.of(width(width));
        return this;
    }

    public AnIndicator longer(String comparison) {
        this.longer = Comparison.named(comparison);
        return this;
    }

    public AnIndicator compare(String comparison) {
        this.comparison = Comparison.named(comparison).orElseThrow();
        return this;
    }

    public AnIndicator noChangeWithin(String width) {
        this.noChangeWithin = width(width);
        return this;
    }

    public AnIndicator gauge(Course.Gauge gauge) {
        this.gauge = gauge;
        return this;
    }

    /** Sets a permanent range. */
    public AnIndicator range(String from, String to) {
        this.range = Optional.of(new Span(new BigDecimal(from), new BigDecimal(to)));
        this.polarity = Polarity.RANGE;
        return this;
    }

    public AnIndicator targetNames(String first, String second) {
        this.targetNames = new Indicator.Names(first, second);
        return this;
    }

    /** Lets its targets give the range. */
    public AnIndicator range() {
        this.polarity = Polarity.RANGE;
        return this;
    }

    public AnIndicator redefined(String from) {
        this.redefined = Optional.of(new Redefined(Periods.period(from), "a new count", ROW));
        return this;
    }

    public AnIndicator retired(String from) {
        this.retired = Optional.of(new Retired(Periods.period(from), new Place("indicators.csv", 2, 20)));
        return this;
    }

    public AnIndicator yearToDate() {
        this.yearToDate = true;
        return this;
    }

    public AnIndicator profiled() {
        this.profiled = true;
        return this;
    }

    public AnIndicator context() {
        this.context = true;
        return this;
    }

    /** Sets the sentence for its figure, and the one for a figure of one; each may be empty. */
    public AnIndicator sentence(String many, String one) {
        this.sentence = new Sentence(many, one);
        return this;
    }

    /** Makes it count people, so that small numbers are sensitive. */
    public AnIndicator people() {
        this.people = true;
        return this;
    }

    /** Allows negative figures. */
    public AnIndicator mayBeNegative() {
        this.mayBeNegative = true;
        return this;
    }

    /** Makes it a part of totals, each given by reference. */
    public AnIndicator partOf(String... totals) {
        this.partOf =
                java.util.stream.Stream.of(totals).map(t -> new PartOf(t, "")).toList();
        return this;
    }

    /** Sets the quarters of every year in which it is reported. */
    public AnIndicator reportedIn(Integer... quarters) {
        this.rhythm = new Rhythm(List.of(quarters), rhythm.years(), rhythm.base());
        return this;
    }

    /** Sets the years between reports, and one reporting year. */
    public AnIndicator everyYears(int years, Year base) {
        this.rhythm = new Rhythm(rhythm.quarters(), years, Optional.of(base));
        return this;
    }

    /** Sets the first reported period. */
    public AnIndicator from(String period) {
        this.begun = Optional.of(new Begun(Periods.period(period), ROW));
        return this;
    }

    /** Sets the indicators that it replaces. */
    public AnIndicator replaces(String... refs) {
        this.replaced = Optional.of(new Replaced(List.of(refs), ROW));
        return this;
    }

    public AnIndicator title(String title) {
        this.title = title;
        return this;
    }

    public Indicator build() {
        return new Indicator(
                ref,
                title.isEmpty() ? "Title of " + ref : title,
                new Indicator.Responsible(serviceArea, owner),
                new Indicator.Measurement(unit, decimals, polarity, range),
                new Method(
                        judged ? new Rule.Judgement(rule(), ROW) : rule(),
                        precision,
                        edges,
                        exceededBy,
                        new Course(comparison, noChangeWithin, gauge),
                        longer.map(c -> new Course(c, noChangeWithin, Course.Gauge.VALUE))),
                targetNames,
                new Indicator.Times(basis, rhythm, new Lifetime(begun, redefined, retired, replaced)),
                new Indicator.Traits(yearToDate, profiled, context, people, mayBeNegative),
                partOf,
                sentence,
                reporting,
                ROW);
    }

    private Rule rule() {
        if (polarity == Polarity.RANGE) {
            return new Rule.Range(greenWithin, amberWithin, ROW);
        }
        return switch (rule) {
            case FLOOR -> new Rule.Floor(ROW);
            case THRESHOLDS -> new Rule.Thresholds(ROW);
            case IMPROVING -> new Rule.Improving(greenWithin, amberWithin, amberWhen, ROW);
            case TOLERANCE, RANGE, JUDGEMENT -> new Rule.Tolerance(greenWithin, amberWithin, ROW);
        };
    }

    /** Returns a margin: {@code 5%} for both sides, or {@code 2pp/1pp} below and above. */
    public static Margin margin(String text) {
        String[] sides = text.split("/");
        return new Margin(width(sides[0]), width(sides[sides.length - 1]), ROW);
    }

    /**
     * Returns a width: {@code 5%}, {@code 2pp} or {@code 3}; the smaller of two as {@code 5%&3}, the larger as {@code
     * 5%|3}.
     */
    public static Width width(String text) {
        String[] smaller = text.split("&");
        if (smaller.length == 2) {
            return new Width.Smaller(width(smaller[0]), width(smaller[1]));
        }
        String[] larger = text.split("\\|");
        if (larger.length == 2) {
            return new Width.Larger(width(larger[0]), width(larger[1]));
        }
        if (text.endsWith("%")) {
            return new Width.Of(new BigDecimal(text.replace("%", "")), Width.Kind.RELATIVE);
        }
        if (text.endsWith("pp")) {
            return new Width.Of(new BigDecimal(text.replace("pp", "")), Width.Kind.POINTS);
        }
        return new Width.Of(new BigDecimal(text), Width.Kind.UNIT);
    }
}
