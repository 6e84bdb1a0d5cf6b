package boardpack.book.extract;

import boardpack.book.cell.Cells;
import boardpack.book.cell.PublishedFigure;
import boardpack.book.period.PeriodWords;
import boardpack.book.row.Indicators;
import boardpack.book.row.KeptRows;
import boardpack.book.row.OtherMeasures;
import boardpack.book.row.Repeats;
import boardpack.book.shape.Shape;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Converts the rows of a published file to cells about indicators and periods. */
public final class ShapedRows {
    private final Shape shape;
    private final Extracts extracts;
    private final Cells cells;
    private final Findings findings;
    private final Repeats repeats = new Repeats();
    private final KeptRows kept;
    private final RowFigures figures;
    private final OtherMeasures others;
    private final String file;
    /** The headings that are periods, if no column gives the period. */
    private final List<String> across;

    ShapedRows(Shape shape, String file, Extracts extracts, Cells cells, Indicators indicators, List<String> headings) {
        this.shape = shape;
        this.file = file;
        this.extracts = extracts;
        this.cells = cells;
        this.findings = cells.findings();
        this.others = new OtherMeasures(indicators);
        this.kept = new KeptRows(shape.keep());
        this.figures = new RowFigures(shape.measures(), findings, PublishedFigure::ofOurs);
        this.across = shape.when().isEmpty()
                ? headings.stream()
                        .filter(h -> cells.periods().read(h).isPresent())
                        .toList()
                : List.of();
    }

    /** Completes the file after its last row. */
    void tell() {
        kept.tell(file, findings);
        figures.tell(file);
        shape.refFrom().ifPresent(column -> others.tell(file, column, findings));
    }

    Repeats repeats() {
        return repeats;
    }

    /** Returns the columns that are read, in the form used for comparing. */
    Set<String> read() {
        Set<String> read = new HashSet<>();
        shape.columns().forEach(c -> read.add(CsvFile.normal(c)));
        across.forEach(c -> read.add(CsvFile.normal(c)));
        for (java.time.Month month : shape.months() ? java.time.Month.values() : new java.time.Month[0]) {
            spellings(month).forEach(s -> read.add(CsvFile.normal(s)));
        }
        return read;
    }

    void row(Row row) {
        if (!kept.has(row)) {
            return;
        }
        for (Shape.Measure measure : shape.measures()) {
            Cell ref = measure.ref()
                    .orElseGet(() -> cell(row, shape.refFrom().orElseThrow().text()));
            if (measure.ref().isEmpty() && others.isOther(ref)) {
                continue;
            }
            extracts.unclear().named(ref, Optional.empty()).ifPresent(indicator -> {
                others.met(indicator);
                extracts.unclear().keep(indicator, row.place());
                measure(indicator, measure, row);
            });
        }
    }

    private void measure(Indicator indicator, Shape.Measure measure, Row row) {
        if (shape.months()) {
            months(indicator, measure, row);
        } else if (!across.isEmpty()) {
            for (String heading : across) {
                cells.periods()
                        .read(heading)
                        .ifPresent(said ->
                                say(indicator, said, figures.ofValue(cell(row, heading), measure, indicator), row));
            }
        } else if (shape.when().isEmpty()) {
            findings.add(Code.E201, row.place(), "no column for the period");
        } else {
            Map<String, Cell> its = figures.of(measure, row, indicator);
            if (!its.isEmpty()) {
                said(indicator, row).ifPresent(said -> say(indicator, said, its, row));
            }
        }
    }

    /** Returns the period of a row. The first day of a month means that month unless a quarter begins with it. */
    private Optional<PeriodWords.Said> said(Indicator indicator, Row row) {
        return shape.when()
                .period()
                .map(c -> cell(row, c.text()))
                .flatMap(c -> cells.periods()
                        .beginning(c.text())
                        .filter(m -> cells.periods().beginningWith(m).isEmpty()))
                .map(m -> new PeriodWords.Said(m, Optional.empty()))
                .or(() -> shape.when().said(row, indicator, cells));
    }

    /** Reads a row with a column for each month from {@code April} to {@code March}, and the year in another column. */
    private void months(Indicator indicator, Shape.Measure measure, Row row) {
        Optional<Year> year = shape.when().year(row, cells);
        if (year.isEmpty()) {
            return;
        }
        YearMonth first = YearMonth.from(year.get().start());
        for (int i = 0; i < 12; i++) {
            YearMonth when = first.plusMonths(i);
            List<Cell> cells =
                    spellings(when.getMonth()).stream().map(s -> cell(row, s)).toList();
            Cell cell = cells.stream().filter(c -> !c.isEmpty()).findFirst().orElse(cells.getLast());
            PeriodWords.Said said = new PeriodWords.Said(new Month(when), Optional.empty());
            say(indicator, said, figures.ofValue(cell, measure, indicator), row);
        }
    }

    /** Returns the spellings of a month's column heading. */
    private static List<String> spellings(java.time.Month month) {
        List<String> usual = List.of(Month.name(month), Month.shortName(month));
        return month == java.time.Month.SEPTEMBER ? List.of(usual.getFirst(), "Sept", usual.getLast()) : usual;
    }

    private void say(Indicator indicator, PeriodWords.Said said, Map<String, Cell> figures, Row row) {
        if (indicator.isRetiredIn(said.period()) || indicator.isBefore(said.period())) {
            // A publisher includes indicators that the council no longer reports, or does not report yet.
            return;
        }
        Map<String, Cell> filled = new LinkedHashMap<>();
        figures.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                filled.put(column, cell);
            }
        });
        extracts.say(indicator, said, filled, row.place(), repeats::add);
    }

    private static Cell cell(Row row, String heading) {
        return row.cell(CsvFile.normal(heading));
    }
}
