package boardpack.book;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a section of a paper is made of, and the standing texts that it may carry beside its heading. */
public enum SectionKind {
    STANDING("numbered paragraphs, or a lead with the limbs of a recommendation", "lead", "paragraphs", "limbs"),
    NARRATIVE(
            "what officers wrote in Markdown, under the heading that the section is named by; "
                    + "`text` stands where they wrote nothing",
            "text"),
    OBJECTIVES("objectives with their milestones, the counts first"),
    INDICATORS("the table of indicators, the counts first", "text"),
    COMPARISONS("the same indicators elsewhere", "text", "gap-text", "rank-text", "quartile-text"),
    POINTS("what is missing, not final or at risk", "text"),
    KEYS("what every symbol means", "text"),
    QUERIES("what members asked, and the answers", "text"),
    PERFORMING_WELL(
            "the counts, and a sentence for each indicator that is green; `none` stands where none is", "text", "none"),
    NEED_TO_IMPROVE(
            "a sentence for each indicator that is red or amber, the worst first, with the officer's commentary under "
                    + "`commentary`; `none` stands where none is",
            "text",
            "none",
            "commentary"),
    FOR_INFORMATION("a sentence for each figure that is not rated, or tells of demand", "text", "commentary"),
    NO_FIGURE("a sentence for each indicator without a figure this quarter, and why", "text"),
    BY_MONTH("the last 13 months of each indicator that has figures by month: a sentence each, and a table", "text");

    private final String meaning;
    private final List<String> texts;

    SectionKind(String meaning, String... texts) {
        this.meaning = meaning;
        this.texts = List.of(texts);
    }

    /** What stands in such a section. */
    public String meaning() {
        return meaning;
    }

    /** The names of its standing texts. */
    public List<String> texts() {
        return texts;
    }

    /** As it is written in a style and in {@code pack.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SectionKind> named(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SectionKind::word).toList();
    }
}
