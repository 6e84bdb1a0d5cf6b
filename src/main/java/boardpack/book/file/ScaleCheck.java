package boardpack.book.file;

import boardpack.book.cell.Doubts;
import boardpack.book.scale.Scales;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Result;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which doubtful percentages may be fractions, from all data about their indicator.
 *
 * <p>An indicator has one scale for its results, targets, forecasts and comparators. A figure below 1 per cent is
 * certain in three cases. Its own numerator and denominator prove it. Its scale is declared. Or those of other periods
 * prove that the indicator is usually below 1 per cent. Differences between figures prove nothing: 0.95 next to 94.1
 * may be either.
 */
public final class ScaleCheck {
    /** Maximum number of lines named for one file. */
    private static final int MOST_NAMED = 12;

    private final Map<String, Map<Period, Result>> results;
    private final Map<String, Map<Period, Target>> targets;
    private final List<Comparator> comparators;
    private final Optional<Previous> previous;

    public ScaleCheck(
            Map<String, Map<Period, Result>> results,
            Map<String, Map<Period, Target>> targets,
            List<Comparator> comparators,
            Optional<Previous> previous) {
        this.results = results;
        this.targets = targets;
        this.comparators = comparators;
        this.previous = previous;
    }

    /**
     * Adds a finding for each file with figures of an indicator that may be fractions.
     *
     * @return the indicators concerned
     */
    public List<Indicator> weigh(List<Doubts.Doubt> doubts, Findings findings) {
        // An indicator may occur twice, with and without the decimals of its targets.
        Map<String, List<Doubts.Doubt>> byRef = new LinkedHashMap<>();
        for (Doubts.Doubt doubt : doubts) {
            byRef.computeIfAbsent(doubt.indicator().ref(), r -> new ArrayList<>())
                    .add(doubt);
        }
        List<Indicator> uncertain = new ArrayList<>();
        byRef.values().forEach(its -> {
            Indicator indicator = its.getLast().indicator();
            if (weigh(indicator, its, findings)) {
                uncertain.add(indicator);
            }
        });
        return uncertain;
    }

    private boolean weigh(Indicator indicator, List<Doubts.Doubt> doubts, Findings findings) {
        Optional<BigDecimal> proved = middle(proved(indicator));
        if (proved.filter(p -> p.compareTo(BigDecimal.ONE) < 0).isPresent()) {
            return false;
        }
        List<BigDecimal> certain = certain(indicator);
        Optional<BigDecimal> usual = middle(certain);
        boolean anyBelowOne = doubts.stream().anyMatch(Doubts.Doubt::isBelowOne);
        boolean anyAbove100 = certain.stream().anyMatch(n -> n.compareTo(BigDecimal.valueOf(100)) > 0);
        Map<String, List<Doubts.Doubt>> byFile = new LinkedHashMap<>();
        for (Doubts.Doubt doubt : doubts) {
            boolean asked = anyBelowOne || anyAbove100 || doubt.isOne() && isTheWhole(indicator, usual);
            if (asked) {
                byFile.computeIfAbsent(doubt.place().file(), f -> new ArrayList<>())
                        .add(doubt);
            }
        }
        byFile.values().forEach(its -> ask(indicator, its, usual, findings));
        return !byFile.isEmpty();
    }

    /**
     * Returns true if a figure of exactly 1 may mean 100 per cent.
     *
     * @param usual the median of the figures that are certainly percentages; empty if there are none
     */
    private static boolean isTheWhole(Indicator indicator, Optional<BigDecimal> usual) {
        return usual.map(u -> u.compareTo(BigDecimal.TEN) >= 0).orElse(indicator.polarity() != Polarity.LOWER);
    }

    private static void ask(
            Indicator indicator, List<Doubts.Doubt> doubts, Optional<BigDecimal> usual, Findings findings) {
        Doubts.Doubt first = doubts.getFirst();
        String number = first.number().toPlainString();
        String percentage =
                first.number().movePointRight(2).stripTrailingZeros().toPlainString();
        boolean one = doubts.size() == 1;
        String reading = ", which is " + percentage + " per cent" + (one ? "" : " for the first");
        // For indicators about people, the other figure may be a small number, so it is not named here.
        String beside = usual.filter(u -> !indicator.people())
                .map(u -> "; others are near "
                        + u.setScale(indicator.decimals(), RoundingMode.HALF_UP).toPlainString())
                .orElse("");
        findings.add(
                Code.E209,
                first.place(),
                one ? number : number + " and " + others(doubts),
                indicator.ref(),
                one ? "a fraction" : "fractions",
                reading + beside,
                one
                        ? "write " + percentage + tenTimes(first.number(), usual) + ", or " + number
                                + "% if that is right"
                        : "correct them",
                indicator.ref());
    }

