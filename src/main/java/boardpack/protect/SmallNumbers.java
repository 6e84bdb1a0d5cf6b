package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.assess.Assessor;
import boardpack.book.Book;
import boardpack.book.file.Previous;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import boardpack.protect.family.RelationsOfFamily;
import boardpack.protect.family.WorkedOutAnyway;
import boardpack.protect.relation.Components;
import boardpack.protect.relation.Family;
import boardpack.protect.relation.Figure;
import boardpack.protect.relation.Relations;
import boardpack.protect.relation.ShownBefore;
import boardpack.protect.suppress.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes small numbers of people out of a book, and what they could be worked out of.
 *
 * <p>What is left is assessed anew. So nothing that is rated, compared, added up or drawn has ever seen what was taken
 * out, and whatever can be worked out of a paper can be worked out of the book that is left.
 */
final class SmallNumbers {
    /**
     * A book without small numbers.
     *
     * @param sensitive the indicators that have anything to do with people or with what is suppressed or exempt
     * @param findings what contradicts itself, or was published before
     */
    record Taken(Assessed rest, List<Suppressed> suppressed, Set<String> sensitive, List<Finding> findings) {}

    /**
     * What is to be protected from whom.
     *
     * @param whole the book with what is exempt
     * @param exempt the indicators that are exempt and not for those who read what is made
     * @param before what packs have shown already, which is only asked for where there is anything to protect
     */
    record From(Book whole, Set<String> exempt, Supplier<ShownBefore> before) {}

    private SmallNumbers() {}

    static Taken takenOut(Assessed assessed) {
        return takenOut(assessed, new From(assessed.book(), Set.of(), () -> ShownBefore.NONE), true);
    }

    /**
     * Takes them out.
     *
     * @param secondary false only in tests
     */
    static Taken takenOut(Assessed assessed, From from, boolean secondary) {
        Book book = assessed.book();
        if (!Family.isAny(from.whole(), from.exempt())) {
            return new Taken(assessed, List.of(), Set.of(), List.of());
        }
        ShownBefore before = from.before().get();
        List<Family> families = Family.of(from.whole(), from.exempt(), before);
        Set<String> sensitive = new HashSet<>();
        List<Suppressed> suppressed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(withoutNumerators(assessed));
        Map<String, Map<Period, Result>> results = new HashMap<>(book.results());
        for (Family family : families) {
            family.members().stream()
                    .map(Indicator::ref)
                    .filter(ref -> !from.exempt().contains(ref))
                    .forEach(sensitive::add);
            RelationsOfFamily relating = new RelationsOfFamily(family, from.whole(), from.exempt(), before);
            Relations relations = relating.relations();
            findings.addAll(relating.findings());
            Suppression decided = new Suppression(relations, book.settings().protection(), secondary).decide();
            new ShownRows(relations, decided).into(results);
            findings.addAll(new WorkedOutAnyway(relations, decided, family, before).findings());
            for (Figure figure :
                    relations.figures().stream().sorted(Figure.ORDER).toList()) {
                Optional<Suppression.Reason> reason =
                        decided.reason(figure).filter(r -> r != Suppression.Reason.EXEMPT);
                reason.map(r -> Suppressed.of(
                                figure, decided, r, book.settings().protection()))
                        .ifPresent(suppressed::add);
                if (figure.printed() && reason.isPresent() && reason.get() != Suppression.Reason.COVER) {
                    Place place = figure.rows().isEmpty()
                            ? figure.indicator().place()
                            : figure.rows().getFirst().place();
                    findings.add(Code.W344.at(
                            place, figure.indicator().ref(), figure.period().label()));
                }
            }
        }
        findings.addAll(TextsWithSmallNumbers.findings(assessed, suppressed));
        if (suppressed.isEmpty()) {
            return new Taken(assessed, List.of(), sensitive, findings);
        }
        return new Taken(Assessor.assess(without(book, suppressed, results)), suppressed, sensitive, findings);
    }

    /** Shares of people of which nobody can see whether small numbers are behind them. */
    private static List<Finding> withoutNumerators(Assessed assessed) {
        return assessed.assessments().stream()
                .filter(a -> a.indicator().people()
                        && Components.of(a.indicator()) == Components.RATIO
                        && a.rated().rating() != Rating.NOT_DUE
                        && a.actual().number().isPresent()
                        && a.from().stream()
                                .anyMatch(r -> r.numerator().isEmpty()
                                        || r.denominator().isEmpty()))
                .map(a -> Code.W345.at(a.from().getLast().place(), a.indicator().ref()))
                .toList();
    }

    private static Book without(Book book, List<Suppressed> suppressed, Map<String, Map<Period, Result>> results) {
        Map<String, List<Period>> periods = new HashMap<>();
        suppressed.forEach(s -> periods.computeIfAbsent(s.indicator().ref(), r -> new ArrayList<>())
                .add(s.period()));
        return new Book(
                book.settings(),
                book.wording(),
                book.quarter(),
                book.indicators(),
                results,
                book.unclear(),
                book.targets(),
                new Book.Elsewhere(
                        book.elsewhere().comparators().stream()
                                .map(c -> book.settings().isOurs(c.name()) && isTouched(periods, c.ref(), c.period())
                                        ? new Comparator(
                                                c.ref(),
                                                c.period(),
                                                c.kind(),
                                                c.name(),
                                                Value.blank(Value.Reason.SUPPRESSED),
                                                c.place())
                                        : c)
                                .toList(),
                        book.elsewhere().alike()),
                book.account(),
                book.rebases(),
                book.exempt(),
                book.previous().map(p -> without(p, periods)));
    }

    /** What was printed of them is not printed again as the old value of something revised. */
    private static Previous without(Previous previous, Map<String, List<Period>> periods) {
        Map<String, Map<Period, Previous.Printed>> rest = new HashMap<>();
        previous.figures().forEach((ref, printed) -> {
            Map<Period, Previous.Printed> its = new HashMap<>(printed);
            its.keySet().removeIf(p -> isTouched(periods, ref, p));
            rest.put(ref, its);
        });
        return new Previous(rest);
    }

    /** True where something suppressed lies within a period, or the period within it. */
    private static boolean isTouched(Map<String, List<Period>> periods, String ref, Period period) {
        return periods.getOrDefault(ref, List.of()).stream()
                .anyMatch(
                        p -> !p.start().isAfter(period.end()) && !period.start().isAfter(p.end()));
    }
}
