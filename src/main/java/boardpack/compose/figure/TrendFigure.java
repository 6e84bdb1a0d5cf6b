package boardpack.compose.figure;

import boardpack.assess.rating.Past;
import boardpack.book.Book;
import boardpack.chart.Slot;
import boardpack.chart.Sparkline;
import boardpack.chart.TrendChart;
import boardpack.compose.link.Places;
import boardpack.compose.words.ChartPeriods;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Months;
import boardpack.compose.words.TrendWords;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.paper.Illustration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The chart of one indicator over recent quarters, years or months. */
public final class TrendFigure {
    /** Minimum number of figures for a chart. */
    private static final int FEWEST = 2;

    private final Book book;
    private final Indicator indicator;
    private final List<Past.Line> lines;
    private final Optional<Period> redefined;

    private TrendFigure(Book book, Indicator indicator, Past past) {
        this.book = book;
        this.indicator = indicator;
        this.redefined = past.redefined();
        this.lines = past.lines();
    }

    /** Creates a chart of the last eight quarters, or the last five years. */
    public static TrendFigure ofQuarters(Book book, Indicator indicator) {
        return new TrendFigure(book, indicator, Past.of(book, indicator));
    }

    /** Creates a chart of the last 13 months. */
    public static TrendFigure ofMonths(Book book, Indicator indicator) {
        return new TrendFigure(book, indicator, Past.months(book, indicator, Months.COUNT));
    }

    /** Returns the chart; empty if there are too few figures. */
    public Optional<Illustration> figure(Places places) {
        if (!isCourse()) {
            return Optional.empty();
        }
        Period now = lines.getLast().period();
        TrendChart chart = new TrendChart(
                words().sentences(),
                ChartPeriods.measure(indicator),
                IntStream.range(0, lines.size()).mapToObj(this::slot).toList(),
                Figures.capital(targetName()),
                new TrendChart.Words(now.label(), ChartPeriods.yearBefore(now), "provisional", "no figure"));
        return Optional.of(new Illustration(
                places.of(indicator.ref()), indicator.ref(), indicator.title(), true, chart, notes(), numbers()));
    }

    /** Returns the same series as a sparkline; empty if there are too few figures. */
    public Optional<Sparkline> sparkline() {
        if (!isCourse()) {
            return Optional.empty();
        }
        return Optional.of(new Sparkline(
                words().briefly(),
                comparable().stream().map(TrendFigure::number).toList(),
                aim(lines.getLast())
                        .filter(a -> a.from().compareTo(a.to()) == 0)
                        .map(Slot.Aim::from)));
    }

    private boolean isCourse() {
        return comparable().stream().filter(l -> number(l).isPresent()).count() >= FEWEST;
    }

    private String targetName() {
        return indicator.targets().first().isEmpty()
                ? "target"
                : indicator.targets().first();
    }

    /** Returns the periods under the current definition. */
    private List<Past.Line> comparable() {
        return lines.stream().filter(l -> !isOtherwiseDefined(l.period())).toList();
    }

    private boolean isOtherwiseDefined(Period period) {
        return indicator
                .redefined()
                .filter(r -> r.separates(period, book.quarter()))
                .isPresent();
    }

    private TrendWords words() {
        return new TrendWords(
                indicator,
                comparable().stream()
                        .map(l -> new TrendWords.Point(l.period(), number(l).map(indicator::displayed), aim(l)))
                        .toList());
    }

    private Slot slot(int at) {
        Past.Line line = lines.get(at);
        Optional<BigDecimal> value = number(line).map(indicator::displayed);
        return new Slot(
                ChartPeriods.label(line.period()),
                ChartPeriods.group(line.period()),
                value,
                value.map(v -> Figures.number(v, indicator)).orElse(""),
                ChartPeriods.role(line.period(), lines.getLast().period()),
                value.isPresent() && line.status() == Status.PROVISIONAL,
                value.isPresent() ? "" : ChartPeriods.gap(line.value(), line.rating()),
                at == 0 ? Slot.Join.GOES_ON : join(lines.get(at - 1).period(), line.period()),
                aim(line));
    }

    private Slot.Join join(Period before, Period period) {
        if (isOtherwiseDefined(before) && !isOtherwiseDefined(period)) {
            return Slot.Join.BREAKS;
        }
        LocalDate begins = book.quarter().year().start().withYear(period.start().getYear());
        LocalDate year = begins.isAfter(period.start()) ? begins.minusYears(1) : begins;
        boolean newYear =
                indicator.basis() == Basis.CUMULATIVE && before.start().isBefore(year);
        return newYear ? Slot.Join.BEGINS_ANEW : Slot.Join.GOES_ON;
    }

    private static Optional<BigDecimal> number(Past.Line line) {
        return line.rating() == Rating.INCOMPLETE
                ? Optional.empty()
                : line.value().number();
    }

    private Optional<Slot.Aim> aim(Past.Line line) {
        Optional<Target> target = line.target().filter(t -> !t.isDataOnly());
        return target.flatMap(Target::range)
                .or(() -> target.filter(t -> t.value().isEmpty()).flatMap(t -> indicator.range()))
                .map(r -> new Slot.Aim(
                        r.from(),
                        r.to(),
                        Figures.exact(r.from(), indicator) + " to " + Figures.exact(r.to(), indicator)))
                .or(() -> target.flatMap(Target::value).map(v -> new Slot.Aim(v, v, Figures.exact(v, indicator))));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(ChartPeriods.gaps(lines));
        notes.addAll(ChartPeriods.provisional(lines.stream()
                .filter(l -> number(l).isPresent() && l.status() == Status.PROVISIONAL)
                .map(l -> l.period().label())
                .toList()));
        redefined.ifPresent(from ->
                notes.add("Figures before " + from.label() + " are of an earlier definition and cannot be compared."));
        return notes;
    }

    private List<List<String>> numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (Past.Line line : lines) {
            Optional<Slot.Aim> aim = aim(line);
            Optional<BigDecimal> value = number(line).map(indicator::displayed);
            rows.add(List.of(
                    "trend",
                    indicator.ref(),
                    indicator.title(),
                    "",
                    line.period().label(),
                    value.map(BigDecimal::toPlainString).orElse(""),
                    value.isPresent()
                            ? line.status().word()
                            : ChartPeriods.gap(line.value(), line.rating()).toLowerCase(java.util.Locale.ROOT),
                    aim.map(a -> a.from().toPlainString()).orElse(""),
                    aim.map(a -> a.to().toPlainString()).orElse(""),
                    "",
                    "",
                    "",
                    ""));
        }
        return rows;
    }
}
