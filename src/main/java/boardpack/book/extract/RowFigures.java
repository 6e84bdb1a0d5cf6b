package boardpack.book.extract;

import boardpack.book.cell.Numbers;
import boardpack.book.cell.PublishedFigure;
import boardpack.book.row.KeptRows;
import boardpack.book.scale.Scales;
import boardpack.book.shape.Shape;
import boardpack.indicator.Indicator;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The figures of a row in a published file, by the column name that an extract would use. */
final class RowFigures {
    private final Findings findings;
    private final BiFunction<Cell, Unit, Cell> plain;
    private final Map<Shape.Part, KeptRows> kept = new LinkedHashMap<>();

    /**
     * Creates the figures of some measures.
     *
     * @param plain converts a cell with another publisher's mark to our form
     */
    RowFigures(List<Shape.Measure> measures, Findings findings, BiFunction<Cell, Unit, Cell> plain) {
        this.findings = findings;
        this.plain = plain;
        measures.stream()
                .flatMap(Shape.Measure::parts)
                .filter(p -> !p.keep().names().isEmpty())
                .forEach(p -> kept.computeIfAbsent(p, part -> new KeptRows(part.keep())));
    }

    /** Completes a file after its last row. */
    void tell(String file) {
        kept.values().forEach(k -> k.tell(file, findings));
    }

    /** Returns the figures of a row for an indicator. */
    Map<String, Cell> of(Shape.Measure measure, Row row, Indicator indicator) {
        Map<String, Cell> figures = new LinkedHashMap<>();
        measure.value()
                .filter(p -> isIn(row, p))
                .ifPresent(p -> figures.putAll(ofValue(cell(row, p), measure, indicator)));
        sum(measure.numerator(), row, figures).ifPresent(c -> figures.put("numerator", c));
        sum(measure.denominator(), row, figures).ifPresent(c -> figures.put("denominator", c));
        return figures;
    }

    /** Returns the value in a cell, with the status that a mark after it gives. */
    Map<String, Cell> ofValue(Cell cell, Shape.Measure measure, Indicator indicator) {
        Map<String, Cell> figures = new LinkedHashMap<>();
        Cell bare = plain.apply(cell, indicator.unit());
        figures.put("value", Scales.written(bare, measure.scale(), indicator, findings));
        PublishedFigure.status(cell).ifPresent(status -> figures.put("status", status));
        return figures;
    }

    private boolean isIn(Row row, Shape.Part part) {
        KeptRows rows = kept.get(part);
        return rows == null || rows.has(row);
    }

    /** Returns the sum of columns. If one is blank for a reason, the sum is blank for the same reason. */
    private Optional<Cell> sum(List<Shape.Part> columns, Row row, Map<String, Cell> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Cell> parts = new ArrayList<>();
        columns.stream().filter(p -> isIn(row, p)).forEach(p -> parts.add(plain.apply(cell(row, p), Unit.NUMBER)));
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

    private static Cell cell(Row row, Shape.Part part) {
        return row.cell(CsvFile.normal(part.column().text()));
    }
}
