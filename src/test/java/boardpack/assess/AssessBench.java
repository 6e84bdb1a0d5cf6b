package boardpack.assess;

import boardpack.book.Book;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Wording;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Rule;
import boardpack.indicator.Span;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import boardpack.problem.Place;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Times the assessment of many indicators by every rule, each with twelve earlier quarters.
 *
 * <p>Run by {@code bench/assess}. The book is created in memory, which is not timed. There are no assertions.
 */
final class AssessBench {
    private static final List<Integer> SIZES = List.of(25_000, 50_000, 100_000);
    private static final int QUARTERS_BEHIND = 12;
    private static final Quarter QUARTER = new Quarter(new Year(2019, YearKind.FINANCIAL), 2);
    private static final Place PLACE = new Place("extracts/all.csv", 2, 3);

    private AssessBench() {}

    public static void main(String... arguments) {
        int times = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        System.out.println("assessing indicators with " + QUARTERS_BEHIND + " quarters behind each; of " + times
                + " times, in milliseconds");
        System.out.printf(
                "%10s %8s %8s %8s %10s %14s%n",
                "indicators", "first", "least", "median", "processor", "for each 1,000");
        for (int size : SIZES) {
            Book book = book(size);
            List<Long> taken = new ArrayList<>();
            List<Long> worked = new ArrayList<>();
            Assessed last = null;
            for (int time = 0; time < times; time++) {
                long started = System.nanoTime();
                long before = processor();
                last = Assessor.assess(book);
                worked.add((processor() - before) / 1_000_000);
                taken.add((System.nanoTime() - started) / 1_000_000);
            }
            List<Long> sorted = taken.stream().sorted().toList();
            long least = worked.stream().min(Long::compare).orElseThrow();
            System.out.printf(
                    "%10d %8d %8d %8d %10d %14.1f   %s%n",
                    size,
                    taken.getFirst(),
                    sorted.getFirst(),
                    sorted.get(times / 2),
                    least,
                    least * 1000.0 / size,
                    ratings(last));
        }
    }

    /** Returns the processor time of this thread, which other processes do not affect. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Returns the counts of ratings, as evidence that something was rated. */
    private static String ratings(Assessed assessed) {
        Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
        assessed.assessments().forEach(a -> counts.merge(a.rated().rating(), 1, Integer::sum));
        long lasting =
                assessed.assessments().stream().filter(a -> a.lasting() > 4).count();
        long forecast = assessed.assessments().stream()
                .filter(a -> a.forecast().isPresent())
                .count();
        return counts + ", " + lasting + " lasting, " + forecast + " with a forecast";
    }

