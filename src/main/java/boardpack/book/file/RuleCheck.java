package boardpack.book.file;

import boardpack.book.pack.Choices;
import boardpack.book.scale.Scale;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rule;
import boardpack.indicator.Unit;
import boardpack.indicator.Width;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.TableName;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds settings in a row of {@code indicators.csv} that its indicator cannot have or does not use. */
final class RuleCheck {
    private final Indicator indicator;
    private final Choices own;
    private final Row row;
    private final Findings findings;

    private RuleCheck(Indicator indicator, Choices own, Row row, Findings findings) {
        this.indicator = indicator;
        this.own = own;
        this.row = row;
        this.findings = findings;
    }

    /**
     * Checks one indicator.
     *
     * @param own the choices in its own row
     * @param all these choices together with those of its service area and the pack
     */
    static void check(Indicator indicator, Choices own, Choices all, Row row, Findings findings) {
        RuleCheck check = new RuleCheck(indicator, own, row, findings);
        check.rule();
        check.uses();
        check.comparisons();
        check.gap();
        all.direction().noChangeWithin().ifPresent(w -> points(indicator, w.width(), w.place(), findings));
        check.standingRange();
        check.widths(all);
        check.scale();
        check.profile();
        check.periods();
    }

    /** Returns a phrase to follow an indicator: {@code where higher is better}. */
    static String where(Indicator indicator) {
        return indicator.polarity() == Polarity.RANGE
                ? "which is to stay within a range"
                : "where " + indicator.polarity().words();
    }

    private void cannot(Cell cell, String what, String where, String change) {
        findings.add(Code.E219, cell.place(), what, indicator.ref(), where, change);
    }

    private void meanNothing(String where, String change, String... columns) {
        for (String column : columns) {
            Cell cell = row.cell(column);
            // An unreadable cell has already been reported.
            if (!cell.isEmpty() && !findings.hasErrorAt(cell.place())) {
                findings.add(Code.W313, cell.place(), column, indicator.ref(), where, change);
            }
        }
    }

    private void rule() {
        Cell cell = row.cell("rule");
        own.rating().rule().filter(name -> !fits(name)).ifPresent(name -> doesNotFit(cell, name));
        own.rating().beside().filter(name -> !fits(name)).ifPresent(name -> doesNotFit(cell, name));
    }

    private boolean fits(Rule.Name name) {
        return name == Rule.Name.JUDGEMENT
                || switch (indicator.polarity()) {
                    case HIGHER, LOWER -> name != Rule.Name.RANGE;
                    case RANGE -> name == Rule.Name.RANGE;
                    case NONE -> false;
                };
    }

    private void doesNotFit(Cell cell, Rule.Name name) {
        cannot(cell, "the rule " + name.word(), where(indicator), "the polarity");
    }

    /** Reports settings that have no effect, because something else was probably meant. */
    private void uses() {
        if (indicator.polarity() == Polarity.NONE) {
            meanNothing(where(indicator), "the polarity", "green within", "amber within", "amber when", "exceeded by");
            return;
        }
        Rule rule = indicator.method().rule().computed();
        String itsRule = "whose rule is " + rule.name().word();
        switch (rule) {
            case Rule.Tolerance tolerance -> meanNothing(itsRule, "the rule", "amber when");
            case Rule.Floor floor -> meanNothing(itsRule, "the rule", "green within", "amber within", "amber when");
            case Rule.Thresholds thresholds ->
                meanNothing(itsRule, "the rule", "green within", "amber within", "amber when");
            case Rule.Improving improving
            when improving.when() == Rule.AmberWhen.IMPROVING ->
                meanNothing("whose amber only asks for an improvement", "amber-when", "amber within");
            case Rule.Range range -> {
                meanNothing(where(indicator), "the polarity", "amber when", "exceeded by");
                if (indicator.range().isPresent()) {
                    meanNothing("whose range is given", "the polarity", "green within");
                }
            }
            case Rule.Improving improving -> {
                // This rule uses all of them.
            }
            case Rule.Judgement judgement -> {
                // The rule next to the judgement is the one that is computed.
            }
        }
    }

    private void comparisons() {
        own.direction().compareWith().ifPresent(c -> comparison(c, row.cell("compare with")));
        own.direction().longCompareWith().ifPresent(c -> comparison(c, row.cell("long compare with")));
        boolean trends = indicator.method().course().comparison().kind() == Comparison.Kind.TREND
                && indicator
                        .method()
                        .longCourse()
                        .map(Course::comparison)
                        .filter(c -> c.kind() != Comparison.Kind.TREND)
                        .isEmpty();
        if (trends) {
            meanNothing("whose direction is that of a trend", "compare-with", "no change within");
        }
    }

    private void comparison(Comparison comparison, Cell cell) {
        if (indicator.basis() == Basis.CUMULATIVE && comparison.kind() != Comparison.Kind.SAME_QUARTER_LAST_YEAR) {
            findings.add(Code.E212, cell.place(), comparison.word());
        }
        if (indicator.basis() == Basis.ANNUAL && comparison.kind() == Comparison.Kind.PREVIOUS_MONTH) {
            cannot(cell, comparison.word(), "which is reported once a year", "the basis");
        }
    }

