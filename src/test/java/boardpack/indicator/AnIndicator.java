package boardpack.indicator;

import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;

/** Indicators for tests: a test says only what it is about, and the rest is plain. */
public final class AnIndicator {
    private String ref = "PED01 01";
    private String serviceArea = "Schools";
    private Unit unit = Unit.PERCENT;
    private int decimals = 1;
    private Polarity polarity = Polarity.HIGHER;
    private Basis basis = Basis.FLOW;
    private Width greenWithin = Width.NONE;
    private Width amberWithin = width("10%");
    private Comparison comparison = Comparison.SAME_QUARTER_LAST_YEAR;
    private Optional<Integer> reportedIn = Optional.empty();
    private String owner = "DS";

    private AnIndicator() {}

    /** A flow in per cent with one decimal, higher better, amber within 10 per cent of the target. */
    public static AnIndicator percent() {
        return new AnIndicator();
    }

    /** A count in whole numbers, lower better, amber within 10 per cent of the target. */
    public static AnIndicator count() {
        return new AnIndicator().in(Unit.NUMBER).decimals(0).better(Polarity.LOWER);
    }

    /** A result once a year, in the given quarter. */
    public static AnIndicator annual(int reportedIn) {
        AnIndicator annual = new AnIndicator().basis(Basis.ANNUAL);
        annual.reportedIn = Optional.of(reportedIn);
        return annual;
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
        this.greenWithin = width(width);
        return this;
    }

    public AnIndicator amberWithin(String width) {
        this.amberWithin = width(width);
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

    public Indicator build() {
        return new Indicator(
                ref,
                "Title of " + ref,
                serviceArea,
                unit,
                decimals,
                polarity,
                basis,
                new Rule(greenWithin, amberWithin),
                comparison,
                reportedIn,
                false,
                owner,
                Place.of("indicators.csv", 2));
    }

    /** {@code 5%}, {@code 2pp} or {@code 3}. */
    public static Width width(String text) {
        if (text.endsWith("%")) {
            return new Width(new BigDecimal(text.replace("%", "")), Width.Kind.RELATIVE);
        }
        if (text.endsWith("pp")) {
            return new Width(new BigDecimal(text.replace("pp", "")), Width.Kind.POINTS);
        }
        return new Width(new BigDecimal(text), Width.Kind.UNIT);
    }
}
