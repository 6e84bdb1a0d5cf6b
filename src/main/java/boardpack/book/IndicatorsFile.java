package boardpack.book;

import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rule;
import boardpack.indicator.Unit;
import boardpack.indicator.Width;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.read.Cell;
import boardpack.read.CsvFile;
import boardpack.read.Row;
import boardpack.read.Workspace;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code indicators.csv}: a row an indicator. */
final class IndicatorsFile {
    static final String NAME = "indicators.csv";

    private static final CsvFile FILE = new CsvFile(
            List.of("ref", "title", "service area", "unit", "polarity", "basis"),
            List.of("decimals", "green within", "amber within", "compare with", "reported in", "people", "owner"));

    private final Cells cells;
    private final Findings findings;
    private final Settings settings;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Set<String> faulty = new HashSet<>();

    IndicatorsFile(Cells cells, Settings settings) {
        this.cells = cells;
        this.findings = cells.findings();
        this.settings = settings;
    }

    Indicators read(Workspace workspace) {
        boolean complete = FILE.read(workspace, NAME, findings, this::row);
        return new Indicators(indicators, faulty, complete);
    }

    private void row(Row row) {
        Optional<String> ref = cells.text(row.cell("ref"), "a reference");
        Optional<String> title = cells.text(row.cell("title"), "a title");
        Cell area = row.cell("service area");
        if (cells.text(area, "a service area").isPresent()
                && Cells.isUnknownArea(area.text(), settings.serviceAreas())) {
            findings.add(
                    Code.E205, area.place(), area.text(), Nearest.suggestion(area.text(), settings.serviceAreas()));
        }
        Optional<Unit> unit = cells.choice(row.cell("unit"), Unit.values(), Unit::word, Optional.empty());
        Optional<Polarity> polarity = cells.choice(
                row.cell("polarity"), Polarity.values(), p -> p.name().toLowerCase(Locale.ROOT), Optional.empty());
        Optional<Basis> basis = cells.choice(row.cell("basis"), Basis.values(), Basis::letter, Optional.empty());
        Optional<Comparison> comparison = cells.choice(
                row.cell("compare with"),
                Comparison.values(),
                Comparison::word,
                Optional.of(Comparison.SAME_QUARTER_LAST_YEAR));
        Optional<Integer> decimals = decimals(row.cell("decimals"), unit);
        Rule rule = new Rule(
                width(row.cell("green within"), settings.rule().greenWithin()),
                width(row.cell("amber within"), settings.rule().amberWithin()));
        Optional<Integer> reportedIn = reportedIn(row.cell("reported in"));
        boolean people = cells.yes(row.cell("people"));
        if (basis.equals(Optional.of(Basis.CUMULATIVE)) && comparison.equals(Optional.of(Comparison.PREVIOUS_PERIOD))) {
            findings.add(Code.E212, row.cell("compare with").place(), "cumulative");
        }
        if (basis.equals(Optional.of(Basis.ANNUAL)) && row.cell("reported in").isEmpty()) {
            findings.add(Code.E213, row.cell("reported in").place());
        }
        if (ref.isEmpty() || title.isEmpty() || unit.isEmpty() || polarity.isEmpty() || basis.isEmpty()) {
            ref.ifPresent(faulty::add);
            return;
        }
        Indicator indicator = new Indicator(
                ref.get(),
                title.get(),
                area.text(),
                unit.get(),
                decimals.orElse(0),
                polarity.get(),
                basis.get(),
                rule,
                comparison.orElse(Comparison.SAME_QUARTER_LAST_YEAR),
                reportedIn,
                people,
                row.cell("owner").text(),
                row.place());
        put(indicator);
    }

    private void put(Indicator indicator) {
        Indicator first = indicators.putIfAbsent(indicator.ref(), indicator);
        if (first != null) {
            findings.add(
                    Code.E210, indicator.place(), indicator.ref(), first.place().line());
        }
    }

    private Optional<Integer> decimals(Cell cell, Optional<Unit> unit) {
        if (cell.isEmpty()) {
            return unit.map(u -> u == Unit.NUMBER || u == Unit.POUNDS ? 0 : 1);
        }
        if (cell.text().matches("[0-6]")) {
            return Optional.of(Integer.valueOf(cell.text()));
        }
        findings.add(Code.E203, cell.place(), cell.text(), "a number of decimals from 0 to 6", "write 1 for 92.7");
        return Optional.empty();
    }

    private Width width(Cell cell, Width standard) {
        if (cell.isEmpty()) {
            return standard;
        }
        Optional<Width> width = Numbers.width(cell.text());
        if (width.isEmpty()) {
            findings.add(
                    Code.E203,
                    cell.place(),
                    cell.text(),
                    "a tolerance",
                    "write 5% of the target, 2pp for percentage points, or 3 in the indicator's unit");
        }
        return width.orElse(standard);
    }

    private Optional<Integer> reportedIn(Cell cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.text().matches("(?i)q?[1-4]")) {
            return Optional.of(cell.text().charAt(cell.text().length() - 1) - '0');
        }
        findings.add(Code.E203, cell.place(), cell.text(), "Q1, Q2, Q3 or Q4", "write the quarter in which it arrives");
        return Optional.empty();
    }
}
