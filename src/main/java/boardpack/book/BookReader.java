package boardpack.book;

import boardpack.book.cell.Cells;
import boardpack.book.extract.AnnualFigures;
import boardpack.book.extract.ChosenQuarter;
import boardpack.book.extract.Extracts;
import boardpack.book.extract.NewerFiles;
import boardpack.book.file.ExemptCells;
import boardpack.book.file.ExemptMatter;
import boardpack.book.file.IndicatorsFile;
import boardpack.book.file.LostIndicators;
import boardpack.book.file.NarrativeFiles;
import boardpack.book.file.OtherFiles;
import boardpack.book.file.Previous;
import boardpack.book.file.PreviousFile;
import boardpack.book.file.PrioritiesFile;
import boardpack.book.file.SampleText;
import boardpack.book.file.ScaleCheck;
import boardpack.book.file.TargetsFile;
import boardpack.book.file.UnprintedFiles;
import boardpack.book.pack.Focus;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Wording;
import boardpack.book.period.Ended;
import boardpack.book.period.FileDates;
import boardpack.book.period.PeriodWords;
import boardpack.book.rhythm.QuartersSaid;
import boardpack.book.rhythm.SurveyYears;
import boardpack.book.row.Indicators;
import boardpack.book.row.UnclearRows;
import boardpack.book.shape.Neighbours;
import boardpack.cores.Cores;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.TableName;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a whole workspace into a {@link Book} and collects findings. */
public final class BookReader {
    private final Workspace workspace;
    private final TemplateFiles templates;
    private final Findings findings;
    private final Function<Quarter, Optional<Previous.File>> lastPack;
    private final Cores cores;
    private Consumer<ChosenQuarter> quarterIsChosen = quarter -> {};

    /** Creates a reader that uses one thread. */
    public BookReader(
            Workspace workspace,
            TemplateFiles templates,
            Findings findings,
            Function<Quarter, Optional<Previous.File>> lastPack) {
        this(workspace, templates, findings, lastPack, Cores.ONE);
    }

    /**
     * Creates a reader for one workspace.
     *
     * @param lastPack returns the file with the figures of the last pack before a quarter; empty if there is none
     * @param cores the threads to use; they do not affect the result or the findings
     */
    public BookReader(
            Workspace workspace,
            TemplateFiles templates,
            Findings findings,
            Function<Quarter, Optional<Previous.File>> lastPack,
            Cores cores) {
        this.cores = cores;
        this.workspace = workspace;
        this.templates = templates;
        this.findings = findings;
        this.lastPack = lastPack;
    }

    /** Sets a listener that receives the quarter as soon as it is chosen. */
    public BookReader telling(Consumer<ChosenQuarter> whichQuarter) {
        quarterIsChosen = whichQuarter;
        return this;
    }

    /**
     * Reads the book of a quarter.
     *
     * @param asked the requested quarter; otherwise the one in {@code pack.yaml}, otherwise the latest in the extracts
     * @return the book; empty if the errors leave too little to work with
     */
    public Optional<Book> read(Optional<String> asked) {
        List<String> missing = Stream.of(PackFile.NAME, TableName.in(workspace, IndicatorsFile.NAME))
                .filter(needed -> !workspace.has(needed))
                .toList();
        missing.forEach(name -> findings.add(Code.E101, Place.of(name), name));
        if (!missing.isEmpty()) {
            new UnreadFiles(workspace, List.of(), findings)
                    .tell(name -> !name.toLowerCase(Locale.ROOT).startsWith("ind"));
            return Optional.empty();
        }
        return new PackFile(findings).read(workspace, templates).flatMap(pack -> read(pack, asked));
    }

