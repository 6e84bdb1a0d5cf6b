package boardpack.assess;

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
 * @param actual the result, exact
 * @param from the rows that the result comes from, in their order
 * @param target the target that the result is held against, or would be
 * @param nextDue the next quarter that it is reported in, where that is not simply the next
 * @param wholeYear the target for the whole year, where {@code target} is for a quarter of it
 * @param lastYear the year before the quarter's; for an annual result, the year before its own
 * @param outturn that year's figure
 * @param second against a second target, where there is one
 * @param lasting for how many periods in a row it has been amber or red; 0 where it is neither
 * @param forecast where the year is expected to end
 * @param yearToDate what the quarters of the year add up to, where the paper prints it
 * @param longTravel a second direction of travel, over a longer time
 * @param revisions figures that are no longer what the last pack printed
 */
public record Assessment(
        Indicator indicator,
        Quarter quarter,
        Period period,
        Value actual,
        Status status,
        String commentary,
        List<Result> from,
        Optional<Target> target,
        Optional<Target> wholeYear,
        Optional<Quarter> nextDue,
        Year lastYear,
        Earlier outturn,
        Rated rated,
        Optional<Rated> second,
        int lasting,
        Optional<Forecast> forecast,
        Optional<Earlier> yearToDate,
        Travel travel,
        Optional<Travel> longTravel,
        List<Revision> revisions) {
    /** True where last year's figure of an annual indicator arrives in a later quarter than this. */
    public boolean isOutturnDueLater() {
        return indicator.arrival(lastYear).filter(q -> q.compareTo(quarter) > 0).isPresent();
    }

    /** True where no annual figure of last year is due at all, as between two surveys. */
    public boolean isOutturnNotDue() {
        return indicator
                .arrival(lastYear)
                .filter(q -> !indicator.rhythm().isDue(q))
                .isPresent();
    }

    /** True where it is told which way it moves: neither between two years' figures nor of data that is withheld. */
    public boolean tellsDirection() {
        return rated.rating() != Rating.NOT_DUE && rated.rating() != Rating.CLEANSING;
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
                nothing.value(),
                Status.FINAL,
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quarter.year().yearBefore(),
                nothing,
                Rated.not(Rating.CLEANSING),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                still,
                Optional.empty(),
                List.of());
    }

    /** The revision of a period's figure, where there is one. */
    public Optional<Revision> revisionOf(Period of) {
        return revisions.stream().filter(r -> r.period().equals(of)).findFirst();
    }

    /** True where it is amber now and its year is expected to end red. */
    public boolean isAtRisk() {
        return rated.rating() == Rating.AMBER
                && forecast.filter(f -> f.rated().rating() == Rating.RED).isPresent();
    }
}
