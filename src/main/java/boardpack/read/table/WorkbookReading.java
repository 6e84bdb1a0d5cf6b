package boardpack.read.table;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.workbook.SheetRows;
import boardpack.read.workbook.Trap;
import boardpack.read.workbook.Unreadable;
import boardpack.read.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads a table from a workbook: finds the sheet with its headings, then reads the rows. */
final class WorkbookReading {
    private static final int MOST_NAMED = 5;

    private final CsvFile file;
    private final Place name;
    private final Headings headings;
    private final Findings findings;
    private final Consumer<Row> rows;

    WorkbookReading(CsvFile file, String name, Dialect dialect, Findings findings, Consumer<Row> rows) {
        this.file = file;
        this.name = Place.of(name);
        this.headings = new Headings(file, dialect);
        this.findings = findings;
        this.rows = rows;
    }

    /**
     * A sheet, as its first rows show it.
     *
     * @param header the row of the header; 0 where the sheet is empty
     * @param titles the filled rows above the header, and the first of them
     */
    private record Seen(Workbook.Sheet sheet, int header, int titles, int firstTitle, boolean complete, int columns) {}

    /** Passes each row on; returns true if every row could be read. */
    boolean read(Path path) throws IOException {
        try (Workbook workbook = Workbook.open(path)) {
            Optional<Seen> chosen = chosen(workbook);
            return chosen.isPresent() && read(workbook, chosen.get());
        } catch (Unreadable e) {
            findings.add(e.in(name));
            return false;
        }
    }

    /** Returns the header of the sheet that has most of the columns. */
    Optional<CsvFile.Header> header(Path path) throws IOException {
        try (Workbook workbook = Workbook.open(path)) {
            List<Seen> visible = visible(workbook);
            Optional<Seen> best =
                    best(visible.stream().filter(Seen::complete).toList()).or(() -> best(visible));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            try (SheetRows sheet = workbook.rows(best.get().sheet())) {
                return toHeader(sheet, best.get())
                        ? Optional.of(new CsvFile.Header(
                                place(best.get()).at(sheet.line(), 0),
                                List.copyOf(sheet.cells()),
                                headings.columns(sheet.cells())))
                        : Optional.empty();
            }
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private List<Seen> visible(Workbook workbook) throws IOException, Unreadable {
        List<Seen> visible = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (sheet.visible()) {
                visible.add(seen(workbook, sheet));
            }
        }
        return visible;
    }

    private static Optional<Seen> best(List<Seen> sheets) {
        return sheets.stream()
                .filter(s -> s.header() > 0)
                .reduce((one, other) -> other.columns() > one.columns() ? other : one);
    }

    private Place place(Seen seen) {
        return Place.ofSheet(name.file(), seen.sheet().name());
    }

    /** Finds the header: the first row with all required columns, or else the row with the most known columns. */
    private Seen seen(Workbook workbook, Workbook.Sheet sheet) throws IOException, Unreadable {
        Seen best = new Seen(sheet, 0, 0, 0, false, -1);
        int first = 0;
        try (SheetRows all = workbook.rows(sheet)) {
            for (int row = 0; row < Layout.ROWS && !best.complete() && all.next(); row++) {
                first = row == 0 ? all.line() : first;
                Set<String> columns = headings.columns(all.cells());
                boolean complete = columns.containsAll(file.required());
                if (complete || columns.size() > best.columns()) {
                    best = new Seen(sheet, all.line(), row, first, complete, columns.size());
                }
            }
        }
        return best;
    }

    private Optional<Seen> chosen(Workbook workbook) throws IOException, Unreadable {
        List<Seen> visible = visible(workbook);
        List<Seen> fitting = visible.stream().filter(Seen::complete).toList();
        if (fitting.size() > 1) {
            String names = fitting.stream()
                    .limit(MOST_NAMED)
                    .map(s -> "\"" + s.sheet().name() + "\"")
                    .collect(Collectors.joining(", "));
            findings.add(Code.E133, name, names + (fitting.size() > MOST_NAMED ? " and others" : ""));
            return Optional.empty();
        }
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (!sheet.visible() && seen(workbook, sheet).complete()) {
                Place its = Place.ofSheet(name.file(), sheet.name());
                if (fitting.isEmpty()) {
                    findings.add(Code.E136, its, "sheet", "");
                    return Optional.empty();
                }
                findings.add(Code.W406, its);
            }
        }
        Optional<Seen> best = fitting.isEmpty() ? best(visible) : Optional.of(fitting.getFirst());
        if (best.isEmpty()) {
            findings.add(Code.E113, name, String.join(", ", file.required()));
        }
        return best;
    }

    private static boolean toHeader(SheetRows sheet, Seen seen) throws IOException, Unreadable {
        boolean more = sheet.next();
        while (more && sheet.line() < seen.header()) {
            more = sheet.next();
        }
        return more;
    }

    private boolean read(Workbook workbook, Seen seen) throws IOException {
        Place its = place(seen);
        try (SheetRows sheet = workbook.rows(seen.sheet())) {
            if (!toHeader(sheet, seen)) {
                throw new IOException("it changed while it was read");
            }
            if (seen.titles() > 0) {
                String above =
                        seen.titles() == 1 ? "1 row above the header is" : seen.titles() + " rows above the header are";
                findings.add(Code.N602, its.at(seen.firstTitle(), 0), above);
            }
            List<String> header = sheet.cells();
            Map<String, Integer> columns = headings.read(header, its.at(sheet.line(), 0), findings);
            return columns.keySet().containsAll(file.required())
                    && new SheetTable(its, sheet.line(), header, columns, findings, rows).read(sheet);
        } catch (Unreadable e) {
            findings.add(e.in(its));
            return false;
        }
    }

    /** Passes on each cell with a text, from every visible sheet. */
    static void each(Path path, String name, AllCells.Use use) throws IOException {
        try (Workbook workbook = Workbook.open(path)) {
            for (Workbook.Sheet sheet : workbook.sheets()) {
                if (sheet.visible()) {
                    each(workbook, sheet, Place.ofSheet(name, sheet.name()), use);
                }
            }
        } catch (Unreadable e) {
            org.slf4j.LoggerFactory.getLogger(WorkbookReading.class).debug("{} is not read to its end", name, e);
        }
    }

    private static void each(Workbook workbook, Workbook.Sheet sheet, Place its, AllCells.Use use)
            throws IOException, Unreadable {
        try (SheetRows all = workbook.rows(sheet)) {
            while (all.next()) {
                List<String> cells = all.cells();
                Map<Integer, Trap> traps = all.traps();
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty() && !traps.containsKey(i)) {
                        use.of(new Cell(cells.get(i), its.at(all.line(), i + 1)));
                    }
                }
            }
        }
    }
}