    private static Book book(int size) {
        Random random = new Random(size);
        List<Indicator> indicators = new ArrayList<>(size);
        Map<String, Map<Period, Result>> results = HashMap.newHashMap(size);
        Map<String, Map<Period, Target>> targets = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            String ref = "I " + i;
            Indicator indicator = indicator(i, ref);
            indicators.add(indicator);
            // Half of the indicators with each rule have always been red.
            results.put(ref, results(indicator, i / 8 % 2 == 0, random));
            targets.put(ref, targets(indicator));
        }
        return new Book(
                new Settings(
                        "policy-board",
                        new Settings.Board("Saltmere Borough Council", "Board", "Director", "All"),
                        new Settings.Meetings(Map.of(), Settings.CLEAR_DAYS, java.util.Set.of()),
                        new Settings.Groups(Settings.SERVICE_AREA, List.of("Schools"), List.of(), Map.of()),
                        Map.of(),
                        YearKind.FINANCIAL,
                        Optional.empty(),
                        true,
                        Settings.LARGE_CHANGE,
                        boardpack.book.pack.Protection.USUAL,
                        new Settings.Documents(boardpack.book.pack.Edition.ALL, boardpack.book.pack.Standard.PDF_UA_1),
                        List.of()),
                new Wording("", Map.of(), List.of(), Map.of(), List.of()),
                QUARTER,
                indicators,
                results,
                List.of(),
                targets,
                new Book.Elsewhere(List.of(), boardpack.book.shape.Alike.NOT_SAID),
                new Book.Account(List.of(), List.of(), List.of(), List.of()),
                Map.of(),
                boardpack.book.file.ExemptMatter.NONE,
                Optional.empty());
    }

    /** Returns an indicator with the next rule, basis and direction. */
    private static Indicator indicator(int i, String ref) {
        AnIndicator indicator = switch (i % 8) {
            case 0 -> AnIndicator.percent().compare("previous-period").longer("trend-of-8");
            case 1 ->
                AnIndicator.percent()
                        .amberWhen(Rule.AmberWhen.WITHIN_OR_IMPROVING)
                        .longer("trend-of-12");
            case 2 -> AnIndicator.count().basis(Basis.CUMULATIVE);
            case 3 ->
                AnIndicator.percent()
                        .rule(Rule.Name.FLOOR)
                        .basis(Basis.SNAPSHOT)
                        .compare("average-of-last-4");
            case 4 ->
                AnIndicator.count()
                        .in(Unit.DAYS)
                        .decimals(1)
                        .basis(Basis.ROLLING)
                        .amberWithin("5%&2");
            case 5 ->
                AnIndicator.percent()
                        .better(Polarity.RANGE)
                        .basis(Basis.SNAPSHOT)
                        .longer("trend-of-8");
            case 6 -> AnIndicator.percent().rule(Rule.Name.THRESHOLDS).exceededBy("5%");
            default -> AnIndicator.percent().better(Polarity.NONE).basis(Basis.SNAPSHOT);
        };
        return indicator.ref(ref).build();
    }

    private static Map<Period, Result> results(Indicator indicator, boolean lasting, Random random) {
        Map<Period, Result> results = HashMap.newHashMap(QUARTERS_BEHIND + 1);
        Quarter quarter = QUARTER;
        for (int back = 0; back <= QUARTERS_BEHIND; back++) {
            boolean lower = indicator.polarity() == Polarity.LOWER;
            int worse = lasting ? 300 : random.nextInt(120) - 60;
            int tenths = 850 + (lower ? worse : -worse) + random.nextInt(10);
            int share = indicator.basis() == Basis.CUMULATIVE ? quarter.number() : 1;
            BigDecimal value = BigDecimal.valueOf((long) tenths * share, 1);
            results.put(
                    quarter,
                    new Result(
                            indicator.ref(),
                            quarter,
                            Value.of(value),
                            Optional.of(value),
                            Optional.of(BigDecimal.valueOf(100)),
                            Status.FINAL,
                            "",
                            PLACE));
            quarter = quarter.before();
        }
        return results;
    }

    private static Map<Period, Target> targets(Indicator indicator) {
        Map<Period, Target> targets = new HashMap<>();
        Quarter quarter = QUARTER.year().quarter(4);
        for (int back = 0; back < QUARTERS_BEHIND + 3; back++) {
            BigDecimal value = BigDecimal.valueOf(85);
            if (indicator.basis() == Basis.CUMULATIVE) {
                value = value.multiply(BigDecimal.valueOf(quarter.number()));
            }
            Period period = indicator.addsUp() ? quarter : quarter.year();
            targets.putIfAbsent(period, target(indicator, value, period));
            quarter = quarter.before();
        }
        return targets;
    }

    private static Target target(Indicator indicator, BigDecimal value, Period period) {
        boolean none = indicator.polarity() == Polarity.NONE;
        boolean range = indicator.polarity() == Polarity.RANGE;
        BigDecimal five = BigDecimal.valueOf(5);
        return new Target(
                none || range ? Optional.empty() : Optional.of(value),
                none || range ? Optional.empty() : Optional.of(value.subtract(five)),
                range ? Optional.of(new Span(value.subtract(five), value.add(five))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                period,
                PLACE);
    }
}
