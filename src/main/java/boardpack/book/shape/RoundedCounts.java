package boardpack.book.shape;

import boardpack.book.pack.PackSettings;
import boardpack.book.pack.Setting;
import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rounding of numerators and denominators. Official statistics round them after calculating the percentage.
 *
 * @param everywhere the rounding in every file without its own
 * @param byFile the rounding in published files, by name
 */
public record RoundedCounts(Optional<BigDecimal> everywhere, Map<String, BigDecimal> byFile) {
    static final RoundedCounts NONE = new RoundedCounts(Optional.empty(), Map.of());
    static final String SETTING = PackSettings.ROUNDED;
    static final String SHORT_SETTING = PackSettings.ROUNDED_SHORT;

    /** Largest rounding that is accepted. */
    private static final int MOST = 1_000;

    public static Optional<BigDecimal> read(Setting setting, Findings findings) {
        Optional<Yaml> said = setting.get(SETTING).or(() -> setting.get(SHORT_SETTING));
        return said.flatMap(y -> setting.text(y, "a number such as 5")).flatMap(s -> {
            Optional<BigDecimal> number = s.text().matches("\\d{1,4}")
                    ? Optional.of(new BigDecimal(s.text()))
                            .filter(n -> n.compareTo(BigDecimal.ONE) > 0 && n.compareTo(BigDecimal.valueOf(MOST)) <= 0)
                    : Optional.empty();
            if (number.isEmpty()) {
                findings.add(Code.E103, s.place(), "\"" + s.text() + "\"", "a whole number from 2 to 1,000, such as 5");
            }
            return number;
        });
    }

    public RoundedCounts with(Map<String, BigDecimal> files) {
        return new RoundedCounts(everywhere, new HashMap<>(files));
    }

    /** Returns the rounding of the counts of a file. */
    Optional<BigDecimal> in(String file) {
        return Optional.ofNullable(byFile.get(file)).or(() -> everywhere);
    }

    /** Returns true if whole numbers that round to these counts give the value. */
    static boolean explain(
            BigDecimal to, Indicator indicator, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal half = to.divide(BigDecimal.valueOf(2));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
        BigDecimal shown = value.setScale(indicator.decimals(), RoundingMode.HALF_UP);
        BigDecimal lowest = shown.subtract(unit.divide(BigDecimal.valueOf(2)));
        BigDecimal highest = shown.add(unit.divide(BigDecimal.valueOf(2)));
        BigDecimal per = BigDecimal.valueOf(indicator.unit().perDenominator());
        BigInteger least = least(denominator.subtract(half)).max(BigInteger.ONE);
        BigInteger most = most(denominator.add(half));
        for (BigInteger below = least; below.compareTo(most) <= 0; below = below.add(BigInteger.ONE)) {
            BigDecimal of = new BigDecimal(below);
            BigInteger from = least(lowest.multiply(of).divide(per, MathContext.DECIMAL128))
                    .max(least(numerator.subtract(half)));
            BigDecimal end = highest.multiply(of).divide(per, MathContext.DECIMAL128);
            // A value halfway between two is rounded up, so it belongs to the next one.
            BigInteger until =
                    end.stripTrailingZeros().scale() <= 0 ? end.toBigInteger().subtract(BigInteger.ONE) : most(end);
            if (from.compareTo(until.min(most(numerator.add(half)))) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static BigInteger least(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).toBigInteger().max(BigInteger.ZERO);
    }

    private static BigInteger most(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR).toBigInteger();
    }
}
