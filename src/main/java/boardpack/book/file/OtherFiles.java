package boardpack.book.file;

import boardpack.book.cell.Cells;
import boardpack.book.cell.MarksOfOthers;
import boardpack.book.cell.WorkspaceFiles;
import boardpack.book.extract.ComparatorShape;
import boardpack.book.extract.ResultReader;
import boardpack.book.extract.Signs;
import boardpack.book.extract.Sources;
import boardpack.book.pack.Settings;
import boardpack.book.period.PeriodWords;
import boardpack.book.row.GroupCell;
import boardpack.book.row.Indicators;
import boardpack.book.row.Repeats;
import boardpack.book.scale.Plausibility;
import boardpack.book.scale.Scale;
import boardpack.book.scale.Scales;
import boardpack.book.shape.Neighbours;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Milestone;
import boardpack.indicator.Period;
import boardpack.indicator.Progress;
import boardpack.indicator.Query;
import boardpack.indicator.Rebase;
import boardpack.indicator.Result;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Dialect;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the optional files of a paper: comparators, milestones and members' queries. */
public final class OtherFiles {
    public static final String COMPARATORS = WorkspaceFiles.COMPARATORS;
    public static final String MILESTONES = WorkspaceFiles.MILESTONES;
    public static final String QUERIES = WorkspaceFiles.QUERIES;

    private static final CsvFile COMPARATORS_FILE = new CsvFile(
            List.of("ref", "period", "kind", "comparator", "value"), List.of("numerator", "denominator", Scale.NAME));

    /** The file format if all figures are calculated from counts. */
    private static final CsvFile COMPARATORS_OF_COUNTS = new CsvFile(
            List.of("ref", "period", "kind", "comparator", "numerator", "denominator"), List.of(Scale.NAME));

    public static final String LIMITS = WorkspaceFiles.LIMITS;
    private static final CsvFile LIMITS_FILE = new CsvFile(List.of("ref", "from", "reason"), List.of());

    private static final CsvFile QUERIES_FILE = new CsvFile(
            List.of("asked", "question", "answer"), List.of("about", ExemptCells.EXEMPT, ExemptCells.PUBLIC_TITLE));

    private final Cells cells;
    private final Findings findings;
    private final Workspace workspace;
    private final ExemptCells exempt;

    public OtherFiles(Workspace workspace, Cells cells, ExemptCells exempt) {
        this.exempt = exempt;
        this.workspace = workspace;
        this.cells = cells;
        this.findings = cells.findings();
    }

    /**
     * Reads other authorities' figures.
     *
     * @param results the council's own results, which show what is usual
     */
    public List<Comparator> comparators(
            Indicators indicators,
            Settings settings,
            Sources sources,
            Neighbours.Known neighbours,
            Map<String, Map<Period, Result>> results) {
        Map<Given, Comparator> comparators = new LinkedHashMap<>();
        ResultReader figures = new ResultReader(cells, indicators.scales(), sources.roundedCounts());
        String name = TableName.in(workspace, COMPARATORS);
        if (workspace.contains(name)) {
            Cells its = cells.ofFile();
            MarksOfOthers marks = new MarksOfOthers();
            boolean ofCounts = COMPARATORS_FILE
                    .header(workspace, name, Dialect.OURS)
                    .filter(h -> h.columns().containsAll(COMPARATORS_OF_COUNTS.required())
                            && !h.columns().contains("value"))
                    .isPresent();
            CsvFile file = ofCounts ? COMPARATORS_OF_COUNTS : COMPARATORS_FILE;
            file.read(workspace, name, findings, row -> {
                Optional<Indicator> indicator = indicators.named(row.cell("ref"), findings);
                Optional<Period> period = indicator
                        .map(i -> its.said(row.cell("period"), i))
                        .orElseGet(() -> its.said(row.cell("period")))
                        .map(PeriodWords.Said::period);
                Optional<Comparator.Kind> kind = cells.choice(
                        row.cell("kind"), Comparator.Kind.values(), Comparator.Kind::word, Optional.empty());
                Optional<String> authority =
                        cells.text(row.cell("comparator"), "the name of an authority, a region or England");
                if (indicator.isPresent() && period.isPresent() && kind.isPresent() && authority.isPresent()) {
                    Cell scale = row.cell(Scale.NAME);
                    Optional<Scale> declared = scale.isEmpty()
                            ? Optional.empty()
                            : cells.choice(scale, Scale.values(), Scale::word, Optional.empty());
                    Cell value = marks.plain(row.cell("value"), indicator.get().unit());
                    ResultReader.Figure figure = figures.figure(
                            indicator.get(),
                            Scales.written(value, declared, indicator.get(), findings),
                            marks.plain(row.cell("numerator"), Unit.NUMBER),
                            marks.plain(row.cell("denominator"), Unit.NUMBER));
                    Comparator comparator = new Comparator(
                            indicator.get().ref(),
                            period.get(),
                            kind.get(),
                            authority.get(),
                            figure.value(),
                            figure.place());
                    put(comparator, settings, comparators, twice -> findings.add(twice.finding()));
                }
            });
            its.tellOfDates();
            marks.tell(findings);
            figures.endOfIndicator();
        }
        for (ComparatorShape shape : sources.comparators()) {
            shape.read(
                    workspace,
                    cells,
                    indicators,
                    settings,
                    sources.roundedCounts(),
                    neighbours,
                    (c, again) -> put(c, settings, comparators, again));
        }
        comparators.values().forEach(each -> plausible(indicators.get(each.ref()), each));
        return List.copyOf(comparators.values());
    }

