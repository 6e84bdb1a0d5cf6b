package boardpack.assess;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The table of rules again, written by how much worse than its target a result is, without bands. */
final class RulesInWords {
    private final ACase given;
    private final BigDecimal value;

    RulesInWords(ACase given) {
        this.given = given;
        this.value = compared(given.value());
    }

    private BigDecimal compared(BigDecimal exact) {
        return given.precision() == Precision.EXACT ? exact : exact.setScale(given.decimals(), RoundingMode.HALF_UP);
    }

    Rating rating() {
        return isGreen() ? Rating.GREEN : isAmber() ? Rating.AMBER : Rating.RED;
    }

    private boolean isGreen() {
        boolean inclusive = given.edges() != Edges.EXCLUSIVE;
        if (given.polarity() == Polarity.RANGE) {
            return given.range().isPresent()
                    ? given.range().get().distance(value).signum() == 0
                    : isWithin(given.target().subtract(value), below(given.green()), inclusive)
                            && isWithin(value.subtract(given.target()), above(given.green()), inclusive);
        }
        return switch (given.rule()) {
            case FLOOR, THRESHOLDS -> worse(given.target()).signum() <= 0;
            default -> isWithin(worse(given.target()), worseSide(given.green()), inclusive);
        };
    }

    private boolean isAmber() {
        boolean inclusive = given.edges() == Edges.INCLUSIVE;
        if (given.polarity() == Polarity.RANGE) {
            return isOutsideByNoMore(inclusive);
        }
        boolean near = isWithin(worse(given.target()), worseSide(given.amber()), inclusive);
        boolean noWorse = given.lastYear()
                .filter(then -> worse(compared(then)).signum() <= 0)
                .isPresent();
        return switch (given.rule()) {
            case FLOOR, THRESHOLDS ->
                inclusive
                        ? worse(given.floor()).signum() <= 0
                        : worse(given.floor()).signum() < 0;
            case IMPROVING ->
                switch (given.when()) {
                    case IMPROVING -> noWorse;
                    case WITHIN_AND_IMPROVING -> near && noWorse;
                    case WITHIN_OR_IMPROVING -> near || noWorse;
                };
            default -> near;
        };
    }

    /** Returns true outside the range by at most amber's width; false if the width is 0. */
    private boolean isOutsideByNoMore(boolean inclusive) {
        Span range = given.range()
                .orElse(new Span(
                        given.target().subtract(below(given.green())),
                        given.target().add(above(given.green()))));
        BigDecimal under = range.from().subtract(value);
        BigDecimal over = value.subtract(range.to());
        BigDecimal ofBelow = given.range().isPresent() ? range.from() : given.target();
        BigDecimal ofAbove = given.range().isPresent() ? range.to() : given.target();
        BigDecimal wideBelow = AnIndicator.width(given.amber().below()).around(ofBelow);
        BigDecimal wideAbove = AnIndicator.width(given.amber().above()).around(ofAbove);
        return isOnTheWay(under, wideBelow, inclusive) && isOnTheWay(over, wideAbove, inclusive);
    }

    private static boolean isOnTheWay(BigDecimal outside, BigDecimal width, boolean inclusive) {
        if (width.signum() == 0) {
            // A value exactly at the end of green that is not green is not amber either.
            return outside.signum() < 0;
        }
        return inclusive ? outside.compareTo(width) <= 0 : outside.compareTo(width) < 0;
    }

    private BigDecimal worse(BigDecimal than) {
        return given.polarity() == Polarity.LOWER ? value.subtract(than) : than.subtract(value);
    }

    private BigDecimal worseSide(ACase.Sides sides) {
        return given.polarity() == Polarity.LOWER ? above(sides) : below(sides);
    }

    private BigDecimal below(ACase.Sides sides) {
        return AnIndicator.width(sides.below()).around(given.target());
    }

    private BigDecimal above(ACase.Sides sides) {
        return AnIndicator.width(sides.above()).around(given.target());
    }

    private static boolean isWithin(BigDecimal worse, BigDecimal width, boolean inclusive) {
        return worse.signum() <= 0 || (inclusive ? worse.compareTo(width) <= 0 : worse.compareTo(width) < 0);
    }
}
