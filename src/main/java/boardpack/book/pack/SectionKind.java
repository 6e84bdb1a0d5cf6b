package boardpack.book.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of section, and the standing texts that each may have besides its heading. */
public enum SectionKind {
    STANDING(
            "numbered paragraphs, or a lead with the limbs of a recommendation",
            "lead",
            "paragraphs",
            "limbs",
            "limb-number"),
    EXEMPT(
            "as `standing`, and left out where nothing is considered in private",
            "lead",
            "paragraphs",
            "limbs",
            "limb-number"),
    NARRATIVE(
            "what officers wrote in Markdown, under the heading that the section is named by, of the whole and then of "
                    + "each group that has no section of its own for it; `text` stands where they wrote nothing",
            "text"),
    OBJECTIVES("objectives with their milestones, the counts first"),
    INDICATORS(
            "the table of indicators, the counts first; with `trend-heading` a column of that heading shows the course of "
                    + "each",
            "text",
            "trend-heading"),
    COMPARISONS("the same indicators elsewhere", "text", "gap-text", "rank-text", "quartile-text"),
    POINTS("what is missing, not final or at risk", "text"),
    KEYS("what every symbol means", "text"),
    QUERIES("what members asked, and the answers", "text"),
    GROUPS("how each service area, or other group, stands: its counts in one table", "text"),
    GROUP(
            "one group: how it stands in a sentence or two, what officers wrote under any heading, and its indicators; "
                    + "while its data is being cleansed, what is done about that and what will be reported; `trend-heading` as "
                    + "in a table of indicators",
            "text",
            "cleansing-text",
            "to-be-reported",
            "trend-heading"),
    CHANGES(
            "results that changed by more than `large-change` says and by enough to matter, each with the officer's explanation; "
                    + "`none-text` stands where none did",
            "text",
            "none-text"),
    ASKED("why the board asked for a focus report; `dated-text` where it is known when", "text", "dated-text"),
    SHOWN("what the figure of each indicator says, in sentences", "text"),
    HISTORY(
            "each indicator over the last eight quarters with their months, or five years if it is annual; `trend: yes` "
                    + "has each drawn as well",
            "text",
            "trend"),
    ACCOUNT("all that officers wrote of a group or a subject; their `## ` headings can be any", "text"),
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
    BY_MONTH("the last 13 months of each indicator that has figures by month: a sentence each, and a table", "text"),
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
                    + "are none; `trend: yes` has those of its key indicators drawn that are amber or red",
            "text",
            "none",
            "trend"),
    REPORTED(
            "every indicator that can be reported in the quarter, the national ones first, with its data quality; "
                    + "`trend-heading` as in a table of indicators",
            "text",
            "trend-heading"),
    TRENDS(
            "a figure of each indicator that is named under `indicators`, over its last eight quarters or five years with "
                    + "its target; `over: months` for its last 13 months",
            "text",
            "indicators",
            "over"),
    CONTROL_CHARTS(
            "a control chart of each indicator that is named under `indicators` and has 13 figures or more, with what it "
                    + "says in plain words",
            "text",
            "indicators"),
    RATING_BARS(
            "how many indicators of each group have which rating, this quarter beside the last, as bars; "
                    + "`of: priorities` for the improvement priorities of each outcome",
            "text",
            "of"),
    COMPARISON_DOTS(
            "where each indicator that is named under `indicators` stands among statistical neighbours, region and "
                    + "England, as points on a scale",
            "text",
            "indicators"),
    NOT_REPORTED("a list of the other indicators, and when the next figure of each is due", "text");

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String meaning;
    private final List<String> texts;

    SectionKind(String meaning, String... texts) {
        this.meaning = meaning;
        this.texts = List.of(texts);
    }

    /** Returns the content of such a section, in words. */
    public String meaning() {
        return meaning;
    }

    /** Returns the names of its standing texts. */
    public List<String> texts() {
        return texts;
    }

    /** Returns the word in a style and in {@code pack.yaml}. */
    public String word() {
        return word;
    }

    /** The indicators with their own place in a section, to which the index and links lead. */
    public enum Rows {
        NONE,
        ALL,
        NOT_BEING_CLEANSED,
        REPORTED,
        NOT_REPORTED
    }

    public Rows rows() {
        return switch (this) {
            case INDICATORS, GROUP -> Rows.ALL;
            case HISTORY -> Rows.NOT_BEING_CLEANSED;
            case REPORTED -> Rows.REPORTED;
            case NOT_REPORTED -> Rows.NOT_REPORTED;
            case STANDING,
                    EXEMPT,
                    NARRATIVE,
                    OBJECTIVES,
                    COMPARISONS,
                    POINTS,
                    KEYS,
                    QUERIES,
                    GROUPS,
                    CHANGES,
                    ASKED,
                    SHOWN,
                    ACCOUNT,
                    PERFORMING_WELL,
                    NEED_TO_IMPROVE,
                    FOR_INFORMATION,
                    NO_FIGURE,
                    BY_MONTH,
                    MAIN_ISSUES,
                    SUMMARY_SHEET,
                    TRACKERS,
                    TRENDS,
                    CONTROL_CHARTS,
                    RATING_BARS,
                    COMPARISON_DOTS -> Rows.NONE;
        };
    }

    public boolean listsIndicators() {
        return rows() != Rows.NONE;
    }

    /** Returns true if it prints officers' text under any heading. */
    public boolean takesAnyHeading() {
        return this == GROUP || this == ACCOUNT;
    }

    static Optional<SectionKind> named(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SectionKind::word).toList();
    }
}
