package boardpack;

import boardpack.assess.Assessed;
import boardpack.assess.Assessor;
import boardpack.assess.Deadline;
import boardpack.assess.Review;
import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.book.ChosenQuarter;
import boardpack.book.Edition;
import boardpack.book.FileName;
import boardpack.book.Focus;
import boardpack.book.Previous;
import boardpack.book.Settings;
import boardpack.book.Wording;
import boardpack.compose.ChaseList;
import boardpack.compose.Explainer;
import boardpack.compose.Explanation;
import boardpack.compose.Labelled;
import boardpack.compose.Masthead;
import boardpack.compose.Pack;
import boardpack.compose.PackComposer;
import boardpack.compose.Paper;
import boardpack.compose.QuarterRatings;
import boardpack.compose.Selection;
import boardpack.compose.SuppressionList;
import boardpack.cores.Cores;
import boardpack.cores.Meanwhile;
import boardpack.draw.Drawer;
import boardpack.draw.Laid;
import boardpack.indicator.Indicator;
import boardpack.indicator.Quarter;
import boardpack.pack.Encryption;
import boardpack.pack.OutputFolder;
import boardpack.pack.PackTables;
import boardpack.pack.StagedFiles;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.protect.ExemptReview;
import boardpack.protect.Protector;
import boardpack.protect.Publishable;
import boardpack.protect.Shown;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run, from extracts to a published pack: read, book, assess, protect, compose, fill, draw, pack.
 *
 * <p>Data flows one way. A step is handed what the one before it made, and nothing is published if there is an error.
 */
