package boardpack.book;

import boardpack.indicator.Period;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The periods of all figures, each with its place among them.
 *
 * <p>There are tens of them and up to a million figures: an indicator's figures are kept in the order of these places, and
 * only the axis is a table that periods are looked up in. Once figures are put on it, it is only read, by several threads.
 */
final class TimeAxis {
    private final Map<Period, Integer> places = new HashMap<>();
    private final List<Period> periods = new ArrayList<>();

    /** The place of a period, which is put on the axis where it is not there. */
    int place(Period period) {
        Integer place = places.get(period);
        if (place == null) {
            place = periods.size();
            places.put(period, place);
            periods.add(period);
        }
        return place;
    }

    Period period(int place) {
        return periods.get(place);
    }

    /** Figures by their periods, which are on the axis. */
    <T> Map<Period, T> figures(Map<Period, T> byPeriod) {
        int last = -1;
        for (Period period : byPeriod.keySet()) {
            last = Math.max(last, places.get(period));
        }
        Object[] inPlace = new Object[last + 1];
        byPeriod.forEach((period, figure) -> inPlace[places.get(period)] = figure);
        return new Figures<>(this, inPlace);
    }

    /** Figures in the places of their periods; in a place may be none. */
    private static final class Figures<T> extends AbstractMap<Period, T> {
        private final TimeAxis axis;
        private final Object[] inPlace;

        Figures(TimeAxis axis, Object[] inPlace) {
            this.axis = axis;
            this.inPlace = inPlace;
        }

        @Override
        public T get(Object period) {
            Integer place = axis.places.get(period);
            return place == null || place >= inPlace.length ? null : figure(inPlace[place]);
        }

        @Override
        public boolean containsKey(Object period) {
            return get(period) != null;
        }

        @Override
        public T getOrDefault(Object period, T otherwise) {
            T figure = get(period);
            return figure == null ? otherwise : figure;
        }

        @Override
        public Collection<T> values() {
            List<T> all = new ArrayList<>(inPlace.length);
            for (Object each : inPlace) {
                if (each != null) {
                    all.add(figure(each));
                }
            }
            return Collections.unmodifiableList(all);
        }

        @SuppressWarnings("unchecked")
        private T figure(Object inItsPlace) {
            return (T) inItsPlace;
        }

        @Override
        public Set<Period> keySet() {
            Set<Period> periods = LinkedHashSet.newLinkedHashSet(inPlace.length);
            for (int place = 0; place < inPlace.length; place++) {
                if (inPlace[place] != null) {
                    periods.add(axis.period(place));
                }
            }
            return Collections.unmodifiableSet(periods);
        }

        @Override
        public Set<Entry<Period, T>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<Period, T>> iterator() {
                    return new InTheirOrder();
                }

                @Override
                public int size() {
                    int size = 0;
                    for (Object each : inPlace) {
                        size += each == null ? 0 : 1;
                    }
                    return size;
                }
            };
        }

        private final class InTheirOrder implements Iterator<Entry<Period, T>> {
            private int next = 0;

            @Override
            public boolean hasNext() {
                while (next < inPlace.length && inPlace[next] == null) {
                    next++;
                }
                return next < inPlace.length;
            }

            @Override
            public Entry<Period, T> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                T figure = figure(inPlace[next]);
                return Map.entry(axis.period(next++), figure);
            }
        }
    }
}
