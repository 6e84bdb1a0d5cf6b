package boardpack.book.extract;

import boardpack.book.cell.Cells;
import boardpack.book.period.FileDates;
import boardpack.book.period.PeriodWords;
import boardpack.book.row.Indicators;
import boardpack.book.row.NoteRows;
import boardpack.book.row.UnclearRows;
import boardpack.book.shape.TwoColumns;
import boardpack.indicator.Indicator;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one extract by itself and collects its rows and findings. */
final class SheetReader {
    /** The words in a chase list that ask for a target. */
    private static final String TARGET = "target";

    private final String name;
    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final RowsOfExtract sheet;
    private final FirstDays.Saying saying;
    private final SameRows.Sum sameRows = new SameRows.Sum();
    private final FirstDays firstDays;
    private final UnclearRows unclear;
    private Optional<TwoColumns> inTwo = Optional.empty();

    /** Creates a reader that keeps the rows until all others have been read. */
    SheetReader(String name, Cells cells, Indicators indicators) {
        this(name, cells, indicators, new RowsOfExtract(name));
    }

    private SheetReader(String name, Cells cells, Indicators indicators, RowsOfExtract sheet) {
        this(name, cells, indicators, sheet, sheet::add);
    }

    /** Creates a reader that passes on rows at once. */
    SheetReader(String name, Cells cells, Indicators indicators, FirstDays.Saying saying) {
        this(name, cells, indicators, new RowsOfExtract(name), saying);
    }

    private SheetReader(String name, Cells cells, Indicators indicators, RowsOfExtract sheet, FirstDays.Saying saying) {
        this.name = name;
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
        this.sheet = sheet;
        this.saying = saying;
        this.firstDays = new FirstDays(cells);
        this.unclear = new UnclearRows(indicators, findings);
    }

    String name() {
        return name;
    }

    RowsOfExtract sheet() {
        return sheet;
    }

    Findings findings() {
        return findings;
    }

    SameRows.Sum sameRows() {
        return sameRows;
    }

    FirstDays firstDays() {
        return firstDays;
    }

    FileDates dates() {
        return cells.periods().dates();
    }

    /** Returns a cell reader for reading the file again, in the order that its dates show. */
    Cells inOrder() {
        return cells.apartInOrder();
    }

    UnclearRows unclear() {
        return unclear;
    }

    /** Reads a file with one row for each reference and period, or with a column for each period. */
    void read(Workspace workspace, Dialect dialect) {
        NoteRows notes = new NoteRows(cells, indicators);
        Optional<CsvFile.Header> header = Extracts.ANY.header(workspace, name, dialect);
        Optional<PeriodHeadings> across = header.filter(h -> !h.columns().contains("period"))
                .map(h -> PeriodHeadings.of(h, cells.periods()))
                .filter(h -> !h.isEmpty());
        if (across.isEmpty()) {
            inTwo = header.flatMap(TwoColumns::ofExtract);
            CsvFile rows = inTwo.map(two -> two.with(Extracts.FILE)).orElse(Extracts.FILE);
            boolean whole = rows.read(workspace, name, dialect, findings, notes.orElse(this::row));
            tellOfNone(whole, notes);
        } else {
            List<String> others = new ArrayList<>(across.get().columns());
            others.addAll(Extracts.OF_A_CHASE_LIST);
            CsvFile file = new CsvFile(List.of("ref"), others);
            if (across.get().tellOfUnread(findings)) {
                file.read(workspace, name, dialect, findings, row -> {});
                return;
            }
            boolean whole =
                    file.read(workspace, name, dialect, findings, notes.orElse(row -> across(row, across.get())));
            tellOfNone(whole, notes);
        }
        notes.tell();
    }

    /** Reports a file without rows, which is probably a failed export. */
    private void tellOfNone(boolean whole, NoteRows notes) {
        if (whole && notes.areAll()) {
            findings.add(Code.W335, Place.of(name));
        }
    }

    /** Reads a row with a column for each period. */
    private void across(Row row, PeriodHeadings headings) {
        Optional<Indicator> indicator = unclear.named(row.cell("ref"), Optional.empty());
        if (indicator.isEmpty()) {
            return;
        }
        unclear.keep(indicator.get(), row.place());
        headings.said().forEach((heading, said) -> {
            Cell cell = row.cell(CsvFile.normal(heading));
            Map<String, Cell> filled = new LinkedHashMap<>();
            if (saysSomething(cell.text())) {
                filled.put("value", cell);
            }
            saying.say(indicator.get(), said, filled, cell.place());
        });
    }

    /** Reports a title that belongs to another indicator than the reference next to it. */
    private void title(Row row, Indicator indicator) {
        String text = row.text("title");
        if (text.isEmpty() || text.equalsIgnoreCase(indicator.title())) {
            return;
        }
        indicators
                .titled(text)
                .filter(other -> !other.ref().equals(indicator.ref()))
                .ifPresent(other -> {
                    indicators.keep(other.ref(), row.place(), findings);
                    findings.add(
                            Code.W395,
                            row.cell("title").place(),
                            indicator.ref(),
                            indicator.title(),
                            "title",
                            text,
                            other.ref());
                });
    }

    private void row(Row row) {
        Cell period = row.cell("period");
        Optional<PeriodWords.Said> plain = said(row, period);
        Optional<Indicator> named = unclear.named(row.cell("ref"), plain.map(PeriodWords.Said::period));
        if (named.isEmpty()) {
            if (plain.isEmpty()) {
                unread(row, period, Optional.empty());
            }
            return;
        }
        Indicator indicator = named.get();
        Optional<PeriodWords.Said> said = plain.isPresent() ? plain : unread(row, period, named);
        unclear.keep(indicator, row.place());
        if (said.isEmpty()) {
            unclear.period(indicator, row.place(), false);
            return;
        }
        title(row, indicator);
        sameRows.row(indicator.ref(), said.get().period(), row);
        Map<String, Cell> filled = new LinkedHashMap<>();
        for (String column : Extracts.SAID) {
            String text = row.text(column);
            if (column.equals("value") ? saysSomething(text) : !text.isEmpty()) {
                filled.put(column, row.cell(column));
            }
        }
        if (row.text("needed").equalsIgnoreCase(TARGET)) {
            // A chase list requests the target in a separate row and has no column for it.
            Stream.of("value", "numerator", "denominator")
                    .filter(filled::containsKey)
                    .findFirst()
                    .ifPresent(c -> findings.add(Code.E234, filled.get(c).place(), indicator.ref()));
            return;
        }
        Place place = row.cell("value").place();
        if (!firstDays.keep(indicator, period, filled, place)) {
            unclear.period(indicator, place, true);
            saying.say(indicator, said.get(), filled, place);
        }
    }

    /** Returns the period of a row, if its words alone are enough. */
    private Optional<PeriodWords.Said> said(Row row, Cell period) {
        return inTwo.isPresent()
                ? inTwo.get().understood(row, cells)
                : firstDays.said(period).or(() -> cells.periods().read(period.text()));
    }

    /** Returns the period that follows from the indicator's basis; otherwise adds a finding. */
    private Optional<PeriodWords.Said> unread(Row row, Cell period, Optional<Indicator> indicator) {
        if (inTwo.isPresent()) {
            return inTwo.get().said(row, cells);
        }
        return indicator.isPresent() ? cells.said(period, indicator.get()) : cells.said(period);
    }

    /** Returns false for an empty cell and for a hyphen in place of a value. */
    private static boolean saysSomething(String text) {
        return !text.isEmpty() && !text.equals("-");
    }
}
