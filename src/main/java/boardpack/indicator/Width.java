package boardpack.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/** The distance from the target that a rating covers. */
public sealed interface Width {
    Width NONE = new Of(BigDecimal.ZERO, Kind.UNIT);

    /** The unit of a width. */
    enum Kind {
        RELATIVE,
        POINTS,
        UNIT
    }

    /** Returns the width around a target in the indicator's unit; never negative. */
    BigDecimal around(BigDecimal target);

    /** Returns true for a width of 0. */
    boolean isNone();

    /** Returns true if it, or one of its parts, is in percentage points. */
    boolean isInPoints();

    /** Returns the smallest of its parts in the indicator's unit; empty if there is none. */
    Optional<BigDecimal> leastInUnit();

    /** Returns true if it is undefined for a target of 0, of which every share is 0. */
    boolean isUndefinedAtZero();

    /**
     * Returns the width in words: {@code 5 per cent}, {@code 2 percentage points}, {@code the smaller of 5 per cent and
     * £100,000}.
     */
    String words(Unit unit);

    /** A single width: {@code 5%} of the target's size, {@code 2pp} percentage points, or {@code 3} in the unit. */
    record Of(BigDecimal amount, Kind kind) implements Width {
        @Override
        public BigDecimal around(BigDecimal target) {
            return kind == Kind.RELATIVE ? target.abs().multiply(amount).movePointLeft(2) : amount;
        }

        @Override
        public boolean isNone() {
            return amount.signum() == 0;
        }

        @Override
        public boolean isInPoints() {
            return kind == Kind.POINTS;
        }

        @Override
        public Optional<BigDecimal> leastInUnit() {
            return kind == Kind.UNIT ? Optional.of(amount) : Optional.empty();
        }

        @Override
        public boolean isUndefinedAtZero() {
            return kind == Kind.RELATIVE && amount.signum() != 0;
        }

        @Override
        public String words(Unit unit) {
            String number = amount.stripTrailingZeros().toPlainString();
            boolean one = amount.compareTo(BigDecimal.ONE) == 0;
            return switch (kind) {
                case RELATIVE -> number + " per cent";
                case POINTS -> number + (one ? " percentage point" : " percentage points");
                case UNIT -> unit.measured(amount);
            };
        }
    }

    /** A width that combines two others. */
    sealed interface OfTwo extends Width {
        Width one();

        Width other();

        @Override
        default boolean isNone() {
            return false;
        }

        @Override
        default boolean isInPoints() {
            return one().isInPoints() || other().isInPoints();
        }

        @Override
        default Optional<BigDecimal> leastInUnit() {
            Optional<BigDecimal> first = one().leastInUnit();
            Optional<BigDecimal> second = other().leastInUnit();
            return first.flatMap(a -> second.map(a::min)).or(() -> first).or(() -> second);
        }
    }

    /** The smaller of two: {@code min(5%, 100000)}. */
    record Smaller(Width one, Width other) implements OfTwo {
        @Override
        public BigDecimal around(BigDecimal target) {
            return one.around(target).min(other.around(target));
        }

        @Override
        public boolean isUndefinedAtZero() {
            return one.isUndefinedAtZero() || other.isUndefinedAtZero();
        }

        @Override
        public String words(Unit unit) {
            return "the smaller of " + one.words(unit) + " and " + other.words(unit);
        }
    }

    /** The larger of two: {@code max(5%, 2)}. */
    record Larger(Width one, Width other) implements OfTwo {
        @Override
        public BigDecimal around(BigDecimal target) {
            return one.around(target).max(other.around(target));
        }

        @Override
        public boolean isUndefinedAtZero() {
            return one.isUndefinedAtZero() && other.isUndefinedAtZero();
        }

        @Override
        public String words(Unit unit) {
            return "the larger of " + one.words(unit) + " and " + other.words(unit);
        }
    }
}
