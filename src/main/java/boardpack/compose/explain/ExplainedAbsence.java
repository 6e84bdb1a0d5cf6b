package boardpack.compose.explain;

import boardpack.book.Book;
import boardpack.compose.explain.Explanation.Aim;
import boardpack.compose.explain.Explanation.Chosen;
import boardpack.compose.explain.Explanation.Figure;
import boardpack.compose.explain.Explanation.Held;
import boardpack.compose.explain.Explanation.Reach;
import boardpack.compose.explain.Explanation.Remark;
import boardpack.compose.explain.Explanation.Step;
import boardpack.compose.explain.Explanation.Widths;
import boardpack.compose.words.Figures;
import boardpack.indicator.Begun;
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

/** Explains why an indicator has no rating: it is retired, or is not reported yet. */
final class ExplainedAbsence {
    private static final Widths NO_WIDTHS = new Widths("", "");
    private static final Reach NO_REACH = new Reach("", false, "", false);

    private final Book book;
    private final Quarter quarter;
    private final Indicator indicator;

    ExplainedAbsence(Book book, Indicator indicator) {
        this.book = book;
        this.quarter = book.quarter();
        this.indicator = indicator;
    }

    /** Returns the entry shown instead of a rating, with the quarter in which reporting ended or will begin. */
    Held held() {
        return indicator.isRetiredIn(quarter)
                ? retired(indicator.retired().orElseThrow())
                : toCome(indicator.lifetime().begun().orElseThrow());
    }

    private Held retired(Retired retired) {
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
        return held("retired", "Retired", steps);
    }

    private Held toCome(Begun begun) {
        return held(
                "not reported yet",
                "Not reported yet",
                List.of(new Step(
                        "It is not reported yet",
                        List.of("It is reported from " + begun.from().label()
                                + " on; before that it is not rated, not awaited and in no table."),
                        List.of(begun.place().toString()))));
    }

    /** Returns a note on when the indicator began and which ones it replaces; empty if neither is recorded. */
    static Optional<Remark> beginning(Book book, Indicator indicator) {
        List<String> sentences = new ArrayList<>();
        indicator
                .lifetime()
                .begun()
                .ifPresent(b -> sentences.add("Reported from " + b.from().label() + " on (" + b.place() + ")."));
        indicator
                .lifetime()
                .replaced()
                .ifPresent(r -> book.indicators().stream()
                        .filter(older -> r.refs().contains(older.ref()))
                        .forEach(older -> sentences.add("It replaces " + older.ref() + " (" + older.title() + ")"
                                + older.retired()
                                        .map(e -> ", which is retired from "
                                                + e.from().label())
                                        .orElse("")
                                + ".")));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(new Remark("Its beginning", sentences));
    }

    private Held held(String word, String mark, List<Step> steps) {
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
                word,
                new Marked("unrated", mark),
                steps);
    }

    private Optional<Result> last() {
        return book.results().getOrDefault(indicator.ref(), Map.of()).values().stream()
                .filter(r -> r.value().number().isPresent() && !r.period().end().isAfter(quarter.end()))
                .max(Comparator.comparing((Result r) -> r.period().end())
                        .thenComparing(r -> r.period().start()));
    }
}
