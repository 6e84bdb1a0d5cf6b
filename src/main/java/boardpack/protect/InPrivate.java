package boardpack.protect;

import boardpack.indicator.ExemptParagraph;
import java.util.List;

/**
 * Something that is considered in private.
 *
 * @param title its own for those who may see it; for the public the one that the council gives it, or nothing
 */
public record InPrivate(Kind kind, String title, List<ExemptParagraph> paragraphs) {
    /** What it is. */
    public enum Kind {
        INDICATOR,
        MILESTONE,
        QUESTION,
        PRIORITY,
        ACTION,
        NARRATIVE,
        SECTION,
        PAPER
    }
}
