package boardpack.assess.review;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A figure that is so far from all others of its kind that a slip is likely.
 *
 * <p>Of six and more, it lies further from their median than ten times their own median distance from it, and than three
 * times their range. Of fewer too, it is about ten times their median or more, or a tenth or less, and like none of them; a
 * percentage of fewer lies 10 points from three, 20 from two or 30 from one, and three times their range; another
 * figure is more than twice four or five of them, or less than half, and three times their range away; four times two or
 * three of them, and their range away.
 *
 * @param count how many others there are
 * @param least the smallest of them
 * @param most the largest of them
 */
record Unusual(int count, BigDecimal least, BigDecimal most) {
    private static final int ENOUGH = 6;
    /** So many show what is usual of what is no percentage, where they lie close together. */
    private static final int SOME = 4;

    private static final BigDecimal DISTANCES = BigDecimal.TEN;
    private static final BigDecimal RANGES = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The factor at which a figure is unusual; smaller for percentages, because they end at 100. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(8);

    private static final BigDecimal TIMES_OF_PERCENTAGES = BigDecimal.valueOf(5);

    /** The least distance of percentages, and the least size of counts: small counts jump. */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    /** The same of few others: the fewer there are, the less is known. */
    private static final BigDecimal POINTS_OF_TWO = BigDecimal.valueOf(20);

    private static final BigDecimal POINTS_OF_ONE = BigDecimal.valueOf(30);

    private static final BigDecimal FEW_POINTS = TWO;
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    /** The level of a count, reached in four or more earlier periods, from which a 0 is unlikely. */
    private static final BigDecimal SOME_EVENTS = BigDecimal.valueOf(8);

    /** The factor between a figure and two or three others, if it is also their range away. */
    private static final BigDecimal TIMES_OF_FEW = BigDecimal.valueOf(4);

    /** Compares a figure with others of an indicator. */
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

    /** A figure that lies far, and many times their distance, from a few others. */
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

    /** Accepts seasonal figures: one that is like an earlier figure, however far it is from most. */
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

    /** A backlog may be cleared; what is counted over a time goes on. */
    private static boolean goesOn(Indicator indicator, List<BigDecimal> sorted) {
        return indicator.basis() == Basis.FLOW && sorted.size() >= SOME;
    }

    /** True where the larger of two is more than so many times the smaller. */
    private static boolean isTimes(BigDecimal one, BigDecimal other, BigDecimal times) {
        return one.max(other).compareTo(one.min(other).multiply(times)) > 0;
    }

    static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }

    /** Says where the others lie: {@code its 6 earlier figures lie between 201 and 206}. */
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
