package boardpack.protect;

import boardpack.indicator.ExemptParagraph;
import java.util.List;

/**
 * An item that is considered in private.
 *
 * @param title the item's own title for those who may see it; for the public the council's public title, or empty
 */
public record InPrivate(Kind kind, String title, List<ExemptParagraph> paragraphs) {
    /** The type of item. */
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
