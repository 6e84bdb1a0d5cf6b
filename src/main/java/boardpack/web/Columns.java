package boardpack.web;

import boardpack.page.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The columns of a table with their names. Columns of page numbers are identified, because a browser does not need
 * them.
 */
final class Columns {
    /** The number of characters in a line of the smallest screen. */
    private static final int NARROW = 32;

    private final List<String> names = new ArrayList<>();
    private final TreeSet<Integer> pages = new TreeSet<>();
    private final Map<Integer, Integer> widths = new HashMap<>();
    private boolean spans;

    Columns(Markup.Element table) {
        List<Markup.Element> rows = new ArrayList<>();
        table.elements("thead")
                .forEach(head -> head.elements().stream()
                        .limit(1)
                        .forEach(row -> row.elements().forEach(cell -> {
                            widths.merge(names.size(), width(cell), Math::max);
                            names.add(Words.of(cell));
                            for (int more = span(cell, "colspan"); more > 1; more--) {
                                names.add("");
                            }
                        })));
        table.elements("tbody").forEach(body -> rows.addAll(body.elements()));
        findPages(rows);
    }

    private void findPages(List<Markup.Element> rows) {
        TreeSet<Integer> others = new TreeSet<>();
        int under = 0;
        for (Markup.Element row : rows) {
            int at = under;
            for (Markup.Element cell : row.elements()) {
                int span = span(cell, "colspan");
                spans |= span > 1;
                widths.merge(at, width(cell), Math::max);
                if (span == 1 && isPage(cell)) {
                    pages.add(at);
                } else if (span == 1 && !Words.of(cell).isEmpty()) {
                    others.add(at);
                }
                at += span;
            }
            under = under(row);
        }
        pages.removeAll(others);
    }

    /** Returns the length of the longest word of a cell; a mark has a symbol before it. */
    private static int width(Markup.Element cell) {
        String words = Words.of(cell);
        boolean isMarked =
                cell.elements("strong").stream().anyMatch(s -> !s.classes().isEmpty());
        return cell.is("nowrap")
                ? words.length()
                : (isMarked ? 2 : 0)
                        + Stream.of(words.split("[ -]"))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
    }

    /** Returns true for a table that fits a phone unchanged. */
    boolean areNarrow() {
        return !spans && widths.values().stream().mapToInt(Integer::intValue).sum() <= NARROW;
    }

    private static boolean isPage(Markup.Element cell) {
        List<Markup.Element> inside = cell.elements();
        return inside.size() == 1
                && inside.getFirst().is("page")
                && Words.of(cell).isEmpty();
    }

    /** Returns the number of columns of the next row that a header over two rows takes. */
    static int under(Markup.Element row) {
        List<Markup.Element> cells = row.elements();
        return !cells.isEmpty() && span(cells.getFirst(), "rowspan") > 1 ? 1 : 0;
    }

    static int span(Markup.Element cell, String which) {
        String given = cell.attributes().getOrDefault(which, "1");
        return given.matches("[1-9][0-9]?") ? Integer.parseInt(given) : 1;
    }

    /** Returns true for a column that is left out in a browser. */
    boolean isLeftOut(int column) {
        return pages.contains(column);
    }

    /** Returns the number of columns that a cell spans here. */
    int shown(int from, int span) {
        return span - pages.subSet(from, from + span).size();
    }

    /** Returns the name of a column; empty if its header has no words. */
    String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }
}
