package boardpack.book.extract;

import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import boardpack.problem.Place;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The results of one indicator by period.
 *
 * <p>Most consist of a single figure. Only its value and place are stored, and the result is created on request. As
 * objects, the results of a large council take a hundred bytes each, and most are used only a few times.
 */
final class ResultsOverTime extends AbstractMap<Period, Result> {
    /** Factor that packs a line and a column into one number; results in columns beyond it are stored as they are. */
    private static final int COLUMNS = 1 << 10;

    private static final int LINES = 1 << 20;

    private final TimeAxis axis;
    private final String ref;

    /** The entry for each position of the axis: a value and its file, a whole result, or null. */
    private final Object[] kept;

    private final int[] places;

    /** Creates the results of an indicator, whose periods are on the axis. */
    ResultsOverTime(TimeAxis axis, String ref, Collection<Result> results) {
        this.axis = axis;
        this.ref = ref;
        int last = TimeAxis.NOWHERE;
        for (Result result : results) {
            last = Math.max(last, axis.find(result.period()));
        }
        this.kept = new Object[2 * (last + 1)];
        this.places = new int[last + 1];
        Place file = Place.of("");
        for (Result result : results) {
            int at = axis.find(result.period());
            if (isPlain(result)) {
                Place its = result.place();
                // Most are in one file, and one object tells it of all of them.
                file = its.file().equals(file.file()) && its.sheet().equals(file.sheet()) ? file : its.whole();
                kept[2 * at] = result.value();
                kept[2 * at + 1] = file;
                places[at] = result.place().line() * COLUMNS + result.place().column();
            } else {
                kept[2 * at] = result;
            }
        }
    }

    private static boolean isPlain(Result result) {
        Place place = result.place();
        return result.numerator().isEmpty()
                && result.denominator().isEmpty()
                && result.status() == Status.FINAL
                && result.commentary().isEmpty()
                && !result.computed()
                && result.judgement().isEmpty()
                && result.forecast().isEmpty()
                && !place.isOfSeveral()
                && place.line() < LINES
                && place.column() < COLUMNS;
    }

    private boolean isAt(int at) {
        return at >= 0 && at < places.length && kept[2 * at] != null;
    }

    private Result at(int at) {
        if (kept[2 * at] instanceof Result result) {
            return result;
        }
        Place place = ((Place) kept[2 * at + 1]).at(places[at] / COLUMNS, places[at] % COLUMNS);
        return new Result(
                ref,
                axis.period(at),
                (Value) kept[2 * at],
                Optional.empty(),
                Optional.empty(),
                Status.FINAL,
                "",
                place);
    }

    @Override
    public Result get(Object period) {
        int at = axis.find(period);
        return isAt(at) ? at(at) : null;
    }

    @Override
    public boolean containsKey(Object period) {
        return isAt(axis.find(period));
    }

    @Override
    public Result getOrDefault(Object period, Result otherwise) {
        int at = axis.find(period);
        return isAt(at) ? at(at) : otherwise;
    }

    @Override
    public int size() {
        int size = 0;
        for (int at = 0; at < places.length; at++) {
            size += isAt(at) ? 1 : 0;
        }
        return size;
    }

    @Override
    public Collection<Result> values() {
        List<Result> all = new ArrayList<>(places.length);
        for (int at = 0; at < places.length; at++) {
            if (isAt(at)) {
                all.add(at(at));
            }
        }
        return Collections.unmodifiableList(all);
    }

    @Override
    public Set<Entry<Period, Result>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Period, Result>> iterator() {
                return new InTheirOrder();
            }

            @Override
            public int size() {
                return ResultsOverTime.this.size();
            }
        };
    }

    private final class InTheirOrder implements Iterator<Entry<Period, Result>> {
        private int next = 0;

        @Override
        public boolean hasNext() {
            while (next < places.length && !isAt(next)) {
                next++;
            }
            return next < places.length;
        }

        @Override
        public Entry<Period, Result> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Result result = at(next);
            return Map.entry(axis.period(next++), result);
        }
    }
}
