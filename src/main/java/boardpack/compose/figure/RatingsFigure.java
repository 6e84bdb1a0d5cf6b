package boardpack.compose.figure;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.rating.Past;
import boardpack.assess.review.PriorityProgress;
import boardpack.chart.RatingBars;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.PriorityWords;
import boardpack.compose.words.Scope;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.paper.Illustration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chart of the ratings in two quarters, by group of indicators or by outcome of priorities. */
public final class RatingsFigure {
    private static final List<Rating> RATED = List.of(Rating.GREEN, Rating.AMBER, Rating.RED);

    private final Quarter now;
    private final Quarter before;
    private final List<Group> groups;
    private final String one;
    private final String many;
    private final List<String> notes;

    private RatingsFigure(Quarter now, List<Group> groups, String one, String many, List<String> notes) {
        this.now = now;
        this.before = now.before();
        this.groups = groups;
        this.one = one;
        this.many = many;
        this.notes = notes;
    }

    public static RatingsFigure ofIndicators(Assessed assessed, Scope scope) {
        Quarter now = assessed.book().quarter();
        List<Group> groups = new ArrayList<>();
        for (String name : assessed.book().settings().serviceAreas()) {
            List<Assessment> its = scope.assessments().stream()
                    .filter(a -> a.indicator().serviceArea().equals(name))
                    .toList();
            if (!its.isEmpty()) {
                groups.add(group(assessed, name, its));
            }
        }
        String note = "The ratings of " + now.before().label()
                + " are worked out from its figures as they stand now, by the rules that hold now.";
        return new RatingsFigure(now, groups, "indicator", "indicators", List.of(note));
    }

    public static RatingsFigure ofPriorities(Assessed assessed, Scope scope) {
        Quarter now = assessed.book().quarter();
        List<Group> groups = new ArrayList<>();
        PriorityWords.byOutcome(scope.priorities(assessed)).forEach((outcome, its) -> {
            Map<Quarter, Counted> quarters = new LinkedHashMap<>();
            quarters.put(
                    now, Counted.of(its.stream().map(PriorityProgress::overall).toList()));
            quarters.put(
                    now.before(),
                    Counted.of(its.stream()
                            .map(p -> p.priority().standing().last())
                            .toList()));
            groups.add(new Group(outcome, quarters));
        });
        boolean computed = scope.priorities(assessed).stream().anyMatch(PriorityProgress::isOnlyCounted);
        List<String> notes = computed
                ? List.of("Where no judgement was given, the rating of " + now.label() + " is computed.")
                : List.of();
        return new RatingsFigure(now, groups, "priority", "priorities", notes);
    }

    /** The numbers with each rating, and without one. */
    private record Counted(Map<Rating, Integer> ratings, int unrated) {
        int of(Rating rating) {
            return ratings.getOrDefault(rating, 0);
        }

        int rated() {
            return RATED.stream().mapToInt(this::of).sum();
        }

        /** Returns {@code 8 green, 2 amber, 3 not rated}, omitting what has none. */
        String words() {
            List<String> parts = new ArrayList<>();
            RATED.stream().filter(r -> of(r) > 0).forEach(r -> parts.add(of(r) + " " + Figures.word(r)));
            if (unrated > 0) {
                parts.add(unrated + " not rated");
            }
            return String.join(", ", parts);
        }

        static Counted of(List<Optional<Rating>> all) {
            Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
            all.forEach(rating -> rating.ifPresent(r -> counts.merge(r, 1, Integer::sum)));
            int rated = RATED.stream().mapToInt(r -> counts.getOrDefault(r, 0)).sum();
            return new Counted(counts, all.size() - rated);
        }
    }

    /** A group with its ratings in the two quarters; empty while its data is being cleansed. */
    private record Group(String name, Map<Quarter, Counted> quarters) {}

    /** Returns the chart; empty if there is nothing to rate. */
    public Optional<Illustration> figure() {
        List<Group> told = groups.stream().filter(g -> !g.quarters.isEmpty()).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        RatingBars bars = new RatingBars(
                says(told), groups.stream().map(this::drawn).toList(), List.of("green", "amber", "red", "not rated"));
        return Optional.of(
                new Illustration("", "", "", false, bars, hasBefore(told) ? notes : List.of(), numbers(told)));
    }

