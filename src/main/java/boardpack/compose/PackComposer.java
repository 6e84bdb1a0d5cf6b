package boardpack.compose;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.book.Book;
import boardpack.book.Focus;
import boardpack.book.SectionKind;
import boardpack.book.Settings;
import boardpack.book.Wording;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Quarter;
import boardpack.protect.Publishable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes the papers that the pack's style, or the council in its stead, plans. */
public final class PackComposer {
    private final Assessed assessed;
    private final Book book;
    private final Settings settings;
    private final Quarter quarter;
    private final Placeholders placeholders;

    public PackComposer(Publishable publishable) {
        this.assessed = publishable.assessed();
        this.book = assessed.book();
        this.settings = book.settings();
        this.quarter = book.quarter();
        this.placeholders = placeholders(book);
    }

    private static Placeholders placeholders(Book book) {
        Settings settings = book.settings();
        Quarter quarter = book.quarter();
        Placeholders placeholders = new Placeholders(settings.serviceAreas())
                .with(Placeholder.COUNCIL, settings.council())
                .with(Placeholder.BOARD, settings.board())
                .with(Placeholder.OFFICER, settings.officer())
                .with(Placeholder.WARDS, settings.wards())
                .with(
                        Placeholder.MEETING_DATE,
                        Optional.ofNullable(settings.meetings().get(quarter))
                                .map(Figures::day)
                                .orElse("To be confirmed"))
                .with(Placeholder.QUARTER, quarter.label())
                .with(Placeholder.QUARTER_NUMBER, Integer.toString(quarter.number()))
                .with(Placeholder.QUARTER_ORDINAL, quarter.ordinal())
                .with(Placeholder.QUARTER_START, Figures.day(quarter.start()))
                .with(Placeholder.QUARTER_END, Figures.day(quarter.end()))
                .with(Placeholder.YEAR, quarter.year().label())
                .with(Placeholder.LAST_YEAR, quarter.year().yearBefore().label());
        return placeholders.with(
                Placeholder.SUBJECT, placeholders.fill(book.wording().subject()));
    }

    /** A paper that is to be made: what it is like, and what it is about. */
    private record Planned(String id, Wording.Paper plan, Scope scope) {}

    /** The whole pack. */
    public Pack pack() {
        List<Planned> planned = new ArrayList<>();
        for (Wording.Paper plan : book.wording().papers()) {
            switch (plan.about()) {
                case PACK -> planned.add(new Planned(id(planned), plan, Scope.whole(assessed)));
                case EACH_GROUP ->
                    settings.serviceAreas()
                            .forEach(group -> planned.add(new Planned(id(planned), plan, Scope.of(assessed, group))));
                case A_GROUP_ALONE, FOCUS -> {
                    // Made where they are asked for.
                }
            }
        }
        Map<String, String> rows = rows(planned);
        List<Paper> papers = new ArrayList<>();
        planned.forEach(p -> paper(p, rows, papers.size() + 1).ifPresent(papers::add));
        Optional<LocalDate> meeting = Optional.ofNullable(settings.meetings().get(quarter));
        String title = placeholders.fill("{subject}");
        return new Pack(
                title,
                settings.council(),
                settings.board() + meeting.map(d -> ", " + Figures.day(d)).orElse(""),
                quarter,
                meeting,
                meeting.orElse(quarter.end()),
                contents(title, papers),
                papers,
                index(rows, papers.size() + 1),
                new RatingsTable(assessed).table());
    }

    /** The report of one group for which the pack has no paper of its own; empty where the style has none either. */
    public Optional<Paper> groupAlone(String group) {
        return alone(Wording.About.A_GROUP_ALONE, Scope.of(assessed, group), slug(group));
    }

    /** A report on a subject that the board asked for; empty where the style has no such paper. */
    public Optional<Paper> focus(Focus focus) {
        return alone(Wording.About.FOCUS, Scope.of(assessed, focus), "focus-" + slug(focus.name()));
    }

    private Optional<Paper> alone(Wording.About about, Scope scope, String name) {
        return book.wording().papers().stream()
                .filter(p -> p.about() == about)
                .findFirst()
                .flatMap(plan -> {
                    Planned planned = new Planned("p1", plan, scope);
                    return paper(planned, rows(List.of(planned)), 0);
                })
                .map(p -> new Paper(p.id(), 0, name, p.title(), p.template(), p.group(), p.content(), p.figures()));
    }

