package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.book.Book;
import boardpack.book.file.ExemptMatter;
import boardpack.book.file.Previous;
import boardpack.book.pack.Wording;
import boardpack.indicator.Exemption;
import boardpack.indicator.Indicator;
import boardpack.indicator.Narrative;
import boardpack.indicator.Priority;
import boardpack.indicator.Prose;
import boardpack.problem.Place;
import boardpack.protect.InPrivate.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The exempt part of a book, which is taken out and listed.
 *
 * <p>An exempt indicator is removed with all its data, so no later count, table or figure uses it.
 */
final class ExemptPart {
    private final Assessed assessed;
    private final Book book;
    private final ExemptMatter exempt;

    ExemptPart(Assessed assessed) {
        this.assessed = assessed;
        this.book = assessed.book();
        this.exempt = book.exempt();
    }

    /** Returns the book without exempt matter, for the public. */
    Assessed takenOut() {
        Set<String> refs = exempt.indicators().keySet();
        Book rest = new Book(
                book.settings(),
                takenOut(book.wording()),
                book.quarter(),
                book.indicators().stream().filter(i -> !refs.contains(i.ref())).toList(),
                without(refs, book.results()),
                book.unclear().stream().filter(u -> !refs.contains(u.ref())).toList(),
                without(refs, book.targets()),
                book.elsewhere().without(refs),
                new Book.Account(
                        book.account().milestones().stream()
                                .filter(m -> isPublic(m.place()))
                                .toList(),
                        book.account().priorities().stream()
                                .filter(p -> isPublic(p.place()))
                                .map(this::takenOut)
                                .toList(),
                        book.account().queries().stream()
                                .filter(q -> isPublic(q.place()))
                                .toList(),
                        book.account().narratives().stream()
                                .map(ExemptPart::takenOut)
                                .toList()),
                without(refs, book.rebases()),
                ExemptMatter.NONE,
                book.previous().map(p -> new Previous(without(refs, p.figures()))));
        return new Assessed(
                rest,
                assessed.assessments().stream()
                        .filter(a -> !refs.contains(a.indicator().ref()))
                        .toList(),
                assessed.comparisons().stream()
                        .filter(c -> !refs.contains(c.indicator().ref()))
                        .toList());
    }

    private boolean isPublic(Place place) {
        return !exempt.rows().containsKey(place);
    }

    private static <T> Map<String, T> without(Set<String> refs, Map<String, T> byRef) {
        if (refs.isEmpty()) {
            return byRef;
        }
        Map<String, T> rest = new HashMap<>(byRef);
        rest.keySet().removeAll(refs);
        return rest;
    }

    private Priority takenOut(Priority priority) {
        return priority.doing(
                priority.actions().stream().filter(a -> isPublic(a.place())).toList());
    }

    private static Narrative takenOut(Narrative narrative) {
        Map<String, List<Prose>> sections = new LinkedHashMap<>();
        narrative.sections().forEach((name, said) -> {
            List<Prose> rest =
                    said.stream().filter(p -> !(p instanceof Prose.Exempt)).toList();
            // If all of a section is exempt, its heading may give it away, so the section is dropped.
            if (!rest.isEmpty()) {
                sections.put(name, rest);
            }
        });
        return new Narrative(narrative.about(), sections, narrative.place());
    }

    private static Wording takenOut(Wording wording) {
        List<Wording.Paper> papers = wording.papers().stream()
                .filter(p -> p.exempt().isEmpty())
                .map(p -> new Wording.Paper(
                        p.name(),
                        p.about(),
                        p.title(),
                        p.lead(),
                        p.template(),
                        p.hasHeader(),
                        p.numbering(),
                        p.sections().stream().filter(s -> s.exempt().isEmpty()).toList(),
                        p.inserted(),
                        p.exempt()))
                .toList();
        return new Wording(
                wording.subject(),
                wording.header(),
                papers,
                wording.words(),
                wording.leftOut().stream().filter(s -> s.exempt().isEmpty()).toList());
    }

    /** Lists the items considered in private, with the details that an audience may see. */
    List<InPrivate> listed(Audience audience) {
        List<InPrivate> all = new ArrayList<>();
        for (Indicator indicator : book.indicators()) {
            Exemption its = exempt.indicators().get(indicator.ref());
            if (its != null) {
                all.add(listed(Kind.INDICATOR, indicator.ref() + " " + indicator.title(), its, audience));
            }
        }
        for (Narrative narrative : book.account().narratives()) {
            narrative
                    .sections()
                    .forEach((name, said) -> said.forEach(prose -> {
                        if (prose instanceof Prose.Exempt part) {
                            all.add(listed(Kind.NARRATIVE, narrative.about(), part.exemption(), audience));
                        }
                    }));
        }
        book.account().milestones().forEach(m -> row(Kind.MILESTONE, m.text(), m.place(), audience, all));
        for (Priority priority : book.account().priorities()) {
            row(Kind.PRIORITY, priority.ref() + " " + priority.text(), priority.place(), audience, all);
            priority.actions().forEach(a -> row(Kind.ACTION, a.text(), a.place(), audience, all));
        }
        book.account().queries().forEach(q -> row(Kind.QUESTION, q.question(), q.place(), audience, all));
        for (Wording.Paper paper : book.wording().papers()) {
            paper.exempt().ifPresent(e -> all.add(listed(Kind.PAPER, paper.title(), e, audience)));
            if (paper.exempt().isEmpty()) {
                paper.sections()
                        .forEach(s ->
                                s.exempt().ifPresent(e -> all.add(listed(Kind.SECTION, s.heading(), e, audience))));
            }
        }
        return all;
    }

    private void row(Kind kind, String title, Place place, Audience audience, List<InPrivate> into) {
        Optional.ofNullable(exempt.rows().get(place))
                .ifPresent(exemption -> into.add(listed(kind, title, exemption, audience)));
    }

    private static InPrivate listed(Kind kind, String title, Exemption exemption, Audience audience) {
        return new InPrivate(
                kind, audience == Audience.EXEMPT ? title : exemption.publicTitle(), exemption.paragraphs());
    }
}