    private Optional<Book> read(PackFile.Pack pack, Optional<String> asked) {
        Settings settings = pack.settings();
        workspace.passOver(pack.sources().passedOver());
        PeriodWords periods = new PeriodWords(settings.yearKind(), FileDates.of(pack.dates()));
        Cells cells = new Cells(findings, periods);
        ExemptCells exempt = new ExemptCells(findings);
        IndicatorsFile indicatorsFile = new IndicatorsFile(
                cells.ofFile(), settings, pack.rules(), pack.sources().scales(), exempt);
        Indicators indicators = indicatorsFile.read(workspace);
        indicators.scales().tellOfUnknown(workspace, findings);
        settings.focuses()
                .forEach(focus ->
                        focus.refs().forEach(ref -> indicators.named(new Cell(ref, focus.place()), findings)));
        chosen(pack.wording(), indicators);
        Extracts extracts = new Extracts(workspace, cells, indicators);
        Cells ofTargets = cells.apart();
        TargetsFile targetsFile = new TargetsFile(ofTargets, indicators);
        Map<String, Map<Period, Result>> results = extracts.read(
                pack.sources(),
                cores,
                () -> targetsFile.read(workspace, pack.sources().ofTargets()),
                targetsFile::tell);
        cells.take(ofTargets);
        OtherFiles others = new OtherFiles(workspace, cells, exempt);
        Neighbours.Known neighbours = pack.sources()
                .neighbours()
                .map(n -> n.known(workspace, findings))
                .orElse(Neighbours.Known.NOBODY);
        var comparators = others.comparators(indicators, settings, pack.sources(), neighbours, results);
        var rebases = others.rebases(indicators);
        QuartersSaid all = QuartersSaid.of(settings.yearKind(), indicators, results);
        boolean named = asked.isPresent() || settings.quarter().isPresent();
        // If some rows could not be read, a small number of rows means nothing.
        QuartersSaid said = named || !extracts.unclear().all().isEmpty() ? all : all.withoutMistyped(findings);
        Optional<Quarter> chosen = quarter(settings, said, asked, periods, extracts.unclear());
        Stream.concat(chosen.stream(), said.latest().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(now -> new AnnualFigures(now, results, findings).check(indicators.all()));
        chosen.ifPresent(q -> quarterIsChosen.accept(because(q, settings, asked, said)));
        chosen.ifPresent(q -> findings.confirm(pack.answers().of(q)));
        Optional<Previous> previous =
                chosen.flatMap(lastPack::apply).map(file -> new PreviousFile(findings, periods).read(file));
        previous.ifPresent(p -> LostIndicators.tell(p, indicators, findings));
        new ScaleCheck(results, targetsFile.targets(), comparators, previous)
                .weigh(cells.doubts().all(), findings)
                .forEach(extracts.unclear()::scale);
        indicatorsFile.tellOfDecimals();
        targetsFile.tellOfDecimals(findings);
        Texts texts = new Texts(chosen, said.latest());
        var milestones = texts.find(OtherFiles.MILESTONES)
                .map(file -> others.milestones(file, settings))
                .orElse(List.of());
        var priorities = texts.find(PrioritiesFile.NAME)
                .map(file -> new PrioritiesFile(workspace, cells, settings, exempt)
                        .read(file, texts.find(PrioritiesFile.ACTIONS), indicators))
                .orElse(List.of());
        var queries = others.queries().stream()
                .filter(q -> chosen.isEmpty() || q.asked().isBefore(receivedOn(settings, chosen.get())))
                .toList();
        NarrativeFiles narrativeFiles =
                new NarrativeFiles(settings, pack.wording(), indicatorsFile.otherGroups(), findings);
        var narratives = texts.find(NarrativeFiles.FOLDER)
                .map(folder -> narrativeFiles.read(workspace, folder, cores))
                .orElse(List.of());
        Set<String> inserted = new HashSet<>();
        pack.wording().papers().forEach(p -> p.inserted().ifPresent(i -> inserted.add(i.file())));
        List<String> subjects = Stream.concat(
                        settings.serviceAreas().stream(),
                        settings.focuses().stream().map(Focus::name))
                .toList();
        new UnreadFiles(workspace, subjects, findings)
                .tell(name -> inserted.contains(name) || pack.sources().names(name));
        chosen.filter(q -> asked.isEmpty() && settings.quarter().isEmpty())
                .ifPresent(q -> NewerFiles.tell(workspace, q, periods, findings));
        UnprintedFiles.tell(workspace, settings, pack.wording(), findings);
        new SampleText(workspace, findings).tell(settings.style());
        return chosen.map(quarter -> new Book(
                settings,
                pack.wording(),
                quarter,
                new SurveyYears(results, quarter, findings).known(indicators.all()),
                results,
                extracts.unclear().all(),
                targetsFile.targets(),
                new Book.Elsewhere(comparators, neighbours.alike(settings)),
                new Book.Account(milestones, priorities, queries, narratives),
                rebases,
                new ExemptMatter(
                        indicatorsFile.exempt(), exempt.rows(), findings.keptFiles(), narrativeFiles.whollyExempt()),
                previous));
    }

    private static ChosenQuarter because(
            Quarter quarter, Settings settings, Optional<String> asked, QuartersSaid said) {
        List<Quarter> latestFirst =
                said.quarters().stream().sorted(Comparator.reverseOrder()).toList();
        return new ChosenQuarter(
                quarter,
                Optional.ofNullable(settings.meetings().days().get(quarter)),
                asked.isPresent(),
                asked.isEmpty() && settings.quarter().isPresent(),
                latestFirst.stream().filter(q -> q.compareTo(quarter) < 0).toList(),
                latestFirst.stream().filter(q -> q.compareTo(quarter) > 0).toList(),
                settings.meetings().days().keySet().stream()
                        .filter(q -> latestFirst.isEmpty() || q.compareTo(latestFirst.getFirst()) > 0)
                        .sorted()
                        .toList());
    }

    /** Checks that every indicator named by a section of figures exists. */
    private void chosen(Wording wording, Indicators indicators) {
        Set<String> seen = new HashSet<>();
        wording.papers().stream()
                .flatMap(p -> p.sections().stream())
                .filter(s -> s.kind().texts().contains("indicators"))
                .filter(s -> seen.add(s.place().toString()))
                .forEach(s -> Chosen.of(s.text("indicators"))
                        .refs()
                        .forEach(ref -> indicators.named(new Cell(ref, s.place()), findings)));
    }

    /**
     * Returns the date of the meeting that receives a quarter's pack, or the day after the quarter if none is given.
     */
    private static LocalDate receivedOn(Settings settings, Quarter quarter) {
        return settings.meetings().days().getOrDefault(quarter, quarter.end().plusDays(1));
    }

    /**
     * The folder with the texts of a quarter.
     *
     * <p>Narrative and milestones describe the present. For an earlier quarter they come only from a folder such as
     * {@code quarters/2019-20-Q1}, if the council kept one.
     */
    private final class Texts {
        private final Optional<Quarter> chosen;
        private final boolean earlier;

        Texts(Optional<Quarter> chosen, Optional<Quarter> latest) {
            this.chosen = chosen;
            this.earlier =
                    chosen.isPresent() && latest.isPresent() && chosen.get().compareTo(latest.get()) < 0;
        }

        Optional<String> find(String name) {
            String kept = chosen.map(q -> table("quarters/" + q.folder() + "/" + name))
                    .orElse(name);
            if (workspace.contains(kept)) {
                return Optional.of(kept);
            }
            String present = table(name);
            if (earlier && workspace.contains(present)) {
                findings.add(Code.W309, Place.of(present), chosen.get().label(), kept);
                return Optional.empty();
            }
            return Optional.of(present);
        }

        private String table(String name) {
            return name.endsWith(".csv") ? TableName.in(workspace, name) : name;
        }
    }

    private Optional<Quarter> quarter(
            Settings settings, QuartersSaid said, Optional<String> asked, PeriodWords words, UnclearRows unclear) {
        Optional<Quarter> latest = said.latest();
        if (asked.isEmpty()) {
            if (settings.quarter().isEmpty() && latest.isEmpty() && !findings.hasErrors()) {
                findings.add(Code.E120, Place.of(Extracts.FOLDER));
            }
            // If some rows could not be read, a small number of rows means nothing.
            if (settings.quarter().isEmpty() && unclear.all().isEmpty()) {
                said.tellOfFew(findings);
            }
            // If unread rows may hide the latest quarter, no earlier one is chosen in its place.
            return settings.quarter().or(() -> latest.filter(q -> !unclear.hideAQuarter()));
        }
        Optional<Quarter> quarter =
                Ended.quarter(asked.get(), settings.yearKind()).or(() -> words.quarter(asked.get()));
        if (quarter.isEmpty()) {
            throw new CannotContinue(Code.E506.at(Place.of("--quarter"), asked.get()));
        }
        if (!said.has(quarter.get())) {
            findings.add(
                    Code.E505,
                    Place.of("--quarter"),
                    quarter.get().label(),
                    latest.map(q -> "check the quarter; the extracts go up to " + q.label())
                            .orElse("put the results into a file in extracts"));
            return Optional.empty();
        }
        return quarter;
    }
}
