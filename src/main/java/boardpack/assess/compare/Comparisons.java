package boardpack.assess.compare;

import boardpack.assess.rating.Earlier;
import boardpack.book.Book;
import boardpack.indicator.Comparator;
import boardpack.indicator.Comparator.Kind;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import boardpack.indicator.Value.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Compares indicators with those of other areas.
 *
 * <p>Values are ranked, divided and subtracted as displayed, so that equal printed values count as equal. The
 * neighbours' mean uses exact values.
 */
public final class Comparisons {
    private final Book book;
    private final BiFunction<Indicator, Period, Earlier> extracted;

    private Comparisons(Book book, BiFunction<Indicator, Period, Earlier> extracted) {
        this.book = book;
        this.extracted = extracted;
    }

    /**
     * Compares each indicator that has comparators, in the latest period that they have.
     *
     * @param extracted returns the extracts' figure of an indicator in a period
     */
    public static List<Compared> of(Book book, BiFunction<Indicator, Period, Earlier> extracted) {
        Comparisons comparisons = new Comparisons(book, extracted);
        Map<String, List<Comparator>> byRef = new LinkedHashMap<>();
        for (Comparator comparator : book.elsewhere().comparators()) {
            if (!comparator.period().end().isAfter(book.quarter().end())) {
                byRef.computeIfAbsent(comparator.ref(), r -> new ArrayList<>()).add(comparator);
            }
        }
        return book.reported().stream()
                .flatMap(i -> comparisons.latest(i, byRef.getOrDefault(i.ref(), List.of())).stream())
                .toList();
    }

    private Optional<Compared> latest(Indicator indicator, List<Comparator> all) {
        return all.stream()
                .map(Comparator::period)
                .max((one, other) -> one.end().compareTo(other.end()))
                .map(period -> compared(
                        indicator,
                        period,
                        all.stream().filter(c -> c.period().equals(period)).toList()));
    }

    private Compared compared(Indicator indicator, Period period, List<Comparator> all) {
        Optional<Comparator> supplied =
                of(all, Kind.AUTHORITY).filter(this::isOurs).findFirst();
        Earlier extract = extracted.apply(indicator, period);
        Value own = extract.value();
        boolean asSupplied = isUnsaid(own) && supplied.isPresent();
        Value ours = asSupplied ? supplied.get().value() : own;
        return new Compared(
                indicator,
                period,
                ours,
                !asSupplied && extract.from().stream().anyMatch(r -> r.status() == Status.PROVISIONAL),
                asSupplied,
                supplied,
                neighbours(indicator, others(all, Kind.STATISTICAL_NEIGHBOUR)),
                of(all, Kind.REGION).findFirst(),
                of(all, Kind.ENGLAND).findFirst(),
                standing(indicator, ours, others(all, Kind.AUTHORITY)));
    }

    /** Returns true if the extracts say nothing about a figure. A figure marked as suppressed is not such a case. */
    private static boolean isUnsaid(Value value) {
        return value.equals(Value.blank(Reason.NOT_SUPPLIED)) || value.equals(Value.blank(Reason.NOT_ADDED_UP));
    }

    private NeighbourFigures neighbours(Indicator indicator, List<Comparator> all) {
        // If the named neighbours include every supplied one, they are counted by name; otherwise only the supplied
        // ones count.
        boolean said = !book.elsewhere().alike().names().isEmpty()
                && all.stream().allMatch(c -> book.elsewhere().alike().has(c.name()));
        List<String> names = said
                ? book.elsewhere().alike().names()
                : all.stream().map(Comparator::name).toList();
        List<Comparator> withValue =
                all.stream().filter(c -> c.value().number().isPresent()).toList();
        List<String> missing = names.stream()
                .filter(n -> withValue.stream().noneMatch(c -> c.name().equalsIgnoreCase(n)))
                .toList();
        return new NeighbourFigures(
                mean(numbers(withValue)),
                withValue.size(),
                names.size(),
                missing,
                said && book.elsewhere().alike().byModel(),
                best(indicator, withValue));
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128));
    }

    private static Optional<NeighbourFigures.Best> best(Indicator indicator, List<Comparator> withValue) {
        if (!hasBetterSide(indicator)) {
            return Optional.empty();
        }
        return numbers(withValue).stream()
                .map(indicator::displayed)
                .max(indicator.polarity()::compare)
                .map(best -> new NeighbourFigures.Best(
                        best,
                        withValue.stream()
                                .filter(c -> c.value()
                                        .number()
                                        .map(indicator::displayed)
                                        .equals(Optional.of(best)))
                                .map(Comparator::name)
                                .toList()));
    }

    private static Optional<Standing> standing(Indicator indicator, Value ours, List<Comparator> others) {
        List<BigDecimal> all = new ArrayList<>(
                numbers(others).stream().map(indicator::displayed).toList());
        if (ours.number().isEmpty() || all.isEmpty() || !hasBetterSide(indicator)) {
            return Optional.empty();
        }
        BigDecimal own = indicator.displayed(ours.number().get());
        Polarity polarity = indicator.polarity();
        int better = count(all.stream().filter(other -> polarity.compare(other, own) > 0));
        int equal = count(all.stream().filter(other -> other.compareTo(own) == 0));
        all.add(own);
        return Optional.of(new Standing(
                better + 1, equal > 0, all.size(), Quartiles.of(all).map(quartiles -> quartiles.of(own, polarity))));
    }

    /** Returns true if higher or lower values are better. Only then is there a best value or a rank. */
    private static boolean hasBetterSide(Indicator indicator) {
        return indicator.polarity() == Polarity.HIGHER || indicator.polarity() == Polarity.LOWER;
    }

    private List<Comparator> others(List<Comparator> all, Kind kind) {
        return of(all, kind).filter(c -> !isOurs(c)).toList();
    }

    private boolean isOurs(Comparator comparator) {
        return book.settings().isOurs(comparator.name());
    }

    private static Stream<Comparator> of(List<Comparator> all, Kind kind) {
        return all.stream().filter(c -> c.kind() == kind);
    }

    private static List<BigDecimal> numbers(List<Comparator> comparators) {
        return comparators.stream().flatMap(c -> c.value().number().stream()).toList();
    }

    private static int count(Stream<BigDecimal> values) {
        return Math.toIntExact(values.count());
    }
}
