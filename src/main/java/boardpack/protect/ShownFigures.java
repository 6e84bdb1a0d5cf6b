package boardpack.protect;

import boardpack.assess.Assessment;
import boardpack.book.Book;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Result;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the figures that a pack shows for indicators with small or exempt figures to protect. */
public final class ShownFigures {
    private ShownFigures() {}

    /**
     * Collects the figures that a pack shows. Also records how all related indicators were counted, even if the pack
     * does not report them.
     *
     * @param whole the book including exempt matter
     * @param named selects the indicators that the pack reports
     */
    public static Shown of(Publishable publishable, Book whole, Predicate<Indicator> named) {
        Book book = publishable.assessed().book();
        Set<String> sensitive = publishable.sensitive();
        if (sensitive.isEmpty()) {
            return Shown.NOTHING;
        }
        Set<String> reported = new HashSet<>();
        for (Assessment each : publishable.assessed().assessments()) {
            String ref = each.indicator().ref();
            if (sensitive.contains(ref)
                    && named.test(each.indicator())
                    && !book.settings().cleansing().containsKey(each.indicator().serviceArea())) {
                reported.add(ref);
            }
        }
        if (reported.isEmpty()) {
            return Shown.NOTHING;
        }
        Map<String, Shown.Kind> kinds = new HashMap<>();
        for (Indicator indicator : whole.indicators()) {
            if (sensitive.contains(indicator.ref())
                    || whole.exempt().indicators().containsKey(indicator.ref())) {
                kinds.put(indicator.ref(), Shown.Kind.of(indicator));
            }
        }
        Map<String, Map<Period, Shown.Numbers>> cells = new HashMap<>();
        for (Indicator indicator : book.indicators()) {
            if (reported.contains(indicator.ref())) {
                Map<Period, Shown.Numbers> its = new HashMap<>();
                for (Result row :
                        book.results().getOrDefault(indicator.ref(), Map.of()).values()) {
                    boolean shown = !row.period().end().isAfter(book.quarter().end())
                            && (Family.isMarked(row) || row.value().number().isPresent());
                    if (shown) {
                        its.put(row.period(), Shown.Numbers.of(row));
                    }
                }
                if (!its.isEmpty()) {
                    cells.put(indicator.ref(), its);
                }
            }
        }
        return new Shown(kinds, cells);
    }
}
