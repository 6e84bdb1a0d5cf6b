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
 * Removes everything that an audience must not see.
 *
 * <p>Exempt matter goes first ({@link ExemptPart}). Small numbers of people follow, with the figures that would reveal
 * them. Last come the figures of groups whose data is being cleansed. No later step can print any of it.
 */
public final class Protector {
    private Protector() {}

    public static Publishable protect(Assessed all, Audience audience) {
        return protect(all, audience, () -> ShownBefore.NONE);
    }

    /**
     * Protects a book, taking into account figures that were published before.
     *
     * @param before the figures that packs have shown, so that nothing can be worked out from old and new together
     */
    public static Publishable protect(Assessed all, Audience audience, Supplier<ShownBefore> before) {
        return protect(all, audience, () -> List.of(before.get()), true);
    }

    /**
     * Protects a book from several kinds of readers.
     *
     * @param readers the figures that packs have shown to each kind of reader; the first kind knows the most
     */
    public static Publishable fromReaders(Assessed all, Audience audience, Supplier<List<ShownBefore>> readers) {
        return protect(all, audience, readers, true);
    }

    /** Protects a book. Only tests pass false for covers, to suppress small numbers alone. */
    static Publishable protect(Assessed all, Audience audience, Supplier<List<ShownBefore>> readers, boolean covers) {
        ExemptPart exempt = new ExemptPart(all);
        Assessed assessed = audience == Audience.PUBLIC ? exempt.takenOut() : all;
        Book book = assessed.book();
        Map<String, String> cleansing = book.settings().cleansing();
        List<Indicator> withheld = book.indicators().stream()
                .filter(i -> cleansing.containsKey(i.serviceArea()))
                .toList();
        Set<String> refs = withheld.stream().map(Indicator::ref).collect(Collectors.toSet());
        // Data that is still owed is requested from the officers who have to clean it, without naming a figure.
        SmallNumbers.Taken taken = SmallNumbers.takenOut(
                assessed,
                new SmallNumbers.From(
                        all.book(),
                        audience == Audience.PUBLIC
                                ? all.book().exempt().indicators().keySet()
                                : Set.of(),
                        readers),
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
                // These are used only to find what is still owed, which is known by now.
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
