package boardpack.compose.section;

import boardpack.assess.Assessed;
import boardpack.book.pack.Settings;
import boardpack.compose.link.Places;
import boardpack.compose.link.References;
import boardpack.compose.words.IndicatorWords;
import boardpack.compose.words.Marks;
import boardpack.compose.words.Placeholders;
import boardpack.paper.Contents;
import boardpack.paper.IndicatorIndex;
import boardpack.paper.Labelled;
import boardpack.paper.Paper;
import boardpack.paper.Report;
import boardpack.paper.Section;
import boardpack.paper.Trackers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes the contents before the papers of a pack and the index of indicators after them. */
public final class FindingAids {
    private final Assessed assessed;
    private final Settings settings;
    private final Placeholders placeholders;
    private final List<Labelled> logo;

    public FindingAids(Assessed assessed, Placeholders placeholders, List<Labelled> logo) {
        this.assessed = assessed;
        this.settings = assessed.book().settings();
        this.placeholders = placeholders;
        this.logo = logo;
    }

    private String words(String name) {
        return placeholders.fill(assessed.book().wording().words().getOrDefault(name, ""));
    }

    public Paper contents(
            String title,
            Optional<Paper> summary,
            List<Paper> papers,
            Optional<Paper> index,
            List<Contents.Untagged> untagged) {
        List<Contents.Entry> entries = new ArrayList<>();
        summary.ifPresent(paper -> entries.add(new Contents.Entry(paper.id(), paper.title(), List.of())));
        for (Paper paper : papers) {
            entries.add(new Contents.Entry(paper.id(), paper.title(), sections(paper)));
        }
        index.ifPresent(its -> entries.add(new Contents.Entry(its.id(), its.title(), List.of())));
        Contents contents = new Contents(
                settings.council(),
                settings.board().name(),
                title,
                placeholders.fill("{meeting-date}"),
                placeholders.fill("{quarter-start} to {quarter-end}"),
                logo,
                entries,
                untagged);
        return new Paper("front", 0, "contents", title, "contents.ftlx", "", contents, List.of());
    }

    private static List<Contents.Line> sections(Paper paper) {
        return paper.content() instanceof Report report
                ? report.sections().stream().flatMap(FindingAids::lines).toList()
                : List.of();
    }

    /** Returns the contents lines of a section: its heading, or each of its trackers if it has no heading. */
    private static Stream<Contents.Line> lines(Section section) {
        if (!section.heading().id().isEmpty()) {
            return Stream.of(
                    new Contents.Line(section.heading().id(), section.heading().text()));
        }
        return section instanceof Trackers trackers
                ? trackers.trackers().stream().map(t -> new Contents.Line(t.id(), t.title()))
                : Stream.empty();
    }

    /** Composes the index of the printed indicators; empty if none is printed. */
    public Optional<Paper> index(Map<String, String> rows, int number) {
        List<IndicatorIndex.Line> lines = assessed.assessments().stream()
                .filter(a -> rows.containsKey(a.indicator().ref()))
                .map(a -> new IndicatorWords(a)
                        .line(Places.in(
                                rows.get(a.indicator().ref()), a.indicator().ref())))
                .map(line -> new IndicatorIndex.Line(
                        line.id(),
                        line.ref(),
                        line.title(),
                        line.rating().mark(),
                        line.travel().direction()))
                .sorted(Comparator.comparing(IndicatorIndex.Line::ref, References.IN_ORDER))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Paper(
                "index",
                number,
                "index",
                words("index"),
                "index.ftlx",
                "",
                new IndicatorIndex(
                        words("index"), Marks.ratingKey(), Marks.directionKey(assessed.assessments()), lines),
                List.of()));
    }
}
