package boardpack.draw;

import java.util.List;

/**
 * A drawn document, not yet finished.
 *
 * @param pages the first page of each paper in it, from 0
 */
public record Drawn(byte[] pdf, List<Heading> headings, List<Integer> pages, int pageCount) {
    /** A heading with its level, its page from 0, and its height on it in points from the bottom. */
    public record Heading(int level, String title, int page, float y) {}
}
