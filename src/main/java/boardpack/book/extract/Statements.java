package boardpack.book.extract;

import boardpack.book.period.PeriodWords;
import boardpack.book.row.Repeats;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An index of the rows for each indicator and period.
 *
 * <p>Usually there is only one row, and its number is stored. If there are several, or the file has a mapping, the
 * merged content is stored instead.
 */
final class Statements {
    private static final int[] NOTHING = {};

    private final List<RowsOfExtract> sheets = new ArrayList<>();
    /** The number of each sheet's first row. */
    private final Ints firsts = new Ints();

    private final List<Given> others = new ArrayList<>();
    private final TimeAxis axis = new TimeAxis();

    /** By reference and position: 0 for nothing, the number of a row, or the negated number of merged content. */
    private final Map<String, int[]> byRef = new LinkedHashMap<>();

    private int rows = 1;

    /** Returns the periods with any data. */
    TimeAxis axis() {
        return axis;
    }

    Set<String> refs() {
        return byRef.keySet();
    }

    /** Announces a sheet, so that space for its period, usually a single one, is reserved. */
    void expect(RowsOfExtract sheet) {
        if (sheet.rows() > 0) {
            axis.place(sheet.said(0).period());
        }
    }

    /**
     * Adds a sheet, unless too many of its rows repeat earlier ones.
     *
     * @param again receives results that occur twice
     * @return false if there were more repetitions than allowed; nothing is then added
     */
    boolean take(RowsOfExtract sheet, int most, Consumer<Repeats.Twice> again) {
        Ints saidAgain = new Ints();
        for (int row = 0; row < sheet.rows(); row++) {
            int at = axis.place(sheet.said(row).period());
            int[] its = upTo(at, sheet.ref(row));
            if (its[at] == 0) {
                its[at] = rows + row;
            } else {
                saidAgain.add(row);
            }
        }
        if (saidAgain.size() > most) {
            byRef.values().forEach(its -> {
                for (int at = 0; at < its.length; at++) {
                    its[at] = its[at] >= rows ? 0 : its[at];
                }
            });
            return false;
        }
        sheets.add(sheet);
        firsts.add(rows);
        rows += sheet.rows();
        for (int i = 0; i < saidAgain.size(); i++) {
            Given more = sheet.given(saidAgain.get(i));
            say(more.indicator(), more.said(), more.cells(), more.place(), again);
        }
        return true;
    }

    /** Records the cells about one indicator in one period, by column name. */
    void say(
            Indicator indicator,
            PeriodWords.Said said,
            Map<String, Cell> filled,
            Place place,
            Consumer<Repeats.Twice> again) {
        int at = axis.place(said.period());
        int[] its = upTo(at, indicator.ref());
        int before = its[at];
        if (before < 0) {
            others.get(-before - 1).add(said, filled, again);
            return;
        }
        Given first = before == 0 ? new Given(indicator, said, filled, place) : row(before);
        others.add(first);
        its[at] = -others.size();
        if (before > 0) {
            first.add(said, filled, again);
        }
    }

    /** Returns true if an indicator has data for a period of this kind. */
    boolean has(Indicator indicator, Class<? extends Period> kind) {
        int[] its = byRef.getOrDefault(indicator.ref(), NOTHING);
        for (int at = 0; at < its.length; at++) {
            if (its[at] != 0 && kind.isInstance(axis.period(at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns all data about an indicator. */
    List<Given> of(String ref) {
        List<Given> all = new ArrayList<>();
        for (int number : byRef.getOrDefault(ref, NOTHING)) {
            if (number != 0) {
                all.add(number < 0 ? others.get(-number - 1) : row(number));
            }
        }
        return all;
    }

    private Given row(int number) {
        int sheet = sheets.size() - 1;
        while (firsts.get(sheet) > number) {
            sheet--;
        }
        return sheets.get(sheet).given(number - firsts.get(sheet));
    }

    private int[] upTo(int at, String ref) {
        int[] its = byRef.getOrDefault(ref, NOTHING);
        if (at < its.length) {
            return its;
        }
        int[] longer = Arrays.copyOf(its, axis.size());
        byRef.put(ref, longer);
        return longer;
    }
}