    private static String id(List<Planned> planned) {
        return "p" + (planned.size() + 1);
    }

    /** Where each indicator's row stands: in the first paper that lists it. */
    private Map<String, String> rows(List<Planned> planned) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Planned paper : planned) {
            for (Wording.Section section : paper.plan().sections()) {
                SectionKind kind = section.kind();
                if (kind == SectionKind.INDICATORS
                        || kind == SectionKind.REPORTED
                        || kind == SectionKind.NOT_REPORTED) {
                    List<Assessment> listed = section.eachGroup()
                            ? assessed.assessments()
                            : paper.scope().assessments();
                    for (Assessment a : listed) {
                        if (kind != SectionKind.INDICATORS
                                && SetSections.isReported(a) != (kind == SectionKind.REPORTED)) {
                            continue;
                        }
                        rows.putIfAbsent(
                                a.indicator().ref(),
                                Places.in(paper.id(), a.indicator().ref()));
                    }
                }
            }
        }
        return rows;
    }

    private Optional<Paper> paper(Planned planned, Map<String, String> rows, int number) {
        Scope scope = planned.scope();
        PaperComposer composer = new PaperComposer(assessed, placeholders, planned.plan(), scope, planned.id(), rows);
        String name =
                planned.plan().about() == Wording.About.PACK ? planned.plan().name() : slug(scope.name());
        List<DataTable> figures = PaperComposer.listsIndicators(planned.plan())
                ? List.of(new FiguresTable(assessed).table(name, composer.title(), scope.assessments()))
                : List.of();
        return composer.compose()
                .map(report -> new Paper(
                        planned.id(),
                        number,
                        slug(name),
                        report.title(),
                        planned.plan().template() + ".ftlx",
                        planned.plan().about() == Wording.About.PACK ? "" : scope.name(),
                        report,
                        figures));
    }

    /** A file name made of a service area: letters, digits and hyphens, nothing that could lead elsewhere. */
    public static String slug(String name) {
        String slug = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "report" : slug.substring(0, Math.min(80, slug.length()));
    }

    private String words(String name) {
        return placeholders.fill(book.wording().words().getOrDefault(name, ""));
    }

    private Paper contents(String title, List<Paper> papers) {
        List<Contents.Entry> entries = new ArrayList<>();
        for (Paper paper : papers) {
            entries.add(new Contents.Entry(paper.id(), paper.title(), sections(paper)));
        }
        entries.add(new Contents.Entry("index", words("index"), List.of()));
        Contents contents = new Contents(
                settings.council(),
                settings.board(),
                title,
                placeholders.fill("{meeting-date}"),
                placeholders.fill("{quarter-start} to {quarter-end}"),
                entries);
        return new Paper("front", 0, "contents", title, "contents.ftlx", "", contents, List.of());
    }

    private static List<Contents.Line> sections(Paper paper) {
        return paper.content() instanceof Report report
                ? report.sections().stream().flatMap(PackComposer::lines).toList()
                : List.of();
    }

    /** A section by its heading; trackers that have none above them, one by one. */
    private static Stream<Contents.Line> lines(Section section) {
        if (!section.heading().id().isEmpty()) {
            return Stream.of(
                    new Contents.Line(section.heading().id(), section.heading().text()));
        }
        return section instanceof Trackers trackers
                ? trackers.trackers().stream().map(t -> new Contents.Line(t.id(), t.title()))
                : Stream.empty();
    }

    private Paper index(Map<String, String> rows, int number) {
        List<IndicatorIndex.Line> lines = assessed.assessments().stream()
                .filter(a -> rows.containsKey(a.indicator().ref()))
                .map(a -> new IndicatorWords(a).line(rows.get(a.indicator().ref())))
                .map(line ->
                        new IndicatorIndex.Line(line.id(), line.ref(), line.title(), line.rating(), line.direction()))
                .sorted(Comparator.comparing(IndicatorIndex.Line::ref, References.IN_ORDER))
                .toList();
        return new Paper(
                "index",
                number,
                "index",
                words("index"),
                "index.ftlx",
                "",
                new IndicatorIndex(words("index"), lines),
                List.of());
    }
}
