package boardpack.book;

import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rule;
import boardpack.indicator.Target;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Cell;
import boardpack.read.Row;
import java.math.BigDecimal;

/** Finds rules that cannot apply: to an indicator, or to one of its targets. */
final class RuleCheck {
    private RuleCheck() {}

    /** What an indicator's own row asks for and cannot have. */
    static void check(Indicator indicator, Choices own, Row row, Findings findings) {
        boolean range = indicator.polarity() == Polarity.RANGE;
        own.rule().filter(name -> name != Rule.Name.JUDGEMENT).or(own::beside).ifPresent(name -> {
            if (range != (name == Rule.Name.RANGE)) {
                findings.add(
                        Code.E219,
                        own.place(),
                        "the rule " + name.word(),
                        indicator.polarity().words());
            }
        });
        if (range && own.exceededBy().isPresent()) {
            findings.add(Code.E219, row.cell("exceeded by").place(), "exceeded-by", Polarity.RANGE.words());
        }
        indicator.range().ifPresent(r -> new WidthCheck(indicator, findings).ofRange(r));
        own.compareWith().ifPresent(c -> comparison(indicator, c, row.cell("compare with"), findings));
        own.longCompareWith().ifPresent(c -> comparison(indicator, c, row.cell("long compare with"), findings));
        Course course = indicator.method().course();
        // Two months of a quarter have one target between them.
        boolean oneTarget =
                course.comparison().periods() == 1 && course.comparison().kind() != Comparison.Kind.PREVIOUS_MONTH;
        if (course.gauge() == Course.Gauge.GAP_TO_TARGET && !oneTarget) {
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
        new WidthCheck(indicator, findings).of(target);
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
}
