package boardpack.assess.review;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Reports;
import boardpack.indicator.Result;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.List;
import java.util.Map;

/** A year or quarter that the pack compares with and that most indicators lack, while older figures are there: a file is missing. */
final class Gaps {
    private static final int ENOUGH = 5;

    private Gaps() {}

    static void tell(Assessed assessed, Findings findings) {
        Book book = assessed.book();
        Quarter quarter = book.quarter();
        List<Assessment> reported = assessed.assessments().stream()
                .filter(a -> a.indicator().basis() != Basis.ANNUAL
                        && a.indicator().rhythm().isQuarterly()
                        && !a.from().isEmpty())
                .toList();
        for (Period period : List.of(quarter.year().yearBefore(), quarter.yearBefore(), quarter.before())) {
            long lacking =
                    reported.stream().filter(a -> isLacking(a, period, book)).count();
            long there = reported.stream().filter(a -> has(a, period, book)).count();
            if (lacking >= ENOUGH && lacking > there) {
                findings.add(Code.W387, Place.of("extracts"), period.label(), lacking, reported.size());
                return;
            }
        }
    }

    private static Map<Period, Result> results(Assessment a, Book book) {
        return book.results().getOrDefault(a.indicator().ref(), Map.of());
    }

    private static boolean has(Assessment a, Period period, Book book) {
        return switch (period) {
            case Year year -> results(a, book).values().stream().anyMatch(r -> isWithin(r, year));
            case Quarter q -> !new History(a.indicator(), results(a, book)).at(q).from().isEmpty();
            case Month month -> results(a, book).containsKey(month);
        };
    }

    private static boolean isWithin(Result result, Period period) {
        return !result.period().start().isBefore(period.start())
                && !result.period().end().isAfter(period.end());
    }

    /** True where it has something older: of a quarter, for the quarter right before. */
    private static boolean isLacking(Assessment a, Period period, Book book) {
        if (has(a, period, book)) {
            return false;
        }
        return switch (period) {
            case Year year ->
                results(a, book).values().stream()
                        .anyMatch(r -> r.period().end().isBefore(year.start()) && Reports.isFigure(r));
            case Quarter quarter -> has(a, quarter.before(), book);
            case Month month -> false;
        };
    }
}
