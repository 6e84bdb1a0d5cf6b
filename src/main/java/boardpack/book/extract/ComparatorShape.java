package boardpack.book.extract;

import boardpack.book.cell.Cells;
import boardpack.book.cell.MarksOfOthers;
import boardpack.book.pack.Setting;
import boardpack.book.pack.Settings;
import boardpack.book.period.PeriodWords;
import boardpack.book.row.Indicators;
import boardpack.book.row.Kept;
import boardpack.book.row.KeptRows;
import boardpack.book.row.Repeats;
import boardpack.book.scale.Scale;
import boardpack.book.shape.Neighbours;
import boardpack.book.shape.RoundedCounts;
import boardpack.book.shape.Shape;
import boardpack.book.shape.WhenColumns;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.Glob;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A mapping of a published file to the figures of other authorities: its rows and columns.
 *
 * @param region the name of the council's own region; other regions are skipped
 * @param all true if the council is to be ranked among the other authorities
 */
public record ComparatorShape(
        Glob files,
        Kept keep,
        Cell ref,
        WhenColumns when,
        String name,
        Optional<String> number,
        Shape.Measure measure,
        Optional<String> region,
        boolean all,
        Place place) {
    private static final Set<String> SETTINGS = Set.of(
            "files",
            "keep",
            "ref",
            "period",
            "year-ending",
            "year",
            "quarter",
            "month",
            "term",
            "name",
            "number",
            "value",
            "numerator",
            "denominator",
            Scale.NAME,
            "region",
            "all-authorities");

    static Optional<ComparatorShape> read(Setting setting, Findings findings) {
        int before = findings.count();
        setting.only(SETTINGS);
        WhenColumns when = WhenColumns.read(setting, findings);
        if (when.isEmpty()) {
            findings.add(Code.E104, setting.place(), "period", "period: Quarter");
        }
        Shape.Measure measure = Shape.measure(setting, Optional.empty(), findings);
        if (measure.isHalf()) {
            String lacking = measure.numerator().isEmpty() ? "numerator" : "denominator";
            findings.add(Code.E104, setting.place(), lacking, lacking + ": Number");
        } else if (measure.value().isEmpty() && measure.numerator().isEmpty()) {
            setting.text("value", "value");
        }
        if (measure.parts().anyMatch(p -> !p.keep().names().isEmpty())) {
            findings.add(Code.E103, setting.place(), "keep beside a column", "columns of one row");
        }
        ComparatorShape shape = new ComparatorShape(
                new Glob(setting.text("files", "downloads/others.csv")),
                Kept.read(setting, "keep"),
                new Cell(setting.text("ref", "CIN 01"), setting.place("ref")),
                when,
                setting.text("name", "area"),
                setting.text("number"),
                measure,
                setting.text("region"),
                setting.text("all-authorities")
                        .filter(t -> t.matches("yes|true"))
                        .isPresent(),
                setting.place());
        if (shape.files().leadsOut()) {
            findings.add(Code.E114, setting.place());
        }
        return findings.count() == before ? Optional.of(shape) : Optional.empty();
    }

    /** Reads its files and passes on each figure. */
    public void read(
            Workspace workspace,
            Cells cells,
            Indicators indicators,
            Settings settings,
            RoundedCounts rounded,
            Neighbours.Known neighbours,
            BiConsumer<Comparator, Consumer<Repeats.Twice>> figures) {
        Findings findings = cells.findings();
        Optional<Indicator> indicator = indicators.named(ref, findings);
        List<String> found = workspace.find(files);
        if (found.isEmpty()) {
            findings.add(Code.E107, place, files.text(), "");
        }
        List<String> columns = new ArrayList<>(keep.names());
        columns.add(name);
        columns.addAll(measure.columns());
        when.columns().forEach(c -> columns.add(c.text()));
        number.ifPresent(columns::add);
        CsvFile file =
                new CsvFile(columns.stream().map(CsvFile::normal).distinct().toList(), List.of(), true);
        indicator.ifPresent(i -> measure.tellOfNoPercentage(i, place, findings));
        ResultReader reader = new ResultReader(cells, indicators.scales(), rounded);
        for (String each : found) {
            Cells its = cells.ofFile();
            KeptRows kept = new KeptRows(keep);
            MarksOfOthers marks = new MarksOfOthers();
            Repeats repeats = new Repeats();
            boolean read = indicator.isPresent()
                    && file.read(workspace, each, Dialect.OURS, findings, row -> {
                        if (kept.has(row)) {
                            indicators.keep(indicator.get().ref(), row.place(), findings);
                            figure(row, indicator.get(), its, reader, settings, neighbours, marks)
                                    .ifPresent(c -> figures.accept(c, repeats::add));
                        }
                    });
            its.tellOfDates();
            if (read) {
                kept.tell(each, findings);
                marks.tell(findings);
                reader.endOfIndicator();
            }
            Set<String> used = columns.stream().map(CsvFile::normal).collect(Collectors.toSet());
            repeats.tell(file, workspace, each, Dialect.OURS, used, keep.place(place), findings);
        }
    }

    private Optional<Comparator> figure(
            Row row,
            Indicator indicator,
            Cells cells,
            ResultReader reader,
            Settings settings,
            Neighbours.Known neighbours,
            MarksOfOthers marks) {
        String area = cell(row, name).text();
        Optional<String> neighbour =
                neighbours.name(area, number.map(n -> cell(row, n).text()).orElse(""));
        Optional<Comparator.Kind> kind = kind(area, neighbour.isPresent(), settings);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> period = when.said(row, indicator, cells).map(PeriodWords.Said::period);
        Map<String, Cell> cellsOfRow =
                new RowFigures(List.of(measure), cells.findings(), marks::plain).of(measure, row, indicator);
        Cell none = new Cell(
                "",
                measure.value().map(p -> cell(row, p.column().text()).place()).orElse(row.place()));
        ResultReader.Figure figure = reader.figure(
                indicator,
                cellsOfRow.getOrDefault("value", none),
                cellsOfRow.getOrDefault("numerator", none),
                cellsOfRow.getOrDefault("denominator", none));
        return period.map(p ->
                new Comparator(indicator.ref(), p, kind.get(), neighbour.orElse(area), figure.value(), figure.place()));
    }

    /** Returns the kind of comparator; empty for areas with which the council is not compared. */
    private Optional<Comparator.Kind> kind(String area, boolean neighbour, Settings settings) {
        if (settings.isOurs(area)) {
            return Optional.of(Comparator.Kind.AUTHORITY);
        }
        if (area.equalsIgnoreCase(Comparator.Kind.ENGLAND.word())) {
            return Optional.of(Comparator.Kind.ENGLAND);
        }
        if (region.filter(area::equalsIgnoreCase).isPresent()) {
            return Optional.of(Comparator.Kind.REGION);
        }
        if (neighbour) {
            return Optional.of(Comparator.Kind.STATISTICAL_NEIGHBOUR);
        }
        return all ? Optional.of(Comparator.Kind.AUTHORITY) : Optional.empty();
    }

    private static Cell cell(Row row, String heading) {
        return row.cell(CsvFile.normal(heading));
    }
}
