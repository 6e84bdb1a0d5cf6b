package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import boardpack.read.CsvFile;
import boardpack.read.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the rows of somebody else's file into what they say of indicators and periods. */
final class ShapedRows {
    private final Shape shape;
    private final Extracts extracts;
    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final Repeats repeats = new Repeats();
    private boolean any;
    /** The headings that are periods themselves, where no column tells the period. */
    private final List<String> across;

    ShapedRows(Shape shape, Extracts extracts, Cells cells, Indicators indicators, List<String> headings) {
        this.shape = shape;
        this.extracts = extracts;
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
        boolean told = shape.period().isPresent() || shape.yearEnding().isPresent();
        this.across = told
                ? List.of()
                : headings.stream()
                        .filter(h -> cells.periods().read(h).isPresent())
                        .toList();
    }

    /** After the last row of a file. */
    void tell(String file) {
        shape.keep().tellOfNone(file, any, findings);
    }

    Repeats repeats() {
        return repeats;
    }

    /** The columns that are read, as they are compared. */
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
        if (!shape.keep().has(row)) {
            return;
        }
        any = true;
        for (Shape.Measure measure : shape.measures()) {
            Cell ref = measure.ref()
                    .orElseGet(() -> cell(row, shape.refFrom().orElseThrow().text()));
            extracts.unclear().named(ref, Optional.empty()).ifPresent(indicator -> {
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
                        .ifPresent(said -> say(indicator, said, value(cell(row, heading), measure, indicator), row));
            }
        } else {
            said(row).ifPresent(said -> say(indicator, said, figures(measure, row, indicator, findings), row));
        }
    }

    /** A column a month, the year in another: {@code April} to {@code March}. */
    private void months(Indicator indicator, Shape.Measure measure, Row row) {
        Optional<Year> year =
                yearEnding(cell(row, shape.yearEnding().orElseThrow().text()));
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
            say(indicator, said, value(cell, measure, indicator), row);
        }
    }

    /** How the heading of a month's column may be written. */
    private static List<String> spellings(java.time.Month month) {
        List<String> usual = List.of(Month.name(month), Month.shortName(month));
        return month == java.time.Month.SEPTEMBER ? List.of(usual.getFirst(), "Sept", usual.getLast()) : usual;
    }

    private Optional<PeriodWords.Said> said(Row row) {
        if (shape.period().isPresent()) {
            return cells.said(cell(row, shape.period().get().text()));
        }
        if (shape.yearEnding().isEmpty()) {
            findings.add(Code.E201, row.place(), "no column for the period");
            return Optional.empty();
        }
        return yearEnding(cell(row, shape.yearEnding().get().text()))
                .map(y -> (Period) y)
                .map(p -> new PeriodWords.Said(p, Optional.empty()));
    }

    private Optional<Year> yearEnding(Cell cell) {
        Optional<Year> year = cells.periods().yearEnding(cell.text());
        if (year.isEmpty()) {
            findings.add(Code.E203, cell.place(), cell.text(), "a year such as 2024 or 2023/24", "write when it ends");
        }
        return year;
    }

    private Map<String, Cell> value(Cell cell, Shape.Measure measure, Indicator indicator) {
        return Map.of("value", Scales.written(cell, measure.scale(), indicator, findings));
    }

    /** What a row says of an indicator, by the name of the column that would say it. */
    static Map<String, Cell> figures(Shape.Measure measure, Row row, Indicator indicator, Findings findings) {
        Map<String, Cell> figures = new LinkedHashMap<>();
        measure.value()
                .map(c -> Scales.written(cell(row, c.text()), measure.scale(), indicator, findings))
                .ifPresent(c -> figures.put("value", c));
        sum(measure.numerator(), row, figures, findings).ifPresent(c -> figures.put("numerator", c));
        sum(measure.denominator(), row, figures, findings).ifPresent(c -> figures.put("denominator", c));
        return figures;
    }

    /** Columns added up; one that is blank for a reason makes the whole blank for it. */
    private static Optional<Cell> sum(List<Cell> columns, Row row, Map<String, Cell> figures, Findings findings) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Cell> parts = new ArrayList<>();
        columns.forEach(c -> parts.add(cell(row, c.text())));
        for (Cell part : parts) {
            Optional<Value> value = Numbers.value(part.text(), Unit.NUMBER);
            if (value.isEmpty()) {
                findings.add(
                        Code.E203,
                        part.place(),
                        part.text(),
                        "a count such as 128",
                        "correct it, or leave its row out");
                return Optional.empty();
            }
            if (value.get() instanceof Value.Blank blank) {
                figures.putIfAbsent("value", new Cell(blank.reason().symbol(), part.place()));
                return Optional.empty();
            }
            sum = sum.add(value.get().number().orElseThrow());
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cell(
                        sum.toPlainString(),
                        parts.stream().map(Cell::place).reduce(Place::and).orElseThrow()));
    }

    private void say(Indicator indicator, PeriodWords.Said said, Map<String, Cell> figures, Row row) {
        if (indicator.isRetiredIn(said.period()) || indicator.isBefore(said.period())) {
            // Others publish what the council no longer reports, or does not report yet.
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
