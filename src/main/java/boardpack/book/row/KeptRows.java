package boardpack.book.row;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of one file that are read. It also records what the columns contain instead if no row is. */
public final class KeptRows {
    /** Number of texts in a column that are remembered; the second constant is the number reported. */
    private static final int MOST_KNOWN = 2_000;

    private static final int NAMED = 3;

    /** A column with required texts. */
    private static final class Column {
        final String heading;
        final String normal;
        final List<Cell> wanted;
        final Set<String> met = new HashSet<>();
        /** The texts in a column: all of them, and those in rows that every other column accepts. */
        final Set<String> all = new LinkedHashSet<>();

        final Set<String> besides = new LinkedHashSet<>();

        Column(String heading, List<Cell> wanted) {
            this.heading = heading;
            this.normal = CsvFile.normal(heading);
            this.wanted = wanted;
        }

        boolean has(String text) {
            for (Cell cell : wanted) {
                if (cell.text().equalsIgnoreCase(text)) {
                    return true;
                }
            }
            return false;
        }

        boolean isComplete() {
            return met.size() >= wanted.size();
        }
    }

    private final List<Column> columns;
    private boolean any;

    public KeptRows(Kept kept) {
        this.columns = kept.columns().entrySet().stream()
                .map(k -> new Column(k.getKey(), k.getValue()))
                .toList();
    }

    /** Returns true for a row that should be read. */
    public boolean has(Row row) {
        int others = 0;
        Column other = null;
        for (Column column : columns) {
            if (!column.has(row.text(column.normal))) {
                others++;
                other = column;
            }
        }
        if (others == 0) {
            any = true;
            columns.stream()
                    .filter(c -> !c.isComplete())
                    .forEach(c -> c.met.add(row.text(c.normal).toLowerCase(Locale.ROOT)));
            return true;
        }
        if (!any || columns.stream().anyMatch(c -> !c.isComplete())) {
            columns.forEach(c -> remember(row.text(c.normal), c.all));
            if (others == 1) {
                remember(row.text(other.normal), other.besides);
            }
        }
        return false;
    }

    private static void remember(String text, Set<String> texts) {
        if (texts.size() < MOST_KNOWN && !text.isEmpty()) {
            texts.add(text);
        }
    }

    /** Reports, after the last row, a file from which no row was read, and any required text that no row contains. */
    public void tell(String file, Findings findings) {
        if (columns.isEmpty()) {
            return;
        }
        if (!any) {
            String wanted = columns.stream()
                    .map(c -> c.heading + " "
                            + c.wanted.stream().map(w -> quoted(w.text())).collect(Collectors.joining(" or ")))
                    .collect(Collectors.joining(" and "));
            findings.add(Code.W329, Place.of(file), wanted, instead());
            return;
        }
        for (Column column : columns) {
            Set<String> held = column.besides.isEmpty() ? column.all : column.besides;
            column.wanted.stream()
                    .filter(w -> column.wanted.size() > 1
                            && !column.met.contains(w.text().toLowerCase(Locale.ROOT)))
                    .forEach(w -> findings.add(
                            Code.W365, w.place(), column.heading, w.text(), file, holds(column, List.of(w), held)));
        }
    }

    /** Returns the texts that are there instead of the wanted one. */
    private String instead() {
        List<String> parts = new ArrayList<>();
        for (Column column : columns) {
            boolean there = column.all.stream().anyMatch(column::has);
            if (!there || columns.size() == 1) {
                parts.add(holds(column, column.wanted, column.besides.isEmpty() ? column.all : column.besides));
            }
        }
        if (parts.isEmpty()) {
            columns.stream()
                    .filter(c -> !c.besides.isEmpty())
                    .map(c -> holds(c, c.wanted, c.besides) + " where all else is as it is wanted")
                    .forEach(parts::add);
        }
        return String.join("", parts);
    }

    private static String holds(Column column, List<Cell> wanted, Set<String> held) {
        List<String> others = held.stream().filter(h -> !column.has(h)).toList();
        if (others.isEmpty()) {
            return "";
        }
        List<String> nearest = Nearest.order(wanted.stream().map(Cell::text).toList(), others);
        String named = nearest.stream().limit(NAMED).map(KeptRows::quoted).collect(Collectors.joining(", "));
        int more = nearest.size() - NAMED;
        return "; " + column.heading + " holds " + named + (more > 0 ? " and " + more + " more" : "");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
