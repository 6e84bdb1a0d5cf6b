package boardpack.draw;

import java.util.List;

/**
 * A drawn document, not yet finished, and its headings in their order.
 *
 * @param gaps where somebody else's pages are still to be put in
 */
public record Drawn(byte[] pdf, List<Heading> headings, List<Gap> gaps) {
    /** Pages of a file, which come right after so many pages and papers of the drawn document. */
    public record Gap(int afterPages, int afterPapers, String file) {}

    /** A heading with its level, its page from 0 as they will be once all gaps are filled, and its height on it in points from the bottom. */
    public record Heading(int level, String title, int page, float y) {}
}
