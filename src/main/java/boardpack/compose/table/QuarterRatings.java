package boardpack.compose.table;

import boardpack.assess.Assessment;
import boardpack.compose.words.Counts;
import boardpack.compose.words.Figures;
import boardpack.compose.words.IndicatorWords;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.paper.DataTable;
import boardpack.paper.Marked;
import boardpack.paper.Section;
import boardpack.protect.Publishable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A quarter's ratings outside a paper: on screen, or for another program.
 *
 * @param title the group or council and the quarter
 * @param table the same data as in {@code ratings.csv}
 * @param counts the number with each rating; for a selection, also how many of all it contains
 */
public record QuarterRatings(String title, List<Line> lines, DataTable table, String counts, Data data) {
    /** A line for one indicator, with a dash for a missing figure. */
    public record Line(
            String ref,
            String title,
            String serviceArea,
            String actual,
            String target,
            Marked rating,
            Marked direction,
            String owner) {}

    /**
     * The ratings for another program.
     *
     * @param ratings the ratings, each by the column names of {@code ratings.csv}
     * @param counts the numbers of all indicators, of those shown, and of each rating among them
     */
    public record Data(String quarter, List<Map<String, String>> ratings, Map<String, Integer> counts) {}

    private static final String NONE = "\u2013";

    public static QuarterRatings of(Publishable publishable, Selection selection) {
        List<Assessment> all = publishable.assessed().assessments();
        List<Assessment> shown = all.stream().filter(selection::takes).toList();
        Quarter quarter = publishable.assessed().book().quarter();
        DataTable table = RatingsTable.of(shown);
        return new QuarterRatings(
                publishable.assessed().book().settings().council() + ", " + quarter.label(),
                shown.stream().map(QuarterRatings::line).toList(),
                table,
                (selection.isAll() ? "" : howMany(shown.size(), all.size()))
                        + Counts.ratings(shown)
                        + withheld(publishable.assessed().book().settings().cleansing(), shown),
                new Data(quarter.toString(), named(table), counts(shown, all.size())));
    }

    /** Returns whose figures are withheld and why. The text begins with a space. */
    private static String withheld(Map<String, String> cleansing, List<Assessment> shown) {
        StringBuilder text = new StringBuilder();
        cleansing.forEach((group, words) -> {
            if (shown.stream().anyMatch(a -> a.indicator().serviceArea().equals(group))) {
                text.append(" The figures of ")
                        .append(group)
                        .append(" are withheld: ")
                        .append(Figures.sentence(words));
            }
        });
        return text.toString();
    }

    private static Line line(Assessment a) {
        Section.IndicatorLine words = new IndicatorWords(a).line("");
        boolean due = a.tellsDirection();
        return new Line(
                words.ref(),
                words.title(),
                a.indicator().serviceArea(),
                due && a.actual().number().isPresent() ? words.actual().text() : NONE,
                a.target().filter(t -> !t.isDataOnly()).isPresent()
                        ? words.target().text()
                        : NONE,
                words.rating().mark(),
                words.travel().direction(),
                a.indicator().owner());
    }

    private static String howMany(int shown, int all) {
        String of = " of " + Figures.counted(all, "indicator", "indicators");
        return shown == 0 ? "None" + of + " is shown." : shown + of + (shown == 1 ? " is" : " are") + " shown. ";
    }

    private static List<Map<String, String>> named(DataTable table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.header().get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Integer> counts(List<Assessment> shown, int all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("indicators", all);
        counts.put("shown", shown.size());
        for (Rating rating : Rating.values()) {
            long count =
                    shown.stream().filter(a -> a.rated().rating() == rating).count();
            counts.put(rating.word().toLowerCase(Locale.ROOT), (int) count);
        }
        return counts;
    }
}
