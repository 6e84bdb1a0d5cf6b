package boardpack.assess;

import boardpack.assess.compare.Comparisons;
import boardpack.assess.rating.Due;
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

/** Rates every indicator of a book and determines its direction of travel. */
public final class Assessor {
    /** Number of indicators from which a further thread saves time. */
    public static final int MANY = 500;

    private final Book book;
    private final Quarter quarter;
    private final Targets targets;

    private Assessor(Book book) {
        this.book = book;
        this.quarter = book.quarter();
        this.targets = new Targets(book);
    }

    public static Assessed assess(Book book) {
        return assess(book, Cores.ONE);
    }

    /** Rates every indicator. The result does not depend on the number of threads. */
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
        Due report = new Due(indicator, history, quarter);
        Optional<Period> now = report.thisQuarter();
        boolean due = now.isPresent();
        Period period = now.orElseGet(report::last);
        History.Found found = history.at(period);
        Optional<Quarter> nextDue = report.next();
        Optional<Target> target = due
                ? targets.of(indicator, period)
                : nextDue.flatMap(next -> targets.of(indicator, report.periodOf(next)));
        // A year's figure is shown with the year before, not with itself.
        Year lastYear = report.besides(now);
        Rater rater = new Rater(indicator, history, targets);
        Directions directions = new Directions(indicator, history, targets);
        Rated rated = due ? rater.rated(found, period, target) : Rated.not(Rating.NOT_DUE);
        return new Assessment(
                indicator,
                quarter,
                period,
                nextDue,
                new Assessment.Actual(
                        found.value(),
                        status(found),
                        due && !found.from().isEmpty() ? found.from().getLast().commentary() : "",
                        found.from()),
                new Assessment.Aim(target, target.flatMap(t -> targets.ofWholeYear(indicator, t, quarter))),
                new Assessment.Outturn(
                        lastYear, known(indicator, history, lastYear).earlier()),
                new Assessment.Ratings(
                        rated,
                        due ? rater.second(found, target) : Optional.empty(),
                        rater.lasting(period, rated.rating()),
                        due ? rater.forecast(found, quarter) : Optional.empty()),
                due ? yearToDate(indicator, history) : Optional.empty(),
                new Assessment.Travels(
                        directions.travel(indicator.method().course(), period, found.earlier()),
                        indicator.method().longCourse().map(c -> directions.travel(c, period, found.earlier()))),
                revisions(indicator, history));
    }

    /** Returns a figure, unless it arrives in a later quarter. Its row may already exist when a pack is made again. */
    private History.Found known(Indicator indicator, History history, Period period) {
        boolean later = period instanceof Year year
                && indicator.arrival(year).filter(q -> q.compareTo(quarter) > 0).isPresent();
        return later ? History.Found.NOTHING : history.at(period);
    }

    private Optional<Earlier> yearToDate(Indicator indicator, History history) {
        // Figures under two definitions are not added up.
        boolean redefined = indicator
                .redefined()
                .filter(r -> r.separates(quarter.year().quarter(1), quarter))
                .isPresent();
        boolean adds = indicator.traits().yearToDate()
                && indicator.basis() == Basis.FLOW
                && quarter.number() > 1
                && !redefined;
        return adds ? Optional.of(history.yearToDate(quarter).earlier()) : Optional.empty();
    }

    /** Returns figures that have been revised since the last pack, the oldest period first. */
    private List<Revision> revisions(Indicator indicator, History history) {
        if (book.previous().isEmpty()) {
            return List.of();
        }
        List<Revision> revisions = new ArrayList<>();
        book.previous().map(p -> p.of(indicator.ref())).orElse(Map.of()).forEach((period, printed) -> {
            Optional<BigDecimal> now = history.at(period).value().number();
            // Compared at the printed number of decimals; printing more of them is not a revision.
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

    private static Status status(History.Found found) {
        return found.from().stream()
                .map(r -> r.status())
                .filter(s -> s != Status.FINAL)
                .findFirst()
                .orElse(Status.FINAL);
    }
}
