package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.indicator.Retired;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import boardpack.read.CsvFile;
import boardpack.read.Dialect;
import boardpack.read.Row;
import boardpack.read.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the extracts: a row an indicator and a period. */
final class Extracts {
    static final String FOLDER = "extracts";

    private static final List<String> SAID =
            List.of("value", "numerator", "denominator", "status", "commentary", "judgement", "forecast");

    /** What a list of what is owed has besides, which an officer fills in and sends back. */
    private static final List<String> OF_A_CHASE_LIST = List.of("owner", "title", "needed", "why");

    static final CsvFile FILE = new CsvFile(
            List.of("ref", "period"),
            Stream.concat(SAID.stream(), OF_A_CHASE_LIST.stream()).toList());

    /** What a chase list asks for where it asks for a target. */
    private static final String TARGET = "target";

    /** Whatever the columns of a file are, as long as one of them is the reference. */
    private static final CsvFile ANY = new CsvFile(List.of("ref"), FILE.columns(), true);

    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final Plausibility plausibility;
    private final ResultReader reader;
    private final SameRows sameRows = new SameRows();
    private final FirstDays firstDays;
    private final Map<String, Map<Period, Given>> given = new LinkedHashMap<>();
    private final Map<String, Map<Period, Result>> results = new HashMap<>();
    private final UnclearRows unclear;

    Extracts(Cells cells, Indicators indicators) {
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
        this.plausibility = new Plausibility(findings);
        this.reader = new ResultReader(cells);
        this.firstDays = new FirstDays(cells);
        this.unclear = new UnclearRows(indicators, findings);
    }

    /** By reference, and then by period. */
    Map<String, Map<Period, Result>> read(Workspace workspace, Sources sources) {
        for (String name : sources.extracts(workspace, findings)) {
            read(workspace, name, sources.ofExtracts());
        }
        for (Shape shape : sources.shapes()) {
            read(workspace, shape, sources);
        }
        firstDays.tell(this::hasMonths, this::say, unclear);
        sameRows.tell(findings);
        given.values().forEach(ofIndicator -> ofIndicator.values().forEach(g -> put(g.indicator(), reader.result(g))));
        results.forEach((ref, ofIndicator) ->
                plausibility.fractions(indicators.get(ref), Plausibility.figures(ofIndicator.values()), List.of()));
        return results;
    }

    /** A file with a row a reference and period; or, where its headings are periods, a row a reference. */
    private void read(Workspace workspace, String name, Dialect dialect) {
        NoteRows notes = new NoteRows(cells, indicators);
        Optional<PeriodHeadings> across = ANY.header(workspace, name, dialect)
                .filter(h -> !h.columns().contains("period"))
                .map(h -> PeriodHeadings.of(h, cells.periods()))
                .filter(h -> !h.isEmpty());
        if (across.isEmpty()) {
            boolean whole = FILE.read(workspace, name, dialect, findings, notes.orElse(this::row));
            tellOfNone(name, whole, notes);
        } else {
            List<String> others = new ArrayList<>(across.get().columns());
            others.addAll(OF_A_CHASE_LIST);
            CsvFile file = new CsvFile(List.of("ref"), others);
            if (across.get().tellOfUnread(name, findings)) {
                file.read(workspace, name, dialect, findings, row -> {});
                return;
            }
            boolean whole =
                    file.read(workspace, name, dialect, findings, notes.orElse(row -> across(row, across.get())));
            tellOfNone(name, whole, notes);
        }
        notes.tell();
    }

    /** A file without a row is probably an export that failed. */
    private void tellOfNone(String name, boolean whole, NoteRows notes) {
        if (whole && notes.areAll()) {
            findings.add(Code.W335, Place.of(name));
        }
    }

    /** A row with a column for each period. */
    private void across(Row row, PeriodHeadings headings) {
        Optional<Indicator> indicator = unclear.named(row.cell("ref"), Optional.empty());
        if (indicator.isEmpty()) {
            return;
        }
        unclear.keep(indicator.get(), row.place());
        headings.said().forEach((heading, said) -> {
            Cell cell = row.cell(CsvFile.normal(heading));
            Map<String, Cell> filled = new LinkedHashMap<>();
            if (saysSomething(cell)) {
                filled.put("value", cell);
            }
            say(indicator.get(), said, filled, cell.place());
        });
    }

