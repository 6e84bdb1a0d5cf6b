package boardpack.compose.section;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.review.LargeChange;
import boardpack.book.pack.Settings;
import boardpack.book.pack.Wording;
import boardpack.compose.link.Places;
import boardpack.compose.words.Counts;
import boardpack.compose.words.FigureWords;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Scope;
import boardpack.indicator.Prose;
import boardpack.indicator.Rating;
import boardpack.paper.Section.Changed;
import boardpack.paper.Section.Changes;
import boardpack.paper.Section.Group;
import boardpack.paper.Section.GroupLine;
import boardpack.paper.Section.Groups;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.Named;
import java.util.ArrayList;
import java.util.List;

/** Composes the sections about the performance of groups and their largest changes. */
public final class GroupSections {
    /** Dash shown instead of a count if nothing is rated. A 0 would suggest that nothing is red. */
    private static final String NONE = "\u2013";

    private final Settings settings;
    private final Assessed assessed;
    private final Places places;
    private final Scope scope;
    private final Wording.Section plan;
    private final Placeholders placeholders;
    private final IndicatorSections indicators;

    public GroupSections(
            Assessed assessed, Places places, Scope scope, Wording.Section plan, Placeholders placeholders) {
        this.settings = assessed.book().settings();
        this.assessed = assessed;
        this.places = places;
        this.scope = scope;
        this.plan = plan;
        this.placeholders = placeholders;
        this.indicators = new IndicatorSections(assessed.book(), places, scope, plan, placeholders);
    }

    private String words(String name) {
        return placeholders.fill(plan.text(name));
    }

    /** Composes the counts of every group and the total. */
    public Groups groups(Heading heading) {
        List<GroupLine> lines = new ArrayList<>();
        for (String group : settings.serviceAreas()) {
            String note = settings.cleansing().containsKey(group) ? Rating.CLEANSING.word() : "";
            lines.add(line(group, note, Scope.of(assessed, group).assessments()));
        }
        lines.add(line("All", "", scope.assessments()));
        return new Groups(
                heading,
                words("text"),
                Counts.ratings(scope.assessments()),
                indicators.notes(),
                Figures.capital(settings.groupBy()),
                lines);
    }

    private static GroupLine line(String name, String note, List<Assessment> all) {
        boolean withheld = !note.isEmpty();
        long rated = all.stream().filter(a -> a.rated().rating().isRated()).count();
        return new GroupLine(
                name,
                note,
                Integer.toString(all.size()),
                withheld ? NONE : count(all, Rating.GREEN),
                withheld ? NONE : count(all, Rating.AMBER),
                withheld ? NONE : count(all, Rating.RED),
                Long.toString(all.size() - rated));
    }

    private static String count(List<Assessment> all, Rating rating) {
        return Long.toString(
                all.stream().filter(a -> a.rated().rating() == rating).count());
    }

    /** Composes the section for one group. While its data is being cleansed, the section says what is being done. */
    public Group group(Heading heading) {
        List<Prose> prose = account();
        if (settings.cleansing().containsKey(scope.name())) {
            return new Group(
                    heading,
                    List.of(words("cleansing-text")),
                    prose,
                    Figures.sentence(settings.cleansing().get(scope.name())),
                    scope.assessments().isEmpty() ? "" : words("to-be-reported"),
                    scope.assessments().stream()
                            .map(a -> new Named(
                                    places.take(a.indicator().ref()),
                                    a.indicator().ref(),
                                    a.indicator().title()))
                            .toList(),
                    List.of());
        }
        return new Group(
                heading,
                sentences(),
                prose,
                "",
                "",
                List.of(),
                scope.assessments().isEmpty() ? List.of() : List.of(indicators.indicators(new Heading("", ""))));
    }

    /** Returns sentences with the counts and the names of the red indicators. */
    private List<String> sentences() {
        List<Assessment> all = scope.assessments();
        if (all.isEmpty()) {
            return List.of("No indicator of this group is reported yet.");
        }
        List<String> reds = all.stream()
                .filter(a -> a.rated().rating() == Rating.RED)
                .map(a -> a.indicator().title() + " (" + a.indicator().ref() + "), " + new FigureWords(a).briefly())
                .toList();
        String red = reds.isEmpty()
                ? ""
                : (reds.size() == 1 ? " The red indicator is: " : " The red indicators are: ") + String.join("; ", reds)
                        + ".";
        return List.of(Counts.ratings(all) + red);
    }

    /** Returns the officers' text, with each heading as a topic. */
    public List<Prose> account() {
        List<Prose> prose = new ArrayList<>();
        scope.narrative().sections().forEach((name, said) -> {
            if (!name.equals("introduction")) {
                prose.add(new Prose.Topic(Figures.capital(name.replace('-', ' '))));
            }
            prose.addAll(said);
        });
        return prose;
    }

    /** Lists the changes above the council's reporting threshold, in the order of the indicators. */
    public Changes changes(Heading heading) {
        List<Changed> changes = new ArrayList<>();
        for (Assessment a : scope.assessments()) {
            LargeChange.of(a, settings.largeChange())
                    .ifPresent(c -> changes.add(new Changed(
                            places.of(a.indicator().ref()),
                            a.indicator().ref(),
                            a.indicator().title(),
                            new FigureWords(a).largely(c),
                            a.commentary().isEmpty()
                                    ? "An explanation is awaited from " + owner(a) + "."
                                    : a.commentary())));
        }
        return new Changes(heading, words(changes.isEmpty() ? "none-text" : "text"), changes);
    }

    private String owner(Assessment a) {
        String initials = a.indicator().owner();
        return initials.isEmpty()
                ? "the officer responsible"
                : settings.officers().getOrDefault(initials, initials);
    }
}
