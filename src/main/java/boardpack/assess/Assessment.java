package boardpack.assess;

import boardpack.assess.rating.Earlier;
import boardpack.assess.rating.Forecast;
import boardpack.assess.rating.Rated;
import boardpack.assess.travel.Travel;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import java.util.List;
import java.util.Optional;

/**
 * The assessment of one indicator in one quarter.
 *
 * @param period the period of the result: the quarter, or the year of an annual indicator; if none is due, the period
 * of the last result
 * @param nextDue the next quarter with a report, unless that is simply the next quarter
 * @param last the year before the quarter's; for an annual result, the year before its own
 * @param yearToDate the sum of the year's quarters, if the paper prints it
 * @param revisions figures that differ from those in the last pack
 */
public record Assessment(
        Indicator indicator,
        Quarter quarter,
        Period period,
        Optional<Quarter> nextDue,
        Actual result,
        Aim aim,
        Outturn last,
        Ratings ratings,
        Optional<Earlier> yearToDate,
        Travels travels,
        List<Revision> revisions) {
    /**
     * A result with the details in its rows.
     *
     * @param value the exact value
     * @param from the source rows, in order
     */
    public record Actual(Value value, Status status, String commentary, List<Result> from) {}

    /**
     * The targets of a result.
     *
     * @param target the target that the result is, or would be, compared with
     * @param wholeYear the target for the whole year, if {@code target} is for one quarter
     */
    public record Aim(Optional<Target> target, Optional<Target> wholeYear) {}

    /** A year with its figure. */
    public record Outturn(Year year, Earlier figure) {}

    /**
     * The ratings of a result.
     *
     * @param second the rating against a second target, if there is one
     * @param lasting the number of consecutive periods rated amber or red; 0 if it is neither
     * @param forecast the forecast for the end of the year
     */
    public record Ratings(Rated rated, Optional<Rated> second, int lasting, Optional<Forecast> forecast) {}

    /** The direction of travel, and a second one over a longer time. */
    public record Travels(Travel travel, Optional<Travel> longer) {}

    public Value actual() {
        return result.value();
    }

    public Status status() {
        return result.status();
    }

    public String commentary() {
        return result.commentary();
    }

    public List<Result> from() {
        return result.from();
    }

    public Optional<Target> target() {
        return aim.target();
    }

    public Optional<Target> wholeYear() {
        return aim.wholeYear();
    }

    public Year lastYear() {
        return last.year();
    }

    public Earlier outturn() {
        return last.figure();
    }

    public Rated rated() {
        return ratings.rated();
    }

    public Optional<Rated> second() {
        return ratings.second();
    }

    public int lasting() {
        return ratings.lasting();
    }

    public Optional<Forecast> forecast() {
        return ratings.forecast();
    }

    public Travel travel() {
        return travels.travel();
    }

    public Optional<Travel> longTravel() {
        return travels.longer();
    }

    /** Returns true if last year's figure of an annual indicator arrives in a later quarter. */
    public boolean isOutturnDueLater() {
        return indicator
                .arrival(lastYear())
                .filter(q -> q.compareTo(quarter) > 0)
                .isPresent();
    }

    /** Returns true if no annual figure of last year is due, as between two surveys. */
    public boolean isOutturnNotDue() {
        return indicator
                .arrival(lastYear())
                .filter(q -> !indicator.rhythm().isDue(q))
                .isPresent();
    }

    /** Returns true if a direction of travel is shown. None is shown if no figure is due or data is withheld. */
    public boolean tellsDirection() {
        return rated().rating() != Rating.NOT_DUE && rated().rating() != Rating.CLEANSING;
    }

    /** Returns a copy without figures, targets and text, for use while the data is being cleansed. */
    public Assessment withheld() {
        Earlier nothing = new Earlier(Value.blank(Value.Reason.NOT_SUPPLIED), List.of());
        Travel still = new Travel(
                indicator.method().course(),
                Direction.NOT_COMPARABLE,
                Optional.empty(),
                quarter,
                nothing,
                quarter.before(),
                nothing,
                Optional.empty(),
                Optional.empty(),
                Travel.Obstacle.NO_FIGURE);
        return new Assessment(
                indicator.withoutRange(),
                quarter,
                quarter,
                Optional.empty(),
                new Actual(nothing.value(), Status.FINAL, "", List.of()),
                new Aim(Optional.empty(), Optional.empty()),
                new Outturn(quarter.year().yearBefore(), nothing),
                new Ratings(Rated.not(Rating.CLEANSING), Optional.empty(), 0, Optional.empty()),
                Optional.empty(),
                new Travels(still, Optional.empty()),
                List.of());
    }

    /** Returns the revision of a period's figure, if there is one. */
    public Optional<Revision> revisionOf(Period of) {
        return revisions.stream().filter(r -> r.period().equals(of)).findFirst();
    }

    /** Returns true if the rating is amber and the forecast for the year is red. */
    public boolean isAtRisk() {
        return rated().rating() == Rating.AMBER
                && forecast().filter(f -> f.rated().rating() == Rating.RED).isPresent();
    }
}