    /** The files of a shape of their own. */
    private void read(Workspace workspace, Shape shape, Sources sources) {
        List<String> files = workspace.find(shape.files());
        if (files.isEmpty()) {
            findings.add(Code.E107, shape.place(), shape.files().text(), "");
        }
        List<String> columns =
                shape.columns().stream().map(CsvFile::normal).distinct().toList();
        CsvFile file = new CsvFile(columns, List.of(), true);
        for (String name : files) {
            Dialect dialect = sources.ofShapes();
            List<String> headings = file.header(workspace, name, dialect)
                    .map(CsvFile.Header::cells)
                    .orElse(List.of());
            ShapedRows rows = new ShapedRows(shape, this, cells, indicators, headings);
            if (file.read(workspace, name, dialect, findings, rows::row)) {
                rows.tell(name);
            }
            rows.repeats()
                    .tell(
                            file,
                            workspace,
                            name,
                            dialect,
                            rows.read(),
                            shape.keep().place(shape.place()),
                            findings);
        }
    }

    /** What could not be read; who holds it need not be asked. */
    UnclearRows unclear() {
        return unclear;
    }

    private void row(Row row) {
        Optional<PeriodWords.Said> said = firstDays.said(row.cell("period")).or(() -> cells.said(row.cell("period")));
        Optional<Indicator> indicator = unclear.named(row.cell("ref"), said.map(PeriodWords.Said::period));
        indicator.ifPresent(i -> unclear.keep(i, row.place()));
        if (said.isEmpty()) {
            indicator.ifPresent(i -> unclear.period(i, row.place(), false));
        }
        if (indicator.isEmpty() || said.isEmpty()) {
            return;
        }
        sameRows.row(indicator.get().ref(), said.get().period(), row);
        Map<String, Cell> filled = new LinkedHashMap<>();
        for (String column : SAID) {
            Cell cell = row.cell(column);
            if (!cell.isEmpty() && !column.equals("value") || saysSomething(cell)) {
                filled.put(column, cell);
            }
        }
        if (row.cell("needed").text().equalsIgnoreCase(TARGET)) {
            // A chase list asks for the target in a row of its own, and has no column for it.
            Stream.of("value", "numerator", "denominator")
                    .filter(filled::containsKey)
                    .findFirst()
                    .ifPresent(c -> findings.add(
                            Code.E234, filled.get(c).place(), indicator.get().ref()));
            return;
        }
        Place place = row.cell("value").place();
        if (!firstDays.keep(indicator.get(), row.cell("period"), filled, place)) {
            unclear.period(indicator.get(), place, true);
            say(indicator.get(), said.get(), filled, place);
        }
    }

    private boolean hasMonths(Indicator indicator) {
        return given.getOrDefault(indicator.ref(), Map.of()).keySet().stream().anyMatch(Month.class::isInstance);
    }

    /** What is said of one indicator in one period, by the name of the column that would say it. */
    void say(Indicator indicator, PeriodWords.Said said, Map<String, Cell> filled, Place place) {
        say(indicator, said, filled, place, twice -> findings.add(twice.finding()));
    }

    /**
     * The same.
     *
     * @param again takes what is said a second time
     */
    void say(
            Indicator indicator,
            PeriodWords.Said said,
            Map<String, Cell> filled,
            Place place,
            Consumer<Repeats.Twice> again) {
        Map<Period, Given> ofIndicator = given.computeIfAbsent(indicator.ref(), r -> new LinkedHashMap<>());
        Given first = ofIndicator.get(said.period());
        if (first == null) {
            ofIndicator.put(said.period(), new Given(indicator, said, filled, place));
            return;
        }
        first.add(said, filled, again);
    }

    /** A hyphen in place of a value says no more than an empty cell. */
    private static boolean saysSomething(Cell cell) {
        return !cell.isEmpty() && !cell.text().equals("-");
    }

    private void put(Indicator indicator, Result result) {
        if (indicator.isRetiredIn(result.period())) {
            // A sheet for the whole year may go on with empty cells.
            if (saysSomething(result)) {
                Retired retired = indicator.retired().orElseThrow();
                findings.add(
                        Code.E235,
                        result.place(),
                        indicator.ref(),
                        retired.from().label(),
                        result.period().label(),
                        retired.place());
            }
            return;
        }
        results.computeIfAbsent(indicator.ref(), r -> new HashMap<>()).put(result.period(), result);
        plausibility.check(indicator, result.value(), result.place(), !result.computed());
    }

    private static boolean saysSomething(Result result) {
        return !result.value().equals(Value.blank(Value.Reason.NOT_SUPPLIED))
                || result.numerator().isPresent()
                || result.judgement().isPresent()
                || result.forecast().isPresent();
    }
}
