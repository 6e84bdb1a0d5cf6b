package boardpack.book.extract;

import boardpack.indicator.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The periods of all results, each with its position.
 *
 * <p>There are tens of periods and up to a million results. Results are stored in arrays by position, so periods are
 * looked up only here. Once results are stored, several threads read the axis and none changes it.
 */
final class TimeAxis {
    /** The position of a period that is not on the axis. */
    static final int NOWHERE = -1;

    private final Map<Period, Integer> places = new HashMap<>();
    private final List<Period> periods = new ArrayList<>();

    /** Returns the position of a period, adding it if needed. */
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
