package boardpack.compose.explain;

import boardpack.book.Book;
import boardpack.compose.explain.Explanation.Aim;
import boardpack.compose.explain.Explanation.Chosen;
import boardpack.compose.explain.Explanation.Figure;
import boardpack.compose.explain.Explanation.Held;
import boardpack.compose.explain.Explanation.Reach;
import boardpack.compose.explain.Explanation.Step;
import boardpack.compose.explain.Explanation.Widths;
import boardpack.compose.words.Figures;
import boardpack.indicator.Indicator;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.indicator.Retired;
import boardpack.paper.Marked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why an indicator has no rating: it is retired. */
final class ExplainedRetirement {
    private static final Widths NO_WIDTHS = new Widths("", "");
    private static final Reach NO_REACH = new Reach("", false, "", false);

    private final Book book;
    private final Quarter quarter;
    private final Indicator indicator;
    private final Retired retired;

    ExplainedRetirement(Book book, Indicator indicator) {
        this.book = book;
        this.quarter = book.quarter();
        this.indicator = indicator;
        this.retired = indicator.retired().orElseThrow();
    }

    /** In place of a rating: since when, and which figure was the last. */
    Held held() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "It is retired",
                List.of("From " + retired.from().label()
                        + " on it is not rated, not awaited and in no table; an earlier quarter still shows it."),
                List.of(retired.place().toString())));
        last().ifPresent(r -> steps.add(new Step(
                "Its last figure",
                List.of(Figures.value(r.value(), indicator) + " for "
                        + r.period().label() + "."),
                List.of(r.place() + " (" + r.period().label() + ")"))));
        return new Held(
                quarter.label(),
                new Figure(quarter.label(), "", List.of()),
                "",
                new Aim("", "", "", "", "", "", ""),
                "",
                new Chosen("", "", NO_WIDTHS, NO_WIDTHS, "", "", "", List.of()),
                NO_REACH,
                NO_REACH,
                false,
                "retired",
                new Marked("unrated", "Retired"),
                steps);
    }

    private Optional<Result> last() {
        return book.results().getOrDefault(indicator.ref(), Map.of()).values().stream()
                .filter(r -> r.value().number().isPresent() && !r.period().end().isAfter(quarter.end()))
                .max(Comparator.comparing((Result r) -> r.period().end())
                        .thenComparing(r -> r.period().start()));
    }
}
