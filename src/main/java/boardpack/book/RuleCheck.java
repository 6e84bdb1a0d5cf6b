package boardpack.book;

import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rule;
import boardpack.indicator.Target;
import boardpack.indicator.Width;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import boardpack.read.Row;
import java.math.BigDecimal;
import java.util.List;

/** Finds rules that cannot apply: to an indicator, or to one of its targets. */
final class RuleCheck {
    private RuleCheck() {}

    /** What an indicator's own row asks for and cannot have. */
    static void check(Indicator indicator, Choices own, Row row, Findings findings) {
        boolean range = indicator.polarity() == Polarity.RANGE;
        own.rule().ifPresent(name -> {
            boolean fits = name == Rule.Name.JUDGEMENT || range == (name == Rule.Name.RANGE);
            if (!fits) {
                findings.add(
                        Code.E219,
                        own.place(),
                        "the rule " + name.word(),
                        indicator.polarity().words());
            }
        });
        own.compareWith().ifPresent(c -> comparison(indicator, c, row.cell("compare with"), findings));
        own.longCompareWith().ifPresent(c -> comparison(indicator, c, row.cell("long compare with"), findings));
        Course course = indicator.method().course();
        boolean overSeveral = course.comparison().periods() > 1 && course.gauge() == Course.Gauge.GAP_TO_TARGET;
        if (overSeveral) {
            findings.add(
                    Code.E220,
                    row.cell("direction of").place(),
                    course.comparison().word());
        }
        boolean spreads =
                indicator.isCount() && (indicator.basis() == Basis.CUMULATIVE || indicator.basis() == Basis.FLOW);
        if (indicator.profiled() && !spreads) {
            String what = indicator.isCount() ? indicator.basis().words() : "a share or a mean";
            findings.add(Code.E217, row.cell("profile").place(), indicator.ref(), what);
        }
    }

    private static void comparison(Indicator indicator, Comparison comparison, Cell cell, Findings findings) {
        if (indicator.basis() == Basis.CUMULATIVE && comparison.kind() != Comparison.Kind.SAME_QUARTER_LAST_YEAR) {
            findings.add(Code.E212, cell.place(), comparison.word());
        }
    }

    /** What a target asks of the indicator's rule, or the rule of the target, and cannot have. */
    static void check(Indicator indicator, Target target, Row row, Findings findings) {
        Rule rule = indicator.method().rule().computed();
        widths(indicator, rule, target, findings);
        if (indicator.polarity() == Polarity.RANGE) {
            target.second()
                    .ifPresent(s -> findings.add(
                            Code.E219, row.cell("second target").place(), "a second target", Polarity.RANGE.words()));
        } else {
            target.range()
                    .ifPresent(s -> findings.add(
                            Code.E219,
                            row.cell("lower").place(),
                            "a range",
                            indicator.polarity().words()));
        }
        steps(indicator, rule, target, row, findings);
        boolean named = !indicator.targets().second().isEmpty();
        if (target.second().isPresent() && !named) {
            findings.add(Code.E222, row.cell("second target").place(), indicator.ref(), indicator.place());
        }
    }

    private static void steps(Indicator indicator, Rule rule, Target target, Row row, Findings findings) {
        boolean floor = rule instanceof Rule.Floor;
        boolean asks = floor || rule instanceof Rule.Thresholds;
        String column = floor ? "floor" : "amber threshold";
        if (asks && target.floor().isEmpty() && !target.isDataOnly()) {
            findings.add(Code.E218, row.cell(column).place(), indicator.ref(), column, column);
        }
        if (target.floor().isEmpty()) {
            return;
        }
        Cell cell = row.cell("floor").isEmpty() ? row.cell("amber threshold") : row.cell("floor");
        if (!asks) {
            findings.add(Code.W313, cell.place(), indicator.ref(), rule.name().word());
            return;
        }
        BigDecimal value = target.value().orElse(BigDecimal.ZERO);
        if (target.value().isPresent()
                && indicator.polarity().compare(target.floor().get(), value) > 0) {
            findings.add(
                    Code.E216,
                    cell.place(),
                    column,
                    target.floor().get().toPlainString(),
                    indicator.ref(),
                    value.toPlainString());
        }
    }

    /** The widths are measured from the target, or from both ends of a range. */
    private static void widths(Indicator indicator, Rule rule, Target target, Findings findings) {
        List<BigDecimal> from = target.range()
                .or(indicator::range)
                .filter(s -> target.value().isEmpty())
                .map(s -> List.of(s.from(), s.to()))
                .orElse(target.value().stream().toList());
        switch (rule) {
            case Rule.Tolerance tolerance -> widths(indicator, tolerance.green(), tolerance.amber(), from, findings);
            case Rule.Improving improving -> {
                // Where amber only asks for an improvement, its width is of no use.
                Margin amber = improving.when() == Rule.AmberWhen.IMPROVING ? improving.green() : improving.amber();
                widths(indicator, improving.green(), amber, from, findings);
            }
            case Rule.Range range -> {
                undefined(indicator, range.amber(), from, findings);
                if (target.range().or(indicator::range).isEmpty()) {
                    undefined(indicator, range.around(), from, findings);
                }
            }
            default -> {
                // Floors and thresholds are numbers of their own.
            }
        }
        Place place = indicator.method().rule().place();
        indicator.method().exceededBy().ifPresent(w -> from.forEach(v -> undefined(indicator, w, v, place, findings)));
    }

    private static void widths(
            Indicator indicator, Margin green, Margin amber, List<BigDecimal> from, Findings findings) {
        undefined(indicator, green, from, findings);
        undefined(indicator, amber, from, findings);
        Width ofGreen = green.worse(indicator.polarity());
        Width ofAmber = amber.worse(indicator.polarity());
        for (BigDecimal value : from) {
            if (!ofAmber.isNone() && ofAmber.around(value).compareTo(ofGreen.around(value)) < 0) {
                findings.add(
                        Code.E221,
                        amber.place(),
                        ofAmber.words(indicator.unit()),
                        indicator.ref(),
                        ofGreen.words(indicator.unit()));
            }
        }
    }

    private static void undefined(Indicator indicator, Margin margin, List<BigDecimal> from, Findings findings) {
        List<Width> widths = indicator.polarity() == Polarity.RANGE
                ? List.of(margin.below(), margin.above())
                : List.of(margin.worse(indicator.polarity()));
        widths.forEach(w -> from.forEach(v -> undefined(indicator, w, v, margin.place(), findings)));
    }

    private static void undefined(Indicator indicator, Width width, BigDecimal target, Place place, Findings findings) {
        if (target.signum() == 0 && width.isUndefinedAtZero()) {
            findings.add(Code.E211, place, width.words(indicator.unit()), indicator.ref());
        }
    }
}
