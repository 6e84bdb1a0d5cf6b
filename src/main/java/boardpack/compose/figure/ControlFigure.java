package boardpack.compose.figure;

import boardpack.assess.control.ControlChart;
import boardpack.assess.control.Limits;
import boardpack.assess.control.Series;
import boardpack.book.Book;
import boardpack.chart.ProcessChart;
import boardpack.chart.Slot;
import boardpack.compose.link.Places;
import boardpack.compose.words.ChartNumbers;
import boardpack.compose.words.ChartPeriods;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Spoken;
import boardpack.indicator.Assurance;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Signal;
import boardpack.indicator.Span;
import boardpack.indicator.SpecialCause;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.paper.Illustration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The control chart of one indicator, with its meaning in plain words. */
public final class ControlFigure {
    /** Maximum number of periods drawn; earlier ones are left out. */
    private static final int MOST = 48;

    private final Book book;
    private final Indicator indicator;
    private final ControlChart chart;
    private final ChartNumbers numbers;
    private final Map<Period, Result> results;
    private final Map<Period, ControlChart.Point> points;
    private final Optional<BigDecimal> target;
    private final Optional<Span> range;
    private final List<Period> periods;

    private ControlFigure(Book book, Indicator indicator, ControlChart chart) {
        this.book = book;
        this.indicator = indicator;
        this.chart = chart;
        this.numbers = new ChartNumbers(indicator, chart);
        this.results = book.results().getOrDefault(indicator.ref(), Map.of());
        this.points =
                chart.points().stream().collect(Collectors.toMap(ControlChart.Point::period, Function.identity()));
        Optional<Target> held = Series.target(book, indicator, chart.latest().period());
        this.target = held.flatMap(Target::value);
        this.range =
                held.filter(t -> t.value().isEmpty()).flatMap(t -> t.range().or(indicator::range));
        this.periods = periods();
    }

    /** Returns the chart; empty if there are too few figures. */
    public static Optional<Illustration> of(Book book, Indicator indicator, Places places) {
        return Series.chart(book, indicator).map(c -> new ControlFigure(book, indicator, c).figure(places));
    }

    /** Returns every period from the first point to the reported one, with or without a figure. */
    private List<Period> periods() {
        Period latest = chart.latest().period();
        Period last = switch (latest) {
            case Month month ->
                new Month(java.time.YearMonth.from(book.quarter().end()));
            case Quarter quarter -> book.quarter();
            case Year year -> year;
        };
        Period first = chart.points().getFirst().period();
        List<Period> all = new ArrayList<>();
        for (Period p = last; !p.start().isBefore(first.start()) && all.size() < MOST; p = before(p)) {
            if (isReported(p)) {
                all.add(p);
            }
        }
        return all.reversed();
    }

    private static Period before(Period period) {
        return switch (period) {
            case Month month -> new Month(month.month().minusMonths(1));
            case Quarter quarter -> quarter.before();
            case Year year -> year.yearBefore();
        };
    }

    /** Returns false between two reports, so that the axis has no place for a period without a report. */
    private boolean isReported(Period period) {
        boolean due = switch (period) {
            case Month month -> true;
            case Quarter quarter -> indicator.rhythm().isDue(quarter);
            case Year year ->
                indicator.arrival(year).filter(indicator.rhythm()::isDue).isPresent();
        };
        return due || chart.points().stream().anyMatch(c -> c.period().equals(period));
    }

    private Illustration figure(Places places) {
        ProcessChart drawn = new ProcessChart(
                says(),
                ChartPeriods.measure(indicator),
                periods.stream().map(this::slot).toList(),
                periods.stream().map(this::mark).toList(),
                spans(),
                targets(),
                words());
        return new Illustration(
                places.of(indicator.ref()), indicator.ref(), indicator.title(), false, drawn, notes(), numbers());
    }

    /** Returns the target, or both ends of a range. */
    private List<ProcessChart.Line> targets() {
        return target.map(t -> List.of(line("Target ", t)))
                .or(() -> range.map(r -> List.of(line("Range from ", r.from()), line("Range to ", r.to()))))
                .orElse(List.of());
    }

    private ProcessChart.Line line(String name, BigDecimal at) {
        return new ProcessChart.Line(at, name + Figures.exact(at, indicator));
    }

    private Optional<ControlChart.Point> point(Period period) {
        return Optional.ofNullable(points.get(period));
    }

    private Slot slot(Period period) {
        Optional<BigDecimal> value = point(period).map(ControlChart.Point::value);
        boolean now = period.equals(periods.getLast());
        return new Slot(
                ChartPeriods.label(period),
                ChartPeriods.group(period),
                value.map(numbers::rounded),
                value.map(v -> Figures.number(v, numbers.figures())).orElse(""),
                now ? Slot.Role.NOW : Slot.Role.OTHER,
                value.isPresent() && isProvisional(period),
                value.isPresent() ? "" : gap(period),
                Slot.Join.GOES_ON,
                Optional.empty());
    }

