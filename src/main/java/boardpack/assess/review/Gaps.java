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
import java.util.stream.IntStream;

/**
 * Finds a year or quarter needed for comparisons that most indicators lack while older figures exist. A file is
 * probably missing.
 */
final class Gaps {
    private static final int ENOUGH = 5;
    private static final int QUARTERS = 4;

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
        History history = new History(a.indicator(), results(a, book));
        return switch (period) {
            case Year year ->
                history.row(year).isPresent()
                        || IntStream.rangeClosed(1, QUARTERS)
                                .anyMatch(
                                        n -> !history.at(year.quarter(n)).from().isEmpty());
            case Quarter quarter -> !history.at(quarter).from().isEmpty();
            case Month month -> history.row(month).isPresent();
        };
    }

    /** Returns true if the period is missing and an older one is present; for a quarter, the one before it. */
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
