package boardpack.compose.words;

import boardpack.chart.Slot;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes a chart in a sentence or two, for readers who cannot see it. */
public final class TrendWords {
    /** Number of periods named when several share the highest or lowest figure; more are only counted. */
    private static final int MOST_NAMED = 2;

    private final Indicator indicator;
    private final List<Point> points;
    private final List<Point> measured;

    /**
     * Creates the description of a series.
     *
     * @param points all periods comparable with the last, the oldest first
     */
    public TrendWords(Indicator indicator, List<Point> points) {
        this.indicator = indicator;
        this.points = points;
        this.measured = points.stream().filter(p -> p.value().isPresent()).toList();
    }

    /** A period with its displayed figure and the value that it was meant to reach. */
    public record Point(Period period, Optional<BigDecimal> value, Optional<Slot.Aim> aim) {
        BigDecimal number() {
            return value.orElseThrow();
        }
    }

    /** Describes how the figure has moved, and compares it with its target and the year before. */
    public String sentences() {
        List<String> clauses = new ArrayList<>();
        yearBefore().ifPresent(clauses::add);
        target().ifPresent(clauses::add);
        return briefly() + (clauses.isEmpty() ? "" : " " + Figures.capital(String.join("; ", clauses)) + ".");
    }

    /** Describes how the figure has moved. */
    public String briefly() {
        Point now = points.getLast();
        String course = course();
        boolean later = !measured.isEmpty() && now.value().isEmpty();
        return course + (later ? " There is no figure for " + now.period().label() + "." : "");
    }

    private String course() {
        Point now = points.getLast();
        if (measured.isEmpty()) {
            return points.size() == 1
                    ? "There is no figure for " + now.period().label() + "."
                    : "There is no figure for any of the " + periods(points.size()) + " up to "
                            + now.period().label() + ".";
        }
        Point last = measured.getLast();
        if (measured.size() == 1) {
            return "The only figure is " + spoken(last.number()) + ", for "
                    + last.period().label() + ".";
        }
        if (indicator.basis() == Basis.CUMULATIVE) {
            return toDate(last);
        }
        Point first = measured.getFirst();
        int change = last.number().compareTo(first.number());
        String moved = change == 0
                ? "The figure was " + spoken(last.number()) + in(last) + ", the same as" + in(first)
                : "The figure " + (change > 0 ? "rose" : "fell") + " from " + spoken(first.number()) + in(first)
                        + " to " + spoken(last.number()) + in(last);
        return moved + extremes(first.number(), last.number()) + ".";
    }

    /** Describes a year to date, which restarts each year, by comparing it with the same time of the year before. */
    private String toDate(Point last) {
        Optional<Point> then = measured.stream()
                .filter(p -> p.period().equals(last.period().yearBefore()))
                .findFirst();
        String is = "The year to date was " + spoken(last.number()) + in(last);
        return then.map(t -> {
                            int change = last.number().compareTo(t.number());
                            return change == 0
                                    ? is + ", the same as" + in(t)
                                    : is + ", " + (change > 0 ? "up" : "down") + " from " + spoken(t.number()) + in(t);
                        })
                        .orElse(is)
                + ".";
    }

    /** Describes highest and lowest points beyond both ends of the series. */
    private String extremes(BigDecimal first, BigDecimal last) {
        BigDecimal highest =
                measured.stream().map(Point::number).max(BigDecimal::compareTo).orElseThrow();
        BigDecimal lowest =
                measured.stream().map(Point::number).min(BigDecimal::compareTo).orElseThrow();
        List<String> parts = new ArrayList<>();
        if (highest.compareTo(first.max(last)) > 0) {
            parts.add("highest" + when(highest) + ", at " + spoken(highest));
        }
        if (lowest.compareTo(first.min(last)) < 0) {
            parts.add("lowest" + when(lowest) + ", at " + spoken(lowest));
        }
        return parts.isEmpty() ? "" : "; it was " + String.join(", and ", parts);
    }

