package boardpack.draw.set;

import boardpack.draw.style.Type;
import java.util.List;

/** A line of a set paragraph: its runs, the shapes among them and the blocks behind them, from the left edge. */
public record Line(List<Run> runs, List<Mark> marks, List<Box> boxes, float width) {
    /**
     * Words that are shown at once.
     *
     * @param pageOf what they say the page of; its number may need less room than was kept for it
     * @param atRight true if they are aligned right
     */
    public record Run(String text, float x, float width, Type type, Tag tag, String pageOf, boolean atRight) {}

    /** A shape before a word, in the ink of the word. */
    record Mark(String name, float x, float size, int colour) {}

    /** The block behind a rating. */
    record Box(String name, float x, float width, float size) {}
}
