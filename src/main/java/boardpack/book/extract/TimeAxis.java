package boardpack.book.extract;

import boardpack.indicator.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The periods of all results, each with its place among them.
 *
 * <p>There are tens of them and up to a million results: an indicator's are kept in the order of these places, and only
 * the axis is a table that periods are looked up in. Once results are put on it, it is only read, by several threads.
 */
final class TimeAxis {
    /** The place of a period that is not on the axis. */
    static final int NOWHERE = -1;

    private final Map<Period, Integer> places = new HashMap<>();
    private final List<Period> periods = new ArrayList<>();

    /** The place of a period, which is put on the axis where it is not there. */
    int place(Period period) {
        int place = find(period);
        if (place == NOWHERE) {
            place = periods.size();
            places.put(period, place);
            periods.add(period);
        }
        return place;
    }

    int find(Object period) {
        Integer place = places.get(period);
        return place == null ? NOWHERE : place;
    }

    int size() {
        return periods.size();
    }

    Period period(int place) {
        return periods.get(place);
    }
}
