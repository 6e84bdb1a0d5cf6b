package boardpack.compose.table;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.rating.Band;
import boardpack.assess.rating.Bands;
import boardpack.assess.rating.Forecast;
import boardpack.assess.rating.Rated;
import boardpack.assess.travel.Travel;
import boardpack.compose.words.Figures;
import boardpack.indicator.Comparison;
import boardpack.indicator.Direction;
import boardpack.indicator.Indicator;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.indicator.Value;
import boardpack.paper.DataTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The quarter's ratings as rows: the printed words, and the cells that they come from. */
public final class RatingsTable {
    private static final List<String> HEADER = List.of(
            "ref",
            "title",
            "service area",
            "quarter",
            "period",
            "unit",
            "polarity",
            "basis",
            "last year of",
            "last year",
            "target",
            "actual",
            "status",
            "rating",
            "rule",
            "green",
            "amber",
            "direction",
            "change",
            "compared with",
            "value then",
            "actual from",
            "target from",
            "last year from",
            "value then from",
            "computed rating",
            "for how many periods",
            "second target",
            "rating against second target",
            "forecast",
            "forecast by",
            "forecast target",
            "forecast rating",
            "at risk of red",
            "long direction",
            "long change",
            "long compared with",
            "revised from",
            "owner",
            "compare");

    /** Number of decimal places given of a number with very many. */
    private static final int LONGEST = 6;

    private final Assessed assessed;

    public RatingsTable(Assessed assessed) {
        this.assessed = assessed;
    }

    public DataTable table() {
        return of(assessed.assessments());
    }

    /** Returns the ratings of some indicators. */
    public static DataTable of(List<Assessment> assessments) {
        return of("ratings.csv", "Every rating of the quarter", assessments);
    }

    /** Returns the ratings that are attached to a paper, with their figures. */
    public static DataTable attached(String name, String title, List<Assessment> assessments) {
        return of(
                "ratings-" + name + ".csv",
                "The ratings in the report of " + title + ", each with the edges of its rule",
                assessments);
    }

    private static DataTable of(String file, String description, List<Assessment> assessments) {
        return new DataTable(file, description, HEADER, new RowsInTurn(assessments));
    }

    /** Rows that are created on demand. A large council has twenty thousand, written one at a time. */
    private static final class RowsInTurn extends AbstractList<List<String>> {
        private final List<Assessment> assessments;

        RowsInTurn(List<Assessment> assessments) {
            this.assessments = assessments;
        }

        @Override
        public List<String> get(int index) {
            return row(assessments.get(index));
        }

        @Override
        public int size() {
            return assessments.size();
        }
    }

    private static List<String> row(Assessment a) {
        Indicator i = a.indicator();
        boolean due = a.tellsDirection();
        // An indicator that is not due shows its latest figure. The target is for the next one, so it is omitted.
        Optional<Target> target = a.rated().rating() == Rating.NOT_DUE ? Optional.empty() : a.target();
        return List.of(
                i.ref(),
                i.title(),
                i.serviceArea(),
                a.quarter().toString(),
                a.period().toString(),
                i.unit().word(),
                i.polarity().name().toLowerCase(Locale.ROOT),
                i.basis().letter(),
                a.lastYear().toString(),
                cell(a.outturn().value(), i),
                target.map(RatingsTable::target).orElse(""),
                cell(a.actual(), i),
                a.actual().number().isPresent() ? Figures.status(a.status(), a.actual()) : "",
                a.rated().rating().word().toLowerCase(Locale.ROOT),
                i.method().rule().name().word(),
                a.rated().bands().map(b -> band(b.green())).orElse(""),
                a.rated().bands().flatMap(Bands::amber).map(RatingsTable::band).orElse(""),
                due ? a.travel().direction().word().toLowerCase(Locale.ROOT) : "",
                due ? change(a.travel(), i) : "",
                due ? comparedWith(a.travel()) : "",
                due ? cell(a.travel().before().value(), i) : "",
                places(a.from()),
                target.map(t -> t.place().toString()).orElse(""),
                places(a.outturn().from()),
                due ? places(a.travel().before().from()) : "",
                i.method().rule().isJudged()
                        ? a.rated().bands().map(b -> word(b.rating())).orElse("")
                        : "",
                a.lasting() == 0 ? "" : Integer.toString(a.lasting()),
                a.second()
                        .flatMap(Rated::bands)
                        .flatMap(b -> b.target().value())
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                a.second().map(r -> word(r.rating())).orElse(""),
                a.forecast().map(f -> i.displayed(f.value()).toPlainString()).orElse(""),
                a.forecast().map(f -> f.computed() ? "computed" : "officer").orElse(""),
                a.forecast()
                        .flatMap(Forecast::target)
                        .flatMap(Target::value)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                a.forecast().map(f -> word(f.rated().rating())).orElse(""),
                a.isAtRisk() ? "yes" : "",
                due ? a.longTravel().map(t -> word(t.direction())).orElse("") : "",
                due ? a.longTravel().map(t -> change(t, i)).orElse("") : "",
                due ? a.longTravel().map(RatingsTable::comparedWith).orElse("") : "",
                a.revisionOf(a.period()).map(r -> r.was().toPlainString()).orElse(""),
                i.owner(),
                i.method().precision().word());
    }

    private static String word(Rating rating) {
        return rating.word().toLowerCase(Locale.ROOT);
    }

    private static String word(Direction direction) {
        return direction.word().toLowerCase(Locale.ROOT);
    }

    /** Returns the period compared with, or a word for several. */
    private static String comparedWith(Travel travel) {
        Comparison comparison = travel.course().comparison();
        return comparison.periods() == 1 ? travel.since().toString() : comparison.word();
    }

    /** Returns the change. Only an exact ratio or a slope has endless decimals, and gets six. */
    private static String change(Travel travel, Indicator indicator) {
        int slope = indicator.decimals() + 1;
        return plain(travel.change()
                .map(c -> travel.trend().isPresent() ? c.setScale(slope, RoundingMode.HALF_UP) : c)
                .map(c -> c.scale() > LONGEST ? c.setScale(LONGEST, RoundingMode.HALF_UP) : c));
    }

    /** Returns a range as {@code >= 85.5}, {@code < 10} or {@code 240..270}. A round bracket excludes an end. */
    private static String band(Band band) {
        if (band.from().isPresent() && band.to().isPresent()) {
            Band.Edge from = band.from().get();
            Band.Edge to = band.to().get();
            return (from.inside() ? "" : "(") + plain(from.at()) + ".." + plain(to.at()) + (to.inside() ? "" : ")");
        }
        String sign = band.from().isPresent() ? ">" : "<";
        Band.Edge edge = band.from().or(band::to).orElseThrow();
        return sign + (edge.inside() ? "= " : " ") + plain(edge.at());
    }

    private static String plain(BigDecimal number) {
        return plain(Optional.of(number));
    }

    private static String target(Target target) {
        return target.range()
                .map(r -> plain(r.from()) + ".." + plain(r.to()))
                .or(() -> target.value().map(BigDecimal::toPlainString))
                .orElse("none");
    }

    private static String places(List<Result> rows) {
        return String.join(" ", rows.stream().map(r -> r.place().toString()).toList());
    }

    private static String cell(Value value, Indicator indicator) {
        return switch (value) {
            case Value.Measured measured ->
                indicator.displayed(measured.amount()).toPlainString();
            case Value.Blank blank -> blank.reason().symbol();
        };
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}
