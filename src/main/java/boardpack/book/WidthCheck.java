package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Margin;
import boardpack.indicator.Rule;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.indicator.Width;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds widths that come to nothing, or leave nothing that could be amber. */
final class WidthCheck {
    private final Indicator indicator;
    private final Rule rule;
    private final Findings findings;

    WidthCheck(Indicator indicator, Findings findings) {
        this.indicator = indicator;
        this.rule = indicator.method().rule().computed();
        this.findings = findings;
    }

    /** The widths around a target, and around a second one, which has the same. */
    void of(Target target) {
        List<BigDecimal> targets = Stream.of(target.value(), target.second())
                .flatMap(Optional::stream)
                .toList();
        switch (rule) {
            case Rule.Tolerance tolerance -> around(targets, tolerance.green(), tolerance.amber());
            case Rule.Improving improving -> {
                // Where amber only asks for an improvement, its width is of no use.
                Margin amber = improving.when() == Rule.AmberWhen.IMPROVING ? improving.green() : improving.amber();
                around(targets, improving.green(), amber);
            }
            case Rule.Range range -> {
                Optional<Span> given = target.range().or(indicator::range);
                target.value().ifPresent(v -> {
                    sides(range.amber(), new Span(v, v));
                    if (given.isEmpty()) {
                        sides(range.around(), new Span(v, v));
                    }
                });
                given.filter(s -> target.value().isEmpty()).ifPresent(this::ofRange);
            }
            default -> {
                // Floors and thresholds are numbers of their own.
            }
        }
        if (!(rule instanceof Rule.Range)) {
            exceeding(target);
        }
    }

    /** The widths below and above a range that has no target within. */
    void ofRange(Span span) {
        if (rule instanceof Rule.Range range) {
            sides(range.amber(), span);
        }
    }

    private void exceeding(Target target) {
        Place place = rule.place();
        target.value().ifPresent(v -> indicator.method().exceededBy().ifPresent(w -> undefined(w, v, place)));
    }

    private void around(List<BigDecimal> targets, Margin green, Margin amber) {
        Width ofGreen = green.worse(indicator.polarity());
        Width ofAmber = amber.worse(indicator.polarity());
        for (BigDecimal target : targets) {
            undefined(ofGreen, target, green.place());
            undefined(ofAmber, target, amber.place());
            if (!ofAmber.isNone() && ofAmber.around(target).compareTo(ofGreen.around(target)) < 0) {
                findings.add(
                        Code.E221,
                        amber.place(),
                        ofAmber.words(indicator.unit()),
                        indicator.ref(),
                        ofGreen.words(indicator.unit()));
            }
        }
    }

    /** Each side is measured from its own end. */
    private void sides(Margin margin, Span span) {
        undefined(margin.below(), span.from(), margin.place());
        undefined(margin.above(), span.to(), margin.place());
    }

    private void undefined(Width width, BigDecimal target, Place place) {
        if (target.signum() == 0 && width.isUndefinedAtZero()) {
            findings.add(Code.E211, place, width.words(indicator.unit()), indicator.ref());
        }
    }
}
