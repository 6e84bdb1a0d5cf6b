package boardpack.compose.words;

import boardpack.book.pack.Wording;
import boardpack.indicator.ExemptParagraph;
import boardpack.indicator.Exemption;
import boardpack.indicator.Narrative;
import boardpack.indicator.Placeholder;
import boardpack.indicator.Prose;
import boardpack.protect.InPrivate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words about exempt matter: to the public, that there is some; to other readers, what it is. */
public final class ExemptWords {
    private ExemptWords() {}

    /** Fills the placeholders for items considered in private. */
    public static Placeholders fill(Placeholders placeholders, List<InPrivate> inPrivate, Wording wording) {
        Set<ExemptParagraph> paragraphs = EnumSet.noneOf(ExemptParagraph.class);
        Map<InPrivate, Integer> counted = new LinkedHashMap<>();
        for (InPrivate each : inPrivate) {
            paragraphs.addAll(each.paragraphs());
            counted.merge(each, 1, Integer::sum);
        }
        List<String> items = new ArrayList<>();
        counted.forEach((each, count) -> items.add(item(each, placeholders, wording)
                + " (" + Exemption.words(each.paragraphs()) + ")"
                + (count > 1 ? "; " + count + " of these" : "")));
        if (items.isEmpty()) {
            return placeholders;
        }
        List<ExemptParagraph> all = List.copyOf(paragraphs);
        return placeholders
                .list(Placeholder.EXEMPT_ITEMS, items)
                .list(
                        Placeholder.EXEMPT_REASONS,
                        all.stream()
                                .map(p -> Figures.capital(Exemption.words(List.of(p))) + ": " + p.words() + ".")
                                .toList())
                .with(Placeholder.EXEMPT_PARAGRAPHS, Exemption.words(all));
    }

    private static String item(InPrivate item, Placeholders placeholders, Wording wording) {
        String neutral =
                wording.words().getOrDefault("exempt-" + item.kind().name().toLowerCase(Locale.ROOT), "A matter");
        String title = placeholders.fill(item.title());
        return title.isEmpty() ? neutral : item.kind() == InPrivate.Kind.NARRATIVE ? neutral + ": " + title : title;
    }

    /** Returns the mark for every page of a pack that is not for publication. */
    public static String mark(Placeholders placeholders, Wording wording) {
        boolean any = !placeholders.fill("{exempt-paragraphs}").isEmpty();
        String words = wording.words().getOrDefault(any ? "exempt-mark" : "exempt-mark-alone", "");
        return words.isEmpty() ? "Not for publication" : placeholders.fill(words);
    }

    /**
     * Returns the narrative for readers who may see all of it, with words that mark where exempt text begins and ends.
     */
    static Narrative marked(Narrative narrative) {
        Map<String, List<Prose>> sections = new LinkedHashMap<>();
        narrative.sections().forEach((name, said) -> {
            List<Prose> all = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                if (said.get(i) instanceof Prose.Exempt part) {
                    all.add(strong("Exempt, " + part.exemption().words() + ":"));
                    all.addAll(part.prose());
                    if (i < said.size() - 1 && !(said.get(i + 1) instanceof Prose.Exempt)) {
                        all.add(strong("Not exempt:"));
                    }
                } else {
                    all.add(said.get(i));
                }
            }
            sections.put(name, all);
        });
        return new Narrative(narrative.about(), sections, narrative.place());
    }

    private static Prose strong(String words) {
        return new Prose.Paragraph(List.of(new Prose.Words(words, true, false, "")));
    }
}
