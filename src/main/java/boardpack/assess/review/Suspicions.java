package boardpack.assess.review;

import boardpack.assess.Assessment;
import boardpack.assess.rating.History;
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
import java.util.Set;
import java.util.TreeMap;

/** Finds rows and files that are probably mistaken: for the wrong period, or repeating the last quarter. */
final class Suspicions {
    /** Age in years from which a row's year is probably mistyped. */
    private static final int YEARS = 12;

    /** Minimum number of figures, and percentage of equal ones, for a file to look like the last one. */
    private static final int ENOUGH = 5;

    private static final int OF_A_HUNDRED = 90;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    /** Reports rows for periods that the pack does not cover. */
    void otherTimes() {
        Quarter quarter = book.quarter();
        LocalDate oldest = quarter.start().minusYears(YEARS);
        LocalDate end = quarter.end();
        Map<String, Later> later = new TreeMap<>();
        // There are many times more figures than periods, so the answer is cached by period.
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
                // A row that already has an error is not described as ignored.
                boolean wrong = !inTime
                        && (period instanceof Year || period.end().isAfter(end))
                        && findings.hasErrorAt(r.place());
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
        Set<String> mislabelled = later.isEmpty() ? Set.of() : new Mislabelled(book).tell(findings);
        later.values().stream()
                .filter(l -> !mislabelled.contains(l.first().place().file()))
                .forEach(l -> findings.add(
                        Code.N605,
                        l.first().place(),
                        l.count() == 1 ? "a row is" : l.count() + " rows are",
                        l.first().period().label(),
                        quarter.label()));
    }

    /** A count of the figures of an extract that equal those of another time. */
    private static final class Alike {
        private int all;
        private int same;
        private int telling;
        private int sameTelling;

        void take(Indicator indicator, BigDecimal now, BigDecimal then) {
            boolean tells = tells(indicator, now);
            boolean alike = now.compareTo(then) == 0;
            all++;
            same += alike ? 1 : 0;
            telling += tells ? 1 : 0;
            sameTelling += alike && tells ? 1 : 0;
        }

        /** Returns true for a figure that rarely repeats by chance. */
        private static boolean tells(Indicator indicator, BigDecimal figure) {
            return switch (indicator.unit().kind()) {
                case NUMBER -> figure.abs().compareTo(BigDecimal.TEN) >= 0;
                case PERCENT -> figure.signum() != 0 && figure.compareTo(HUNDRED) != 0;
                case RATE, TIME, POUNDS, NAMED -> figure.signum() != 0;
            };
        }

        boolean isTheSameFile() {
            return same >= ENOUGH && 100 * same >= OF_A_HUNDRED * all
                    || sameTelling >= ENOUGH && 2 * sameTelling >= telling;
        }
    }

    /**
     * Reports an extract whose figures equal those of the last quarter or of a year ago. It is probably an old file
     * under a new name.
     */
    void sameAgain(List<Assessment> assessments) {
        tellAlike(assessments, book.quarter().before());
        tellAlike(assessments, book.quarter().yearBefore());
    }

    private void tellAlike(List<Assessment> assessments, Quarter then) {
        boolean year = then.equals(book.quarter().yearBefore());
        Map<String, Alike> byFile = new TreeMap<>();
        for (Assessment a : assessments) {
            // Between two reports the last figure is kept, so it is not a new one.
            boolean reported = a.indicator().basis() != Basis.ANNUAL
                    && !a.from().isEmpty()
                    && (year
                            ? a.period().equals(a.quarter())
                            : a.indicator().rhythm().isQuarterly());
            Optional<BigDecimal> now = reported ? a.actual().number() : Optional.empty();
            Optional<BigDecimal> earlier = now.isEmpty() ? Optional.empty() : at(a.indicator(), then);
            earlier.ifPresent(
                    e -> byFile.computeIfAbsent(a.from().getLast().place().file(), f -> new Alike())
                            .take(a.indicator(), now.get(), e));
        }
        byFile.forEach((file, alike) -> {
            if (alike.isTheSameFile()) {
                findings.add(
                        Code.W322,
                        Place.of(file),
                        alike.same,
                        alike.all,
                        book.quarter().label(),
                        then.label(),
                        year ? "last year's" : "last quarter's");
            }
        });
    }

    /** Returns true if an indicator had a result in its last report and has no row this quarter. */
    boolean isDropped(Assessment a) {
        return a.indicator().basis() != Basis.ANNUAL
                && a.from().isEmpty()
                && before(a.indicator()).isPresent();
    }

    private Optional<BigDecimal> before(Indicator indicator) {
        return at(indicator, indicator.before(book.quarter()));
    }

    private Optional<BigDecimal> at(Indicator indicator, Period period) {
        Map<Period, Result> results = book.results().getOrDefault(indicator.ref(), Map.of());
        return new History(indicator, results).at(period).value().number();
    }
}