public final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    /** So many indicators leave tens of megabytes behind that only reading needed. */
    private static final int MANY = 5_000;

    private final Order order;
    private final Cores cores;
    private final Findings findings;
    private final Workspace workspace;
    private final TemplateFiles templates;
    private Optional<Drawing> drawing = Optional.empty();
    private Optional<Encryption> encryption = Optional.empty();
    private PublishedPacks packs;
    private Publishable shown;
    private Consumer<ChosenQuarter> whichQuarter = quarter -> {};

    /** True where only the officer sees what is told, and everything is. */
    private boolean forOfficer;

    private final List<Workspace> earlier = new ArrayList<>();
    /** What of the findings may stand in a manifest: nothing before the protecting step has said so. */
    private UnaryOperator<List<Finding>> published = all -> List.of();

    /** What of the inputs' hashes may: nothing before, either. */
    private UnaryOperator<Map<String, String>> publishedInputs = all -> Map.of();

    private long stepStarted = System.nanoTime();

    /**
     * What is asked of a run.
     *
     * @param quarter as it was typed; empty for the workspace's own or its latest
     * @param wanted what alone is to be made of the pack
     * @param out the folder in which the quarter's folder is made
     * @param audience who may see what is made, and what is found
     * @param previous the ratings of the last pack; where none is named, those in the folder that packs are made in
     * @param encrypting whether only who knows a password can open it
     * @param only the documents that are made; empty where the workspace says it
     * @param jobs how much is done at once
     * @param today the day by which a meeting is over; without one every meeting is
     */
    public record Order(
            Path workspace,
            Optional<String> quarter,
            Wanted wanted,
            Optional<Path> out,
            boolean draft,
            Optional<Path> previous,
            Audience audience,
            Encrypting encrypting,
            Optional<Edition> only,
            int jobs,
            Optional<LocalDate> today) {
        /** An order of what the workspace says, on all cores. */
        public Order(
                Path workspace,
                Optional<String> quarter,
                Wanted wanted,
                Optional<Path> out,
                boolean draft,
                Optional<Path> previous,
                Audience audience,
                Encrypting encrypting) {
            this(
                    workspace,
                    quarter,
                    wanted,
                    out,
                    draft,
                    previous,
                    audience,
                    encrypting,
                    Optional.empty(),
                    Cores.all(),
                    Optional.empty());
        }

        /** An order of what everybody may see. */
        public Order(
                Path workspace,
                Optional<String> quarter,
                Wanted wanted,
                Optional<Path> out,
                boolean draft,
                Optional<Path> previous) {
            this(workspace, quarter, wanted, out, draft, previous, Audience.PUBLIC, Encrypting.NONE);
        }

        /** The same order of these documents alone, with so much done at once. */
        public Order making(Optional<Edition> its, int atOnce) {
            return new Order(
                    workspace, quarter, wanted, out, draft, previous, audience, encrypting, its, atOnce, today);
        }

        /** The same order on a day. */
        public Order on(LocalDate day) {
            return new Order(
                    workspace,
                    quarter,
                    wanted,
                    out,
                    draft,
                    previous,
                    audience,
                    encrypting,
                    only,
                    jobs,
                    Optional.of(day));
        }

        /** The folder that a folder for each quarter is made in. */
        public Path packs() {
            return PackFolders.of(workspace, out, audience);
        }
    }

    /**
     * The reports that alone are asked for; where there are none, the whole pack is.
     *
     * @param focuses the subjects of focus reports
     */
    public record Wanted(List<String> serviceAreas, List<String> focuses) {
        /** The whole pack. */
        public static final Wanted ALL = new Wanted(List.of(), List.of());

        /** True where no report is named. */
        public boolean isAll() {
            return serviceAreas.isEmpty() && focuses.isEmpty();
        }

        /** What is asked for, always in the same words. */
        String words() {
            return Stream.concat(serviceAreas.stream(), focuses.stream())
                    .map(FileName::of)
                    .distinct()
                    .sorted()
                    .collect(java.util.stream.Collectors.joining(";"));
        }

        /** True where a report that is asked for may have an indicator in it. */
        boolean mayReport(Indicator indicator) {
            return !focuses.isEmpty()
                    || serviceAreas.isEmpty()
                    || serviceAreas.stream()
                            .anyMatch(a -> FileName.of(a).equalsIgnoreCase(FileName.of(indicator.serviceArea())));
        }
    }

    /**
     * What a run made.
     *
     * @param folder the quarter's folder
     * @param ends the quarter's last day
     * @param files what was written in it, in the order of the pack
     * @param pages how many pages the pack has, or the reports that were made alone
     * @param notes what the user should know beyond the findings
     */
    public record Made(Path folder, LocalDate ends, List<String> files, int pages, List<String> notes) {}

    /**
     * What a check tells beside findings.
     *
     * @param owed what is still owed, and by whom
     * @param suppressed what is suppressed and why
     * @param deadline by when the papers must be public; empty where no meeting is given
     */
    public record Checked(ChaseList owed, SuppressionList suppressed, Optional<Deadline> deadline) {}

    private Pipeline(Order order, Findings findings) {
        this.order = order;
        this.cores = new Cores(order.jobs());
        this.findings = findings;
        if (order.audience() == Audience.EXEMPT) {
            findings.tellAll();
        }
        this.workspace = Workspace.open(order.workspace(), findings);
        this.templates = new TemplateFiles(workspace, findings);
    }

    /** A run that will draw: it starts at once on what drawing takes, and reads the data meanwhile. */
    private static Pipeline drawing(Order order, Findings findings) {
        Pipeline pipeline = new Pipeline(order, findings);
        pipeline.drawing = Optional.of(new Drawing(pipeline.workspace, pipeline.templates, findings, pipeline.cores));
        return pipeline;
    }

    /**
     * Reads, checks and lays everything out, and writes nothing. Findings are collected on the way.
     *
     * @return what is still owed and what is suppressed, also where the data has errors; empty where it could not be read at all
     */
    public static Optional<Checked> check(Order order, Findings findings) {
        return check(order, findings, quarter -> {});
    }

    /**
     * The same.
     *
     * @param whichQuarter takes the quarter as soon as it is chosen, also where the data has errors
     */
    public static Optional<Checked> check(Order order, Findings findings, Consumer<ChosenQuarter> whichQuarter) {
        Pipeline pipeline = drawing(order, findings);
        pipeline.whichQuarter = whichQuarter;
        pipeline.forOfficer = true;
        findings.tellFigures();
        Optional<Publishable> publishable = pipeline.reviewedWithStyle();
        publishable.ifPresent(p -> {
            Inserts inserts = pipeline.inserts(p);
            if (!findings.hasErrors()) {
                pipeline.layOut(pipeline.composer(p, inserts), inserts, pipeline.edition(p));
            }
        });
        return publishable.map(p -> new Checked(new ChaseList(p), new SuppressionList(p), deadline(p)));
    }

    /** When the papers of the quarter's meeting are to be public, where a meeting is given. */
    private static Optional<Deadline> deadline(Publishable publishable) {
        Book book = publishable.assessed().book();
        Settings settings = book.settings();
        return Optional.ofNullable(settings.meetings().get(book.quarter()))
                .map(m -> Deadline.of(m, settings.clearDays(), settings.bankHolidays()));
    }

    /** Explains one indicator; draws nothing. Empty, with findings, where the data has errors. */
    public static Optional<Explanation> explain(Order order, String ref, Findings findings) {
        Pipeline pipeline = new Pipeline(order, findings);
        return pipeline.assess()
                .map(Explainer::new)
                .map(explainer -> explainer
                        .explain(ref)
                        .orElseThrow(() -> new CannotContinue(
                                Code.E507.at(Place.of("REF"), ref, Nearest.suggestion(ref, explainer.refs())))));
    }

    /** Rates the quarter; draws nothing. Empty, with findings, where the data has errors. */
    public static Optional<QuarterRatings> ratings(Order order, Selection selection, Findings findings) {
        return new Pipeline(order, findings).assess().map(publishable -> {
            List<String> areas = publishable.assessed().book().settings().serviceAreas();
            selection.unknownArea(areas).ifPresent(area -> {
                throw noSuchArea(areas, area);
            });
            return QuarterRatings.of(publishable, selection);
        });
    }

    /** Makes the pack, or the reports of some service areas; empty, with findings, where the data has errors. */
    public static Optional<Made> generate(Order order, Findings findings) {
        Pipeline pipeline = drawing(order, findings);
        order.encrypting().check(order.audience());
        // Whether packs for the public and others would lie in one folder is looked at while the data is read.
        Meanwhile<Optional<Finding>> together =
                Meanwhile.of(() -> PackFolders.together(pipeline.out(), order.workspace(), order.audience()));
        Optional<Publishable> publishable = pipeline.reviewedWithStyle();
        together.result().ifPresent(finding -> {
            throw new CannotContinue(finding);
        });
        if (publishable.isEmpty()) {
            return Optional.empty();
        }
        pipeline.encryption = order.encrypting()
                .with(
                        publishable
                                .get()
                                .assessed()
                                .book()
                                .settings()
                                .protection()
                                .encryptsExempt(),
                        order.audience(),
                        findings);
        Inserts inserts = pipeline.inserts(publishable.get());
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        PackComposer composer = pipeline.composer(publishable.get(), inserts);
        if (order.wanted().isAll()) {
            Edition edition = pipeline.edition(publishable.get());
            return edition == Edition.PAPERS
                    ? pipeline.publish(composer, inserts)
                    : pipeline.publish(composer, inserts, edition);
        }
        Settings settings = publishable.get().assessed().book().settings();
        return pipeline.publish(pipeline.wanted(composer, settings));
    }

    /** Which documents are made: as it was asked for, or else as the workspace says. */
    private Edition edition(Publishable publishable) {
        return order.only()
                .orElseGet(() -> publishable.assessed().book().settings().edition());
    }

    /** Lays everything out that would be made, for whatever is wrong with it. */
    private void layOut(PackComposer composer, Inserts inserts, Edition edition) {
        Drawer drawer = drawing().drawer(inserts.pictures());
        if (edition == Edition.PAPERS) {
            new OneByOne(drawing(), drawer, inserts).each(composer.papers(), cores, (paper, laid) -> {}, () -> {});
            step("compose, fill and lay out");
        } else {
            lay(Drawing.all(pack(composer)), drawer, inserts);
        }
    }

    private Drawing drawing() {
        return drawing.orElseThrow();
    }

    /** The documents of others that the pack takes in. */
    private Inserts inserts(Publishable publishable) {
        Wording wording = publishable.assessed().book().wording();
        Inserts inserts =
                order.wanted().isAll() ? Inserts.read(wording, workspace, findings) : Inserts.passedOver(wording);
        step("inserted papers");
        return inserts;
    }

    private PackComposer composer(Publishable publishable, Inserts inserts) {
        List<Labelled> logo = drawing().logo().stream()
                .map(l -> new Labelled(l.file(), l.alt()))
                .toList();
        return new PackComposer(publishable, inserts.known(), logo);
    }

    private List<Laid> lay(List<Paper> papers, Drawer drawer, Inserts inserts) {
        List<Laid> laid = drawing().lay(papers, drawer, inserts);
        step("fill and lay out");
        return laid;
    }

    private Pack pack(PackComposer composer) {
        Pack pack = composer.pack();
        step("compose");
        return pack;
    }

    /** What was assessed; empty where the data has errors. */
    private Optional<Publishable> assess() {
        return reviewed().filter(publishable -> !findings.hasErrors());
    }

    /** The same, with what is wrong with the style, which was read meanwhile. */
    private Optional<Publishable> reviewedWithStyle() {
        try {
            return reviewed();
        } finally {
            drawing().tellOfStyle();
        }
    }

    /** What was assessed, with whatever is wrong with it among the findings. */
    private Optional<Publishable> reviewed() {
        Optional<Book> book = new BookReader(workspace, templates, findings, this::lastPack, cores)
                .telling(whichQuarter)
                .read(order.quarter());
        step("read and book");
        if (book.isEmpty() || findings.haveGaps()) {
            return Optional.empty();
        }
        if (book.get().indicators().size() > MANY) {
            // What reading needed and let go of lies among what stays, where Java would not look for it until the end.
            System.gc();
        }
        Assessed assessed = Assessor.assess(book.get(), cores);
        Review.review(assessed, findings, cores);
        ExemptReview.review(assessed, findings, cores);
        step("assess");
        Publishable publishable = protect(assessed);
        shown = publishable;
        published = publishable::published;
        publishedInputs = publishable::published;
        publishable.problems().forEach(findings::add);
        if (!forOfficer) {
            findings.tell(publishable::published);
        }
        step("protect");
        return Optional.of(publishable);
    }

    /**
     * Takes out what the audience must not see, with all that packs have shown before.
     *
     * <p>Where the last issue of the same pack counts and this one shows just the same, nothing new is told, whatever was
     * known; so two runs over the same data make the same.
     */
    private Publishable protect(Assessed assessed) {
        packs = new PublishedPacks(
                order.workspace(),
                assessed.book(),
                out(),
                order.audience(),
                order.wanted().words(),
                order.today(),
                findings);
        boolean[] read = {false};
        if (PublishedPacks.hasRecord(order.workspace())) {
            packs.read();
            read[0] = true;
        }
        Publishable again = Protector.protect(assessed, order.audience(), () -> {
            if (!read[0]) {
                packs.read();
            }
            return packs.withoutOwn();
        });
        boolean repeats =
                packs.ownShown().filter(own -> !own.equals(shown(again))).isEmpty();
        return repeats ? again : Protector.protect(assessed, order.audience(), packs::all);
    }

    /** What this run shows of what has to be protected. */
    private Shown shown(Publishable publishable) {
        return Shown.of(publishable, order.wanted()::mayReport);
    }

    /** Records what somebody says of a quarter's pack. */
    public static Optional<String> published(Order order, Recording recording, Findings findings) {
        Pipeline pipeline = new Pipeline(order, findings);
        Optional<Book> book = new BookReader(
                        pipeline.workspace, pipeline.templates, findings, q -> Optional.empty(), pipeline.cores)
                .read(order.quarter());
        if (book.isEmpty() || findings.haveGaps()) {
            return Optional.empty();
        }
        Findings its = new Findings();
        PublishedPacks packs = new PublishedPacks(
                order.workspace(),
                book.get(),
                pipeline.out(),
                order.audience(),
                order.wanted().words(),
                order.today(),
                its);
        if (recording == Recording.RENAMED) {
            packs.renamed();
        } else {
            packs.read();
        }
        if (its.hasErrors()) {
            findings.take(its);
            return Optional.empty();
        }
        Optional<String> said = switch (recording) {
            case RENAMED -> Optional.of("");
            case PUBLISHED -> packs.say(PublishedPacks.Said.PUBLISHED);
            case NEVER -> packs.say(PublishedPacks.Said.NEVER);
        };
        findings.take(its);
        if (said.isEmpty()) {
            List<String> quarters = packs.quarters();
            throw new CannotContinue(Code.E540.at(
                    Place.of("--quarter"),
                    book.get().quarter().label(),
                    quarters.isEmpty() ? "no quarter" : String.join(", ", quarters)));
        }
        return said;
    }

    /** What can be recorded of a quarter's pack. */
    public enum Recording {
        PUBLISHED,
        NEVER,
        RENAMED
    }

    /** A report that alone is made, and what it says of the pack. */
    private record Alone(Paper paper, Masthead masthead) {}

    /** The reports that were asked for: out of the pack, or made for themselves where the pack has none. */
    private List<Alone> wanted(PackComposer composer, Settings settings) {
        List<Alone> wanted = new ArrayList<>();
        for (String asked : new LinkedHashSet<>(order.wanted().serviceAreas())) {
            String area = settings.serviceAreas().stream()
                    .filter(a -> a.equalsIgnoreCase(asked) || FileName.of(a).equalsIgnoreCase(asked))
                    .findFirst()
                    .orElseThrow(() -> noSuchArea(settings.serviceAreas(), asked));
            Paper paper = composer.ofGroup(area)
                    .or(() -> composer.groupAlone(area))
                    .orElseThrow(
                            () -> new CannotContinue(
                                    Code.E510.at(
                                            Place.of("--service-area"),
                                            settings.style(),
                                            area,
                                            "add a paper with `for: a group alone` under `papers:` in pack.yaml; docs/wording.md shows one")));
            wanted.add(new Alone(paper, composer.masthead()));
        }
        for (String asked : new LinkedHashSet<>(order.wanted().focuses())) {
            List<String> names = settings.focuses().stream().map(Focus::name).toList();
            Focus focus = settings.focuses().stream()
                    .filter(f -> f.name().equalsIgnoreCase(asked)
                            || FileName.of(f.name()).equalsIgnoreCase(asked))
                    .findFirst()
                    .orElseThrow(() -> new CannotContinue(Code.E509.at(
                            Place.of("--focus"),
                            asked,
                            Nearest.suggestion(asked, names),
                            names.isEmpty()
                                    ? "write one under `focus:` in pack.yaml, with its name and its indicators"
                                    : "use one of: " + String.join("; ", names))));
            Paper paper = composer.focus(focus)
                    .orElseThrow(() -> new CannotContinue(Code.E510.at(
                            Place.of("--focus"),
                            settings.style(),
                            focus.name(),
                            "add a paper with `for: focus` under `papers:` in pack.yaml; docs/wording.md shows one")));
            wanted.add(new Alone(paper, composer.masthead(focus)));
        }
        return wanted;
    }

    private static CannotContinue noSuchArea(List<String> areas, String area) {
        return new CannotContinue(Code.E504.at(
                Place.of("--service-area"), area, Nearest.suggestion(area, areas), String.join("; ", areas)));
    }

    /** Makes the pack, and with it its papers where they are wanted too. */
    private Optional<Made> publish(PackComposer composer, Inserts inserts, Edition edition) {
        Pack pack = pack(composer);
        Drawer drawer = drawing().drawer(inserts.pictures());
        List<Laid> laid = lay(Drawing.all(pack), drawer, inserts);
        if (findings.hasErrors()) {
            // A template that could not be read.
            return Optional.empty();
        }
        int pages = laid.stream().mapToInt(Laid::pages).sum();
        return replace(pack.masthead(), files -> {
            List<String> names =
                    new ArrayList<>(documents().ofPack(pack, edition, laid, drawer, inserts, files, cores));
            documents().ratings(pack.ratings(), files);
            names.addAll(documents().beside(pack.masthead(), files));
            return new Written(names, pages);
        });
    }

    /** Makes the papers, each of which is finished before the next is begun. */
    private Optional<Made> publish(PackComposer composer, Inserts inserts) {
        Masthead masthead = composer.masthead();
        Drawer drawer = drawing().drawer(inserts.pictures());
        return replace(masthead, files -> {
            Documents documents = documents();
            List<OneByOne.Made> made = new OneByOne(drawing(), drawer, inserts)
                    .each(
                            composer.papers(),
                            cores,
                            (paper, laid) -> documents.paper(masthead, paper, laid, drawer, inserts, files),
                            () -> documents.ratings(composer.ratings(), files));
            List<String> names =
                    new ArrayList<>(made.stream().map(OneByOne.Made::file).toList());
            names.addAll(documents.beside(masthead, files));
            return new Written(
                    names, made.stream().mapToInt(OneByOne.Made::pages).sum());
        });
    }

    /** Notes what the pack shows before it takes its place; a draft is not published. */
    private boolean begin(StagedFiles files, String manifest) {
        if (order.draft() || shown.sensitive().isEmpty()) {
            return true;
        }
        return packs.begin(shown(shown), files.hashes().get(manifest));
    }

    /** Notes that it has taken its place. */
    private void finish(boolean published, Path folder) {
        if (published && !order.draft() && !shown.sensitive().isEmpty()) {
            try {
                packs.finish(new PackTables(folder).manifest());
            } catch (java.io.IOException e) {
                findings.add(Code.W382, Place.of(folder.toString()), Workspace.reason(e));
            }
        }
    }

    /** What was written, by its names in the folder. */
    private record Written(List<String> names, int pages) {}

    /** Puts what is made in place of the quarter's folder, unless something is wrong with it. */
    private Optional<Made> replace(Masthead masthead, Function<StagedFiles, Written> making) {
        Path folder = folder(masthead);
        prepare();
        AtomicReference<Written> written = new AtomicReference<>();
        boolean published = OutputFolder.replace(folder, files -> {
            written.set(making.apply(files));
            return inputsStand() && begin(files, "manifest.json");
        });
        step("draw, finish and write");
        finish(published, folder);
        return published
                ? Optional.of(new Made(
                        folder,
                        masthead.quarter().end(),
                        written.get().names(),
                        written.get().pages(),
                        notes()))
                : Optional.empty();
    }

    private Optional<Made> publish(List<Alone> wanted) {
        Drawer drawer = drawing().drawer(Map.of());
        Masthead masthead = wanted.getFirst().masthead();
        List<Paper> papers = wanted.stream().map(Alone::paper).toList();
        List<Laid> laid = lay(papers, drawer, Inserts.NONE);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Documents documents = documents();
        Path folder = folder(masthead);
        List<String> notes = new ArrayList<>(notes());
        String whole = Documents.pack(order.audience());
        prepare();
        boolean published = OutputFolder.put(folder, files -> {
            for (int i = 0; i < papers.size(); i++) {
                documents.alone(wanted.get(i).masthead(), papers.get(i), laid.get(i), drawer, files);
            }
            boolean stale = papers.stream().anyMatch(p -> p.number() > 0 && files.isNew(Documents.file(p)));
            if (Files.exists(folder.resolve(whole)) && stale) {
                notes.add(whole + " still holds the earlier report; run without --service-area to renew it");
            }
            Documents.renewManifest(folder, files);
            String first = Documents.file(papers.getFirst()).replace(".pdf", ".manifest.json");
            return inputsStand() && begin(files, first);
        });
        step("draw, finish and write the papers");
        finish(published, folder);
        if (!published) {
            return Optional.empty();
        }
        int pages = laid.stream().mapToInt(Laid::pages).sum();
        return Optional.of(new Made(
                folder,
                masthead.quarter().end(),
                papers.stream().map(Documents::file).toList(),
                pages,
                notes));
    }

    /** What lies beside encrypted documents is for those who make them, as the workspace is. */
    private List<String> notes() {
        return encryption.isEmpty()
                ? List.of()
                : List.of("the PDFs are encrypted, and the other files beside them are not: hand on the PDFs alone");
    }

    private void prepare() {
        if (order.audience() == Audience.EXEMPT) {
            PackFolders.prepare(out());
        }
    }

    private Documents documents() {
        return new Documents(
                order.draft(), order.audience(), this::inputs, () -> published.apply(findings.sorted()), encryption);
    }

    /** How many quarters back the last pack is looked for. */
    private static final int QUARTERS_BACK = 8;

    /**
     * The ratings of the last pack before a quarter.
     *
     * <p>The quarter's own pack is never looked at: what is being corrected now was not published before, and the
     * second of two runs must not differ from the first.
     */
    private Optional<Previous.File> lastPack(Quarter quarter) {
        if (order.previous().isPresent()) {
            Path file = order.previous().get().toAbsolutePath().normalize();
            if (!Files.isRegularFile(file)) {
                throw new CannotContinue(Code.E501.at(Place.of(file.toString()), "there is no such file"));
            }
            return Optional.of(earlier(file.getParent(), file.getFileName().toString()));
        }
        Quarter before = quarter.before();
        for (int back = 0; back < QUARTERS_BACK; back++) {
            for (Path each : PackFolders.ofQuarter(before.folder(), out(), order.workspace(), order.audience())) {
                Path folder = OutputFolder.standing(each);
                if (Files.isRegularFile(folder.resolve(Documents.RATINGS))) {
                    return Optional.of(earlier(folder.getParent(), folder.getFileName() + "/" + Documents.RATINGS));
                }
            }
            before = before.before();
        }
        return Optional.empty();
    }

    private Previous.File earlier(Path folder, String name) {
        Workspace opened = Workspace.open(folder, findings);
        earlier.add(opened);
        return new Previous.File(opened, name);
    }

    private Path out() {
        return order.packs();
    }

    private Path folder(Masthead masthead) {
        // A draft never takes the place of what was published.
        return out().resolve(masthead.quarter().folder()
                + (order.audience() == Audience.EXEMPT ? "-exempt" : "")
                + (order.draft() ? "-draft" : ""));
    }

    /** Every file that was read, with its hash; the last pack's ratings too. */
    private Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>(workspace.hashes());
        earlier.forEach(w -> w.hashes().forEach((name, hash) -> inputs.put("last pack: " + name, hash)));
        return publishedInputs.apply(inputs);
    }

    /** True where every file is still as it was read: a pack of which half is from before a change is none. */
    private boolean inputsStand() {
        Stream.concat(Stream.of(workspace), earlier.stream())
                .flatMap(w -> w.changed().stream())
                .forEach(name -> findings.add(Code.E143, Place.of(name)));
        return !findings.hasErrors();
    }

    private void step(String name) {
        long now = System.nanoTime();
        LOG.info("{}: {} ms", name, (now - stepStarted) / 100_000 / 10.0);
        stepStarted = now;
    }
}
