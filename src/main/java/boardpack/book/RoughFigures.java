package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Figures that are not what was counted: rounded by who publishes them, or with the noise of binary fractions. */
final class RoughFigures {
    /** A figure with no more digits than this has no noise. */
    static final int DIGITS = 12;

    private static final MathContext SHORT = new MathContext(DIGITS, RoundingMode.HALF_UP);

    /** So many digits are 0 or 9 before the last one, where a binary fraction was written out. */
    private static final int RUN = 4;

    private static final int FEWEST_DECIMALS = 6;

    private final RoundedCounts rounded;
    private final Findings findings;
    private Optional<Cell> firstNoise = Optional.empty();
    private String withoutNoise = "";
    private int noisy;

    RoughFigures(RoundedCounts rounded, Findings findings) {
        this.rounded = rounded;
        this.findings = findings;
    }

    /** True where counts that are rounded, as the council says, may have made a value. */
    boolean explains(Indicator indicator, BigDecimal value, BigDecimal numerator, BigDecimal denominator, Place place) {
        return rounded.in(place.file())
                .filter(to -> RoundedCounts.explain(to, indicator, value, numerator, denominator))
                .isPresent();
    }

    /** A figure as it was before a program wrote it as a binary fraction: 32975849 for 32975849.000000004. */
    Value withoutNoise(Value value, Cell cell) {
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
        boolean noise = bare.precision() <= number.precision() - RUN - 1 && bare.compareTo(number) != 0;
        return noise ? Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare) : Optional.empty();
    }

    /** After all results of an indicator. */
    void tell() {
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
