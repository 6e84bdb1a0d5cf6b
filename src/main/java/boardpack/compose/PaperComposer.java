package boardpack.compose;

import boardpack.assess.Assessed;
import boardpack.book.pack.LimbNumber;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Anchors;
import boardpack.compose.link.Places;
import boardpack.compose.section.FigureSections;
import boardpack.compose.section.FocusSections;
import boardpack.compose.section.GroupSections;
import boardpack.compose.section.IndicatorSections;
import boardpack.compose.section.IssueSections;
import boardpack.compose.section.MonthSection;
import boardpack.compose.section.PrioritySections;
import boardpack.compose.section.SentenceSections;
import boardpack.compose.section.SetSections;
import boardpack.compose.sentence.Verdict;
import boardpack.compose.words.Counts;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Lists;
import boardpack.compose.words.Marks;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.Milestone;
import boardpack.indicator.Prose;
import boardpack.indicator.Query;
import boardpack.paper.Labelled;
import boardpack.paper.Report;
import boardpack.paper.Section;
import boardpack.paper.Section.Asked;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.MilestoneLine;
import boardpack.paper.Section.Narrative;
import boardpack.paper.Section.Objective;
import boardpack.paper.Section.Objectives;
import boardpack.paper.Section.Paragraph;
import boardpack.paper.Section.Queries;
import boardpack.paper.Section.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composes the sections of one paper in the order and wording of its plan. */
final class PaperComposer {
    private static final Pattern INITIALS = Pattern.compile("\\(([A-Z]{2,4})\\)\\s*$");

    private final Assessed assessed;
    private final Wording.Paper plan;
    private final Scope scope;
    private final Placeholders placeholders;
    private final String paperId;
    private final Places places;
    private final Predicate<String> inThePack;
    private final Lists lists;
    private final List<Section> sections = new ArrayList<>();

    /**
     * Creates a composer for one paper.
     *
     * @param inThePack tests if the pack contains a paper, so that it can be announced
     */
    PaperComposer(
            Assessed assessed,
            Placeholders placeholders,
            Wording.Paper plan,
            Scope scope,
            String paperId,
            Map<String, String> rows,
            Predicate<String> inThePack,
            Lists lists) {
        this.lists = lists;
        this.inThePack = inThePack;
        this.assessed = assessed;
        this.plan = plan;
        this.scope = scope;
        this.placeholders = placeholders.about(scope);
        this.paperId = paperId;
        this.places = new Places(paperId, rows);
    }

    /** Composes the paper; empty if none of its sections has content. */
    Optional<Report> compose() {
        sections(false);
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        initials();
        List<Labelled> header = new ArrayList<>();
        if (plan.hasHeader()) {
            assessed.book()
                    .wording()
                    .header()
                    .forEach((label, text) -> header.add(new Labelled(label, placeholders.fill(text))));
        }
        return Optional.of(new Report(title(), placeholders.fill(plan.lead()), header, sections));
    }

    /** Returns true if any section has content, without composing the sections after the first such one. */
    boolean saysAnything() {
        sections(true);
        return !sections.isEmpty();
    }

    private void sections(boolean untilOne) {
        for (Wording.Section section : plan.sections()) {
            List<Scope> its = section.eachGroup()
                    ? assessed.book().settings().serviceAreas().stream()
                            .map(group -> Scope.of(assessed, group))
                            .toList()
                    : List.of(scope);
            for (Scope each : its) {
                if (untilOne && !sections.isEmpty()) {
                    return;
                }
                section(section, each);
            }
        }
    }

    String title() {
        return placeholders.fill(plan.title());
    }

