package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Result;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** Finds figures that can hardly be what they were read as, the council's own and those of others. */
final class Plausibility {
    /** How many figures must be there before one of them is usual. */
    private static final int ENOUGH = 4;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Findings findings;

    Plausibility(Findings findings) {
        this.findings = findings;
    }

    /** A number, and where it was read. */
    record Figure(BigDecimal number, Place place) {}

    static List<Figure> figures(Collection<Result> results) {
        return results.stream()
                .flatMap(r -> r.value().number().map(n -> new Figure(n, r.place())).stream())
                .toList();
    }

    /**
     * Checks one figure by itself.
     *
     * @param counted true for a figure that was counted, and not computed or averaged
     */
    void check(Indicator indicator, Value value, Place place, boolean counted) {
        value.number().ifPresent(number -> {
            boolean whole = counted && indicator.unit() == Unit.NUMBER && indicator.decimals() == 0;
            if (whole && (number.stripTrailingZeros().scale() > 0 || number.scale() == 3)) {
                findings.add(Code.W327, place, indicator.ref(), number.toPlainString());
            }
            // A change, which may be less than 0, may also be more than 100 per cent: it is no part of a whole.
            if (indicator.unit() == Unit.PERCENT && !indicator.mayBeNegative() && number.compareTo(WHOLE) > 0) {
                findings.add(Code.E208, place, number.toPlainString());
            }
        });
    }

    /**
     * A percentage of 1 or less may be a fraction, where most of the indicator's figures are 10 or more.
     *
     * @param usual the figures that say what is usual; where they are few, the figures themselves do
     */
    void fractions(Indicator indicator, List<Figure> figures, List<BigDecimal> usual) {
        List<BigDecimal> numbers = (usual.size() < ENOUGH ? figures.stream().map(Figure::number) : usual.stream())
                .sorted()
                .toList();
        if (indicator.unit() != Unit.PERCENT || numbers.size() < ENOUGH) {
            return;
        }
        BigDecimal middle = numbers.get(numbers.size() / 2);
        if (middle.compareTo(BigDecimal.TEN) < 0) {
            return;
        }
        for (Figure figure : figures) {
            BigDecimal number = figure.number();
            if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
                findings.add(
                        Code.E209,
                        figure.place(),
                        number.toPlainString(),
                        middle.setScale(indicator.decimals(), RoundingMode.HALF_UP)
                                .toPlainString(),
                        number.movePointRight(2).stripTrailingZeros().toPlainString());
            }
        }
    }
}
