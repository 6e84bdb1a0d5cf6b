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
    MAIN_ISSUES(
            "how the improvement priorities and their indicators stand, what is at risk of becoming red, and what is "
                    + "concerned about and has been done, in numbered paragraphs; each part under its own heading, and "
                    + "left out where that is empty",
            "overview",
            "at-risk",
            "concerns"),
    SUMMARY_SHEET(
            "the overall progress of every improvement priority, grouped by outcome; `green`, `amber` and `red` say what "
                    + "an officer's judgement means",
            "text",
            "green",
            "amber",
            "red"),
    TRACKERS(
            "the amber and red priorities, each with its update, actions and key indicators; `none` is said where there "
                    + "are none",
            "text",
            "none"),
    REPORTED(
            "every indicator that can be reported in the quarter, the national ones first, with its data quality",
            "text"),
    NOT_REPORTED("a list of the other indicators, and when the next figure of each is due", "text");

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
