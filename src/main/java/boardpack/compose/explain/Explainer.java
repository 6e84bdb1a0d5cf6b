package boardpack.compose.explain;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.Revision;
import boardpack.assess.control.Series;
import boardpack.assess.rating.Earlier;
import boardpack.assess.rating.Forecast;
import boardpack.compose.explain.Explanation.Held;
import boardpack.compose.explain.Explanation.Moved;
import boardpack.compose.explain.Explanation.Remark;
import boardpack.compose.words.ChartPeriods;
import boardpack.compose.words.ComparisonWords;
import boardpack.compose.words.Figures;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Rating;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.protect.Publishable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Explains one indicator's rating and direction of travel, step by step. */
public final class Explainer {
    private final Assessed assessed;

    public Explainer(Publishable publishable) {
        this.assessed = publishable.assessed();
    }

    /** Returns the references that can be explained. */
    public List<String> refs() {
        return assessed.book().indicators().stream().map(Indicator::ref).toList();
    }

    /** Explains an indicator. Blanks and capitals in the reference do not matter unless several indicators match. */
    public Optional<Explanation> explain(String ref) {
        return find(i -> i.ref().equals(ref))
                .or(() -> find(i -> bare(i.ref()).equals(bare(ref))))
                .map(i -> assessed.assessments().stream()
                        .filter(a -> a.indicator().equals(i))
                        .findFirst()
                        .map(this::explanation)
                        .orElseGet(() -> ofAbsent(i)));
    }

    /** Explains an indicator that has been assessed. */
    public Explanation explain(Assessment assessment) {
        return explanation(assessment);
    }

