package boardpack.compose;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.Compared;
import boardpack.compose.PerformanceReport.Comparisons;
import boardpack.compose.PerformanceReport.Heading;
import boardpack.compose.PerformanceReport.IndicatorLine;
import boardpack.compose.PerformanceReport.Indicators;
import boardpack.compose.PerformanceReport.Keys;
import boardpack.compose.PerformanceReport.MilestoneLine;
import boardpack.compose.PerformanceReport.Objective;
import boardpack.compose.PerformanceReport.Objectives;
import boardpack.compose.PerformanceReport.Point;
import boardpack.compose.PerformanceReport.Points;
import boardpack.compose.PerformanceReport.ProseSection;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Milestone;
import boardpack.indicator.Narrative;
import boardpack.indicator.Period;
import boardpack.indicator.Prose;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composes the performance report of one service area. */
final class ReportComposer {
    private static final Pattern INITIALS = Pattern.compile("\\(([A-Z]{2,4})\\)\\s*$");

    private final Assessed assessed;
    private final Quarter quarter;
    private final Placeholders placeholders;
    private final String area;
    private final String paperId;
    private final List<Assessment> assessments;
    private final List<Milestone> milestones;
    private int section;

    ReportComposer(Assessed assessed, Placeholders placeholders, String area, String paperId) {
        this.assessed = assessed;
        this.quarter = assessed.book().quarter();
        this.placeholders = placeholders;
        this.area = area;
        this.paperId = paperId;
        this.assessments = assessed.assessments().stream()
                .filter(a -> a.indicator().serviceArea().equals(area))
                .toList();
        this.milestones = assessed.book().milestones().stream()
                .filter(m -> m.serviceArea().equals(area))
                .toList();
    }

    PerformanceReport compose() {
        Narrative narrative = assessed.book().narratives().stream()
                .filter(n -> n.serviceArea().equals(area))
                .findFirst()
                .orElse(new Narrative(area, List.of(), List.of(), List.of(), boardpack.problem.Place.of("")));
        return new PerformanceReport(
                area,
                words("subtitle"),
                introduction(narrative),
                prose("key-developments", narrative.keyDevelopments()),
                prose("emerging-issues", narrative.emergingIssues()),
                initials(narrative),
                objectives(),
                indicators(),
                comparisons(),
                points(),
                keys());
    }

    private String words(String name) {
        return placeholders.fill(assessed.book().wording().report().getOrDefault(name, ""));
    }

    /** The next numbered heading. */
    private Heading heading(String name) {
        section++;
        return new Heading(paperId + "-s" + section, section + ".0 " + words(name));
    }

    private static Heading none() {
        return new Heading("", "");
    }

    private ProseSection introduction(Narrative narrative) {
        List<Prose> prose = new ArrayList<>();
        prose.addAll(narrative.introduction());
        if (prose.isEmpty()) {
            prose.add(new Prose.Paragraph(List.of(new Prose.Words(words("introduction-text"), false, false, ""))));
        }
        return new ProseSection(heading("introduction"), prose);
    }

    private ProseSection prose(String name, List<Prose> prose) {
        return prose.isEmpty() ? new ProseSection(none(), List.of()) : new ProseSection(heading(name), prose);
    }

    /** The officers whose initials end a paragraph, in the order of {@code pack.yaml}. */
    private List<Labelled> initials(Narrative narrative) {
        List<String> used = new ArrayList<>();
        List<Prose> all = new ArrayList<>(narrative.introduction());
        all.addAll(narrative.keyDevelopments());
        all.addAll(narrative.emergingIssues());
        for (Prose prose : all) {
            if (prose instanceof Prose.Paragraph paragraph && !paragraph.words().isEmpty()) {
                Matcher m = INITIALS.matcher(paragraph.words().getLast().text());
                if (m.find()) {
                    used.add(m.group(1));
                }
            }
        }
        List<Labelled> key = new ArrayList<>();
        assessed.book().settings().officers().forEach((initials, name) -> {
            if (used.contains(initials)) {
                key.add(new Labelled(initials, name));
            }
        });
        return key;
    }

