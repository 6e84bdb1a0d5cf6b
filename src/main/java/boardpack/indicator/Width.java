package boardpack.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/** How far from the target a rating reaches. */
public sealed interface Width {
    Width NONE = new Of(BigDecimal.ZERO, Kind.UNIT);

    /** What the amount of a width counts. */
    enum Kind {
        RELATIVE,
        POINTS,
        UNIT
    }

    /** One width: {@code 5%} of the target's size, {@code 2pp} percentage points, or {@code 3} in the unit. */
    record Of(BigDecimal amount, Kind kind) implements Width {}

    /** The smaller of two: {@code min(5%, 100000)}. */
    record Smaller(Width one, Width other) implements Width {}

    /** The larger of two: {@code max(5%, 2)}. */
    record Larger(Width one, Width other) implements Width {}

    /** The width around a target, in the indicator's unit; never less than 0. */
    default BigDecimal around(BigDecimal target) {
        return switch (this) {
            case Of of ->
                of.kind() == Kind.RELATIVE ? target.abs().multiply(of.amount()).movePointLeft(2) : of.amount();
            case Smaller smaller ->
                smaller.one().around(target).min(smaller.other().around(target));
            case Larger larger -> larger.one().around(target).max(larger.other().around(target));
        };
    }

    default boolean isNone() {
        return this instanceof Of of && of.amount().signum() == 0;
    }

    /** True where it, or one of two, counts percentage points. */
    default boolean isInPoints() {
        return switch (this) {
            case Of of -> of.kind() == Kind.POINTS;
            case Smaller smaller ->
                smaller.one().isInPoints() || smaller.other().isInPoints();
            case Larger larger -> larger.one().isInPoints() || larger.other().isInPoints();
        };
    }

    /** The smallest of its parts that is in the indicator's unit; empty where none is. */
    default Optional<BigDecimal> leastInUnit() {
        return switch (this) {
            case Of of -> of.kind() == Kind.UNIT ? Optional.of(of.amount()) : Optional.empty();
            case Smaller smaller -> least(smaller.one(), smaller.other());
            case Larger larger -> least(larger.one(), larger.other());
        };
    }

    private static Optional<BigDecimal> least(Width one, Width other) {
        Optional<BigDecimal> first = one.leastInUnit();
        Optional<BigDecimal> second = other.leastInUnit();
        return first.flatMap(a -> second.map(a::min)).or(() -> first).or(() -> second);
    }

    /** True where it says nothing about a target of 0, of which every share is 0. */
    default boolean isUndefinedAtZero() {
        return switch (this) {
            case Of of -> of.kind() == Kind.RELATIVE && of.amount().signum() != 0;
            case Smaller smaller ->
                smaller.one().isUndefinedAtZero() || smaller.other().isUndefinedAtZero();
            case Larger larger ->
                larger.one().isUndefinedAtZero() && larger.other().isUndefinedAtZero();
        };
    }

    /** In words: {@code 5 per cent}, {@code 2 percentage points}, {@code the smaller of 5 per cent and £100,000}. */
    default String words(Unit unit) {
        return switch (this) {
            case Of of -> {
                String number = of.amount().stripTrailingZeros().toPlainString();
                boolean one = of.amount().compareTo(BigDecimal.ONE) == 0;
                yield switch (of.kind()) {
                    case RELATIVE -> number + " per cent";
                    case POINTS -> number + (one ? " percentage point" : " percentage points");
                    case UNIT -> unit.measured(of.amount());
                };
            }
            case Smaller smaller ->
                "the smaller of " + smaller.one().words(unit) + " and "
                        + smaller.other().words(unit);
            case Larger larger ->
                "the larger of " + larger.one().words(unit) + " and "
                        + larger.other().words(unit);
        };
    }
}
