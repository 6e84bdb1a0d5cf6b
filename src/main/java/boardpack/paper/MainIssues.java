package boardpack.paper;

import java.util.List;

/** The state of the improvement priorities: progress, risks, concerns and what has been done. */
public record MainIssues(Section.Heading heading, List<Part> parts) implements Section {
    /** Numbered paragraphs under a heading of their own. */
    public record Part(String heading, List<Numbered> paragraphs) {}

    /** A numbered paragraph ({@code 3.1}) and what it lists. */
    public record Numbered(String number, String text, List<Issue> issues) {}

    /**
     * An item of a list: an outcome, a priority or an indicator.
     *
     * @param id where more is said of it; empty where nothing is
     * @param marks its rating, where it is one of a priority or an indicator
     * @param lines what is said of it under labels
     */
    public record Issue(String id, String ref, String title, List<Marked> marks, String text, List<Labelled> lines) {}
}
