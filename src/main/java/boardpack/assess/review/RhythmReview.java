package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.Due;
import boardpack.assess.rating.History;
import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Reports;
import boardpack.indicator.Result;
import boardpack.indicator.Rhythm;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds results that contradict the declared reporting rhythm, and missing reports. */
final class RhythmReview {
    private static final int A_YEAR = 4;
    private static final Value NOTHING = Value.blank(Value.Reason.NOT_SUPPLIED);

    private final Assessment assessment;
    private final Indicator indicator;
    private final Rhythm rhythm;
    private final Quarter quarter;
    private final Findings findings;
    private final Map<Period, Result> results;

    RhythmReview(Assessment assessment, Book book, Findings findings) {
        this.assessment = assessment;
        this.indicator = assessment.indicator();
        this.rhythm = indicator.rhythm();
        this.quarter = book.quarter();
        this.findings = findings;
        this.results = book.results().getOrDefault(indicator.ref(), Map.of());
    }

    void review() {
        Rating rating = assessment.rated().rating();
        if (rating == Rating.CLEANSING) {
            return;
        }
        boolean annual = indicator.basis() == Basis.ANNUAL;
        if (!annual && rhythm.isQuarterly()) {
            if (rating == Rating.AWAITED) {
                looksRarer();
            }
            return;
        }
        if (annual) {
            unexpectedYear();
        } else {
            unexpectedQuarters();
        }
        if (rhythm.years() > 1 && indicator.lifetime().begun().isEmpty() && rating != Rating.NOT_DUE) {
            interval();
        }
        if (rating == Rating.NOT_DUE) {
            missing();
        }
    }

    /** Reports results of the last year for quarters in which none is due. */
    private void unexpectedQuarters() {
        Reports reports = new Reports(indicator, results);
        Quarter each = quarter;
        for (int back = 0; back < A_YEAR; back++) {
            if (reports.isUnexpected(each)) {
                unexpected(results.get(each));
            }
            each = each.before();
        }
    }

    private void unexpectedYear() {
        if (assessment.rated().rating() != Rating.NOT_DUE && !rhythm.isDue(quarter)) {
            Optional.ofNullable(results.get(assessment.period())).ifPresent(this::unexpected);
        }
    }

    private void unexpected(Result row) {
        findings.add(Code.W361, row.place(), indicator.ref(), row.period().label(), rhythm.words());
    }

    /** Reports a survey declared as biennial that has results in two consecutive years. */
    private void interval() {
        Optional<Result> before = Optional.ofNullable(results.get(assessment.period()))
                        .isEmpty()
                ? Optional.empty()
                : results.values().stream()
                        .filter(r -> Reports.isFigure(r)
                                && r.period().getClass() == assessment.period().getClass()
                                && r.period()
                                        .start()
                                        .isBefore(assessment.period().start()))
                        .max((one, other) -> Period.ORDER.compare(one.period(), other.period()));
        before.filter(r -> (year(assessment.period()) - year(r.period())) % rhythm.years() != 0)
                .ifPresent(this::unexpected);
    }

    private static int year(Period period) {
        return switch (period) {
            case Year year -> year.starts();
            case Quarter quarter -> quarter.year().starts();
            case Month month -> month.month().getYear();
        };
    }

    /** Reports the last report if it was due and never came. Nobody is asked for it now, so it could be forgotten. */
    private void missing() {
        Due due = new Due(indicator, new History(indicator, results), rhythm.before(quarter));
        if (!indicator.isListedIn(rhythm.before(quarter))) {
            return;
        }
        due.thisQuarter()
                .filter(this::hasEarlier)
                .filter(period -> new History(indicator, results)
                        .at(period).from().stream().allMatch(r -> r.value().equals(NOTHING)))
                .ifPresent(period -> findings.add(
                        Code.N627,
                        indicator.place(),
                        indicator.ref(),
                        period.label(),
                        assessment.from().isEmpty()
                                ? "no figure"
                                : "that for " + assessment.period().label()));
    }

    /** Returns true if there are earlier reports. */
    private boolean hasEarlier(Period period) {
        return results.values().stream()
                .anyMatch(r -> Reports.isFigure(r) && r.period().start().isBefore(period.start()));
    }

    /** Finds indicators that are expected every quarter but have arrived only in the same quarters for two years. */
    private void looksRarer() {
        History history = new History(indicator, results);
        TreeSet<Integer> lastYear = numbers(history, quarter.before());
        TreeSet<Integer> before = numbers(history, quarter.yearBefore().before());
        boolean same = !lastYear.isEmpty()
                && !lastYear.contains(quarter.number())
                && !before.isEmpty()
                && lastYear.containsAll(before);
        if (same) {
            String words = new Rhythm(new ArrayList<>(lastYear), 1, Optional.empty()).named();
            findings.add(
                    Code.N626, indicator.place(), indicator.ref(), words, quarter.label(), words, "indicators.csv");
        }
    }

    /** Returns the quarters with figures in the year up to one. */
    private TreeSet<Integer> numbers(History history, Quarter last) {
        List<Quarter> year = new ArrayList<>();
        Quarter each = last;
        while (year.size() < A_YEAR) {
            year.add(each);
            each = each.before();
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        year.stream().filter(q -> history.at(q).value().number().isPresent()).forEach(q -> numbers.add(q.number()));
        return numbers;
    }
}
