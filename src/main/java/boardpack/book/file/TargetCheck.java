package boardpack.book.file;

import boardpack.book.cell.WorkspaceFiles;
import boardpack.book.pack.Choices;
import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.indicator.Width;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds conflicts between a target and its indicator's rule. */
final class TargetCheck {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    /** Target size below which a width of a few units is usual. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(20);

    private final Indicator indicator;
    private final Rule rule;
    private final Target target;
    private final Row row;
    private final Findings findings;

    private TargetCheck(Indicator indicator, Target target, Row row, Findings findings) {
        this.indicator = indicator;
        this.rule = indicator.method().rule().computed();
        this.target = target;
        this.row = row;
        this.findings = findings;
    }

    /** Checks one target that is not declared as data only. */
    static void check(Indicator indicator, Choices chosen, Target target, Row row, Findings findings) {
        TargetCheck check = new TargetCheck(indicator, target, row, findings);
        check.widths();
        chosen.rating()
                .exceededBy()
                .filter(w -> indicator.polarity() != Polarity.RANGE)
                .ifPresent(w -> check.width(w.width(), target.value().stream().toList(), w.place()));
        check.range();
        check.steps();
        check.second();
    }

    /** Checks the widths, which are measured from the target, a second target, or both ends of a range. */
    private void widths() {
        List<BigDecimal> from = new ArrayList<>();
        target.value().ifPresent(from::add);
        target.second().ifPresent(from::add);
        switch (rule) {
            case Rule.Tolerance tolerance -> {
                margin(tolerance.green(), from);
                margin(tolerance.amber(), from);
                narrower(tolerance.green(), tolerance.amber(), from);
            }
            case Rule.Improving improving -> {
                margin(improving.green(), from);
                // If amber only requires an improvement, its width is unused.
                if (improving.when() != Rule.AmberWhen.IMPROVING) {
                    margin(improving.amber(), from);
                    narrower(improving.green(), improving.amber(), from);
                }
            }
            case Rule.Range range -> {
                boolean around = target.range().or(indicator::range).isEmpty();
                if (around) {
                    margin(range.around(), from);
                }
                if (target.value().isPresent()) {
                    margin(range.amber(), from);
                } else {
                    // Each side is measured from its own end.
                    ends().ifPresent(s -> {
                        width(
                                range.amber().below(),
                                List.of(s.from()),
                                range.amber().place());
                        width(
                                range.amber().above(),
                                List.of(s.to()),
                                range.amber().place());
                    });
                }
            }
            case Rule.Floor floor -> {}
            case Rule.Thresholds thresholds -> {}
            case Rule.Judgement judgement -> {}
        }
    }

    private Optional<Span> ends() {
        return target.range().or(indicator::range);
    }

    private void margin(Margin margin, List<BigDecimal> from) {
        if (indicator.polarity() == Polarity.RANGE) {
            width(margin.below(), from, margin.place());
            width(margin.above(), from, margin.place());
        } else {
            width(margin.worse(indicator.polarity()), from, margin.place());
        }
    }

    private void width(Width width, List<BigDecimal> from, Place place) {
        RuleCheck.points(indicator, width, place, findings);
        for (BigDecimal value : from) {
            if (value.signum() == 0 && width.isUndefinedAtZero() && RuleCheck.isOfTheIndicator(place)) {
                findings.add(
                        Code.E211,
                        place,
                        width.words(indicator.unit()),
                        measuredFrom(value) + " of " + indicator.ref(),
                        indicator.ref());
            }
            tooNarrow(width, value, place);
            tooWide(width, value, place);
        }
    }

    /**
     * Reports a width of half of the target or more, which covers nearly everything. Small numbers and small
     * percentages are excepted.
     */
    private void tooWide(Width width, BigDecimal from, Place place) {
        boolean percentage = indicator.unit() == Unit.PERCENT;
        boolean relative = width instanceof Width.Of of && of.kind() == Width.Kind.RELATIVE;
        boolean small = !relative && !percentage && from.abs().compareTo(SMALL) < 0 && indicator.isCount();
        BigDecimal wide = relative || !percentage ? from.abs().multiply(HALF) : FIFTY;
        if (from.signum() != 0
                && !small
                && width.around(from).compareTo(wide) >= 0
                && !findings.has(Code.W399, place)
                && !findings.hasErrorAt(place)) {
            findings.add(
                    Code.W399,
                    place,
                    "a width of " + width.words(indicator.unit()),
                    from.toPlainString(),
                    indicator.ref());
        }
    }

