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
 * One indicator in one quarter.
 *
 * @param period what the result is for: the quarter, or the year of an annual indicator; where none is due, that of the last
 * @param nextDue the next quarter that it is reported in, where that is not simply the next
 * @param last the year before the quarter's; for an annual result, the year before its own
 * @param yearToDate what the quarters of the year add up to, where the paper prints it
 * @param revisions figures that are no longer what the last pack printed
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
     * A result with what its rows say of it.
     *
     * @param value exact
     * @param from the rows that it comes from, in their order
     */
    public record Actual(Value value, Status status, String commentary, List<Result> from) {}

    /**
     * The targets of a result.
     *
     * @param target what it is held against, or would be
     * @param wholeYear the target for the whole year, where {@code target} is for a quarter of it
     */
    public record Aim(Optional<Target> target, Optional<Target> wholeYear) {}

    /** A year and its figure. */
    public record Outturn(Year year, Earlier figure) {}

    /**
     * The ratings of a result.
     *
     * @param second against a second target, where there is one
     * @param lasting for how many periods in a row it has been amber or red; 0 where it is neither
     * @param forecast where the year is expected to end
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

    /** True where last year's figure of an annual indicator arrives in a later quarter than this. */
    public boolean isOutturnDueLater() {
        return indicator.arrival(lastYear()).filter(q -> q.compareTo(quarter) > 0).isPresent();
    }

    /** True where no annual figure of last year is due at all, as between two surveys. */
    public boolean isOutturnNotDue() {
        return indicator
                .arrival(lastYear())
                .filter(q -> !indicator.rhythm().isDue(q))
                .isPresent();
    }

    /** True where it is told which way it moves: neither between two years' figures nor of data that is withheld. */
    public boolean tellsDirection() {
        return rated().rating() != Rating.NOT_DUE && rated().rating() != Rating.CLEANSING;
    }

    /** The indicator without any figure, target or word of it: what is left while its data is being cleansed. */
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

    /** The revision of a period's figure, where there is one. */
    public Optional<Revision> revisionOf(Period of) {
        return revisions.stream().filter(r -> r.period().equals(of)).findFirst();
    }

    /** True where it is amber now and its year is expected to end red. */
    public boolean isAtRisk() {
        return rated().rating() == Rating.AMBER
                && forecast().filter(f -> f.rated().rating() == Rating.RED).isPresent();
    }
}
