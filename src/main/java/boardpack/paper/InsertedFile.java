package boardpack.paper;

/**
 * The facts about somebody else's document before the pack is composed.
 *
 * @param pages how many it has; 0 for a picture
 * @param tagged whether a screen reader can read it in order
 */
public record InsertedFile(String file, int pages, boolean tagged) {
    public boolean isPicture() {
        return pages == 0;
    }
}
