package boardpack.book.shape;

import boardpack.indicator.Indicator;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Inexact figures: rounded by their publisher, or with errors of binary fractions. */
public final class RoughFigures {
    /** Maximum number of digits of a figure without such errors. */
    public static final int DIGITS = 12;

    private static final MathContext SHORT = new MathContext(DIGITS, RoundingMode.HALF_UP);

    /** Number of consecutive digits 0 or 9 that reveal a binary fraction. */
    private static final int RUN = 4;

    private static final int FEWEST_DECIMALS = 6;

    /** A 64-bit binary fraction has 15 to 17 exact digits, and a sum may lose one. */
    private static final int EXACT_DIGITS = 14;

    private final RoundedCounts rounded;
    private final Findings findings;
    private Optional<Cell> firstNoise = Optional.empty();
    private String withoutNoise = "";
    private int noisy;

    public RoughFigures(RoundedCounts rounded, Findings findings) {
        this.rounded = rounded;
        this.findings = findings;
    }

    /** Returns true if rounded counts, as declared by the council, explain the value. */
    public boolean explains(
            Indicator indicator, BigDecimal value, BigDecimal numerator, BigDecimal denominator, Place place) {
        return rounded.in(place.file())
                .filter(to -> RoundedCounts.explain(to, indicator, value, numerator, denominator))
                .isPresent();
    }

    /** Restores a figure that a program wrote as a binary fraction: 32975849 for 32975849.000000004. */
    public Value withoutNoise(Value value, Cell cell) {
        if (!(value instanceof Value.Measured measured)) {
            return value;
        }
        Optional<BigDecimal> bare = withoutNoise(measured.amount());
        if (bare.isEmpty()) {
            return value;
        }
        noisy++;
        if (firstNoise.isEmpty()) {
            firstNoise = Optional.of(cell);
            withoutNoise = bare.get().toPlainString();
        }
        return new Value.Measured(bare.get(), measured.lowReliability());
    }

    static Optional<BigDecimal> withoutNoise(BigDecimal number) {
        if (number.scale() < FEWEST_DECIMALS || number.precision() <= DIGITS) {
            return Optional.empty();
        }
        BigDecimal bare = number.round(SHORT).stripTrailingZeros();
        BigDecimal rest = number.subtract(bare).abs();
        boolean noise = bare.precision() <= number.precision() - RUN - 1
                && rest.signum() > 0
                && rest.movePointRight(EXACT_DIGITS).compareTo(number.abs()) <= 0;
        return noise ? Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare) : Optional.empty();
    }

    /** Reports the figures restored, after all results of an indicator. */
    public void tell() {
        int cells = noisy;
        firstNoise.ifPresent(cell -> findings.add(
                Code.N631,
                cell.place(),
                cell.text(),
                withoutNoise,
                cells == 1 ? "" : ", and " + (cells - 1) + " more"));
        firstNoise = Optional.empty();
        noisy = 0;
    }
}
