package boardpack.pack.insert;

import java.util.List;

/**
 * A bookmark of an inserted document.
 *
 * @param page the page that it leads to, from 0
 * @param top the vertical position on that page, in points; negative if not stated
 */
public record Bookmark(String title, int page, float top, List<Bookmark> within) {}
