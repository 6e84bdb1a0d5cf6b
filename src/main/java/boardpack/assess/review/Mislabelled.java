package boardpack.assess.review;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds a quarter's figures labelled with its year or with one of its months, so that the pack is made for an earlier
 * quarter.
 */
final class Mislabelled {
    private static final int ENOUGH = 5;

    private final Book book;

    Mislabelled(Book book) {
        this.book = book;
    }

    private record Rows(Result first, int count) {
        Rows and(Rows other) {
            return new Rows(other.first().place().compareTo(first.place()) < 0 ? other.first() : first, count + 1);
        }
    }

    /** Adds a finding for each such file and returns the files. */
    Set<String> tell(Findings findings) {
        Map<String, Rows> byFile = new TreeMap<>();
        for (Indicator indicator : book.indicators()) {
            Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
            if (indicator.basis() == Basis.ANNUAL) {
                continue;
            }
            List<Result> later = results.values().stream()
                    .filter(r -> r.period().end().isAfter(book.quarter().end()))
                    .toList();
            if (later.size() == 1 && isMislabelled(later.getFirst(), results)) {
                Result row = later.getFirst();
                byFile.merge(row.place().file(), new Rows(row, 1), Rows::and);
            }
        }
        Set<String> files = new HashSet<>();
        byFile.forEach((file, rows) -> {
            if (rows.count() >= ENOUGH) {
                files.add(file);
                Result first = rows.first();
                findings.add(
                        Code.W388,
                        first.place(),
                        rows.count(),
                        first.period().label(),
                        book.quarter().label(),
                        next());
            }
        });
        return files;
    }

    /**
     * Returns true for a year without quarters in the same file, and for the only month of an indicator with quarters.
     */
    private static boolean isMislabelled(Result row, Map<Period, Result> all) {
        return switch (row.period()) {
            case Year year ->
                all.values().stream()
                        .noneMatch(r -> !r.period().equals(row.period())
                                && r.place().file().equals(row.place().file()));
            case Month month ->
                all.keySet().stream().filter(p -> p instanceof Month).count() == 1;
            case Quarter quarter -> false;
        };
    }

    /** Returns the quarter after the pack's. */
    private Quarter next() {
        Quarter quarter = book.quarter();
        return quarter.number() < 4
                ? quarter.year().quarter(quarter.number() + 1)
                : new Year(quarter.year().starts() + 1, quarter.year().kind()).quarter(1);
    }
}
