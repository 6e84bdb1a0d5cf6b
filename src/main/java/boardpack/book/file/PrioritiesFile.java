package boardpack.book.file;

import boardpack.book.cell.Cells;
import boardpack.book.cell.LookAlikes;
import boardpack.book.pack.Settings;
import boardpack.book.row.GroupCell;
import boardpack.book.row.Indicators;
import boardpack.indicator.Action;
import boardpack.indicator.Indicator;
import boardpack.indicator.Priority;
import boardpack.indicator.Progress;
import boardpack.indicator.Rating;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the improvement priorities with their actions. */
public final class PrioritiesFile {
    public static final String NAME = "priorities.csv";
    public static final String ACTIONS = "actions.csv";

    private static final Rating[] JUDGEMENTS = {Rating.GREEN, Rating.AMBER, Rating.RED};
    private static final CsvFile ACTIONS_FILE = new CsvFile(
            List.of("priority", "action", "owner", "due", "progress"),
            List.of("update", ExemptCells.EXEMPT, ExemptCells.PUBLIC_TITLE));

    private final Workspace workspace;
    private final Cells cells;
    private final Settings settings;
    private final Findings findings;
    private final ExemptCells exempt;

    /** The priorities in order. Those whose row has an error are included, so that one mistake gives one finding. */
    private final Map<String, Optional<Priority>> byRef = new LinkedHashMap<>();

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, List<Action>> actions = new LinkedHashMap<>();

    /** The references in the actions, to be looked up once the priorities are read. */
    private final List<Cell> named = new ArrayList<>();

    private final LookAlikes refsSeen;

    private boolean complete = true;

    public PrioritiesFile(Workspace workspace, Cells cells, Settings settings, ExemptCells exempt) {
        this.exempt = exempt;
        this.workspace = workspace;
        this.cells = cells;
        this.settings = settings;
        this.findings = cells.findings();
        this.refsSeen = new LookAlikes("reference", findings);
    }

    /**
     * Reads the priorities; returns none if the workspace has no such file.
     *
     * @param actionsFile the file with their actions; empty if there is none for the quarter
     */
    public List<Priority> read(String file, Optional<String> actionsFile, Indicators indicators) {
        actionsFile.filter(workspace::contains).ifPresent(name -> {
            Cells its = cells.ofDays(ACTIONS_FILE, workspace, name, "due");
            ACTIONS_FILE.read(workspace, name, findings, row -> action(row, its));
            its.tellOfDates();
        });
        if (workspace.contains(file)) {
            complete = file().read(workspace, file, findings, this::priority);
            indicators.all().stream()
                    .map(Indicator::reporting)
                    .forEach(r -> r.priorities().forEach(ref -> known(ref, r.place())));
        }
        named.forEach(cell -> known(cell.text(), cell.place()));
        return byRef.values().stream().flatMap(Optional::stream).toList();
    }

    private CsvFile file() {
        return new CsvFile(
                List.of("ref", "outcome", "priority", settings.groupBy(), "accountable officer", "progress"),
                Stream.concat(
                                settings.otherGroupColumns().stream(),
                                Stream.of(
                                        "last progress",
                                        "update",
                                        "concern",
                                        "done",
                                        "at risk",
                                        "at risk reason",
                                        "explanation",
                                        ExemptCells.EXEMPT,
                                        ExemptCells.PUBLIC_TITLE))
                        .toList());
    }

    private void priority(Row row) {
        exempt.read(row, row.place());
        Optional<String> ref = cells.text(row.cell("ref"), "the reference of a priority");
        Optional<String> outcome = cells.text(row.cell("outcome"), "the outcome that it is for");
        Optional<String> text = cells.text(row.cell("priority"), "a priority");
        Optional<String> officer = cells.text(row.cell("accountable officer"), "the accountable officer");
        Cell area = GroupCell.of(row, settings, cells);
        Optional<Rating> judged = judgement(row.cell("progress"));
        Optional<Rating> last = judgement(row.cell("last progress"));
        boolean atRisk = cells.yes(row.cell("at risk"));
        if (ref.isEmpty()) {
            return;
        }
        refsSeen.see(ref.get(), row.cell("ref").place());
        Place first = places.putIfAbsent(ref.get(), row.cell("ref").place());
        if (first != null) {
            findings.add(Code.E238, row.cell("ref").place(), ref.get(), first.line());
            return;
        }
        boolean misjudged = judged.isEmpty() && !row.cell("progress").isEmpty();
        boolean whole = outcome.isPresent() && text.isPresent() && officer.isPresent() && !misjudged;
        byRef.put(
                ref.get(),
                whole
                        ? Optional.of(new Priority(
                                ref.get(),
                                outcome.get(),
                                text.get(),
                                area.text(),
                                officer.get(),
                                new Priority.Standing(judged, last, atRisk),
                                new Priority.Account(
                                        row.cell("update").text(),
                                        row.cell("concern").text(),
                                        row.cell("done").text(),
                                        row.cell("at risk reason").text(),
                                        row.cell("explanation").text()),
                                actions.getOrDefault(ref.get(), List.of()),
                                row.place()))
                        : Optional.empty());
    }

    private Optional<Rating> judgement(Cell cell) {
        return cell.isEmpty()
                ? Optional.empty()
                : cells.choice(cell, JUDGEMENTS, r -> r.word().toLowerCase(java.util.Locale.ROOT), Optional.empty());
    }

    private void action(Row row, Cells cells) {
        exempt.read(row, row.place());
        Optional<String> priority = cells.text(row.cell("priority"), "the reference of a priority");
        priority.ifPresent(ref -> named.add(row.cell("priority")));
        Optional<String> text = cells.text(row.cell("action"), "an action");
        Optional<LocalDate> due = cells.date(row.cell("due"));
        Optional<Progress> progress =
                cells.choice(row.cell("progress"), Progress.values(), Progress::word, Optional.empty());
        if (priority.isPresent() && text.isPresent() && due.isPresent() && progress.isPresent()) {
            actions.computeIfAbsent(priority.get(), p -> new ArrayList<>())
                    .add(new Action(
                            text.get(),
                            row.cell("owner").text(),
                            due.get(),
                            progress.get(),
                            row.cell("update").text(),
                            row.place()));
        }
    }

    private void known(String ref, Place place) {
        if (complete && !byRef.containsKey(ref)) {
            findings.add(Code.E237, place, ref, Nearest.suggestion(ref, byRef.keySet()));
        }
    }
}
