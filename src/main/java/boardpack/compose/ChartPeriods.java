package boardpack.compose;

import boardpack.assess.Past;
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

/** The words on the two axes of a figure, and why a period has no point. */
final class ChartPeriods {
    private ChartPeriods() {}

    /** What the scale is in, and which way is better. */
    static Measure measure(Indicator indicator) {
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
        return new Measure(unit + better, own.before(), own.after(), "The scale begins at {figure}, not at 0");
    }

    /** Under a point: {@code Q2}, {@code Sep}, {@code 2018/19}. */
    static String label(Period period) {
        return switch (period) {
            case Month month -> Month.shortName(month.month().getMonth());
            case Quarter quarter -> "Q" + quarter.number();
            case Year year -> year.label();
        };
    }

    /** Under the labels of a year. */
    static String group(Period period) {
        return switch (period) {
            case Month month -> Integer.toString(month.month().getYear());
            case Quarter quarter -> quarter.year().label();
            case Year year -> "";
        };
    }

    /** {@code quarter}, {@code month} or {@code year}. */
    static String noun(Period period) {
        return switch (period) {
            case Month month -> "month";
            case Quarter quarter -> "quarter";
            case Year year -> "year";
        };
    }

    /** The same, or {@code report} where there is not one in every quarter, or in every year. */
    static String noun(Indicator indicator, Period period) {
        Rhythm rhythm = indicator.rhythm();
        boolean each = period instanceof Month
                || rhythm.isQuarterly()
                || indicator.basis() == Basis.ANNUAL && rhythm.years() == 1;
        return each ? noun(period) : "report";
    }

    static Slot.Role role(Period period, Period now) {
        return period.equals(now)
                ? Slot.Role.NOW
                : period.equals(now.yearBefore()) ? Slot.Role.YEAR_BEFORE : Slot.Role.OTHER;
    }

    /** {@code Q2 2018/19, the same quarter last year}. */
    static String yearBefore(Period now) {
        String last = now.yearBefore().label();
        return now instanceof Year ? last + ", the year before" : last + ", the same " + noun(now) + " last year";
    }

    /** Why there is no figure, in a word or two. */
    static String gap(Value value, Rating rating) {
        return switch (rating) {
            case INCOMPLETE, CARRIED_OVER -> rating.word();
            default -> value instanceof Value.Blank blank ? gap(blank.reason()) : "No figure";
        };
    }

    private static String gap(Value.Reason reason) {
        return switch (reason) {
            case NOT_SUPPLIED, NOT_ADDED_UP -> "No figure";
            default -> reason.word();
        };
    }

    /** Of which periods there is no figure and why: a sentence for each reason. */
    static List<String> gaps(List<Past.Line> lines) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Past.Line line : lines) {
            if (line.value() instanceof Value.Blank blank) {
                String why = switch (line.rating()) {
                    case INCOMPLETE -> "a part of the figures is missing";
                    case CARRIED_OVER -> "the outturn is not there yet";
                    default -> blank.reason().meaning();
                };
                byReason.computeIfAbsent(why, w -> new ArrayList<>())
                        .add(line.period().label());
            }
        }
        List<String> sentences = new ArrayList<>();
        byReason.forEach((why, periods) ->
                sentences.add("There is no figure for " + Placeholders.joined(periods) + ": " + why + "."));
        return sentences;
    }

    /** {@code The figure for Q2 2019/20 is provisional.}; nothing where none is. */
    static List<String> provisional(List<String> periods) {
        return periods.isEmpty()
                ? List.of()
                : List.of((periods.size() == 1 ? "The figure for " : "The figures for ") + Placeholders.joined(periods)
                        + (periods.size() == 1 ? " is" : " are") + " provisional.");
    }
}
