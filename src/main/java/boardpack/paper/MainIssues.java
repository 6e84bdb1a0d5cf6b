package boardpack.paper;

import java.util.List;

/** The state of the improvement priorities: progress, risks, concerns and what has been done. */
public record MainIssues(Section.Heading heading, List<Part> parts) implements Section {
    /** Numbered paragraphs under their own heading. */
    public record Part(String heading, List<Numbered> paragraphs) {}

    /** A numbered paragraph ({@code 3.1}) with the items in its list. */
    public record Numbered(String number, String text, List<Issue> issues) {}

    /**
     * An item of a list: an outcome, a priority or an indicator.
     *
     * @param id the anchor of further details; empty if there are none
     * @param marks the rating of a priority or indicator
     * @param lines labelled texts about it
     */
    public record Issue(String id, String ref, String title, List<Marked> marks, String text, List<Labelled> lines) {}
}