    /** Returns true if the figure is above or below all others, so that its period is named. */
    private boolean isNamed(BigDecimal figure) {
        BigDecimal first = measured.getFirst().number();
        BigDecimal last = measured.getLast().number();
        List<BigDecimal> all = measured.stream().map(Point::number).toList();
        boolean highest = figure.compareTo(first.max(last)) > 0 && all.stream().noneMatch(n -> n.compareTo(figure) > 0);
        boolean lowest = figure.compareTo(first.min(last)) < 0 && all.stream().noneMatch(n -> n.compareTo(figure) < 0);
        long same = all.stream().filter(n -> n.compareTo(figure) == 0).count();
        return (highest || lowest) && same <= MOST_NAMED;
    }

    private String when(BigDecimal figure) {
        List<Point> there =
                measured.stream().filter(p -> p.number().compareTo(figure) == 0).toList();
        return there.size() > MOST_NAMED
                ? " in " + there.size() + " of the " + periods(measured.size())
                : " in "
                        + Placeholders.joined(
                                there.stream().map(p -> p.period().label()).toList());
    }

    /** Returns a comparison with the year before, unless the text has already made it. */
    private Optional<String> yearBefore() {
        if (measured.isEmpty()
                || indicator.basis() == Basis.CUMULATIVE
                || points.getLast().value().isEmpty()) {
            return Optional.empty();
        }
        Period then = points.getLast().period().yearBefore();
        return measured.stream()
                .skip(1)
                .filter(p -> p.period().equals(then))
                .filter(p -> measured.size() > 2 && !isNamed(p.number()))
                .findFirst()
                .map(p -> "a year before, in " + p.period().label() + ", it was " + spoken(p.number()));
    }

    private Optional<String> target() {
        List<Point> held = measured.stream().filter(p -> p.aim().isPresent()).toList();
        boolean sided = indicator.polarity() == Polarity.HIGHER || indicator.polarity() == Polarity.LOWER;
        boolean range =
                !held.isEmpty() && held.stream().allMatch(p -> isRange(p.aim().orElseThrow()));
        if (held.isEmpty() || !sided && !range) {
            return Optional.empty();
        }
        long met = held.stream().filter(this::isMet).count();
        String now = points.getLast().aim().map(a -> ", now " + said(a) + ",").orElse("");
        String name = indicator.targets().first().isEmpty()
                ? "target"
                : indicator.targets().first();
        String begins = range ? "the figure lay within its range" + now : "the " + name + now + " was met";
        return Optional.of(begins + " " + often((int) met, held));
    }

    private String often(int met, List<Point> held) {
        int all = held.size();
        String noun = ChartPeriods.noun(indicator, points.getLast().period());
        if (all == 1) {
            return (met == 1 ? "in " : "not in ") + held.getFirst().period().label();
        }
        String which = all == points.size() ? "" : " with a figure and a target";
        if (all == 2 && met != 1) {
            return "in " + (met == 2 ? "both " + noun + "s" : "neither of the 2 " + noun + "s") + which;
        }
        return (met == 0 ? "in none of the " : met == all ? "in all " : "in " + met + " of the ")
                + periods(all)
                + which;
    }

    private boolean isMet(Point point) {
        Slot.Aim aim = point.aim().orElseThrow();
        if (isRange(aim)) {
            return point.number().compareTo(aim.from()) >= 0 && point.number().compareTo(aim.to()) <= 0;
        }
        return indicator.polarity().compare(point.number(), aim.from()) >= 0;
    }

    private static boolean isRange(Slot.Aim aim) {
        return aim.from().compareTo(aim.to()) != 0;
    }

    private String said(Slot.Aim aim) {
        return isRange(aim)
                ? Spoken.exact(aim.from(), indicator).replaceFirst(" .*", "") + " to "
                        + Spoken.exact(aim.to(), indicator)
                : Spoken.exact(aim.from(), indicator);
    }

    private String spoken(BigDecimal number) {
        return Spoken.number(number, indicator);
    }

    private static String in(Point point) {
        return " in " + point.period().label();
    }

    private String periods(int count) {
        String noun = ChartPeriods.noun(indicator, points.getLast().period());
        return Figures.counted(count, noun, noun + "s");
    }
}
