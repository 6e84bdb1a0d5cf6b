package boardpack.compose.figure;

import boardpack.assess.compare.Compared;
import boardpack.assess.compare.Gap;
import boardpack.assess.compare.Standing;
import boardpack.book.Book;
import boardpack.chart.DotPlot;
import boardpack.chart.Measure;
import boardpack.compose.link.Places;
import boardpack.compose.words.ChartPeriods;
import boardpack.compose.words.Figures;
import boardpack.compose.words.Placeholders;
import boardpack.compose.words.Spoken;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Quartile;
import boardpack.indicator.Value;
import boardpack.paper.Illustration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A chart that compares the council with other areas on one indicator. */
public final class ComparisonFigure {
    private final Book book;
    private final Compared compared;
    private final Indicator indicator;

    public ComparisonFigure(Book book, Compared compared) {
        this.book = book;
        this.compared = compared;
        this.indicator = compared.indicator();
    }

    /** Returns the chart; empty if there is nothing to compare with. */
    public Optional<Illustration> figure(Places places) {
        if (compared.ours().number().isEmpty() || clauses().isEmpty()) {
            return Optional.empty();
        }
        Measure measure = ChartPeriods.measure(indicator);
        DotPlot plot = new DotPlot(
                says(),
                new Measure(
                        measure.name() + ", " + compared.period().label(),
                        measure.before(),
                        measure.after(),
                        measure.cut()),
                rows(),
                "");
        List<String> notes = new ArrayList<>();
        if (compared.oursProvisional()) {
            notes.add("The figure of " + council() + " is provisional.");
        }
        List<String> missing = compared.neighbours().missing();
        if (!missing.isEmpty() && compared.neighbours().mean().isPresent()) {
            notes.add("Without a figure: " + Placeholders.joined(missing) + ".");
        }
        return Optional.of(new Illustration(
                places.of(indicator.ref()), indicator.ref(), indicator.title(), true, plot, notes, numbers()));
    }

    private String council() {
        return book.settings().shortCouncil();
    }

    private List<DotPlot.Row> rows() {
        List<DotPlot.Row> rows = new ArrayList<>();
        String quartile = compared.standing()
                .map(s -> Figures.capital(
                        s.quartile().map(q -> "quartile " + letter(q) + ", ").orElse("")
                                + (s.shared() ? "joint rank " : "rank ") + s.rank() + " of " + s.among()))
                .orElse("");
        rows.add(row(council(), quartile, DotPlot.Kind.OURS, compared.ours(), List.of()));
        compared.neighbours()
                .mean()
                .ifPresent(mean -> rows.add(row(
                        "Statistical neighbours",
                        "mean of " + compared.neighbours().withValue(),
                        DotPlot.Kind.NEIGHBOURS,
                        Value.of(mean),
                        numbers(Comparator.Kind.STATISTICAL_NEIGHBOUR))));
        List<BigDecimal> all = numbers(Comparator.Kind.AUTHORITY);
        if (!all.isEmpty()) {
            rows.add(new DotPlot.Row(
                    "All authorities", all.size() + " besides", DotPlot.Kind.ALL, Optional.empty(), "", all));
        }
        compared.region()
                .filter(c -> c.value().number().isPresent())
                .ifPresent(c -> rows.add(row(c.name(), "", DotPlot.Kind.REGION, c.value(), List.of())));
        compared.england()
                .filter(c -> c.value().number().isPresent())
                .ifPresent(c -> rows.add(row(c.name(), "", DotPlot.Kind.COUNTRY, c.value(), List.of())));
        return rows;
    }

    private DotPlot.Row row(String name, String note, DotPlot.Kind kind, Value value, List<BigDecimal> others) {
        return new DotPlot.Row(
                name, note, kind, value.number().map(indicator::displayed), Figures.value(value, indicator), others);
    }

    private List<BigDecimal> numbers(Comparator.Kind kind) {
        return others(kind)
                .flatMap(c -> c.value().number().stream())
                .map(indicator::displayed)
                .sorted()
                .toList();
    }

    /** Returns the other areas' figures for the compared period, without the council's own. */
    private Stream<Comparator> others(Comparator.Kind kind) {
        return book.elsewhere().comparators().stream()
                .filter(c -> c.ref().equals(indicator.ref()) && c.kind() == kind)
                .filter(c -> c.period().equals(compared.period()))
                .filter(c -> !book.settings().isOurs(c.name()));
    }

    private static String letter(Quartile quartile) {
        return quartile.name()
                + switch (quartile) {
                    case A -> " (best)";
                    case D -> " (worst)";
                    case B, C -> "";
                };
    }

    /** Describes the council's distance from each of the others, and its rank. */
    private String says() {
        String own = Spoken.number(compared.ours().number().orElseThrow(), indicator);
        String begins = council() + "'s figure for " + compared.period().label() + ", " + own + ", is "
                + Placeholders.joined(clauses()) + ".";
        return begins + compared.standing().map(this::place).orElse("");
    }

    private List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        compared.neighbours()
                .mean()
                .ifPresent(mean -> clauses.add(
                        side(mean) + " the mean of " + neighbours() + " (" + Spoken.number(mean, indicator) + ")"));
        compared.region().ifPresent(c -> clause(c, "its region, " + c.name(), clauses));
        compared.england().ifPresent(c -> clause(c, c.name(), clauses));
        if (clauses.isEmpty()) {
            List<BigDecimal> all = numbers(Comparator.Kind.AUTHORITY);
            if (!all.isEmpty()) {
                clauses.add("among figures from " + Spoken.number(all.getFirst(), indicator) + " to "
                        + Spoken.number(all.getLast(), indicator));
            }
        }
        return clauses;
    }

    private String neighbours() {
        int with = compared.neighbours().withValue();
        return with == 1 ? "1 statistical neighbour" : with + " statistical neighbours";
    }

    private void clause(Comparator other, String name, List<String> clauses) {
        other.value()
                .number()
                .ifPresent(n -> clauses.add(side(n) + " that of " + name + " (" + Spoken.number(n, indicator) + ")"));
    }

    private String side(BigDecimal theirs) {
        Gap gap = compared.gapTo(theirs).orElseThrow();
        return switch (gap.side()) {
            case SAME -> "the same as";
            case BETTER -> "better than";
            case WORSE -> "worse than";
            case NEITHER -> gap.by().signum() > 0 ? "higher than" : "lower than";
        };
    }

    private String place(Standing standing) {
        return " It ranks " + (standing.shared() ? "jointly " : "") + Figures.ordinal(standing.rank()) + " of "
                + standing.among() + " authorities"
                + standing.quartile().map(q -> ", in quartile " + letter(q)).orElse("")
                + ".";
    }

    private List<List<String>> numbers() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(number(council(), compared.ours(), compared.oursProvisional() ? "provisional" : ""));
        compared.neighbours()
                .mean()
                .ifPresent(m -> rows.add(number("mean of statistical neighbours", Value.of(m), "")));
        for (Comparator.Kind kind : Comparator.Kind.values()) {
            others(kind).forEach(c -> rows.add(number(c.name(), c.value(), "")));
        }
        return rows;
    }

    private List<String> number(String name, Value value, String status) {
        String blank = value instanceof Value.Blank b ? b.reason().word().toLowerCase(java.util.Locale.ROOT) : status;
        return List.of(
                "comparison",
                indicator.ref(),
                indicator.title(),
                name,
                compared.period().label(),
                value.number()
                        .map(indicator::displayed)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                blank,
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
