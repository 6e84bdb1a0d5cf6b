package boardpack.assess.review;

import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that go back further than any paper. Each gets one finding, because elsewhere a row for another time is an
 * error.
 */
final class LongHistories {
    /** Number of consecutive old rows that make a history; a single old row is a wrong year. */
    private static final int ENOUGH = 2;

    private record Old(Place first, int count) {
        Old and(Old other) {
            return new Old(other.first().compareTo(first) < 0 ? other.first() : first, count + other.count());
        }
    }

    private final Map<String, Old> byFile = new TreeMap<>();

    /**
     * Adds the old results of an indicator.
     *
     * @param all all results of the indicator
     * @return the results that are not part of a continuous history in one file
     */
    List<Result> take(List<Result> old, Collection<Result> all) {
        Map<String, List<Result>> histories = new TreeMap<>();
        List<Result> slips = new ArrayList<>();
        for (Result result : old) {
            if (all.stream().anyMatch(r -> follows(r, result))) {
                histories
                        .computeIfAbsent(result.place().file(), f -> new ArrayList<>())
                        .add(result);
            } else {
                slips.add(result);
            }
        }
        histories.forEach((file, its) -> {
            if (its.size() >= ENOUGH) {
                its.forEach(r -> byFile.merge(file, new Old(r.place(), 1), Old::and));
            } else {
                slips.addAll(its);
            }
        });
        return slips;
    }

    /** Returns true if the next row is in the same file and at most a year later. */
    private static boolean follows(Result next, Result result) {
        LocalDate start = result.period().start();
        return next.place().file().equals(result.place().file())
                && next.period().start().isAfter(start)
                && !next.period().start().isAfter(start.plusYears(1));
    }

    void tell(int years, Quarter quarter, Findings findings) {
        byFile.values().forEach(o -> findings.add(Code.N632, o.first(), o.count(), years, quarter.label()));
    }
}
