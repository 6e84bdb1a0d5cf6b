package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.review.Owed;
import boardpack.book.Book;
import boardpack.book.file.Previous;
import boardpack.indicator.Indicator;
import boardpack.protect.relation.ShownBefore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes out what an audience must not see.
 *
 * <p>What is exempt first ({@link ExemptPart}), then small numbers of people and what they could be worked out of, then the
 * figures of a group whose data is being cleansed; so nothing that comes after can print them.
 */
public final class Protector {
    private Protector() {}

    public static Publishable protect(Assessed all, Audience audience) {
        return protect(all, audience, () -> ShownBefore.NONE);
    }

    /**
     * The same.
     *
     * @param before what packs have shown already, so that nothing can be worked out of both
     */
    public static Publishable protect(Assessed all, Audience audience, Supplier<ShownBefore> before) {
        return protect(all, audience, before, true);
    }

    /** The same; without covers for small numbers only in tests. */
    static Publishable protect(Assessed all, Audience audience, Supplier<ShownBefore> before, boolean covers) {
        ExemptPart exempt = new ExemptPart(all);
        Assessed assessed = audience == Audience.PUBLIC ? exempt.takenOut() : all;
        Book book = assessed.book();
        Map<String, String> cleansing = book.settings().cleansing();
        List<Indicator> withheld = book.indicators().stream()
                .filter(i -> cleansing.containsKey(i.serviceArea()))
                .toList();
        Set<String> refs = withheld.stream().map(Indicator::ref).collect(Collectors.toSet());
        // What is still owed is asked of officers, who are to clean the data, and names no figure.
        SmallNumbers.Taken taken = SmallNumbers.takenOut(
                assessed,
                new SmallNumbers.From(
                        all.book(),
                        audience == Audience.PUBLIC
                                ? all.book().exempt().indicators().keySet()
                                : Set.of(),
                        before),
                covers);
        List<Owed> owed = Owed.all(taken.rest());
        Assessed rest = refs.isEmpty() ? taken.rest() : without(refs, taken.rest());
        Withheld untold = Withheld.of(refs, book, taken.suppressed());
        return new Publishable(
                rest,
                audience,
                owed,
                untold,
                taken.suppressed(),
                taken.sensitive(),
                taken.findings(),
                exempt.listed(audience),
                PublishedInputs.of(all.book(), audience, untold));
    }

    private static Assessed without(Set<String> refs, Assessed assessed) {
        Book book = assessed.book();
        Book rest = new Book(
                book.settings(),
                book.wording(),
                book.quarter(),
                without(refs, book.indicators()),
                without(refs, book.results()),
                // It matters only to what is still owed, which is known by now.
                List.of(),
                without(refs, book.targets()),
                book.elsewhere().without(refs),
                book.account(),
                without(refs, book.rebases()),
                book.exempt(),
                book.previous().map(p -> new Previous(without(refs, p.figures()))));
        return new Assessed(
                rest,
                replaced(
                        assessed.assessments(), a -> refs.contains(a.indicator().ref()) ? a.withheld() : a),
                assessed.comparisons().stream()
                        .filter(c -> !refs.contains(c.indicator().ref()))
                        .toList());
    }

    private static List<Indicator> without(Set<String> refs, List<Indicator> indicators) {
        return indicators.stream()
                .map(i -> refs.contains(i.ref()) ? i.withoutRange() : i)
                .toList();
    }

    private static List<Assessment> replaced(List<Assessment> all, Function<Assessment, Assessment> by) {
        return all.stream().map(by).toList();
    }

    private static <T> Map<String, T> without(Set<String> refs, Map<String, T> byRef) {
        Map<String, T> rest = new HashMap<>(byRef);
        rest.keySet().removeAll(refs);
        return rest;
    }
}