    private void gap() {
        Course course = indicator.method().course();
        if (course.gauge() != Course.Gauge.GAP_TO_TARGET) {
            return;
        }
        Cell cell = row.cell(own.direction().gauge().isPresent() ? "direction of" : "compare with");
        // If the row makes neither choice, the error is in pack.yaml and is reported there.
        boolean chosenHere = own.direction().gauge().isPresent()
                || own.direction().compareWith().isPresent();
        if (chosenHere && !course.comparison().hasOneTarget()) {
            findings.add(Code.E220, cell.place(), course.comparison().word());
        }
        if (own.direction().gauge().isPresent() && indicator.polarity() == Polarity.NONE) {
            cannot(cell, course.gauge().word(), where(indicator), "the polarity");
        }
    }

    /** Checks the widths of a range that needs no row in targets.csv, each at its own end. */
    private void standingRange() {
        if (indicator.method().rule().computed() instanceof Rule.Range range) {
            indicator.range().ifPresent(r -> {
                undefined(range.amber().below(), r.from(), range.amber().place());
                undefined(range.amber().above(), r.to(), range.amber().place());
            });
        }
    }

    /** Reports a green width without an amber width; a choice for all indicators is reported once. */
    private void greenAlone(Rule.Tolerance tolerance) {
        if (tolerance.green().isNone() || !tolerance.amber().isNone()) {
            return;
        }
        Cell green = row.cell("green within");
        if (!green.isEmpty()) {
            findings.add(Code.N633, green.place(), green.text());
        } else if (row.cell("amber within").isEmpty()
                && !findings.has(Code.N633, tolerance.green().place())) {
            Margin of = tolerance.green();
            Width wider = of.below().isNone() ? of.above() : of.below();
            findings.add(Code.N633, of.place(), wider.words(indicator.unit()));
        }
    }

    /** Reports a width below one percentage point without a sign. Excel probably stored a percentage as a fraction. */
    private void widths(Choices all) {
        all.direction().noChangeWithin().ifPresent(w -> fraction(w.width(), w.place()));
        if (indicator.polarity() == Polarity.NONE) {
            return;
        }
        all.rating().exceededBy().ifPresent(w -> fraction(w.width(), w.place()));
        switch (indicator.method().rule().computed()) {
            case Rule.Tolerance tolerance -> {
                greenAlone(tolerance);
                fraction(tolerance.green());
                fraction(tolerance.amber());
            }
            case Rule.Improving improving -> {
                fraction(improving.green());
                fraction(improving.amber());
            }
            case Rule.Range range -> {
                fraction(range.around());
                fraction(range.amber());
            }
            case Rule.Floor floor -> {}
            case Rule.Thresholds thresholds -> {}
            case Rule.Judgement judgement -> {}
        }
    }

    private void fraction(Margin margin) {
        fraction(margin.below(), margin.place());
        fraction(margin.above(), margin.place());
    }

    private void fraction(Width width, Place place) {
        Optional<BigDecimal> bare = indicator.unit() == Unit.PERCENT ? width.leastInUnit() : Optional.empty();
        bare.filter(w -> w.signum() > 0 && w.compareTo(BigDecimal.ONE) < 0)
                // A choice for the whole pack is reported once, not for each indicator.
                .filter(w -> !findings.hasErrorAt(place))
                .ifPresent(w -> findings.add(
                        Code.E252,
                        place,
                        w.toPlainString(),
                        "may be a fraction of one: for percentages it is less than one percentage point",
                        "write " + w.movePointRight(2).stripTrailingZeros().toPlainString()
                                + "% for a share of the target, or " + w.toPlainString() + "pp for percentage points"));
    }

    private void scale() {
        if (indicator.unit() != Unit.PERCENT) {
            meanNothing("which is no percentage", "the unit", Scale.NAME);
        }
    }

    private void undefined(Width width, BigDecimal end, Place place) {
        if (end.signum() == 0 && width.isUndefinedAtZero() && isOfTheIndicator(place)) {
            findings.add(
                    Code.E211,
                    place,
                    width.words(indicator.unit()),
                    "an end of the range of " + indicator.ref(),
                    indicator.ref());
        }
    }

    /** Returns true if a width was set for one indicator, not for the pack or a service area. */
    static boolean isOfTheIndicator(Place width) {
        return width.file().equals(IndicatorsFile.NAME) || width.file().equals(TableName.workbook(IndicatorsFile.NAME));
    }

    private void profile() {
        boolean spreads =
                indicator.isCount() && (indicator.basis() == Basis.CUMULATIVE || indicator.basis() == Basis.FLOW);
        if (indicator.traits().profiled() && !spreads) {
            String instead = indicator.addsUp()
                    ? "give each quarter a target of its own"
                    : "the year's target then serves each quarter as it is";
            findings.add(Code.E217, row.cell("profile").place(), indicator.ref(), whyNotSpread(), instead);
        }
    }

    private String whyNotSpread() {
        return switch (indicator.basis()) {
            case SNAPSHOT -> "it is counted at the end of each quarter";
            case ROLLING -> "each quarter already covers 12 months";
            case ANNUAL -> "it is reported once a year";
            case FLOW, CUMULATIVE -> "it is a share, a rate or a mean, which does not add up";
        };
    }

    private void periods() {
        String basis = "whose basis is " + indicator.basis().letter();
        if (indicator.traits().yearToDate() && indicator.basis() != Basis.FLOW) {
            meanNothing(basis, "the basis", "year to date");
        }
    }

    /** Reports a width in percentage points for a unit other than percentages. */
    static void points(Indicator indicator, Width width, Place place, Findings findings) {
        if (width.isInPoints() && indicator.unit() != Unit.PERCENT) {
            findings.add(Code.E223, place, width.words(indicator.unit()), indicator.ref(), indicator.ref());
        }
    }
}
