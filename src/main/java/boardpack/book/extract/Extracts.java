package boardpack.book.extract;

import boardpack.book.cell.Cells;
import boardpack.book.cell.WorkspaceFiles;
import boardpack.book.period.PeriodWords;
import boardpack.book.row.Indicators;
import boardpack.book.row.Repeats;
import boardpack.book.row.UnclearRows;
import boardpack.book.shape.RoundedCounts;
import boardpack.book.shape.Shape;
import boardpack.cores.Cores;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the extracts, which have one row for each indicator and period.
 *
 * <p>Each file is first read separately ({@link SheetReader}), several in parallel. Their content is then merged in the
 * order of their names, so the result does not depend on timing.
 */
public final class Extracts {
    public static final String FOLDER = WorkspaceFiles.EXTRACTS;

    static final List<String> SAID = List.of(
            "value",
            "numerator",
            "denominator",
            "status",
            "commentary",
            "challenge",
            "action",
            "result",
            "judgement",
            "forecast");

    /** The further columns of a chase list, which an officer fills in and sends back. */
    static final List<String> OF_A_CHASE_LIST = List.of("owner", "title", "needed", "why");

    public static final CsvFile FILE = new CsvFile(
            List.of("ref", "period"),
            Stream.concat(SAID.stream(), OF_A_CHASE_LIST.stream()).toList());

    /** The format of any file with a reference column. */
    static final CsvFile ANY = new CsvFile(List.of("ref"), FILE.columns(), true);

    /** Size in bytes from which a further thread saves time. */
    private static final long MUCH = 200_000;

    private final Workspace workspace;
    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final SameRows sameRows = new SameRows();
    private final FirstDays firstDays;
    private final Statements statements = new Statements();
    private final UnclearRows unclear;

    /** The rounding of counts in published files, by file name. */
    private final Map<String, BigDecimal> roundedTo = new HashMap<>();

    public Extracts(Workspace workspace, Cells cells, Indicators indicators) {
        this.workspace = workspace;
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
        this.firstDays = new FirstDays(cells);
        this.unclear = new UnclearRows(indicators, findings);
    }

    /**
     * Reads the results by reference and then by period.
     *
     * @param meanwhile other reading of similar size, to run in parallel
     * @param then passes its findings on to the indicators before results are created
     */
    public Map<String, Map<Period, Result>> read(
            Sources sources, Cores all, Runnable meanwhile, Consumer<Indicators> then) {
        List<String> names = sources.extracts(workspace, findings);
        Cores cores = all.worth(names.stream().mapToLong(workspace::size).sum(), MUCH);
        List<Callable<Optional<SheetReader>>> readers = new ArrayList<>();
        for (String name : names) {
            readers.add(() -> Optional.of(reader(name, sources)));
        }
        readers.add(() -> {
            meanwhile.run();
            return Optional.empty();
        });
        List<SheetReader> read =
                cores.sideBySide(readers).stream().flatMap(Optional::stream).toList();
        read.forEach(each -> statements.expect(each.sheet()));
        read.forEach(each -> take(each, sources));
        for (Shape shape : sources.shapes()) {
            read(shape, sources);
        }
        firstDays.tell(indicator -> statements.has(indicator, Month.class), this::say, unclear);
        sameRows.tell(findings);
        then.accept(indicators);
        return results(cores, sources.roundedCounts().with(roundedTo));
    }

    private SheetReader reader(String name, Sources sources) {
        SheetReader reader = new SheetReader(name, cells.apart(), indicators);
        reader.read(workspace, sources.ofExtracts());
        if (reader.dates().areToBeReadAgain()) {
            // A later date shows that earlier dates have another order, so the file is read again.
            indicators.again(name);
            reader = new SheetReader(name, reader.inOrder(), indicators);
            reader.read(workspace, sources.ofExtracts());
        }
        reader.dates().tell(reader.findings());
        reader.sheet().end();
        return reader;
    }

    /** Merges the content of a file. */
    private void take(SheetReader read, Sources sources) {
        QuarterOfName.tell(read.name(), read.sheet(), cells.periods(), read.findings());
        int most = CsvFile.MOST_FINDINGS - read.findings().count();
        SheetReader taken = read;
        if (!statements.take(read.sheet(), most, twice -> read.findings().add(twice.finding()))) {
            // After too many findings the rest of a file is not read. If some are repetitions of other files, they are
            // known only by reading it after them.
            indicators.again(read.name());
            Cells apart = read.inOrder();
            taken = new SheetReader(
                    read.name(),
                    apart,
                    indicators,
                    (indicator, said, filled, place) -> statements.say(
                            indicator,
                            said,
                            filled,
                            place,
                            twice -> apart.findings().add(twice.finding())));
            taken.read(workspace, sources.ofExtracts());
            taken.dates().tell(taken.findings());
        }
        findings.take(taken.findings());
        firstDays.take(taken.firstDays());
        sameRows.take(taken.name(), taken.sameRows());
        unclear.take(taken.unclear());
    }

    private Map<String, Map<Period, Result>> results(Cores cores, RoundedCounts rounded) {
        Map<String, Map<Period, Result>> results = new HashMap<>();
        List<String> refs = List.copyOf(statements.refs());
        cores.ofParts(refs, some -> new ResultsOfSome(cells.apart(), indicators, rounded).read(some, statements))
                .forEach(some -> {
                    cells.take(some.cells());
                    some.results().forEach(results::put);
                });
        return results;
    }

    /** Reads the files with a mapping of their own. */
    private void read(Shape shape, Sources sources) {
        List<String> files = workspace.find(shape.files());
        if (files.isEmpty()) {
            findings.add(Code.E107, shape.place(), shape.files().text(), "");
        }
        List<String> columns =
                shape.columns().stream().map(CsvFile::normal).distinct().toList();
        for (Shape.Measure measure : shape.measures()) {
            measure.ref()
                    .flatMap(ref -> Optional.ofNullable(indicators.get(ref.text())))
                    .ifPresent(i -> measure.tellOfNoPercentage(i, shape.place(), findings));
        }
        CsvFile file = new CsvFile(columns, List.of(), true);
        for (String name : files) {
            Dialect dialect = sources.ofShapes();
            List<String> headings = file.header(workspace, name, dialect)
                    .map(CsvFile.Header::cells)
                    .orElse(List.of());
            Cells its = cells.ofFile();
            shape.roundedTo().ifPresent(to -> roundedTo.put(name, to));
            ShapedRows rows = new ShapedRows(shape, name, this, its, indicators, headings);
            if (file.read(workspace, name, dialect, findings, rows::row)) {
                rows.tell();
            }
            its.tellOfDates();
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

    /** Returns results that could not be read, so that they are not requested from their owners. */
    public UnclearRows unclear() {
        return unclear;
    }

    /** Records the cells about one indicator in one period, by column name. */
    void say(Indicator indicator, PeriodWords.Said said, Map<String, Cell> filled, Place place) {
        say(indicator, said, filled, place, twice -> findings.add(twice.finding()));
    }

    /**
     * Records the cells about one indicator in one period.
     *
     * @param again receives results that occur twice
     */
    void say(
            Indicator indicator,
            PeriodWords.Said said,
            Map<String, Cell> filled,
            Place place,
            Consumer<Repeats.Twice> again) {
        statements.say(indicator, said, filled, place, again);
    }
}
