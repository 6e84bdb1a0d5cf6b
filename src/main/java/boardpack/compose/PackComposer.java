package boardpack.compose;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.book.Book;
import boardpack.book.cell.FileName;
import boardpack.book.pack.Focus;
import boardpack.book.pack.SectionKind;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Wording;
import boardpack.compose.explain.Explainer;
import boardpack.compose.section.FindingAids;
import boardpack.compose.section.PagesOfIndicators;
import boardpack.compose.section.SetSections;
import boardpack.compose.section.SummaryPage;
import boardpack.compose.table.FiguresTable;
import boardpack.compose.table.RatingsTable;
import boardpack.compose.words.ExemptWords;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Lists;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.paper.Announcement;
import boardpack.paper.Contents;
import boardpack.paper.DataTable;
import boardpack.paper.Illustration;
import boardpack.paper.InsertedFile;
import boardpack.paper.Labelled;
import boardpack.paper.Masthead;
import boardpack.paper.Pack;
import boardpack.paper.Paper;
import boardpack.paper.Report;
import boardpack.protect.Audience;
import boardpack.protect.Publishable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes the papers that the pack's style plans, or the council's own plan if it has one. */
public final class PackComposer {
    private final Assessed assessed;
    private final Explainer explainer;
    private final Book book;
    private final Settings settings;
    private final Quarter quarter;
    private final Lists lists = new Lists();
    private final Placeholders placeholders;
    private final Map<String, InsertedFile> inserted;
    private final List<Labelled> logo;
    private final String mark;

    /** Creates a composer for a pack without inserted documents and without a picture on its first page. */
    public PackComposer(Publishable publishable) {
        this(publishable, Map.of(), List.of());
    }

    /**
     * Creates a composer for a pack.
     *
     * @param inserted details of the inserted documents, by file
     * @param logo the name and description of the council's picture; at most one
     */
    public PackComposer(Publishable publishable, Map<String, InsertedFile> inserted, List<Labelled> logo) {
        this.inserted = inserted;
        this.logo = logo;
        this.assessed = publishable.assessed();
        this.explainer = new Explainer(publishable);
        this.book = assessed.book();
        this.settings = book.settings();
        this.quarter = book.quarter();
        this.placeholders = ExemptWords.fill(PackPlaceholders.of(book), publishable.inPrivate(), book.wording());
        this.mark = publishable.audience() == Audience.EXEMPT ? ExemptWords.mark(placeholders, book.wording()) : "";
    }

    /** A planned paper with its subject. */
    private record Planned(String id, Wording.Paper plan, Scope scope) {}

    /** Composes a page section for each indicator that the papers list; empty if they list none. */
    public Optional<Paper> indicatorPages() {
        return new PagesOfIndicators(assessed, explainer, rows(planned())).paper(words("index"));
    }

    /** Returns the details of the pack that every document shows. */
    public Masthead masthead() {
        return masthead(Optional.ofNullable(settings.meetings().days().get(quarter)));
    }

    /** Returns the details for a focus report, with the date of the meeting that receives it. */
    public Masthead masthead(Focus focus) {
        return focus.meeting().map(day -> masthead(Optional.of(day))).orElseGet(this::masthead);
    }

    private Masthead masthead(Optional<LocalDate> meeting) {
        return new Masthead(
                placeholders.fill("{subject}"),
                settings.council(),
                settings.board().name()
                        + meeting.map(d -> ", " + Figures.day(d)).orElse(""),
                mark,
                quarter,
                meeting.orElse(quarter.end()));
    }

    private List<Planned> planned() {
        List<Planned> planned = new ArrayList<>();
        for (Wording.Paper plan : book.wording().papers()) {
            switch (plan.about()) {
                case PACK -> planned.add(new Planned(id(planned), plan, Scope.whole(assessed)));
                case EACH_GROUP ->
                    Scope.ofEach(assessed, settings.serviceAreas())
                            .values()
                            .forEach(scope -> planned.add(new Planned(id(planned), plan, scope)));
                case A_GROUP_ALONE, FOCUS -> {
                    // These papers are composed when they are requested.
                }
            }
        }
        return planned;
    }

    /** Composes the whole pack. */
    public Pack pack() {
        List<Planned> planned = planned();
        Map<String, String> rows = rows(planned);
        List<Paper> papers = papers(planned, rows);
        Masthead masthead = masthead();
        FindingAids aids = new FindingAids(assessed, placeholders, logo);
        String summary = words("summary");
        Optional<Paper> second = new SummaryPage(assessed, rows).paper(summary.isEmpty() ? "Summary" : summary);
        Optional<Paper> index = aids.index(rows, papers.size() + 1);
        return new Pack(
                masthead,
                aids.contents(masthead.title(), second, papers, index, untagged(planned)),
                second,
                papers,
                index,
                ratings());
    }

