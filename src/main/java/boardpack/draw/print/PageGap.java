package boardpack.draw.print;

/** Where somebody else's pages are still to be put into a document: right after so many of its own pages and papers. */
public record PageGap(int afterPages, int afterPapers, String file) {}
