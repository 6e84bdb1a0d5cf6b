package boardpack.draw.set;

import boardpack.draw.style.Type;
import java.util.List;

/** A line of a set paragraph: its runs and the shapes among them, from the paragraph's left edge. */
public record Line(List<Run> runs, List<Mark> marks, float width) {
    /** Words that are shown at once. */
    public record Run(String text, float x, float width, Type type, Tag tag, String pageOf) {}

    /** A shape before a word. */
    record Mark(String name, float x, float size) {}
}
