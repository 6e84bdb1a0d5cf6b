package boardpack.book.pack;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.read.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks a council to confirm facts in the standing text of its style, for example that there are no legal implications.
 *
 * <p>A style lists those sections under {@code to-confirm}. A question is asked until the council lists the section
 * under {@code confirmed} in {@code pack.yaml} or writes its own text. Older workspaces without that setting are not
 * asked.
 */
public final class StandingStatements {
    public static final String CONFIRMED = "confirmed";
    static final String TO_CONFIRM = "to-confirm";

    private final Findings findings;

    StandingStatements(Findings findings) {
        this.findings = findings;
    }

    /**
     * Checks the sections that are printed.
     *
     * @param standard the sections of the unchanged style, by name
     */
    void tell(Setting style, Setting pack, Map<String, Wording.Section> standard, List<Wording.Paper> papers) {
        if (pack.get(CONFIRMED).isEmpty()) {
            return;
        }
        Set<String> facts = new LinkedHashSet<>(style.texts(TO_CONFIRM));
        Set<String> confirmed = confirmed(pack, facts);
        Set<String> open = new LinkedHashSet<>();
        papers.stream()
                .flatMap(p -> p.sections().stream())
                .filter(s -> facts.contains(s.name()) && !confirmed.contains(s.name()))
                .filter(s -> isUnchanged(s, standard))
                .forEach(s -> open.add(s.name()));
        if (!open.isEmpty()) {
            List<String> all = new ArrayList<>(confirmed);
            all.retainAll(facts);
            all.addAll(open);
            findings.add(Code.W377, pack.place(CONFIRMED), String.join(", ", open), String.join(", ", all));
        }
    }

    private static boolean isUnchanged(Wording.Section section, Map<String, Wording.Section> standard) {
        Wording.Section before = standard.get(section.name());
        return before != null
                && before.paragraphs().equals(section.paragraphs())
                && before.limbs().equals(section.limbs());
    }

    private Set<String> confirmed(Setting pack, Set<String> facts) {
        Set<String> confirmed = new LinkedHashSet<>();
        for (Yaml yaml : pack.listOrOne(CONFIRMED)) {
            pack.text(yaml, "the name of a section")
                    .filter(n -> !Answers.isAnswer(n.text()))
                    .ifPresent(name -> {
                        confirmed.add(name.text());
                        if (!facts.contains(name.text())) {
                            findings.add(
                                    Code.E151,
                                    name.place(),
                                    "the style",
                                    "statement to confirm",
                                    name.text(),
                                    Nearest.suggestion(name.text(), facts),
                                    facts.isEmpty() ? "none, since this style has none" : String.join(", ", facts),
                                    "");
                        }
                    });
        }
        return confirmed;
    }
}