    private Objectives objectives() {
        if (milestones.isEmpty()) {
            return new Objectives(none(), "", Marks.progressKey(), List.of());
        }
        Map<String, List<Milestone>> byObjective = new LinkedHashMap<>();
        milestones.forEach(m -> byObjective
                .computeIfAbsent(m.objectiveRef(), r -> new ArrayList<>())
                .add(m));
        Heading heading = heading("objectives");
        List<Objective> objectives = new ArrayList<>();
        byObjective.forEach((ref, all) -> objectives.add(new Objective(
                Anchors.of(paperId, "o", ref),
                ref,
                all.getFirst().objective(),
                all.stream()
                        .map(m -> new MilestoneLine(
                                m.text(), Figures.shortDay(m.due()), Marks.of(m.progress()), m.commentary()))
                        .toList())));
        return new Objectives(
                heading, Counts.ofMilestones(milestones, objectives.size()), Marks.progressKey(), objectives);
    }

    private Indicators indicators() {
        if (assessments.isEmpty()) {
            return new Indicators(none(), "", Marks.ratingKey(), Marks.directionKey(), "", columns(), List.of());
        }
        List<IndicatorLine> lines = assessments.stream()
                .map(a -> new IndicatorWords(a).line(paperId))
                .toList();
        return new Indicators(
                heading("indicators"),
                Counts.ofIndicators(assessments) + Counts.ofDirections(assessments),
                Marks.ratingKey(),
                Marks.directionKey(assessments),
                notes(),
                columns(),
                lines);
    }

