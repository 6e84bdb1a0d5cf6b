package boardpack.compose.words;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The recent months of one indicator up to the end of the quarter, as a sentence and as table cells.
 *
 * <p>There are 13 months, so that the last can be compared with the same month of the year before.
 */
public final class Months {
    public static final int COUNT = 13;

    /** Minimum number of figures in a series. */
    private static final int FEWEST = 2;

    /** Number of months named when several share the lowest or highest figure; more are only counted. */
    private static final int MOST_NAMED = 3;

    private final Indicator indicator;
    private final List<Month> months;
    private final Map<Period, Result> results;

    private Months(Indicator indicator, List<Month> months, Map<Period, Result> results) {
        this.indicator = indicator;
        this.months = months;
        this.results = results;
    }

    public static Months of(Book book, Indicator indicator) {
        return new Months(indicator, last(book.quarter()), book.results().getOrDefault(indicator.ref(), Map.of()));
    }

    /** Returns the months up to a quarter's end, the oldest first. */
    public static List<Month> last(Quarter quarter) {
        List<Month> months = new ArrayList<>();
        YearMonth end = YearMonth.from(quarter.end());
        for (int back = COUNT - 1; back >= 0; back--) {
            months.add(new Month(end.minusMonths(back)));
        }
        return months;
    }

    /** Returns true if there are enough monthly figures to describe. */
    public boolean isSeries() {
        return indicator.basis() != Basis.ANNUAL && figures().size() >= FEWEST;
    }

    /** Returns true if an extract has a row for the month. */
    public boolean hasRow(Month month) {
        return results.containsKey(month);
    }

    /** Returns the table cell for a month. */
    public String cell(Month month) {
        Value value = value(month);
        boolean provisional = value.number().isPresent()
                && Optional.ofNullable(results.get(month))
                        .filter(r -> r.status() == Status.PROVISIONAL)
                        .isPresent();
        if (value.number().isPresent() && isOtherwiseDefined(month)) {
            return "Not comparable";
        }
        return value.equals(Value.blank(Value.Reason.NOT_SUPPLIED))
                ? "No figure"
                : Figures.value(value, indicator) + (provisional ? " (provisional)" : "");
    }

    private Value value(Month month) {
        Result row = results.get(month);
        if (row == null) {
            return Value.blank(Value.Reason.NOT_SUPPLIED);
        }
        return row.value();
    }

    private boolean isOtherwiseDefined(Month month) {
        return indicator
                .redefined()
                .filter(r -> r.separates(month, months.getLast()))
                .isPresent();
    }

    /** Returns the displayed figures of the comparable months, the oldest first. */
    private Map<Month, BigDecimal> figures() {
        Map<Month, BigDecimal> figures = new LinkedHashMap<>();
        for (Month month : months) {
            if (!isOtherwiseDefined(month)) {
                value(month).number().ifPresent(n -> figures.put(month, indicator.displayed(n)));
            }
        }
        return figures;
    }

    /** Describes the latest and first figures and the extremes. The text follows a title and a colon. */
    public String words() {
        List<String> sentences = new ArrayList<>();
        Map<Month, BigDecimal> figures = figures();
        Month last = months.getLast();
        sentences.add(figures.containsKey(last) ? standing(figures) : "there is no figure " + at(last) + ".");
        // A year to date restarts each April, so its lowest and highest figures mean nothing.
        if (indicator.basis() != Basis.CUMULATIVE) {
            sentences.add(extremes(figures));
        }
        int without = months.size() - figures.size();
        if (without > 0) {
            sentences.add("For " + without + " of the " + months.size() + " months there is no figure to compare.");
        }
        return String.join(" ", sentences);
    }

    private String standing(Map<Month, BigDecimal> figures) {
        Month last = months.getLast();
        Month first = indicator.basis() == Basis.CUMULATIVE
                ? months.getFirst()
                : figures.keySet().iterator().next();
        BigDecimal is = figures.get(last);
        if (first.equals(last) || !figures.containsKey(first)) {
            return "this was " + Spoken.number(is, indicator) + " " + at(last) + ".";
        }
        BigDecimal was = figures.get(first);
        int larger = is.compareTo(was);
        return larger == 0
                ? "this was " + Spoken.number(is, indicator) + " " + at(last) + ", the same as " + at(first) + "."
                : "this had " + (larger > 0 ? "increased" : "decreased") + " to " + Spoken.number(is, indicator) + " "
                        + at(last) + ", from " + Spoken.number(was, indicator) + " " + at(first) + ".";
    }

    private String extremes(Map<Month, BigDecimal> figures) {
        BigDecimal lowest = figures.values().stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal highest =
                figures.values().stream().max(BigDecimal::compareTo).orElseThrow();
        if (lowest.compareTo(highest) == 0) {
            return "It was " + Spoken.number(lowest, indicator) + " in every month that has a figure.";
        }
        return "It was lowest " + when(figures, lowest) + ", at " + Spoken.number(lowest, indicator) + ", and highest "
                + when(figures, highest) + ", at " + Spoken.number(highest, indicator) + ".";
    }

    private String when(Map<Month, BigDecimal> figures, BigDecimal figure) {
        List<String> labels = figures.entrySet().stream()
                .filter(e -> e.getValue().compareTo(figure) == 0)
                .map(e -> e.getKey().label())
                .toList();
        return labels.size() > MOST_NAMED
                ? "in " + labels.size() + " of the months"
                : before() + Placeholders.joined(labels);
    }

    private String at(Month month) {
        return before() + month.label();
    }

    private String before() {
        return switch (indicator.basis()) {
            case SNAPSHOT -> "at the end of ";
            case FLOW -> "in ";
            case CUMULATIVE -> "in the year to the end of ";
            case ROLLING, ANNUAL -> "in the 12 months to the end of ";
        };
    }
}
