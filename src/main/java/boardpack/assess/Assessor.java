package boardpack.assess;

import boardpack.assess.compare.Comparisons;
import boardpack.assess.rating.Earlier;
import boardpack.assess.rating.History;
import boardpack.assess.rating.Rated;
import boardpack.assess.rating.Rater;
import boardpack.assess.rating.Targets;
import boardpack.assess.travel.Directions;
import boardpack.book.Book;
import boardpack.cores.Cores;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Target;
import boardpack.indicator.Year;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rates every indicator of a book and finds its direction of travel. */
public final class Assessor {
    /** How far back the latest figure of an annual indicator may lie. */
    private static final int YEARS_BACK = 10;

    /** So many indicators take as long to assess as it takes to start a thread for some of them. */
    public static final int MANY = 500;

    private final Book book;
    private final Quarter quarter;
    private final Year yearBefore;
    private final Targets targets;

    private Assessor(Book book) {
        this.book = book;
        this.quarter = book.quarter();
        this.yearBefore = quarter.year().yearBefore();
        this.targets = new Targets(book.targets());
    }

    public static Assessed assess(Book book) {
        return assess(book, Cores.ONE);
    }

    /** Rates every indicator; what it comes to never depends on how many are rated at once. */
    public static Assessed assess(Book book, Cores cores) {
        Assessor assessor = new Assessor(book);
        List<Indicator> reported = book.reported();
        List<Assessment> assessments = new ArrayList<>(reported.size());
        cores.worth(reported.size(), MANY)
                .ofParts(reported, some -> some.stream().map(assessor::assess).toList())
                .forEach(assessments::addAll);
        return new Assessed(
                book,
                Collections.unmodifiableList(assessments),
                Comparisons.of(
                        book,
                        (indicator, period) -> assessor.known(indicator, assessor.history(indicator), period)
                                .earlier()));
    }

    private Assessment assess(Indicator indicator) {
        History history = history(indicator);
        boolean annual = indicator.basis() == Basis.ANNUAL;
        boolean due = !annual || indicator.reportedIn().equals(Optional.of(quarter.number()));
        Period period = annual ? due ? dueYear(history) : latestYear(indicator, history) : quarter;
        History.Found found = history.at(period);
        Optional<Quarter> nextDue = annual ? Optional.of(nextDue(indicator)) : Optional.empty();
        Optional<Target> target = targets.of(indicator, due ? period : yearOf(nextDue.orElseThrow()));
        // Beside a year's figure stands the year before it, and not the same figure again.
        Year lastYear = annual && due ? ((Year) period).yearBefore() : yearBefore;
        Rater rater = new Rater(indicator, history, targets);
        Directions directions = new Directions(indicator, history, targets);
        Rated rated = due ? rater.rated(found, period, target) : Rated.not(Rating.NOT_DUE);
        return new Assessment(
                indicator,
                quarter,
                period,
                found.value(),
                status(found),
                due && !found.from().isEmpty() ? found.from().getLast().commentary() : "",
                found.from(),
                target,
                target.flatMap(t -> targets.ofWholeYear(indicator, t, quarter)),
                nextDue,
                lastYear,
                known(indicator, history, lastYear).earlier(),
                rated,
                due ? rater.second(found, target) : Optional.empty(),
                rater.lasting(period, rated.rating()),
                rater.forecast(found, quarter),
                yearToDate(indicator, history),
                directions.travel(indicator.method().course(), period, found.earlier()),
                indicator.method().longCourse().map(c -> directions.travel(c, period, found.earlier())),
                revisions(indicator, history));
    }

    /** A figure, unless it only arrives in a later quarter: its row may be there when a pack is made again. */
    private History.Found known(Indicator indicator, History history, Period period) {
        boolean later = period instanceof Year year
                && indicator.arrival(year).filter(q -> q.compareTo(quarter) > 0).isPresent();
        return later ? History.Found.NOTHING : history.at(period);
    }

    private Optional<Earlier> yearToDate(Indicator indicator, History history) {
        // What was counted in two ways is not added up.
        boolean redefined = indicator
                .redefined()
                .filter(r -> r.separates(quarter.year().quarter(1), quarter))
                .isPresent();
        boolean adds = indicator.yearToDate() && indicator.basis() == Basis.FLOW && quarter.number() > 1 && !redefined;
        return adds ? Optional.of(history.yearToDate(quarter).earlier()) : Optional.empty();
    }

    /** What the last pack printed and is no longer so, the oldest period first. */
    private List<Revision> revisions(Indicator indicator, History history) {
        if (book.previous().isEmpty()) {
            return List.of();
        }
        List<Revision> revisions = new ArrayList<>();
        book.previous().map(p -> p.of(indicator.ref())).orElse(Map.of()).forEach((period, printed) -> {
            Optional<BigDecimal> now = history.at(period).value().number();
            // Compared with as many decimals as were printed: to print more of them is not to revise.
            now.filter(n -> n.setScale(printed.value().scale(), RoundingMode.HALF_UP)
                                    .compareTo(printed.value())
                            != 0)
                    .ifPresent(n -> revisions.add(
                            new Revision(period, printed.value(), indicator.displayed(n), printed.place())));
        });
        revisions.sort((one, other) -> Period.ORDER.compare(one.period(), other.period()));
        return revisions;
    }

    private History history(Indicator indicator) {
        return new History(indicator, book.results().getOrDefault(indicator.ref(), Map.of()));
    }

    /** The year whose figure is due: the last that has ended; in a fourth quarter its own, where its figure is there. */
    private Year dueYear(History history) {
        Year year = quarter.year();
        return quarter.number() == 4 && history.row(year).isPresent() ? year : year.yearBefore();
    }

    /** Which year's figure arrives in a quarter: the last that has ended, or in a fourth quarter its own. */
    private static Year yearOf(Quarter arrival) {
        return arrival.number() == 4 ? arrival.year() : arrival.year().yearBefore();
    }

    /** The last year that has a figure; where there is none, the last that has ended. */
    private Year latestYear(Indicator indicator, History history) {
        // What arrives later in this year is not known yet, although its row may be there when a pack is made again.
        boolean later = indicator
                .reportedIn()
                .filter(n -> n < 4 && n > quarter.number())
                .isPresent();
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

    private Quarter nextDue(Indicator indicator) {
        int number = indicator.reportedIn().orElse(4);
        Quarter thisYear = quarter.year().quarter(number);
        return thisYear.compareTo(quarter) > 0
                ? thisYear
                : new Year(quarter.year().starts() + 1, quarter.year().kind()).quarter(number);
    }

    private static Status status(History.Found found) {
        return found.from().stream()
                .map(r -> r.status())
                .filter(s -> s != Status.FINAL)
                .findFirst()
                .orElse(Status.FINAL);
    }
}
