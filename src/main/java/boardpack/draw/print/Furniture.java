package boardpack.draw.print;

/**
 * The running header and footer of every page, and the draft mark.
 *
 * @param mark the mark for a pack that is not for publication, otherwise empty; screen readers read it on the first
 * page
 */
public record Furniture(String header, String footer, boolean draft, String mark) {}