    private void plausible(Indicator indicator, Comparator each) {
        // The figure of a region or of England may be a mean.
        boolean counted =
                each.kind() == Comparator.Kind.AUTHORITY || each.kind() == Comparator.Kind.STATISTICAL_NEIGHBOUR;
        new Plausibility(findings).check(indicator, each.value(), each.place(), counted);
        // The sign of a calculated value depends on its numerator and denominator, which are checked themselves.
        each.value()
                .number()
                .filter(n -> !findings.hasErrorAt(each.place()))
                .ifPresent(n -> new Signs(findings).check(indicator, n, each.place(), "value"));
    }

    /** The identity of a comparator, for finding duplicates: an authority of a kind, regardless of capitals. */
    private record Given(String ref, Period period, Comparator.Kind kind, String name) {}

    private static void put(
            Comparator comparator,
            Settings settings,
            Map<Given, Comparator> comparators,
            Consumer<Repeats.Twice> again) {
        // The council may appear under its short or its long name.
        String name = settings.isOurs(comparator.name()) ? settings.council() : comparator.name();
        Given given =
                new Given(comparator.ref(), comparator.period(), comparator.kind(), name.toLowerCase(Locale.ROOT));
        Comparator first = comparators.putIfAbsent(given, comparator);
        if (first != null) {
            String what = "the figure of " + comparator.name() + " for " + comparator.ref();
            String when = comparator.period().label();
            again.accept(new Repeats.Twice(
                    what, when, first.place(), Code.E206.at(comparator.place(), what, when, first.place())));
        }
    }

    private static CsvFile milestonesFile(Settings settings) {
        return new CsvFile(
                List.of(settings.groupBy(), "objective ref", "objective", "milestone", "due", "progress"),
                Stream.concat(
                                Stream.of("commentary", "owner", ExemptCells.EXEMPT, ExemptCells.PUBLIC_TITLE),
                                settings.otherGroupColumns().stream())
                        .toList());
    }

    public List<Milestone> milestones(String file, Settings settings) {
        List<Milestone> milestones = new ArrayList<>();
        if (workspace.contains(file)) {
            CsvFile csv = milestonesFile(settings);
            Cells its = cells.ofDays(csv, workspace, file, "due");
            csv.read(workspace, file, findings, row -> milestone(row, its, settings, milestones));
            its.tellOfDates();
        }
        return milestones;
    }

    private void milestone(Row row, Cells cells, Settings settings, List<Milestone> milestones) {
        exempt.read(row, row.place());
        Cell area = GroupCell.of(row, settings, cells);
        Optional<String> ref = cells.text(row.cell("objective ref"), "the reference of an objective");
        Optional<String> objective = cells.text(row.cell("objective"), "an objective");
        Optional<String> text = cells.text(row.cell("milestone"), "a milestone");
        Optional<LocalDate> due = cells.date(row.cell("due"));
        Optional<Progress> progress =
                cells.choice(row.cell("progress"), Progress.values(), Progress::word, Optional.empty());
        if (ref.isPresent() && objective.isPresent() && text.isPresent() && due.isPresent() && progress.isPresent()) {
            milestones.add(new Milestone(
                    area.text(),
                    ref.get(),
                    objective.get(),
                    text.get(),
                    due.get(),
                    progress.get(),
                    row.cell("commentary").text(),
                    row.place()));
        }
    }

    /** Reads the periods from which control charts get new limits, with the reasons. */
    public Map<String, List<Rebase>> rebases(Indicators indicators) {
        Map<String, List<Rebase>> rebases = new HashMap<>();
        String name = TableName.in(workspace, LIMITS);
        if (workspace.contains(name)) {
            Cells its = cells.ofFile();
            LIMITS_FILE.read(workspace, name, findings, row -> {
                Optional<Indicator> indicator = indicators.named(row.cell("ref"), findings);
                Optional<Period> from = its.period(row.cell("from"));
                Optional<String> reason = cells.text(row.cell("reason"), "a reason for the new limits");
                if (indicator.isPresent() && from.isPresent() && reason.isPresent()) {
                    rebases.computeIfAbsent(indicator.get().ref(), r -> new ArrayList<>())
                            .add(new Rebase(from.get(), reason.get()));
                }
            });
            its.tellOfDates();
        }
        return rebases;
    }

    public List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        String name = TableName.in(workspace, QUERIES);
        if (workspace.contains(name)) {
            Cells its = cells.ofDays(QUERIES_FILE, workspace, name, "asked");
            QUERIES_FILE.read(workspace, name, findings, row -> {
                exempt.read(row, row.cell("answer").place());
                Optional<LocalDate> asked = its.date(row.cell("asked"));
                Optional<String> question = cells.text(row.cell("question"), "a question");
                if (asked.isPresent() && question.isPresent()) {
                    Cell answer = row.cell("answer");
                    queries.add(new Query(
                            asked.get(), row.cell("about").text(), question.get(), answer.text(), answer.place()));
                }
            });
            its.tellOfDates();
        }
        return queries;
    }
}
