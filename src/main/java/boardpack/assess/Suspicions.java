package boardpack.assess;

import boardpack.book.Book;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows and files that are probably not what they were taken for: of the wrong period, or of the last quarter. */
final class Suspicions {
    /** How old a row may be before its year looks like a typing mistake. */
    private static final int YEARS = 12;

    /** How many figures must be there, and how many of a hundred the same, before a file looks like the last one. */
    private static final int ENOUGH = 5;

    private static final int OF_A_HUNDRED = 90;

    private final Book book;
    private final Findings findings;

    Suspicions(Book book, Findings findings) {
        this.book = book;
        this.findings = findings;
    }

    /** The rows of one file that are for later periods. */
    private record Later(Result first, int count) {
        Later and(Result other) {
            boolean before = other.place().compareTo(first.place()) < 0;
            return new Later(before ? other : first, count + 1);
        }
    }

    /** Rows for a time that the pack does not tell of. */
    void otherTimes() {
        Quarter quarter = book.quarter();
        LocalDate oldest = quarter.start().minusYears(YEARS);
        LocalDate end = quarter.end();
        Map<String, Later> later = new TreeMap<>();
        // There are many times more figures than periods.
        Map<Period, Boolean> usual = new HashMap<>();
        LongHistories histories = new LongHistories();
        for (Map<Period, Result> ofIndicator : book.results().values()) {
            List<Result> old = new ArrayList<>();
            for (Result r : ofIndicator.values()) {
                Period period = r.period();
                Boolean inTime = usual.get(period);
                if (inTime == null) {
                    inTime = !period.end().isAfter(end) && !period.start().isBefore(oldest);
                    usual.put(period, inTime);
                }
                // What is said to be wrong already is not to be left as it stands.
                boolean wrong = !inTime && period instanceof Year && findings.hasErrorAt(r.place());
                if (!inTime && !wrong && period.end().isAfter(end)) {
                    later.merge(r.place().file(), new Later(r, 1), (all, one) -> all.and(one.first()));
                } else if (!inTime && !wrong) {
                    old.add(r);
                }
            }
            if (!old.isEmpty()) {
                histories
                        .take(old, ofIndicator.values())
                        .forEach(r ->
                                findings.add(Code.W320, r.place(), r.period().label(), YEARS, quarter.label()));
            }
        }
        histories.tell(YEARS, quarter, findings);
        later.values()
                .forEach(l -> findings.add(
                        Code.N605,
                        l.first().place(),
                        l.count() == 1 ? "a row is" : l.count() + " rows are",
                        l.first().period().label(),
                        quarter.label()));
    }

    /** An extract whose figures are those of the quarter before: the last file under a new name. */
    void lastQuarterAgain(List<Assessment> assessments) {
        Map<String, List<Boolean>> byFile = new TreeMap<>();
        for (Assessment a : assessments) {
            // Between two reports the last figure is kept, and is no new one.
            boolean quarterly = a.indicator().basis() != Basis.ANNUAL
                    && a.indicator().rhythm().isQuarterly();
            Optional<BigDecimal> now = a.actual().number();
            Optional<BigDecimal> then = before(a.indicator());
            if (quarterly && now.isPresent() && then.isPresent()) {
                byFile.computeIfAbsent(a.from().getLast().place().file(), f -> new ArrayList<>())
                        .add(now.get().compareTo(then.get()) == 0);
            }
        }
        byFile.forEach((file, alike) -> {
            long same = alike.stream().filter(s -> s).count();
            if (same >= ENOUGH && 100 * same >= (long) OF_A_HUNDRED * alike.size()) {
                Quarter quarter = book.quarter();
                findings.add(
                        Code.W322,
                        Place.of(file),
                        same,
                        alike.size(),
                        quarter.label(),
                        quarter.before().label());
            }
        });
    }

    /** True where an indicator had a result at its last report, and this quarter nobody says a word of it. */
    boolean isDropped(Assessment a) {
        return a.indicator().basis() != Basis.ANNUAL
                && a.from().isEmpty()
                && before(a.indicator()).isPresent();
    }

    private Optional<BigDecimal> before(Indicator indicator) {
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        return new History(indicator, results)
                .at(indicator.before(book.quarter()))
                .value()
                .number();
    }
}