    private PerformanceReport.Columns columns() {
        return new PerformanceReport.Columns(
                quarter.year().yearBefore().label() + " actual",
                quarter.year().label() + " target",
                quarter.label() + " actual");
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words("indicators-text"));
        notes.addAll(MethodWords.of(assessments));
        if (assessments.stream().anyMatch(a -> a.status() == Status.PROVISIONAL && PointsToCheck.isShown(a))) {
            notes.add("A provisional figure may still change.");
        }
        boolean revised = assessments.stream()
                .anyMatch(a -> !a.revisions().isEmpty() || a.status() == Status.REVISED && PointsToCheck.isShown(a));
        if (revised) {
            notes.add("A revised figure has changed since it was first reported.");
        }
        if (assessments.stream().anyMatch(a -> !a.period().equals(a.quarter()) && PointsToCheck.isShown(a))) {
            notes.add("A figure that is reported once a year is held against the target of its own year.");
        }
        return String.join(" ", notes);
    }

    private Comparisons comparisons() {
        List<Compared> all = assessed.comparisons().stream()
                .filter(c -> c.indicator().serviceArea().equals(area))
                .toList();
        String council = assessed.book().settings().shortCouncil();
        if (all.isEmpty()) {
            return new Comparisons(none(), "", "", "", council, "Region", List.of());
        }
        String region = all.stream()
                .flatMap(c -> c.region().stream())
                .map(Comparator::name)
                .findFirst()
                .orElse("Region");
        return new Comparisons(
                heading("comparisons"),
                words("comparisons-text"),
                notes(all),
                period(all),
                council,
                region,
                all.stream().map(c -> new ComparisonWords(c).line()).toList());
    }

    private static String period(List<Compared> all) {
        Period first = all.getFirst().period();
        return all.stream().allMatch(c -> c.period().equals(first)) ? first.label() : "";
    }

    /** What the figures beside a comparison mean, as far as there are any. */
    private String notes(List<Compared> all) {
        List<String> notes = new ArrayList<>();
        if (all.stream().anyMatch(c -> new ComparisonWords(c).saysAGap())) {
            notes.add(words("comparisons-gap-text"));
        }
        if (all.stream().anyMatch(c -> c.standing().isPresent())) {
            notes.add(words("comparisons-rank-text"));
        }
        if (all.stream()
                .flatMap(c -> c.standing().stream())
                .anyMatch(s -> s.quartile().isPresent())) {
            notes.add(words("comparisons-quartile-text"));
        }
        notes.removeIf(String::isEmpty);
        return String.join(" ", notes);
    }

    /** What is missing, not final or at risk, in the order of the table. */
    private Points points() {
        List<Point> points = new ArrayList<>();
        for (Assessment a : assessments) {
            String text = String.join(" ", PointsToCheck.of(a));
            if (!text.isEmpty()) {
                points.add(new Point(
                        new IndicatorWords(a).anchor(paperId), a.indicator().ref(), text));
            }
        }
        assessed.book().retired().stream()
                .filter(i -> i.serviceArea().equals(area))
                .forEach(i -> PointsToCheck.ofRetired(i, quarter)
                        .ifPresent(text -> points.add(new Point("", i.ref(), text))));
        return points.isEmpty()
                ? new Points(none(), "", List.of())
                : new Points(heading("points"), words("points-text"), points);
    }

    private Keys keys() {
        List<Key> keys = new ArrayList<>();
        if (!milestones.isEmpty()) {
            keys.add(Marks.progressKey());
        }
        if (!assessments.isEmpty()) {
            keys.add(Marks.ratingKey());
            Key unrated = Marks.unratedKey(assessments);
            if (!unrated.lines().isEmpty()) {
                keys.add(unrated);
            }
            keys.add(Marks.directionKey());
        }
        return new Keys(heading("keys"), words("keys-text"), keys);
    }

    /** Every figure of the area's indicators, each with the file and line that it comes from. */
    DataTable figures() {
        List<List<String>> rows = new ArrayList<>();
        for (Assessment a : assessments) {
            assessed.book().results().getOrDefault(a.indicator().ref(), Map.of()).values().stream()
                    // What came after the quarter is not behind its report.
                    .filter(r -> !r.period().end().isAfter(quarter.end()))
                    .sorted(java.util.Comparator.comparing(
                                    (Result r) -> r.period().start())
                            .thenComparing(r -> r.period().end()))
                    .forEach(r -> rows.add(List.of(
                            r.ref(),
                            a.indicator().title(),
                            a.indicator().unit().word(),
                            r.period().label(),
                            hidden(r) ? Value.Reason.SUPPRESSED.symbol() : figure(r, a.indicator()),
                            r.computed() ? "yes" : "",
                            hidden(r)
                                    ? ""
                                    : r.numerator().map(n -> n.toPlainString()).orElse(""),
                            hidden(r)
                                    ? ""
                                    : r.denominator()
                                            .map(n -> n.toPlainString())
                                            .orElse(""),
                            Figures.status(r.status(), r.value()),
                            r.place().file(),
                            Integer.toString(r.place().line()))));
        }
        return new DataTable(
                "figures-" + PolicyBoard.slug(area) + ".csv",
                "The figures behind the report of " + area + ", each with its extract and line",
                List.of(
                        "ref",
                        "title",
                        "unit",
                        "period",
                        "value",
                        "computed",
                        "numerator",
                        "denominator",
                        "status",
                        "extract",
                        "line"),
                rows);
    }

    /** True for a part of a period whose own figure is suppressed: the parts would add up to it. */
    private boolean hidden(Result part) {
        return assessed.book().results().getOrDefault(part.ref(), Map.of()).values().stream()
                .filter(r -> r.value().equals(Value.blank(Value.Reason.SUPPRESSED)))
                .anyMatch(r -> !part.period().start().isBefore(r.period().start())
                        && !part.period().end().isAfter(r.period().end()));
    }

    /** As it was given; a figure that was computed, as it is displayed. */
    private static String figure(Result result, Indicator indicator) {
        return switch (result.value()) {
            case Value.Blank blank -> blank.reason().symbol();
            case Value.Measured measured
            when result.computed() -> indicator.displayed(measured.amount()).toPlainString();
            case Value.Measured measured -> measured.amount().toPlainString();
        };
    }
}
