package boardpack.assess.rating;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Reports;
import boardpack.indicator.Year;
import java.util.Optional;

/** The reports of an indicator: in this quarter, the last one and the next one. */
public final class Due {
    /** Maximum age of the latest figure, in years. */
    private static final int YEARS_BACK = 10;

    private final Indicator indicator;
    private final History history;
    private final Quarter quarter;

    public Due(Indicator indicator, History history, Quarter quarter) {
        this.indicator = indicator;
        this.history = history;
        this.quarter = quarter;
    }

    /** Returns the period whose figure is due or was supplied early; empty if none is due this quarter. */
    public Optional<Period> thisQuarter() {
        if (indicator.basis() != Basis.ANNUAL) {
            return history.reports().has(quarter) ? Optional.of(quarter) : Optional.empty();
        }
        if (!indicator.rhythm().quarters().contains(quarter.number())) {
            return Optional.empty();
        }
        Year year = dueYear();
        boolean due = indicator.rhythm().isDue(quarter) || isUnexpected(year);
        return due && !indicator.isBefore(year) ? Optional.of(year) : Optional.empty();
    }

    private boolean isUnexpected(Year year) {
        // In a fourth quarter, the year before may belong to the last report, whose figure is kept and not new.
        boolean its = indicator.arrival(year).equals(Optional.of(quarter));
        return its && history.row(year).filter(Reports::isFigure).isPresent();
    }

    /**
     * Returns the year whose figure is due: the last that has ended, or in a fourth quarter its own year if the figure
     * exists.
     */
    private Year dueYear() {
        Year year = quarter.year();
        return quarter.number() == 4 && history.row(year).isPresent() ? year : year.yearBefore();
    }

    /** Returns the last period with a figure; if there is none, the last that was due. */
    public Period last() {
        return indicator.basis() == Basis.ANNUAL ? lastYear() : lastQuarter();
    }

    private Period lastQuarter() {
        Quarter earlier = quarter.before();
        for (int back = 1; back < 4 * YEARS_BACK; back++) {
            boolean figure = history.reports().has(earlier)
                    && !history.at(earlier).from().isEmpty();
            if (figure && history.at(earlier).from().stream().anyMatch(Reports::isFigure)) {
                return earlier;
            }
            earlier = earlier.before();
        }
        return indicator.rhythm().before(quarter);
    }

    private Year lastYear() {
        // A figure that arrives later in this year is not known yet. Its row may already exist when a pack is made
        // again.
        int number = indicator.rhythm().quarters().getFirst();
        boolean later = number < 4 && number > quarter.number();
        Year ended = later
                ? quarter.year().yearBefore().yearBefore()
                : quarter.year().yearBefore();
        for (Year year = ended; year.starts() > ended.starts() - YEARS_BACK; year = year.yearBefore()) {
            if (history.row(year).isPresent()) {
                return year;
            }
        }
        return ended;
    }

    /** Returns the next quarter with a report; empty if it is reported every quarter, or is retired by then. */
    public Optional<Quarter> next() {
        boolean annual = indicator.basis() == Basis.ANNUAL;
        if (!annual && indicator.rhythm().isQuarterly()) {
            return Optional.empty();
        }
        Quarter next = indicator.rhythm().after(quarter);
        while (annual && indicator.isBefore(yearOf(next))) {
            next = indicator.rhythm().after(next);
        }
        return Optional.of(next).filter(q -> !indicator.isRetiredIn(q));
    }

    /** Returns the period that is reported in a quarter: the quarter, or the year whose figure arrives in it. */
    public Period periodOf(Quarter report) {
        return indicator.basis() == Basis.ANNUAL ? yearOf(report) : report;
    }

    /**
     * Returns the year whose figure arrives in a quarter: the last that has ended, or in a fourth quarter its own year.
     */
    private static Year yearOf(Quarter arrival) {
        return arrival.number() == 4 ? arrival.year() : arrival.year().yearBefore();
    }

    /** Returns the year shown with the result: last year, or the year of the report before a year's figure. */
    public Year besides(Optional<Period> due) {
        if (due.isPresent() && due.get() instanceof Year year) {
            return (Year) history.reported(year, indicator.yearBefore(year));
        }
        return quarter.year().yearBefore();
    }
}
