package boardpack.pack.insert;

import java.util.List;

/**
 * A bookmark of somebody else's document.
 *
 * @param page the page that it leads to, from 0
 * @param top how far up on that page, in points; below 0 where it does not say
 */
public record Bookmark(String title, int page, float top, List<Bookmark> within) {}
