package boardpack.compose.words;

import boardpack.assess.rating.Past;
import boardpack.chart.Measure;
import boardpack.chart.Slot;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Rhythm;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the words on the axes of a chart, and the reasons for missing points. */
public final class ChartPeriods {
    private ChartPeriods() {}

    /** Returns the unit of the scale and the better direction. */
    public static Measure measure(Indicator indicator) {
        String unit = switch (indicator.unit().kind()) {
            case PERCENT -> "Per cent";
            case NUMBER -> "Number";
            case POUNDS -> "Pounds";
            case RATE, TIME -> Figures.capital(indicator.unit().word());
            case NAMED -> "In " + indicator.unit().word();
        };
        String better = indicator.polarity() == Polarity.NONE
                ? ""
                : ", " + indicator.polarity().words();
        Unit own = indicator.unit();
        return new Measure(unit + better, own.before(), own.after(), "Scale from {figure}, not 0");
    }

    /** Returns the label under a point: {@code Q2}, {@code Sep}, {@code 2018/19}. */
    public static String label(Period period) {
        return switch (period) {
            case Month month -> Month.shortName(month.month().getMonth());
            case Quarter quarter -> "Q" + quarter.number();
            case Year year -> year.label();
        };
    }

    /** Returns the label under all the points of a year. */
    public static String group(Period period) {
        return switch (period) {
            case Month month -> Integer.toString(month.month().getYear());
            case Quarter quarter -> quarter.year().label();
            case Year year -> "";
        };
    }

    /** Returns the word for the length of a period: {@code quarter}, {@code month} or {@code year}. */
    public static String noun(Period period) {
        return switch (period) {
            case Month month -> "month";
            case Quarter quarter -> "quarter";
            case Year year -> "year";
        };
    }

    /**
     * Returns the word for the length of a period, or {@code report} if the indicator is not reported in every period.
     */
    public static String noun(Indicator indicator, Period period) {
        Rhythm rhythm = indicator.rhythm();
        boolean each = period instanceof Month
                || rhythm.isQuarterly()
                || indicator.basis() == Basis.ANNUAL && rhythm.years() == 1;
        return each ? noun(period) : "report";
    }

    public static Slot.Role role(Period period, Period now) {
        return period.equals(now)
                ? Slot.Role.NOW
                : period.equals(now.yearBefore()) ? Slot.Role.YEAR_BEFORE : Slot.Role.OTHER;
    }

    /** Returns the same period of the year before, in words: {@code Q2 2018/19, the same quarter last year}. */
    public static String yearBefore(Period now) {
        String last = now.yearBefore().label();
        return now instanceof Year ? last + ", the year before" : last + ", the same " + noun(now) + " last year";
    }

    /** Returns the reason for a missing figure, in a word or two. */
    public static String gap(Value value, Rating rating) {
        if (rating == Rating.INCOMPLETE || rating == Rating.CARRIED_OVER) {
            return rating.word();
        }
        return value instanceof Value.Blank blank ? gap(blank.reason()) : "No figure";
    }

    private static String gap(Value.Reason reason) {
        return switch (reason) {
            case NOT_SUPPLIED, NOT_ADDED_UP -> "No figure";
            case SUPPRESSED, NOT_APPLICABLE, NOT_AVAILABLE, LOW -> reason.word();
        };
    }

    private static String why(Rating rating, Value.Reason reason) {
        if (rating == Rating.INCOMPLETE) {
            return "a part of the figures is missing";
        }
        return rating == Rating.CARRIED_OVER ? "the outturn is not there yet" : reason.meaning();
    }

    /** Returns a sentence for each reason for missing figures, with the periods. */
    public static List<String> gaps(List<Past.Line> lines) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Past.Line line : lines) {
            if (line.value() instanceof Value.Blank blank) {
                byReason.computeIfAbsent(why(line.rating(), blank.reason()), w -> new ArrayList<>())
                        .add(line.period().label());
            }
        }
        List<String> sentences = new ArrayList<>();
        byReason.forEach((why, periods) ->
                sentences.add("There is no figure for " + Placeholders.joined(periods) + ": " + why + "."));
        return sentences;
    }

    /** Returns a sentence such as {@code The figure for Q2 2019/20 is provisional.}; nothing if no figure is. */
    public static List<String> provisional(List<String> periods) {
        return periods.isEmpty()
                ? List.of()
                : List.of((periods.size() == 1 ? "The figure for " : "The figures for ") + Placeholders.joined(periods)
                        + (periods.size() == 1 ? " is" : " are") + " provisional.");
    }
}