    private boolean isProvisional(Period period) {
        return Optional.ofNullable(results.get(period))
                .filter(r -> r.status() == Status.PROVISIONAL)
                .isPresent();
    }

    private String gap(Period period) {
        Value value = Optional.ofNullable(results.get(period))
                .map(Result::value)
                .orElse(Value.blank(Value.Reason.NOT_SUPPLIED));
        return ChartPeriods.gap(value, boardpack.indicator.Rating.AWAITED);
    }

    private ProcessChart.Mark mark(Period period) {
        return switch (point(period).map(ControlChart.Point::signal).orElse(Signal.COMMON_CAUSE)) {
            case IMPROVEMENT -> ProcessChart.Mark.IMPROVEMENT;
            case CONCERN -> ProcessChart.Mark.CONCERN;
            case HIGH -> ProcessChart.Mark.HIGH;
            case LOW -> ProcessChart.Mark.LOW;
            case COMMON_CAUSE, NOT_JUDGED -> ProcessChart.Mark.COMMON;
        };
    }

    /** Returns the limits, each from its first drawn point to the next limits or the end. */
    private List<ProcessChart.Span> spans() {
        List<ProcessChart.Span> spans = new ArrayList<>();
        List<ControlChart.Segment> segments = chart.segments();
        for (int i = 0; i < segments.size(); i++) {
            ControlChart.Segment segment = segments.get(i);
            int from = at(segment.points().getFirst().period());
            int to = i + 1 < segments.size()
                    ? at(segments.get(i + 1).points().getFirst().period()) - 1
                    : periods.size() - 1;
            if (segment.limits().isPresent() && to >= 0) {
                Limits limits = segment.limits().get();
                spans.add(new ProcessChart.Span(
                        Math.max(0, from),
                        to,
                        numbers.rounded(limits.lower()),
                        numbers.rounded(limits.mean()),
                        numbers.rounded(limits.upper())));
            }
        }
        return spans;
    }

    /** Returns the position of a period; negative if it is before the drawn ones. */
    private int at(Period period) {
        return periods.indexOf(period);
    }

    private String limit(BigDecimal number) {
        return Figures.exact(numbers.rounded(number), indicator);
    }

    private ProcessChart.Words words() {
        Limits limits = chart.limits();
        return new ProcessChart.Words(
                "Upper limit " + limit(limits.upper()),
                "Mean " + limit(limits.mean()),
                "Lower limit " + limit(limits.lower()),
                "better than chance explains",
                "worse than chance explains",
                "high or rising, more than chance explains",
                "low or falling, more than chance explains",
                "no more than chance explains",
                "provisional",
                "no figure");
    }

    /** Describes the range and mean of the figures, and those that chance does not explain. */
    private String says() {
        List<ControlChart.Point> drawn =
                periods.stream().flatMap(p -> point(p).stream()).toList();
        Extreme lowest = extreme(drawn, -1);
        Extreme highest = extreme(drawn, 1);
        String noun = ChartPeriods.noun(indicator, chart.latest().period());
        Limits limits = chart.limits();
        String between = lowest.value.compareTo(highest.value) == 0
                ? "was " + Spoken.number(lowest.value, numbers.figures()) + " throughout"
                : "lay between " + lowest.words(numbers.figures()) + " and " + highest.words(numbers.figures());
        return "In the " + Figures.counted(drawn.size(), noun, noun + "s") + " with a figure from "
                + drawn.getFirst().period().label() + " to "
                + drawn.getLast().period().label() + " it " + between
                + ", around a mean of " + Spoken.exact(numbers.rounded(limits.mean()), indicator)
                + "; what lies between " + Spoken.exact(numbers.rounded(limits.lower()), indicator) + " and "
                + Spoken.exact(numbers.rounded(limits.upper()), indicator) + " is no more than chance explains. "
                + special(drawn);
    }

    /** A lowest or highest figure, with the periods in which it was reached. */
    private record Extreme(BigDecimal value, List<Period> periods) {
        String words(Indicator indicator) {
            String when = periods.size() > 2
                    ? ""
                    : " in "
                            + Placeholders.joined(
                                    periods.stream().map(Period::label).toList());
            return Spoken.number(value, indicator) + when;
        }
    }

    private Extreme extreme(List<ControlChart.Point> drawn, int sign) {
        // Figures that print the same count as the same extreme.
        Function<ControlChart.Point, BigDecimal> printed =
                p -> numbers.figures().displayed(p.value());
        BigDecimal value = drawn.stream()
                .map(printed)
                .reduce((a, b) -> a.compareTo(b) * sign >= 0 ? a : b)
                .orElseThrow();
        return new Extreme(
                value,
                drawn.stream()
                        .filter(p -> printed.apply(p).compareTo(value) == 0)
                        .map(ControlChart.Point::period)
                        .toList());
    }

