package boardpack.compose;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.indicator.Indicator;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The quarter's ratings as rows: what was printed, and the cells that it came from. */
final class RatingsTable {
    private static final List<String> HEADER = List.of(
            "ref",
            "title",
            "service area",
            "quarter",
            "period",
            "unit",
            "polarity",
            "basis",
            "last year",
            "target",
            "actual",
            "status",
            "rating",
            "green edge",
            "amber edge",
            "direction",
            "change",
            "compared with",
            "value then",
            "actual from",
            "target from",
            "last year from",
            "value then from");

    private final Assessed assessed;

    RatingsTable(Assessed assessed) {
        this.assessed = assessed;
    }

    DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        assessed.assessments().forEach(a -> rows.add(row(a)));
        return new DataTable("ratings.csv", "Every rating of the quarter", HEADER, rows);
    }

    private static List<String> row(Assessment a) {
        Indicator i = a.indicator();
        boolean due = a.rated().rating() != Rating.NOT_DUE;
        return List.of(
                i.ref(),
                i.title(),
                i.serviceArea(),
                a.quarter().toString(),
                a.period().toString(),
                i.unit().word(),
                i.polarity().name().toLowerCase(Locale.ROOT),
                i.basis().letter(),
                cell(a.outturn().value(), i),
                a.target()
                        .map(t -> t.value().map(BigDecimal::toPlainString).orElse("none"))
                        .orElse(""),
                cell(a.actual(), i),
                a.actual().number().isPresent() ? Figures.status(a.status(), a.actual()) : "",
                a.rated().rating().word().toLowerCase(Locale.ROOT),
                plain(a.rated().greenEdge()),
                plain(a.rated().amberEdge()),
                due ? a.travel().direction().word().toLowerCase(Locale.ROOT) : "",
                due ? plain(a.travel().change()) : "",
                a.travel().since().toString(),
                cell(a.travel().before().value(), i),
                places(a.from()),
                a.target().map(t -> t.place().toString()).orElse(""),
                places(a.outturn().from()),
                places(a.travel().before().from()));
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
