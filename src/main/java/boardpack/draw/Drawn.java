package boardpack.draw;

import java.util.List;

/** A drawn document, not yet finished, and its headings in their order. */
public record Drawn(byte[] pdf, List<Heading> headings) {
    /** A heading with its level, its page from 0, and its height on it in points from the bottom. */
    public record Heading(int level, String title, int page, float y) {}
}