    /**
     * Returns the papers of the pack. Each is composed only on request, and several may be requested in parallel.
     *
     * <p>A paper without content is empty and takes no number.
     */
    public List<Supplier<Optional<Paper>>> papers() {
        List<Planned> planned = planned();
        Map<String, String> rows = rows(planned);
        Predicate<String> inThePack = inThePack(planned, rows);
        return planned.stream()
                .<Supplier<Optional<Paper>>>map(p -> () -> paper(p, rows, placeholders, inThePack))
                .toList();
    }

    /** Returns a test for announced papers that have content. Other papers are not tested. */
    private Predicate<String> inThePack(List<Planned> planned, Map<String, String> rows) {
        return planned.stream()
                .flatMap(p -> announced(p.plan()))
                .distinct()
                .filter(name -> planned.stream()
                        .filter(p -> p.plan().name().equals(name))
                        .anyMatch(p -> saysAnything(p, rows, other -> true)))
                .collect(Collectors.toSet())::contains;
    }

    /**
     * Composes the report of one group as it appears in the pack, without the other papers. Returns empty if the pack
     * has no such report.
     */
    public Optional<Paper> ofGroup(String group) {
        List<Planned> planned = planned();
        Map<String, String> rows = rows(planned);
        Predicate<String> inThePack = inThePack(planned, rows);
        for (int at = 0; at < planned.size(); at++) {
            Planned its = planned.get(at);
            if (its.plan().about() != Wording.About.PACK && its.scope().name().equals(group)) {
                Optional<Paper> paper = paper(its, rows, placeholders, inThePack);
                if (paper.isPresent()) {
                    int before = (int) planned.subList(0, at).stream()
                            .filter(p -> saysAnything(p, rows, inThePack))
                            .count();
                    return paper.map(p -> p.numbered(before + 1, planned.size()));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a table of every rating of the quarter with its source. */
    public DataTable ratings() {
        return new RatingsTable(assessed).table();
    }

    /** Composes the papers that have content and numbers them. */
    private List<Paper> papers(List<Planned> planned, Map<String, String> rows) {
        Predicate<String> inThePack = inThePack(planned, rows);
        List<Paper> papers = new ArrayList<>();
        planned.forEach(p -> paper(p, rows, placeholders, inThePack)
                .ifPresent(paper -> papers.add(paper.numbered(papers.size() + 1, planned.size()))));
        return papers;
    }

    /** Returns the names of the papers that a paper announces. */
    private static Stream<String> announced(Wording.Paper plan) {
        return plan.sections().stream()
                .flatMap(s -> s.paragraphs().stream())
                .flatMap(p -> p.list().stream())
                .map(i -> i.announces())
                .filter(name -> !name.isEmpty());
    }

    /**
     * Composes a stand-alone report for a group that has no paper in the pack; empty if the style has no such paper.
     */
    public Optional<Paper> groupAlone(String group) {
        return alone(Wording.About.A_GROUP_ALONE, Scope.of(assessed, group), FileName.of(group), placeholders);
    }

    /** Composes a report on a subject that the board requested; empty if the style has no such paper. */
    public Optional<Paper> focus(Focus focus) {
        Placeholders own = placeholders
                .copy()
                .with(Placeholder.ASKED, focus.asked().map(Figures::day).orElse(""))
                .with(Placeholder.FOCUS, focus.name());
        focus.meeting().map(Figures::day).ifPresent(day -> own.with(Placeholder.MEETING_DATE, day));
        return alone(Wording.About.FOCUS, Scope.of(assessed, focus), "focus-" + FileName.of(focus.name()), own);
    }

    private Optional<Paper> alone(Wording.About about, Scope scope, String name, Placeholders words) {
        return book.wording().papers().stream()
                .filter(p -> p.about() == about)
                .findFirst()
                .flatMap(plan -> {
                    Planned planned = new Planned("p1", plan, scope);
                    // A report made alone states its own subject.
                    Placeholders own = words.copy().about(scope);
                    own.with(Placeholder.SUBJECT, own.fill(plan.title()));
                    return paper(planned, rows(List.of(planned)), own, paper -> true);
                })
                .map(p -> new Paper(p.id(), 0, name, p.title(), p.template(), p.group(), p.content(), p.figures()));
    }

    private static String id(List<Planned> planned) {
        return "p" + (planned.size() + 1);
    }

    /** Returns the paper of each indicator's row: the first paper that lists the indicator. */
    private Map<String, String> rows(List<Planned> planned) {
        Map<String, String> rows = new HashMap<>();
        for (Planned paper : planned) {
            for (Wording.Section section : paper.plan().sections()) {
                SectionKind kind = section.kind();
                if (kind.listsIndicators()) {
                    List<Assessment> its = section.eachGroup()
                            ? assessed.assessments()
                            : paper.scope().assessments();
                    for (Assessment a : its) {
                        boolean listed = switch (kind.rows()) {
                            case NONE -> false;
                            case ALL -> true;
                            case NOT_BEING_CLEANSED -> a.rated().rating() != Rating.CLEANSING;
                            case REPORTED -> SetSections.isReported(a);
                            case NOT_REPORTED -> !SetSections.isReported(a);
                        };
                        if (listed) {
                            rows.putIfAbsent(a.indicator().ref(), paper.id());
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** Composes a paper without a number. */
    private Optional<Paper> paper(
            Planned planned, Map<String, String> rows, Placeholders words, Predicate<String> inThePack) {
        if (planned.plan().inserted().isPresent()) {
            return Optional.of(announcement(planned, planned.plan().inserted().get()));
        }
        Scope scope = planned.scope();
        String name =
                planned.plan().about() == Wording.About.PACK ? planned.plan().name() : FileName.of(scope.name());
        return composer(planned, rows, words, inThePack)
                .compose()
                .map(report -> new Paper(
                        planned.id(),
                        0,
                        FileName.of(name),
                        report.title(),
                        planned.plan().template() + ".ftlx",
                        planned.plan().about() == Wording.About.PACK ? "" : scope.name(),
                        report,
                        attached(planned, name, report)));
    }

    private PaperComposer composer(
            Planned planned, Map<String, String> rows, Placeholders words, Predicate<String> inThePack) {
        return new PaperComposer(
                assessed, words, planned.plan(), planned.scope(), planned.id(), rows, inThePack, lists);
    }

    /** Returns true if the paper would not be empty. */
    private boolean saysAnything(Planned planned, Map<String, String> rows, Predicate<String> inThePack) {
        return planned.plan().inserted().isPresent()
                || composer(planned, rows, placeholders, inThePack).saysAnything();
    }

    /** Returns the tables attached to a paper that lists indicators: its figures, and the numbers in its charts. */
    private List<DataTable> attached(Planned planned, String name, Report report) {
        List<DataTable> attached = new ArrayList<>();
        if (PaperComposer.listsIndicators(planned.plan())) {
            attached.add(new FiguresTable(assessed)
                    .table(name, report.title(), planned.scope().assessments()));
            attached.add(
                    RatingsTable.attached(name, report.title(), planned.scope().assessments()));
        }
        List<List<String>> numbers = report.sections().stream()
                .flatMap(s -> s.illustrations().stream())
                .flatMap(f -> f.numbers().stream())
                .distinct()
                .toList();
        if (!numbers.isEmpty()) {
            attached.add(new DataTable(
                    "charts-" + name + ".csv",
                    "The numbers that the charts of " + report.title() + " are drawn from",
                    Illustration.HEADER,
                    numbers));
        }
        return attached;
    }

    /** Composes the page that announces an inserted document, or that shows a picture. */
    private Paper announcement(Planned planned, Wording.Inserted plan) {
        InsertedFile its = inserted.get(plan.file());
        List<String> notes = new ArrayList<>();
        if (!its.isPicture()) {
            notes.add(words("inserted") + " " + Figures.counted(its.pages(), "page follows.", "pages follow."));
            if (!its.tagged()) {
                notes.add(words("inserted-untagged"));
            }
        }
        String title = placeholders.fill(planned.plan().title());
        String template = planned.plan().template();
        return new Paper(
                planned.id(),
                0,
                FileName.of(planned.plan().name()),
                title,
                (template.equals("paper") ? "inserted" : template) + ".ftlx",
                "",
                new Announcement(
                        title,
                        placeholders.fill(planned.plan().lead()),
                        its.file(),
                        its.isPicture() ? its.file() : "",
                        placeholders.fill(plan.description()),
                        notes),
                List.of());
    }

    /** Returns links to the inserted pages that a screen reader cannot read in order. */
    private List<Contents.Untagged> untagged(List<Planned> planned) {
        return planned.stream()
                .filter(p -> p.plan()
                        .inserted()
                        .map(i -> inserted.get(i.file()))
                        .filter(i -> !i.tagged() && !i.isPicture())
                        .isPresent())
                .map(p ->
                        new Contents.Untagged(placeholders.fill(p.plan().title()), p.id() + "-first", p.id() + "-last"))
                .toList();
    }

    private String words(String name) {
        return placeholders.fill(book.wording().words().getOrDefault(name, ""));
    }
}