    private void section(Wording.Section section, Scope its) {
        Placeholders words = its == scope ? placeholders : placeholders.about(its);
        IndicatorSections indicators = new IndicatorSections(assessed.book(), places, its, section, words);
        Heading heading = heading(section, words);
        Optional<Section> made = switch (section.kind()) {
            case STANDING -> Optional.of(standing(section, heading, words));
            case EXEMPT ->
                words.fill("{exempt-items}").isEmpty()
                        ? Optional.empty()
                        : Optional.of(standing(section, heading, words));
            case NARRATIVE -> narrative(section, heading, its, words);
            case OBJECTIVES -> its.milestones().isEmpty() ? Optional.empty() : Optional.of(objectives(heading, its));
            case INDICATORS ->
                its.assessments().isEmpty() ? Optional.empty() : Optional.of(indicators.indicators(heading));
            case COMPARISONS ->
                its.comparisons().isEmpty()
                        ? Optional.empty()
                        : Optional.of(indicators.comparisons(
                                heading, assessed.book().settings().shortCouncil()));
            case POINTS ->
                Optional.of(indicators.points(heading))
                        .filter(p -> !p.points().isEmpty())
                        .map(p -> p);
            case KEYS ->
                Optional.of(indicators.keys(heading))
                        .filter(k -> !k.keys().isEmpty())
                        .map(k -> k);
            case QUERIES ->
                assessed.book().account().queries().isEmpty()
                        ? Optional.empty()
                        : Optional.of(queries(section, heading, words));
            case GROUPS -> Optional.of(groups(section, its, words).groups(heading));
            case GROUP -> Optional.of(groups(section, its, words).group(heading));
            case CHANGES ->
                Optional.of(groups(section, its, words).changes(heading))
                        .filter(c -> !c.introduction().isEmpty() || !c.changes().isEmpty())
                        .map(c -> c);
            case ASKED ->
                Optional.of(focus(section, its, words)
                        .asked(heading, plan.numbering().equals("none") ? "" : number() + "."));
            case SHOWN ->
                its.assessments().isEmpty()
                        ? Optional.empty()
                        : Optional.of(focus(section, its, words).shown(heading));
            case HISTORY ->
                Optional.of(focus(section, its, words).history(heading))
                        .filter(h -> !h.indicators().isEmpty())
                        .map(h -> h);
            case ACCOUNT -> account(groups(section, its, words).account(), section.text("text"), heading, words);
            case PERFORMING_WELL -> sentences(section, its, words).sentences(heading, Verdict.PERFORMING_WELL);
            case NEED_TO_IMPROVE -> sentences(section, its, words).sentences(heading, Verdict.NEED_TO_IMPROVE);
            case FOR_INFORMATION -> sentences(section, its, words).sentences(heading, Verdict.FOR_INFORMATION);
            case NO_FIGURE -> sentences(section, its, words).sentences(heading, Verdict.NO_FIGURE);
            case BY_MONTH ->
                new MonthSection(assessed.book(), places, its)
                        .byMonth(heading, words.fill(section.text("text")), paragraphs());
            case MAIN_ISSUES ->
                new IssueSections(its.priorities(assessed), its, places, section, words, paragraphs()).compose(heading);
            case SUMMARY_SHEET -> priorities(section, its, words).summary(heading);
            case TRACKERS -> priorities(section, its, words).trackers(heading);
            case REPORTED -> {
                Scope reported = SetSections.onlyReported(its);
                yield new SetSections(reported, places)
                        .reported(new IndicatorSections(assessed.book(), places, reported, section, words)
                                .indicators(heading));
            }
            case TRENDS -> figures(section, its, words).trends(heading);
            case CONTROL_CHARTS -> figures(section, its, words).controlCharts(heading);
            case RATING_BARS -> figures(section, its, words).ratingBars(heading);
            case COMPARISON_DOTS -> figures(section, its, words).comparisonDots(heading);
            case NOT_REPORTED -> new SetSections(its, places).notReported(heading, words.fill(section.text("text")));
        };
        made.ifPresent(sections::add);
    }

    private SentenceSections sentences(Wording.Section section, Scope its, Placeholders words) {
        return new SentenceSections(places, its, section, words, paragraphs());
    }

    private PrioritySections priorities(Wording.Section section, Scope its, Placeholders words) {
        return new PrioritySections(its.priorities(assessed), assessed.book(), places, section, words);
    }

    /** Returns the prefix of paragraph numbers in the next section; empty if paragraphs are not numbered. */
    private String paragraphs() {
        return plan.numbering().equals("none") ? "" : Integer.toString(number());
    }

    /** Returns the next heading, or no heading if the plan has no words for it. */
    private Heading heading(Wording.Section section, Placeholders words) {
        if (section.heading().isEmpty()) {
            return new Heading("", "");
        }
        int number = number();
        String numbered = switch (plan.numbering()) {
            case "1.0" -> number + ".0 ";
            case "1." -> number + ". ";
            case "1" -> number + " ";
            default -> "";
        };
        return new Heading(paperId + "-s" + number, numbered + words.fill(section.heading()));
    }

    /** Returns the number of the next section. Sections without a heading have none. */
    private int number() {
        return 1
                + (int) sections.stream()
                        .filter(s -> !s.heading().id().isEmpty())
                        .count();
    }