    /** Suggests ten times the figure, if that is nearer to the others than a hundred times. */
    private static String tenTimes(BigDecimal number, Optional<BigDecimal> usual) {
        BigDecimal ten = number.movePointRight(1);
        return usual.filter(u -> u.subtract(ten.abs())
                                .abs()
                                .compareTo(u.subtract(number.abs().movePointRight(2))
                                        .abs())
                        < 0)
                .map(u -> ", or ten times " + number.toPlainString() + ", which is " + ten.toPlainString()
                        + " and like the others")
                .orElse("");
    }

    /** Returns a phrase to follow the first figure: {@code 2 more (lines 4 and 6)}. */
    private static String others(List<Doubts.Doubt> doubts) {
        List<String> lines = doubts.stream()
                .skip(1)
                .map(d -> Integer.toString(d.place().line()))
                .distinct()
                .toList();
        boolean many = lines.size() > MOST_NAMED;
        String named = many
                ? String.join(", ", lines.subList(0, MOST_NAMED)) + " and others"
                : String.join(
                        " and ",
                        Stream.of(String.join(", ", lines.subList(0, lines.size() - 1)), lines.getLast())
                                .filter(s -> !s.isEmpty())
                                .toList());
        int more = doubts.size() - 1;
        if (doubts.stream()
                .allMatch(d -> d.place().line() == doubts.getFirst().place().line())) {
            return more + " more in this line";
        }
        return more + " more (line" + (lines.size() > 1 ? "s " : " ") + named + ")";
    }

    /** Returns the percentages that the numerators and denominators of an indicator give. */
    private List<BigDecimal> proved(Indicator indicator) {
        List<BigDecimal> proved = new ArrayList<>();
        for (Result result : results.getOrDefault(indicator.ref(), Map.of()).values()) {
            boolean both = result.numerator()
                            .filter(n -> n.abs().compareTo(BigDecimal.ONE) >= 0)
                            .isPresent()
                    && result.denominator().isPresent();
            if (both) {
                result.value().number().ifPresent(proved::add);
            }
        }
        return proved;
    }

    /** Returns the figures that cannot be fractions, and those that are proved. */
    private List<BigDecimal> certain(Indicator indicator) {
        List<BigDecimal> certain = proved(indicator);
        Stream.of(ofResults(indicator), ofTargets(indicator), ofOthers(indicator), ofLastPack(indicator))
                .flatMap(figures -> figures)
                .filter(n -> !Scales.isSmall(n))
                .forEach(certain::add);
        return certain;
    }

    private Stream<BigDecimal> ofResults(Indicator indicator) {
        return results.getOrDefault(indicator.ref(), Map.of()).values().stream()
                .flatMap(r -> Stream.concat(
                        // Figures calculated from two counts are among the proved ones.
                        r.computed() ? Stream.empty() : r.value().number().stream(), r.forecast().stream()));
    }

    private Stream<BigDecimal> ofTargets(Indicator indicator) {
        Stream<BigDecimal> own = targets.getOrDefault(indicator.ref(), Map.of()).values().stream()
                .flatMap(t -> Stream.of(
                                t.value().stream(),
                                t.floor().stream(),
                                t.second().stream(),
                                t.range().stream().flatMap(ScaleCheck::ends))
                        .flatMap(numbers -> numbers));
        return Stream.concat(own, indicator.range().stream().flatMap(ScaleCheck::ends));
    }

    private static Stream<BigDecimal> ends(Span span) {
        return Stream.of(span.from(), span.to());
    }

    private Stream<BigDecimal> ofOthers(Indicator indicator) {
        return comparators.stream()
                .filter(c -> c.ref().equals(indicator.ref()))
                .flatMap(c -> c.value().number().stream());
    }

    private Stream<BigDecimal> ofLastPack(Indicator indicator) {
        return previous.stream()
                .flatMap(p -> p.of(indicator.ref()).values().stream())
                .map(Previous.Printed::value);
    }

    /** Returns the median; zeros are ignored because 0 is 0 on every scale. */
    private static Optional<BigDecimal> middle(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream()
                .filter(n -> n.signum() != 0)
                .map(BigDecimal::abs)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }
}
