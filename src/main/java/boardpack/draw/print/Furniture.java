package boardpack.draw.print;

/**
 * What runs over and under every page, and whether the document is a draft.
 *
 * @param mark that it is not for publication; empty for what is. On the first page it is read aloud
 */
public record Furniture(String header, String footer, boolean draft, String mark) {}
