package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that is so far from all others of its kind that a slip is likely.
 *
 * <p>Of six and more, it lies further from their median than ten times their own median distance from it, and than three
 * times their range. Of fewer too, it is about ten times their median or more, or a tenth or less, and like none of them.
 *
 * @param count how many others there are
 * @param least the smallest of them
 * @param most the largest of them
 */
record Unusual(int count, BigDecimal least, BigDecimal most) {
    private static final int ENOUGH = 6;
    private static final int YEARS_BACK = 12;
    private static final BigDecimal DISTANCES = BigDecimal.TEN;
    private static final BigDecimal RANGES = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** How many times a figure must be another; percentages lie closer together, since they end at 100. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(8);

    private static final BigDecimal TIMES_OF_PERCENTAGES = BigDecimal.valueOf(5);

    /** What percentages must lie apart by, and how large a count must be: small ones jump. */
    private static final BigDecimal POINTS = BigDecimal.TEN;

    private static final BigDecimal FEW_POINTS = TWO;
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    /** Compares a figure with others of an indicator. */
    static Optional<Unusual> of(Indicator indicator, BigDecimal figure, Collection<BigDecimal> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = others.stream().sorted().toList();
        return isFar(figure, sorted) || isTenTimes(indicator, figure, sorted)
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

    /** What moves with the seasons is like one of its earlier figures, however far it is from most. */
    private static boolean isTenTimes(Indicator indicator, BigDecimal figure, List<BigDecimal> sorted) {
        BigDecimal median = median(sorted);
        boolean signed = indicator.mayBeNegative() || figure.signum() < 0 || median.signum() <= 0;
        if (signed || sorted.stream().anyMatch(o -> !isTimes(figure, o, TWO))) {
            return false;
        }
        BigDecimal apart = figure.subtract(median).abs();
        if (figure.signum() == 0) {
            return switch (indicator.unit().kind()) {
                case PERCENT, NUMBER -> sorted.getFirst().compareTo(LARGE) >= 0;
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

    /** Earlier figures that are like this one, the newest first: a year to date is only like the same quarter of other years. */
    static Map<Period, BigDecimal> earlier(Assessment a, History history) {
        boolean byYear = a.indicator().basis() == Basis.CUMULATIVE || !(a.period() instanceof Quarter);
        Map<Period, BigDecimal> figures = new LinkedHashMap<>();
        Optional<LocalDate> first = history.begins();
        Period then = a.period();
        for (int back = 0; back < (byYear ? YEARS_BACK : 4 * YEARS_BACK); back++) {
            then = byYear ? then.yearBefore() : a.indicator().before(then);
            Period period = then;
            if (first.isEmpty() || period.end().isBefore(first.get())) {
                break;
            }
            if (a.indicator()
                    .redefined()
                    .filter(r -> r.separates(period, a.period()))
                    .isPresent()) {
                break;
            }
            history.at(period).value().number().ifPresent(f -> figures.put(period, f));
        }
        return figures;
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
