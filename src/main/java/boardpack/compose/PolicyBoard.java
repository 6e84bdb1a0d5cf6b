package boardpack.compose;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.book.Book;
import boardpack.book.Settings;
import boardpack.book.Wording;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Quarter;
import boardpack.indicator.Query;
import boardpack.protect.Publishable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Composes the pack of a policy and performance board: cover report, a report each area, matters arising. */
public final class PolicyBoard {
    private final Assessed assessed;
    private final Book book;
    private final Settings settings;
    private final Quarter quarter;
    private final Placeholders placeholders;
    private final Map<String, String> areaOfPaper = new LinkedHashMap<>();

    private PolicyBoard(Publishable publishable) {
        this.assessed = publishable.assessed();
        this.book = assessed.book();
        this.settings = book.settings();
        this.quarter = book.quarter();
        this.placeholders = placeholders(book);
    }

    public static Pack compose(Publishable publishable) {
        return new PolicyBoard(publishable).pack();
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

    private Pack pack() {
        Optional<LocalDate> meeting = Optional.ofNullable(settings.meetings().get(quarter));
        List<Paper> papers = new ArrayList<>();
        papers.add(cover());
        for (String area : settings.serviceAreas()) {
            papers.add(report(area, papers.size() + 1));
        }
        if (!book.queries().isEmpty()) {
            papers.add(mattersArising(papers.size() + 1));
        }
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
                index(papers),
                new RatingsTable(assessed).table());
    }

    private Paper cover() {
        List<Labelled> header = new ArrayList<>();
        book.wording().header().forEach((label, text) -> header.add(new Labelled(label, placeholders.fill(text))));
        List<CoverReport.Section> sections = new ArrayList<>();
        for (Wording.Section section : book.wording().sections()) {
            int number = sections.size() + 1;
            List<CoverReport.Paragraph> paragraphs = new ArrayList<>();
            for (Wording.Paragraph paragraph : section.paragraphs()) {
                paragraphs.add(new CoverReport.Paragraph(
                        number + "." + (paragraphs.size() + 1),
                        placeholders.fill(paragraph.text()),
                        placeholders.fillList(paragraph.list())));
            }
            List<Labelled> limbs = new ArrayList<>();
            for (String limb : section.limbs()) {
                limbs.add(new Labelled(limbs.size() + 1 + ")", placeholders.fill(limb)));
            }
            sections.add(new CoverReport.Section(
                    "p1-s" + number,
                    number + ".0",
                    placeholders.fill(section.heading()),
                    placeholders.fill(section.lead()),
                    paragraphs,
                    limbs));
        }
        String title = placeholders.fill("{subject}");
        return new Paper(
                "p1",
                1,
                "cover-report",
                title,
                settings.style() + "/cover.ftlx",
                new CoverReport(title, header, sections),
                List.of());
    }

    private Paper report(String area, int number) {
        String id = "p" + number;
        ReportComposer composer = new ReportComposer(assessed, placeholders, area, id);
        areaOfPaper.put(id, area);
        return new Paper(
                id,
                number,
                slug(area),
                area,
                settings.style() + "/performance.ftlx",
                composer.compose(),
                List.of(composer.figures()));
    }

    /** A file name made of a service area: letters, digits and hyphens, nothing that could lead elsewhere. */
    static String slug(String name) {
        String slug = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "report" : slug.substring(0, Math.min(80, slug.length()));
    }

    private Paper mattersArising(int number) {
        List<MattersArising.Asked> asked = new ArrayList<>();
        for (Query query : book.queries()) {
            asked.add(new MattersArising.Asked(
                    Integer.toString(asked.size() + 1),
                    Figures.day(query.asked()),
                    query.about(),
                    query.question(),
                    query.answer().isEmpty() ? "The answer is awaited." : query.answer()));
        }
        String title = words("matters-arising");
        return new Paper(
                "p" + number,
                number,
                "matters-arising",
                title,
                settings.style() + "/matters-arising.ftlx",
                new MattersArising(title, words("matters-arising-text"), asked),
                List.of());
    }

    private String words(String name) {
        return placeholders.fill(book.wording().report().getOrDefault(name, ""));
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
        return new Paper("front", 0, "contents", title, settings.style() + "/contents.ftlx", contents, List.of());
    }

    private static List<Contents.Line> sections(Paper paper) {
        return switch (paper.content()) {
            case CoverReport cover ->
                cover.sections().stream()
                        .map(s -> new Contents.Line(s.id(), s.number() + " " + s.heading()))
                        .toList();
            case PerformanceReport report ->
                List.of(
                                report.introduction().heading(),
                                report.keyDevelopments().heading(),
                                report.emergingIssues().heading(),
                                report.objectives().heading(),
                                report.indicators().heading(),
                                report.comparisons().heading(),
                                report.points().heading(),
                                report.keys().heading())
                        .stream()
                        .filter(h -> !h.id().isEmpty())
                        .map(h -> new Contents.Line(h.id(), h.text()))
                        .toList();
            default -> List.of();
        };
    }

    private Paper index(List<Paper> papers) {
        List<IndicatorIndex.Line> lines = new ArrayList<>();
        areaOfPaper.forEach((id, area) -> {
            for (Assessment a : assessed.assessments()) {
                if (a.indicator().serviceArea().equals(area)) {
                    PerformanceReport.IndicatorLine line = new IndicatorWords(a).line(id);
                    lines.add(new IndicatorIndex.Line(
                            line.id(), line.ref(), line.title(), line.rating(), line.direction()));
                }
            }
        });
        lines.sort(java.util.Comparator.comparing(IndicatorIndex.Line::ref));
        return new Paper(
                "index",
                papers.size() + 1,
                "index",
                words("index"),
                settings.style() + "/index.ftlx",
                new IndicatorIndex(words("index"), lines),
                List.of());
    }
}
