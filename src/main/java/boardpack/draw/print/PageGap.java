package boardpack.draw.print;

/** A place for inserted pages, given by the numbers of the document's own pages and papers before it. */
public record PageGap(int afterPages, int afterPapers, String file) {}