    /** Returns the direction of a special cause; empty if there is none. */
    private static String way(Signal signal) {
        return switch (signal) {
            case IMPROVEMENT -> "for the better";
            case CONCERN -> "for the worse";
            case HIGH -> "on the high side";
            case LOW -> "on the low side";
            case COMMON_CAUSE, NOT_JUDGED -> "";
        };
    }

    /** Describes how many figures are beyond chance, and in which direction. */
    private static String special(List<ControlChart.Point> drawn) {
        List<String> parts = new ArrayList<>();
        int all = 0;
        for (Signal signal : Signal.values()) {
            String way = way(signal);
            int count = (int) drawn.stream().filter(p -> p.signal() == signal).count();
            if (count > 0 && !way.isEmpty()) {
                all += count;
                parts.add(count + " " + way);
            }
        }
        return all == 0
                ? "No figure is more than chance explains."
                : (all == 1 ? "1 figure is" : all + " figures are") + " more than chance explains: "
                        + Placeholders.joined(parts) + ".";
    }

    /** Returns the assurance, changes of the limits, and missing or provisional figures. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        ControlChart.Point latest = chart.latest();
        String figure =
                "The figure for " + latest.period().label() + ", " + Spoken.number(latest.value(), numbers.figures());
        notes.add(
                switch (latest.signal()) {
                    case IMPROVEMENT ->
                        figure + ", is better than chance explains: it is "
                                + latest.cause().words() + ".";
                    case CONCERN ->
                        figure + ", is worse than chance explains: it is "
                                + latest.cause().words() + ".";
                    case HIGH ->
                        figure + ", is higher than chance explains: it is "
                                + latest.cause().words() + ".";
                    case LOW ->
                        figure + ", is lower than chance explains: it is "
                                + latest.cause().words() + ".";
                    case COMMON_CAUSE -> figure + ", is no more than chance explains.";
                    case NOT_JUDGED -> figure + ", is " + SpecialCause.NOT_JUDGED.words() + ".";
                });
        if (chart.assurance() != Assurance.NONE && target.isPresent()) {
            notes.add(chart.assurance().meaning().replaceAll("\\.$", "") + " of "
                    + Spoken.exact(target.get(), indicator) + ".");
        }
        chart.segments().stream()
                .flatMap(s -> s.rebase().stream())
                .forEach(r ->
                        notes.add("New limits hold from " + r.from().label() + ": " + Figures.sentence(r.reason())));
        notes.addAll(ChartPeriods.provisional(periods.stream()
                .filter(p -> point(p).isPresent() && isProvisional(p))
                .map(Period::label)
                .toList()));
        List<String> without = periods.stream()
                .filter(p -> point(p).isEmpty())
                .map(p -> p.label() + " (" + gap(p).toLowerCase(Locale.ROOT) + ")")
                .toList();
        if (!without.isEmpty()) {
            notes.add("Without a figure: " + Placeholders.joined(without) + ".");
        }
        return notes;
    }

    /** Returns a figure for the attached data, with no more decimals than the limits have. */
    private String plain(BigDecimal value) {
        BigDecimal rounded = numbers.rounded(value);
        return indicator.displayed(value).compareTo(rounded) == 0
                ? indicator.displayed(value).toPlainString()
                : rounded.toPlainString();
    }

    private List<List<String>> numbers() {
        List<List<String>> rows = new ArrayList<>();
        List<ProcessChart.Span> spans = spans();
        for (int i = 0; i < periods.size(); i++) {
            int at = i;
            Optional<ControlChart.Point> point = point(periods.get(i));
            Optional<ProcessChart.Span> span =
                    spans.stream().filter(s -> s.from() <= at && at <= s.to()).findFirst();
            rows.add(List.of(
                    "control chart",
                    indicator.ref(),
                    indicator.title(),
                    "",
                    periods.get(i).label(),
                    point.map(p -> plain(p.value())).orElse(""),
                    point.isEmpty()
                            ? gap(periods.get(i)).toLowerCase(Locale.ROOT)
                            : isProvisional(periods.get(i)) ? "provisional" : "final",
                    target.or(() -> range.map(Span::from))
                            .map(BigDecimal::toPlainString)
                            .orElse(""),
                    target.or(() -> range.map(Span::to))
                            .map(BigDecimal::toPlainString)
                            .orElse(""),
                    span.map(s -> s.lower().toPlainString()).orElse(""),
                    span.map(s -> s.mean().toPlainString()).orElse(""),
                    span.map(s -> s.upper().toPlainString()).orElse(""),
                    point.map(p -> p.cause().words()).orElse("")));
        }
        return rows;
    }
}
