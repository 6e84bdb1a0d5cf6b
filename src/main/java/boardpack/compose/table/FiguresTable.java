package boardpack.compose.table;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.compose.words.Figures;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import boardpack.paper.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of figures that is attached to a paper. */
public final class FiguresTable {
    private final Assessed assessed;
    private final Quarter quarter;

    public FiguresTable(Assessed assessed) {
        this.assessed = assessed;
        this.quarter = assessed.book().quarter();
    }

    /** Returns every figure of the indicators with its file and line. */
    public DataTable table(String name, String title, List<Assessment> assessments) {
        List<List<String>> rows = new ArrayList<>();
        for (Assessment a : assessments) {
            Map<Period, Result> its =
                    assessed.book().results().getOrDefault(a.indicator().ref(), Map.of());
            its.values().stream()
                    // Data after the quarter's end is not part of its report.
                    .filter(r -> !r.period().end().isAfter(quarter.end()))
                    .sorted((one, other) -> Period.ORDER.compare(one.period(), other.period()))
                    .forEach(r -> rows.add(List.of(
                            r.ref(),
                            a.indicator().title(),
                            a.indicator().unit().word(),
                            r.period().label(),
                            figure(r, a.indicator()),
                            r.computed() ? "yes" : "",
                            r.numerator().map(n -> n.toPlainString()).orElse(""),
                            r.denominator().map(n -> n.toPlainString()).orElse(""),
                            Figures.status(r.status(), r.value()),
                            r.place().whole().toString(),
                            Integer.toString(r.place().line()),
                            r.place().cells())));
        }
        return new DataTable(
                "figures-" + name + ".csv",
                "The figures behind the report of " + title + ", each with its extract and line",
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
                        "line",
                        "cells"),
                rows);
    }

    /** Returns the figure as supplied, or as displayed if it was calculated. */
    private static String figure(Result result, Indicator indicator) {
        return switch (result.value()) {
            case Value.Blank blank -> blank.reason().symbol();
            case Value.Measured measured
            when result.computed() -> indicator.displayed(measured.amount()).toPlainString();
            case Value.Measured measured -> measured.amount().toPlainString();
        };
    }
}
