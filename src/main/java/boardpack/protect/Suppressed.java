package boardpack.protect;

import boardpack.book.pack.Protection;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import boardpack.protect.suppress.Suppression;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A suppressed figure. Only the officer may see it.
 *
 * @param rows the extract rows with the figure; none if it is added up
 * @param because the reason, in words
 * @param possible the values that remain possible, in words; empty if that does not matter
 * @param cover true if it is suppressed only to protect another figure
 */
public record Suppressed(
        Indicator indicator, Period period, List<Result> rows, String because, String possible, boolean cover) {
    static Suppressed of(Figure figure, Suppression decided, Suppression.Reason reason, Protection protection) {
        String because = switch (reason) {
            case SMALL -> "a number from 1 to " + protection.threshold();
            case MARKED ->
                figure.rows().stream().anyMatch(Family::isMarked) ? "marked c" : "within or made of what is marked c";
            case EXEMPT -> "considered in private";
            case COVER -> decided.because(figure).orElse("what the public knows otherwise would tell another figure");
        };
        String possible = reason == Suppression.Reason.COVER ? "" : possible(decided.possible(figure), protection);
        if (decided.isOpen(figure)) {
            possible += ", and more cannot be had whatever is suppressed";
        }
        return new Suppressed(
                figure.indicator(),
                figure.period(),
                List.copyOf(figure.rows()),
                because,
                possible,
                reason == Suppression.Reason.COVER);
    }

    private static String possible(List<Set<Long>> possible, Protection protection) {
        if (possible.isEmpty()) {
            return "";
        }
        Set<Long> all = new TreeSet<>(possible.getFirst());
        boolean whole = possible.stream().allMatch(p -> covers(p, protection));
        return whole
                ? "any of 1 to " + protection.threshold() + " remains possible"
                : "at least " + all.size() + (all.size() == 1 ? " value remains" : " values remain") + " possible";
    }

    private static boolean covers(Collection<Long> values, Protection protection) {
        for (long v = 1; v <= protection.threshold(); v++) {
            if (!values.contains(v)) {
                return false;
            }
        }
        return true;
    }
}
