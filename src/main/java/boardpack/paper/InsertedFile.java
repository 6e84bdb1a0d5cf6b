package boardpack.paper;

/**
 * The details of an inserted document, needed before the pack is composed.
 *
 * @param pages the number of pages; 0 for a picture
 * @param tagged true if a screen reader can read it in order
 */
public record InsertedFile(String file, int pages, boolean tagged) {
    public boolean isPicture() {
        return pages == 0;
    }
}
