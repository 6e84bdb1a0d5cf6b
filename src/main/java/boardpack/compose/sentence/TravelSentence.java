package boardpack.compose.sentence;

import boardpack.assess.travel.Travel;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Spoken;
import boardpack.compose.words.TravelWords;
import boardpack.indicator.Comparison;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.Locale;

/** Describes how a result has moved: {@code This is up from 90.1 per cent in Q2 2018/19, which is better.} */
final class TravelSentence {
    private final Indicator indicator;
    private final Travel travel;
    private final Period period;

    /**
     * Creates the sentence for one direction of travel.
     *
     * @param period the period of the figure named in the sentence before
     */
    TravelSentence(Indicator indicator, Travel travel, Period period) {
        this.indicator = indicator;
        this.travel = travel;
        this.period = period;
    }

    String words() {
        if (travel.change().isEmpty()) {
            return obstacle();
        }
        return switch (travel.course().comparison().kind()) {
            case TREND -> trend();
            case SAME_QUARTER_LAST_YEAR, PREVIOUS_PERIOD, PREVIOUS_MONTH, AVERAGE ->
                travel.gap().isPresent() ? gap() : moved(travel.change().get());
        };
    }

    private String moved(BigDecimal change) {
        Value now = travel.current().value();
        String begins = travel.period().equals(period)
                ? "This is "
                : "In " + travel.period().label() + " it was "
                        + now.number().map(this::figure).orElseThrow() + ", ";
        boolean average = travel.course().comparison().kind() == Comparison.Kind.AVERAGE;
        String before = travel.before().value().number().map(this::figure).orElseThrow();
        String then = average
                ? "a mean of " + before + provisional() + " for " + span()
                : before + provisional() + " in " + travel.since().label();
        String same = average
                ? "the same as the mean for " + span()
                : "the same as in " + travel.since().label();
        String how = change.signum() == 0 ? same : (change.signum() > 0 ? "up from " : "down from ") + then;
        return begins + how + meaning(change) + ".";
    }

    private String figure(BigDecimal number) {
        boolean exact = indicator.method().precision() == Precision.EXACT;
        return exact ? Spoken.unrounded(number, indicator) : Spoken.number(number, indicator);
    }

    private String provisional() {
        return travel.before().from().stream().anyMatch(r -> r.status() == Status.PROVISIONAL) ? " (provisional)" : "";
    }

    /** Returns the periods of an average in words. */
    private String span() {
        Period last = indicator.before(travel.period());
        return travel.since().label() + " to " + last.label();
    }

    /** Describes whether a change is for better or worse; larger or smaller alone does not say it. */
    private String meaning(BigDecimal change) {
        boolean range = indicator.polarity() == Polarity.RANGE;
        return switch (travel.direction()) {
            case IMPROVED -> range ? ", which is nearer to its range" : ", which is better";
            case WORSENED -> range ? ", which is further from its range" : ", which is worse";
            case NO_CHANGE -> change.signum() == 0 ? "" : ", which counts as no change";
            case AT_BEST -> range ? ", within its range both times" : ", and could not be better";
            case INCREASED, DECREASED, NOT_COMPARABLE -> "";
        };
    }

    private String gap() {
        return "Measured against its target it " + verb() + ": "
                + Figures.small(new TravelWords(indicator, travel).words()) + ".";
    }

    private String trend() {
        String words = new TravelWords(indicator, travel).words();
        boolean clear = travel.trend().orElseThrow().clear();
        return clear
                ? "Over a longer time it " + verb() + ": " + words + "."
                : "There is " + Figures.small(words) + ".";
    }

    private String verb() {
        Direction direction = travel.direction();
        return switch (direction) {
            case NO_CHANGE, AT_BEST -> "has not changed";
            case IMPROVED, WORSENED, INCREASED, DECREASED, NOT_COMPARABLE ->
                "has " + direction.word().toLowerCase(Locale.ROOT);
        };
    }

    private String obstacle() {
        String since = travel.since().label();
        return switch (travel.obstacle()) {
            // If there is no figure at all, the sentence says that instead.
            case NO_FIGURE ->
                travel.period().equals(period)
                        ? ""
                        : "There is no figure for " + travel.period().label() + " alone.";
            case NO_EARLIER_FIGURE -> noEarlier(since);
            case NO_TARGET -> "It cannot be compared with " + since + ", since one of the two has no target.";
            case REDEFINED ->
                "It cannot be compared with " + since + ", since its definition has changed"
                        + indicator
                                .redefined()
                                .map(r -> " from " + r.from().label())
                                .orElse("") + ".";
            case YEAR_TO_DATE -> "As a year to date, it can only be compared with the same quarter of another year.";
            case TOO_FEW ->
                "There are too few figures for a trend over "
                        + travel.course().comparison().periods() + " periods.";
            case NONE -> "";
        };
    }

    private String noEarlier(String since) {
        if (travel.course().comparison().kind() == Comparison.Kind.AVERAGE) {
            return "There is no mean for " + span() + " to compare it with.";
        }
        String why = travel.before().value() instanceof Value.Blank blank && blank.reason() != Value.Reason.NOT_SUPPLIED
                ? ": it is " + reason(blank.reason())
                : "";
        boolean begun = indicator.lifetime().begun().isPresent() && indicator.isBefore(travel.since());
        if (begun) {
            String from = indicator.lifetime().begun().get().from().label();
            return "It is reported from " + from + " on, and there is nothing earlier to compare it with.";
        }
        return why.isEmpty()
                ? "There is no figure for " + since + " to compare it with."
                : "The figure for " + since + " cannot be compared with it" + why + ".";
    }

    private static String reason(Value.Reason reason) {
        return switch (reason) {
            case NOT_ADDED_UP -> "not added up";
            case LOW -> "low, and not given exactly";
            case SUPPRESSED, NOT_APPLICABLE, NOT_AVAILABLE, NOT_SUPPLIED ->
                reason.word().toLowerCase(Locale.ROOT);
        };
    }
}