    private Standing standing(Wording.Section section, Heading heading, Placeholders words) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Wording.Paragraph paragraph : section.paragraphs()) {
            paragraphs.add(new Paragraph(
                    paragraphs().isEmpty() ? "" : paragraphs() + "." + (paragraphs.size() + 1),
                    words.fill(paragraph.text()),
                    words.fillList(paragraph.list().stream()
                            .filter(i -> i.announces().isEmpty() || inThePack.test(i.announces()))
                            .map(Wording.Item::text)
                            .toList())));
        }
        List<Labelled> limbs = new ArrayList<>();
        for (String limb : section.limbs()) {
            limbs.add(new Labelled(LimbNumber.of(section.text("limb-number")).at(limbs.size() + 1), words.fill(limb)));
        }
        return new Standing(heading, words.fill(section.text("lead")), paragraphs, limbs);
    }

    private GroupSections groups(Wording.Section section, Scope its, Placeholders words) {
        return new GroupSections(assessed, places, its, section, words);
    }

    private FocusSections focus(Wording.Section section, Scope its, Placeholders words) {
        return new FocusSections(assessed, places, its, section, words);
    }

    private FigureSections figures(Wording.Section section, Scope its, Placeholders words) {
        return new FigureSections(assessed, places, its, section, words, lists);
    }

    private Optional<Section> narrative(Wording.Section section, Heading heading, Scope its, Placeholders words) {
        List<Prose> said = new ArrayList<>(its.narrative().section(section.name()));
        if (its == scope && plan.about() == Wording.About.PACK && !groupsTell(section.name())) {
            for (String group : assessed.book().settings().serviceAreas()) {
                List<Prose> of = Scope.of(assessed, group).narrative().section(section.name());
                if (!of.isEmpty()) {
                    said.add(new Prose.Topic(group));
                    said.addAll(of);
                }
            }
        }
        return account(said, section.text("text"), heading, words);
    }

    /** Returns true if a group's paper or section has a place for the text of that group's officers. */
    private boolean groupsTell(String name) {
        return assessed.book().wording().papers().stream()
                .anyMatch(p -> p.sections().stream()
                        .filter(s -> p.about() == Wording.About.EACH_GROUP || s.eachGroup())
                        .anyMatch(s -> s.name().equals(name) || s.kind().takesAnyHeading()));
    }

    /** Composes the officers' text. If they wrote none, the standing text is used, if there is any. */
    private static Optional<Section> account(List<Prose> said, String standing, Heading heading, Placeholders words) {
        List<Prose> prose = new ArrayList<>(said);
        if (prose.isEmpty() && !standing.isEmpty()) {
            prose.add(new Prose.Paragraph(List.of(new Prose.Words(words.fill(standing), false, false, ""))));
        }
        return prose.isEmpty() ? Optional.empty() : Optional.of(new Narrative(heading, prose, List.of()));
    }

    /**
     * Adds the officers whose initials end a paragraph, in the order of {@code pack.yaml}, after the last narrative.
     */
    private void initials() {
        List<String> used = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i) instanceof Narrative narrative) {
                last = i;
                narrative.prose().forEach(p -> initials(p).ifPresent(used::add));
            }
        }
        if (last < 0) {
            return;
        }
        List<Labelled> key = new ArrayList<>();
        assessed.book().settings().officers().forEach((initials, name) -> {
            if (used.contains(initials)) {
                key.add(new Labelled(initials, name));
            }
        });
        Narrative narrative = (Narrative) sections.get(last);
        sections.set(last, new Narrative(narrative.heading(), narrative.prose(), key));
    }

    private static Optional<String> initials(Prose prose) {
        if (prose instanceof Prose.Paragraph paragraph && !paragraph.words().isEmpty()) {
            Matcher m = INITIALS.matcher(paragraph.words().getLast().text());
            return m.find() ? Optional.of(m.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }

    private Objectives objectives(Heading heading, Scope its) {
        Map<String, List<Milestone>> byObjective = new LinkedHashMap<>();
        its.milestones()
                .forEach(m -> byObjective
                        .computeIfAbsent(m.objectiveRef(), r -> new ArrayList<>())
                        .add(m));
        List<Objective> objectives = new ArrayList<>();
        byObjective.forEach((ref, all) -> objectives.add(new Objective(
                Anchors.of(heading.id(), "o", ref),
                ref,
                all.getFirst().objective(),
                all.stream()
                        .map(m -> new MilestoneLine(
                                m.text(), Figures.shortDay(m.due()), Marks.of(m.progress()), m.commentary()))
                        .toList())));
        return new Objectives(
                heading, Counts.ofMilestones(its.milestones(), objectives.size()), Marks.progressKey(), objectives);
    }

    private Queries queries(Wording.Section section, Heading heading, Placeholders words) {
        List<Asked> asked = new ArrayList<>();
        for (Query query : assessed.book().account().queries()) {
            asked.add(new Asked(
                    Integer.toString(asked.size() + 1),
                    Figures.day(query.asked()),
                    query.about(),
                    query.question(),
                    query.answer().isEmpty() ? "The answer is awaited." : query.answer()));
        }
        return new Queries(heading, words.fill(section.text("text")), asked);
    }

    /** Returns true if a paper with this plan lists indicators in a table. */
    static boolean listsIndicators(Wording.Paper plan) {
        return plan.sections().stream().anyMatch(s -> s.kind().listsIndicators());
    }
}
