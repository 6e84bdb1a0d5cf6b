package boardpack.draw.set;

import boardpack.draw.style.Type;
import java.util.List;

/** A line of a paragraph: its runs, the shapes among them and the blocks behind them, from the left edge. */
public record Line(List<Run> runs, List<Mark> marks, List<Box> boxes, float width) {
    /**
     * Words that are printed together.
     *
     * @param pageOf the anchor whose page number they show; it may need less space than was reserved
     * @param atRight true if they are aligned right
     */
    public record Run(String text, float x, float width, Type type, Tag tag, String pageOf, boolean atRight) {}

    /** A shape before a word, in the colour of the word. */
    record Mark(String name, float x, float size, int colour) {}

    /** The block behind a rating. */
    record Box(String name, float x, float width, float size) {}
}
