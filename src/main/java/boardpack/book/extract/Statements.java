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
 * Which rows say something of an indicator in a period.
 *
 * <p>Nearly always it is one row, and then no more is kept than its number. Only where another says more of the same, or
 * where it is of a file of another shape, what was said is kept as such.
 */
final class Statements {
    private static final int[] NOTHING = {};

    private final List<RowsOfExtract> sheets = new ArrayList<>();
    /** The number of each sheet's first row. */
    private final Ints firsts = new Ints();

    private final List<Given> others = new ArrayList<>();
    private final TimeAxis axis = new TimeAxis();

    /** By reference and then by period: 0 for nothing, the number of a row, or that of another with a minus before it. */
    private final Map<String, int[]> byRef = new LinkedHashMap<>();

    private int rows = 1;

    /** The periods that anything is said of. */
    TimeAxis axis() {
        return axis;
    }

    Set<String> refs() {
        return byRef.keySet();
    }

    /** A sheet will be taken in, which most often is of one period: so there is room for it from the first on. */
    void expect(RowsOfExtract sheet) {
        if (sheet.rows() > 0) {
            axis.place(sheet.said(0).period());
        }
    }

    /**
     * Takes in a sheet, unless too many of its rows say something again.
     *
     * @param again takes what is said a second time
     * @return false, and nothing is taken in, where there are more than so many
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

    /** Takes in what is said of one indicator in one period, by the name of the column that would say it. */
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

    /** True where something is said of an indicator in a period of this kind. */
    boolean has(Indicator indicator, Class<? extends Period> kind) {
        int[] its = byRef.getOrDefault(indicator.ref(), NOTHING);
        for (int at = 0; at < its.length; at++) {
            if (its[at] != 0 && kind.isInstance(axis.period(at))) {
                return true;
            }
        }
        return false;
    }

    /** Everything that is said of an indicator. */
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