    /** Reports a width smaller than one step of the displayed figures, which covers none of them. */
    private void tooNarrow(Width width, BigDecimal from, Place place) {
        boolean bare = width.leastInUnit().isPresent();
        // For a percentage, a width without a sign has its own finding, whatever the target.
        boolean small = !(bare && indicator.unit() == Unit.PERCENT)
                && width instanceof Width.Of of
                && of.amount().signum() > 0
                && (of.amount().compareTo(BigDecimal.ONE) < 0
                        || of.kind() == Width.Kind.RELATIVE
                                && RuleCheck.isOfTheIndicator(place)
                                && !findings.hasErrorAt(place))
                && from.signum() != 0;
        if (!small || indicator.method().precision() == Precision.EXACT) {
            return;
        }
        int decimals = Math.max(indicator.decimals(), from.stripTrailingZeros().scale());
        if (width.around(from).compareTo(BigDecimal.ONE.movePointLeft(decimals)) >= 0) {
            return;
        }
        String shown =
                decimals == 0 ? "in whole numbers" : "with " + decimals + (decimals == 1 ? " decimal" : " decimals");
        if (!bare) {
            findings.add(Code.W355, place, width.words(indicator.unit()), indicator.ref(), shown);
        } else if (!findings.hasErrorAt(place)) {
            BigDecimal amount = width.leastInUnit().orElseThrow();
            findings.add(
                    Code.E252,
                    place,
                    amount.toPlainString(),
                    "can make no difference to " + indicator.ref() + ", which is compared " + shown,
                    "write " + amount.movePointRight(2).stripTrailingZeros().toPlainString()
                            + "% for a share of the target, or a larger width");
        }
    }

    private String measuredFrom(BigDecimal value) {
        if (target.value().filter(value::equals).isPresent()) {
            return "the target";
        }
        return target.second().filter(value::equals).isPresent() ? "the second target" : "an end of the range";
    }

    private void narrower(Margin green, Margin amber, List<BigDecimal> from) {
        Width ofGreen = green.worse(indicator.polarity());
        Width ofAmber = amber.worse(indicator.polarity());
        for (BigDecimal value : from) {
            BigDecimal reach = ofGreen.around(value);
            if (!ofAmber.isNone() && reach.signum() > 0 && ofAmber.around(value).compareTo(reach) <= 0) {
                findings.add(
                        Code.E221,
                        ofTheIndicator(green, amber),
                        ofAmber.words(indicator.unit()),
                        indicator.ref(),
                        ofGreen.words(indicator.unit()));
            }
        }
    }

    /** Returns the place of the width to change. If one of the two is the pack's, it is the other. */
    private static Place ofTheIndicator(Margin green, Margin amber) {
        return amber.place().file().equals(WorkspaceFiles.PACK) ? green.place() : amber.place();
    }

    private void range() {
        boolean toStayWithin = indicator.polarity() == Polarity.RANGE;
        if (!toStayWithin && target.range().isPresent()) {
            cannot(row.cell("lower"), "a range");
        }
        if (toStayWithin && target.second().isPresent()) {
            cannot(row.cell("second target"), "a second target");
        }
        boolean single = rule instanceof Rule.Range range
                && range.around().isNone()
                && target.range().or(indicator::range).isEmpty();
        if (single) {
            findings.add(
                    Code.E218,
                    row.cell("target").place(),
                    indicator.ref(),
                    "range",
                    "lower and upper, or green-within with how far it may lie from its target");
        }
    }

    /** Checks the floor or amber threshold. */
    private void steps() {
        String column = rule.step().orElse("");
        if (column.isEmpty()) {
            meansNothing("floor");
            meansNothing("amber threshold");
            return;
        }
        String other = column.equals("floor") ? "amber threshold" : "floor";
        if (target.floor().isEmpty()) {
            findings.add(
                    Code.E218,
                    row.cell(column).place(),
                    indicator.ref(),
                    column,
                    "the column " + column + ", or choose another rule in indicators.csv");
            return;
        }
        boolean both = !row.cell(column).isEmpty();
        if (both) {
            meansNothing(other);
        }
        BigDecimal value = target.value().orElse(BigDecimal.ZERO);
        if (indicator.polarity().compare(target.floor().get(), value) > 0) {
            findings.add(
                    Code.E216,
                    row.cell(both ? column : other).place(),
                    column,
                    target.floor().get().toPlainString(),
                    indicator.ref(),
                    value.toPlainString());
        }
    }

    private void meansNothing(String column) {
        Cell cell = row.cell(column);
        if (!cell.isEmpty()) {
            findings.add(
                    Code.W313,
                    cell.place(),
                    column,
                    indicator.ref(),
                    "whose rule is " + rule.name().word(),
                    "the rule");
        }
    }

    private void second() {
        boolean named = !indicator.targets().second().isEmpty();
        if (target.second().isPresent() && !named) {
            findings.add(Code.E222, row.cell("second target").place(), indicator.ref(), indicator.place());
        }
    }

    private void cannot(Cell cell, String what) {
        findings.add(Code.E219, cell.place(), what, indicator.ref(), RuleCheck.where(indicator), "the polarity");
    }
}