    private static Group group(Assessed assessed, String name, List<Assessment> its) {
        Quarter now = assessed.book().quarter();
        Map<Quarter, Counted> quarters = new LinkedHashMap<>();
        if (its.stream().noneMatch(a -> a.rated().rating() == Rating.CLEANSING)) {
            quarters.put(
                    now,
                    Counted.of(its.stream()
                            .map(a -> Optional.of(a.rated().rating()))
                            .toList()));
            quarters.put(
                    now.before(),
                    Counted.of(its.stream()
                            .map(a -> Past.rating(assessed.book(), a.indicator(), now.before()))
                            .toList()));
        }
        return new Group(name, quarters);
    }

    /** Returns true if the last quarter has any rating. Without its extract there is nothing to compare. */
    private boolean hasBefore(List<Group> told) {
        return told.stream().anyMatch(g -> g.quarters.get(before).rated() > 0);
    }

    private RatingBars.Group drawn(Group group) {
        List<RatingBars.Bar> bars = new ArrayList<>();
        group.quarters.forEach((quarter, c) -> {
            if (quarter.equals(now) || c.rated() > 0) {
                bars.add(new RatingBars.Bar(
                        quarter.label(),
                        c.of(Rating.GREEN),
                        c.of(Rating.AMBER),
                        c.of(Rating.RED),
                        c.unrated,
                        c.words()));
            }
        });
        return new RatingBars.Group(group.name, bars, bars.isEmpty() ? Rating.CLEANSING.word() : "");
    }

    private static int sum(List<Group> told, Quarter quarter, Rating rating) {
        return told.stream().mapToInt(g -> g.quarters.get(quarter).of(rating)).sum();
    }

    private String says(List<Group> told) {
        String first = "In " + now.label() + ", " + all(told, now)
                + (hasBefore(told) ? "; in " + before.label() + ", " + all(told, before) : "") + ".";
        return first + (told.size() > 1 ? " " + most(told) : "");
    }

    /** Returns {@code 12 indicators were green, 4 amber and 2 red}, omitting ratings that none has. */
    private String all(List<Group> told, Quarter quarter) {
        List<Rating> met = RATED.stream().filter(r -> sum(told, quarter, r) > 0).toList();
        if (met.isEmpty()) {
            return "no " + one + " was rated";
        }
        List<String> parts = new ArrayList<>();
        parts.add(Figures.counted(sum(told, quarter, met.getFirst()), one + " was", many + " were") + " "
                + Figures.word(met.getFirst()));
        met.stream().skip(1).forEach(r -> parts.add(sum(told, quarter, r) + " " + Figures.word(r)));
        return Placeholders.joined(parts);
    }

    /** Names the groups with the most red ratings. */
    private String most(List<Group> told) {
        int most = told.stream()
                .mapToInt(g -> g.quarters.get(now).of(Rating.RED))
                .max()
                .orElse(0);
        List<String> names = told.stream()
                .filter(g -> g.quarters.get(now).of(Rating.RED) == most)
                .map(Group::name)
                .toList();
        if (most == 0) {
            return "None is red in " + now.label() + ".";
        }
        boolean several = names.size() > 1;
        return (names.size() > 3 ? names.size() + " groups" : Placeholders.joined(names)) + (several ? " have" : " has")
                + " the most red, " + most + (several ? " each." : ".");
    }

    private List<List<String>> numbers(List<Group> told) {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : told) {
            group.quarters.forEach((quarter, c) -> {
                RATED.forEach(r -> rows.add(row(group.name, Figures.word(r), quarter, c.of(r))));
                rows.add(row(group.name, "not rated", quarter, c.unrated));
            });
        }
        return rows;
    }

    private static List<String> row(String group, String series, Quarter quarter, int count) {
        return List.of(
                "ratings", "", group, series, quarter.label(), Integer.toString(count), "", "", "", "", "", "", "");
    }
}
