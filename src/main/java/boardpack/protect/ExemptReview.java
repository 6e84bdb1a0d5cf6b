package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.book.Book;
import boardpack.cores.Cores;
import boardpack.indicator.Action;
import boardpack.indicator.Indicator;
import boardpack.indicator.Narrative;
import boardpack.indicator.Priority;
import boardpack.indicator.Prose;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.ExemptLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds public text that may reveal exempt matter: words that name it, and cells that refer to it. */
public final class ExemptReview {
    /** Titles shorter than this are too common to search for; in characters. */
    private static final int TELLING = 12;

    /** From this number of indicators on, texts are searched by several threads. */
    private static final int MANY = 1_000;

    private final Findings findings;
    private final Map<String, Pattern> names;

    private ExemptReview(Map<String, Pattern> names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    private static Map<String, Pattern> names(Assessed all) {
        Map<String, Pattern> names = new LinkedHashMap<>();
        for (Indicator indicator : all.book().indicators()) {
            if (all.book().exempt().indicators().containsKey(indicator.ref())) {
                String title = indicator.title().length() < TELLING ? "" : "|" + Pattern.quote(indicator.title());
                names.put(
                        indicator.ref(),
                        Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + spelled(indicator.ref()) + title
                                + ")(?![\\p{L}\\p{N}])"));
            }
        }
        return names;
    }

    /** Returns a pattern for a reference, with or without its blanks and hyphens. */
    private static String spelled(String ref) {
        return List.of(ref.split("[\\s-]+")).stream().map(Pattern::quote).collect(Collectors.joining("[\\s-]*"));
    }

    /** Adds a finding for each public text that may reveal exempt matter. */
    public static void review(Assessed all, Findings findings, Cores cores) {
        Assessed left = new ExemptPart(all).takenOut();
        Book rest = left.book();
        Map<String, Pattern> names = names(all);
        cores.worth(left.assessments().size(), MANY)
                .ofParts(left.assessments(), some -> {
                    Findings its = new Findings();
                    new ExemptReview(names, its).cells(some);
                    return its;
                })
                .forEach(findings::take);
        ExemptReview review = new ExemptReview(names, findings);
        rest.account().milestones().forEach(m -> {
            review.cell(m.text(), m.place());
            review.cell(m.commentary(), m.place());
        });
        rest.account().queries().forEach(q -> {
            review.cell(q.about(), q.place());
            review.cell(q.question(), q.place());
            review.cell(q.answer(), q.place());
        });
        for (Priority priority : rest.account().priorities()) {
            for (String text : List.of(
                    priority.text(),
                    priority.account().update(),
                    priority.account().concern(),
                    priority.account().done(),
                    priority.account().riskReason(),
                    priority.account().explanation())) {
                review.cell(text, priority.place());
            }
            for (Action action : priority.actions()) {
                review.cell(action.text(), action.place());
                review.cell(action.update(), action.place());
            }
        }
        for (Narrative narrative : rest.account().narratives()) {
            narrative
                    .sections()
                    .values()
                    .forEach(said -> said.forEach(prose -> review.names(words(prose), narrative.place())));
        }
    }

    private void cells(List<Assessment> some) {
        for (Assessment a : some) {
            Place place = a.from().isEmpty()
                    ? a.indicator().place()
                    : a.from().getLast().place();
            cell(a.commentary(), place);
            cell(a.indicator().title(), a.indicator().place());
        }
    }

    private void cell(String text, Place place) {
        if (ExemptLine.isLine(text) || ExemptLine.within(text).isPresent()) {
            findings.add(Code.E246, place);
        }
        names(text, place);
    }

    private void names(String text, Place place) {
        names.forEach((ref, name) -> {
            if (name.matcher(text).find()) {
                findings.add(Code.W347, place, ref);
            }
        });
    }

    private static String words(Prose prose) {
        return switch (prose) {
            case Prose.Paragraph paragraph -> words(paragraph.words());
            case Prose.Topic topic -> topic.text();
            case Prose.Items items ->
                items.items().stream().map(ExemptReview::words).collect(Collectors.joining("\n"));
            case Prose.Mark mark -> mark.written();
            case Prose.Exempt exempt -> "";
        };
    }

    private static String words(List<Prose.Words> words) {
        return words.stream().map(Prose.Words::text).collect(Collectors.joining());
    }
}