    private Optional<Indicator> find(Predicate<Indicator> wanted) {
        List<Indicator> found =
                assessed.book().indicators().stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String bare(String ref) {
        return ref.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Explanation explanation(Assessment a) {
        Indicator i = a.indicator();
        return explanation(
                i,
                a.period(),
                rating(a),
                others(a),
                directions(a),
                Series.chart(assessed.book(), i).stream()
                        .map(chart -> new ExplainedChart(i, chart).chart())
                        .toList(),
                remarks(a));
    }

    private Explanation ofAbsent(Indicator i) {
        Held absent = new ExplainedAbsence(assessed.book(), i).held();
        return explanation(i, assessed.book().quarter(), absent, List.of(), List.of(), List.of(), List.of());
    }

    private Explanation explanation(
            Indicator i,
            Period period,
            Held rating,
            List<Held> others,
            List<Moved> directions,
            List<Explanation.Chart> charts,
            List<Remark> remarks) {
        return new Explanation(
                new Explanation.About(i.ref(), i.title(), i.serviceArea(), owner(i)),
                new Explanation.When(
                        assessed.book().quarter().label(),
                        period.label(),
                        period.start().toString(),
                        period.end().toString()),
                new Explanation.Definition(
                        i.unit().word(),
                        i.unit().perDenominator(),
                        i.decimals(),
                        i.polarity().word(),
                        i.basis().letter(),
                        i.place().toString()),
                rating,
                others,
                directions,
                charts,
                remarks);
    }

    private String owner(Indicator indicator) {
        String name = assessed.book().settings().officers().getOrDefault(indicator.owner(), "");
        return name.isEmpty() ? indicator.owner() : indicator.owner() + ", " + name;
    }

    private Held rating(Assessment a) {
        if (a.rated().rating() == Rating.CLEANSING) {
            String group = a.indicator().serviceArea();
            String words = assessed.book().settings().cleansing().getOrDefault(group, "");
            return ExplainedRating.withheld(a.period().label(), group, words);
        }
        String name = a.indicator().targets().first().isEmpty()
                ? a.period().label()
                : a.period().label() + ", against the "
                        + a.indicator().targets().first();
        return new ExplainedRating(a.indicator(), a.period(), false)
                .held(name, new Earlier(a.actual(), a.from()), List.of(), a.target(), a.rated());
    }

    private static List<Held> others(Assessment a) {
        List<Held> others = new ArrayList<>();
        a.second().ifPresent(rated -> {
            Target second = rated.bands().orElseThrow().target();
            others.add(new ExplainedRating(a.indicator(), a.period(), true)
                    .held(
                            a.period().label() + ", against the "
                                    + a.indicator().targets().second(),
                            new Earlier(a.actual(), a.from()),
                            List.of(),
                            Optional.of(second),
                            rated));
        });
        a.forecast()
                .ifPresent(f -> others.add(new ExplainedRating(a.indicator(), f.year(), false)
                        .held(
                                "The forecast for " + f.year().label(),
                                new Earlier(Value.of(f.value()), f.from()),
                                List.of(made(a, f)),
                                f.target(),
                                f.rated())));
        return others;
    }

    private static String made(Assessment a, Forecast forecast) {
        if (!forecast.computed()) {
            return "The officer's figure: " + Figures.exact(forecast.value(), a.indicator()) + ".";
        }
        return "Computed, the year to date at the same rate: "
                + Arithmetic.number(a.actual().number().orElseThrow()) + " × 4 ÷ "
                + a.quarter().number() + " = " + Arithmetic.number(forecast.value()) + ".";
    }

    private static List<Moved> directions(Assessment a) {
        List<Moved> directions = new ArrayList<>();
        if (!a.tellsDirection()) {
            return directions;
        }
        directions.add(new ExplainedDirection(a.indicator(), a.travel()).moved("Direction of travel"));
        a.longTravel()
                .ifPresent(t ->
                        directions.add(new ExplainedDirection(a.indicator(), t).moved("Direction over a longer time")));
        return directions;
    }

    private List<Remark> remarks(Assessment a) {
        List<Remark> remarks = new ArrayList<>();
        Indicator i = a.indicator();
        if (a.lasting() > 1) {
            remarks.add(new Remark("How long", List.of(lasting(a))));
        }
        a.nextDue()
                .filter(q -> a.rated().rating() == Rating.NOT_DUE)
                .ifPresent(q -> remarks.add(new Remark("Next due", List.of("In " + q.label() + "."))));
        if (!i.rhythm().isQuarterly()) {
            remarks.add(new Remark("How often", List.of("Reported " + i.rhythm().words() + ".")));
        }
        ExplainedAbsence.beginning(assessed.book(), i).ifPresent(remarks::add);
        if (a.isAtRisk()) {
            remarks.add(new Remark("At risk", List.of("Amber now, and its forecast is red.")));
        }
        a.yearToDate()
                .ifPresent(y -> remarks.add(new Remark(
                        "Year to date", new ExplainedFigure(i, a.quarter().year(), y).sentences())));
        if (!a.revisions().isEmpty()) {
            remarks.add(new Remark(
                    "Revised since the last pack",
                    a.revisions().stream().map(r -> revised(r, i)).toList()));
        }
        i.redefined()
                .ifPresent(r -> remarks.add(new Remark(
                        "Definition",
                        List.of("Changed from " + r.from().label() + " (" + r.place() + ")"
                                + (r.note().isEmpty() ? "." : ": " + r.note())))));
        assessed.comparisons().stream()
                .filter(c -> c.indicator().equals(i))
                .map(c -> new Remark("Comparison, " + c.period().label(), new ComparisonWords(c).sentences()))
                .forEach(remarks::add);
        if (!a.commentary().isEmpty()) {
            remarks.add(new Remark("Commentary", List.of(a.commentary())));
        }
        return remarks;
    }

    /** Returns a sentence such as {@code Red since Q4 2018/19: for a third quarter.} */
    private static String lasting(Assessment a) {
        Period since = a.period();
        for (int back = 1; back < a.lasting(); back++) {
            since = a.indicator().before(since);
        }
        return a.rated().rating().word() + " since " + since.label() + ": for " + Figures.anOrdinal(a.lasting()) + " "
                + ChartPeriods.noun(a.indicator(), since) + ".";
    }

    private static String revised(Revision revision, Indicator indicator) {
        return revision.period().label() + ": " + Figures.exact(revision.was(), indicator) + " was printed ("
                + revision.place() + "), " + Figures.exact(revision.current(), indicator) + " is the figure now.";
    }
}
