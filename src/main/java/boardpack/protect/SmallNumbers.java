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
 * Removes small numbers of people from a book, and the figures from which they could be worked out.
 *
 * <p>The remaining book is then assessed again. So no rating, comparison, total or chart uses a removed figure. A paper
 * cannot reveal more than the remaining book does.
 */
final class SmallNumbers {
    /**
     * A book without small numbers.
     *
     * @param sensitive the indicators about people or with suppressed or exempt figures, and their relatives
     * @param findings contradictions in the data, and figures that were published before
     */
    record Taken(Assessed rest, List<Suppressed> suppressed, Set<String> sensitive, List<Finding> findings) {}

    /**
     * The input of protection: the data, and the readers to protect it from.
     *
     * @param whole the book including exempt matter
     * @param exempt the references of indicators that are exempt for this audience
     * @param readers the figures that packs have shown to each kind of reader, the best-informed kind first; called
     * only if there is anything to protect
     */
    record From(Book whole, Set<String> exempt, Supplier<List<ShownBefore>> readers) {}

    private SmallNumbers() {}

    static Taken takenOut(Assessed assessed) {
        return takenOut(assessed, new From(assessed.book(), Set.of(), () -> List.of(ShownBefore.NONE)), true);
    }

    /**
     * Removes the small numbers and their covers.
     *
     * @param secondary true to suppress covers too; false only in tests
     */
    static Taken takenOut(Assessed assessed, From from, boolean secondary) {
        Book book = assessed.book();
        if (!Family.isAny(from.whole(), from.exempt())) {
            return new Taken(assessed, List.of(), Set.of(), List.of());
        }
        List<ShownBefore> readers = from.readers().get();
        List<Family> families = Family.of(from.whole(), from.exempt(), readers.getFirst());
        Set<String> sensitive = new HashSet<>();
        List<Suppressed> suppressed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(withoutNumerators(assessed));
        Map<String, Map<Period, Result>> results = new HashMap<>(book.results());
        for (Family family : families) {
            family.members().stream()
                    .map(Indicator::ref)
                    .filter(ref -> !from.exempt().contains(ref))
                    .forEach(sensitive::add);
            RelationsOfFamily relating = new RelationsOfFamily(family, from.whole(), from.exempt(), readers.getFirst());
            Relations relations = relating.relations();
            findings.addAll(relating.findings());
            Suppression decided = new Suppression(relations, book.settings().protection(), secondary).decide();
            findings.addAll(new WorkedOutAnyway(relations, decided, family, readers.getFirst()).findings());
            for (ShownBefore other : readers.subList(1, readers.size())) {
                Relations its = new RelationsOfFamily(family, from.whole(), from.exempt(), other).relations();
                Suppression also = new Suppression(its, book.settings().protection(), secondary).decide();
                findings.addAll(new WorkedOutAnyway(its, also, family, other).findings());
                decided.alsoHide(also);
            }
            new ShownRows(relations, decided).into(results);
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

    /** Returns a finding for each percentage of people without a numerator, because it may hide a small number. */
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

    /** Removes the printed old values of suppressed figures, so that they are not printed again as revised figures. */
    private static Previous without(Previous previous, Map<String, List<Period>> periods) {
        Map<String, Map<Period, Previous.Printed>> rest = new HashMap<>();
        previous.figures().forEach((ref, printed) -> {
            Map<Period, Previous.Printed> its = new HashMap<>(printed);
            its.keySet().removeIf(p -> isTouched(periods, ref, p));
            rest.put(ref, its);
        });
        return new Previous(rest);
    }

    /** Returns true if a suppressed period overlaps the given one by containing it or lying within it. */
    private static boolean isTouched(Map<String, List<Period>> periods, String ref, Period period) {
        return periods.getOrDefault(ref, List.of()).stream()
                .anyMatch(
                        p -> !p.start().isAfter(period.end()) && !period.start().isAfter(p.end()));
    }
}
