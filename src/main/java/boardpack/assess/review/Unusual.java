package boardpack.assess.review;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A figure so far from all others of its kind that an error is likely.
 *
 * <p>With six or more others, it is further from their median than ten times the median distance, and than three times
 * their range. With any number, it is about ten times their median or a tenth of it, and unlike each of them.
 *
 * <p>With fewer than six, a percentage must be three times their range away. It must also be at least 10 points from
 * three others, 20 from two or 30 from one. Another figure must be more than twice four or five others, or less than
 * half, and three times their range away. For two or three others it must be four times as large or small, and their
 * range away.
 *
 * @param count the number of other figures
 * @param least the smallest of them
 * @param most the largest of them
 */
record Unusual(int count, BigDecimal least, BigDecimal most) {
    private static final int ENOUGH = 6;
    /** Minimum number of close figures that show what is usual, other than for percentages. */
    private static final int SOME = 4;

    private static final BigDecimal DISTANCES = BigDecimal.TEN;
    private static final BigDecimal RANGES = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Factor from which a figure is unusual; smaller for percentages, because they end at 100. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(8);

    private static final BigDecimal TIMES_OF_PERCENTAGES = BigDecimal.valueOf(5);

    /** Minimum distance of percentages in points, and minimum size of counts, since small counts vary. */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    /** The same minimum distance for fewer other figures, which show less. */
    private static final BigDecimal POINTS_OF_TWO = BigDecimal.valueOf(20);

    private static final BigDecimal POINTS_OF_ONE = BigDecimal.valueOf(30);

    private static final BigDecimal FEW_POINTS = TWO;
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    /** Level that a count reached in four or more earlier periods, from which a 0 is unlikely. */
    private static final BigDecimal SOME_EVENTS = BigDecimal.valueOf(8);

    /** Factor between a figure and two or three others, which must also be their range away. */
    private static final BigDecimal TIMES_OF_FEW = BigDecimal.valueOf(4);

    /** Compares a figure with others of an indicator; empty if it is not unusual. */
    static Optional<Unusual> of(Indicator indicator, BigDecimal figure, Collection<BigDecimal> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = others.stream().sorted().toList();
        return isFar(figure, sorted) || isTenTimes(indicator, figure, sorted) || isFarOfFew(indicator, figure, sorted)
                ? Optional.of(new Unusual(sorted.size(), sorted.getFirst(), sorted.getLast()))
                : Optional.empty();
    }

    private static boolean isFar(BigDecimal figure, List<BigDecimal> sorted) {
        if (sorted.size() < ENOUGH) {
            return false;
        }
        BigDecimal median = median(sorted);
        List<BigDecimal> distances =
                sorted.stream().map(e -> e.subtract(median).abs()).sorted().toList();
        BigDecimal range = sorted.getLast().subtract(sorted.getFirst());
        BigDecimal distance = figure.subtract(median).abs();
        return range.signum() > 0
                && distance.compareTo(median(distances).multiply(DISTANCES)) > 0
                && distance.compareTo(range.multiply(RANGES)) > 0;
    }

    /** Returns true for a figure far from a few others, compared with the distances between them. */
    private static boolean isFarOfFew(Indicator indicator, BigDecimal figure, List<BigDecimal> sorted) {
        if (sorted.size() >= ENOUGH) {
            return false;
        }
        BigDecimal range = sorted.getLast().subtract(sorted.getFirst());
        BigDecimal outside = sorted.getFirst().subtract(figure).max(figure.subtract(sorted.getLast()));
        if (indicator.unit() != Unit.PERCENT) {
            boolean small = indicator.isCount() && sorted.getFirst().compareTo(LARGE) < 0;
            boolean signed = indicator.mayBeNegative() || sorted.getFirst().signum() <= 0;
            boolean some = sorted.size() >= SOME;
            BigDecimal times = some ? TWO : TIMES_OF_FEW;
            return sorted.size() > 1
                    && !small
                    && !signed
                    && (figure.compareTo(sorted.getLast().multiply(times)) > 0
                            || figure.multiply(times).compareTo(sorted.getFirst()) < 0)
                    && outside.compareTo(range.multiply(some ? RANGES : BigDecimal.ONE)) > 0;
        }
        BigDecimal least = sorted.size() == 1 ? POINTS_OF_ONE : sorted.size() == 2 ? POINTS_OF_TWO : POINTS;
        return outside.compareTo(least) > 0 && outside.compareTo(range.multiply(RANGES)) > 0;
    }

    /**
     * Returns true for about ten times or a tenth of the median. A figure similar to an earlier one is accepted,
     * because figures may be seasonal.
     */
    private static boolean isTenTimes(Indicator indicator, BigDecimal figure, List<BigDecimal> sorted) {
        BigDecimal median = median(sorted);
        boolean signed = indicator.mayBeNegative() || figure.signum() < 0 || median.signum() <= 0;
        if (signed || sorted.stream().anyMatch(o -> !isTimes(figure, o, TWO))) {
            return false;
        }
        BigDecimal apart = figure.subtract(median).abs();
        if (figure.signum() == 0) {
            return switch (indicator.unit().kind()) {
                case PERCENT -> sorted.getFirst().compareTo(LARGE) >= 0;
                case NUMBER -> sorted.getFirst().compareTo(goesOn(indicator, sorted) ? SOME_EVENTS : LARGE) >= 0;
                case RATE, TIME, POUNDS, NAMED ->
                    sorted.size() > 1 && sorted.getFirst().signum() > 0;
            };
        }
        return switch (indicator.unit().kind()) {
            case PERCENT ->
                isTimes(figure, median, TIMES_OF_PERCENTAGES) && apart.compareTo(POINTS) >= 0
                        || isTimes(figure, median, TIMES) && apart.compareTo(FEW_POINTS) >= 0;
            case NUMBER -> isTimes(figure, median, TIMES) && figure.max(median).compareTo(LARGE) >= 0;
            case RATE, TIME, POUNDS, NAMED -> isTimes(figure, median, TIMES);
        };
    }

    /** Returns true if a count is expected to continue. A backlog may be cleared, but a count over a period goes on. */
    private static boolean goesOn(Indicator indicator, List<BigDecimal> sorted) {
        return indicator.basis() == Basis.FLOW && sorted.size() >= SOME;
    }

    /** Returns true if the larger of two is more than a number of times the smaller. */
    private static boolean isTimes(BigDecimal one, BigDecimal other, BigDecimal times) {
        return one.max(other).compareTo(one.min(other).multiply(times)) > 0;
    }

    static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }

    /** Describes the range of the others: {@code its 6 earlier figures lie between 201 and 206}. */
    String words(Indicator indicator, String kind) {
        String from = indicator.displayed(least).toPlainString();
        String to = indicator.displayed(most).toPlainString();
        if (count == 1) {
            return "its only " + kind + " figure is " + from;
        }
        String figures = "its " + count + " " + kind + " figures ";
        return from.equals(to) ? figures + "are " + from : figures + "lie between " + from + " and " + to;
    }
}
