package boardpack.draw.set;

import boardpack.draw.style.Type;
import boardpack.draw.svg.Drawn;
import java.util.ArrayList;
import java.util.List;

/** A page with everything that stands on it; heights are counted from its bottom, as a PDF does. */
public final class PageItems {
    /** Something on a page. */
    public sealed interface Item {}

    /** Words at a baseline; repeated words, such as the second header row of a table, are not read aloud again. */
    public record Text(Line.Run run, float x, float baseline, boolean repeated) implements Item {}

    /** A shape beside a word. */
    public record Mark(String name, float x, float baseline, float size, int colour) implements Item {}

    /** The block that a rating stands in. */
    public record Box(String name, float x, float y, float width, float height) implements Item {}

    /** A picture, with the height of its foot. */
    public record Picture(Tag tag, String name, float x, float y, float width, float height) implements Item {}

    /** A drawing, with the height of its foot. */
    public record Plot(Tag tag, Drawn svg, float x, float y, float scale, boolean repeated) implements Item {
        public float width() {
            return svg.width() * scale;
        }

        public float height() {
            return svg.height() * scale;
        }
    }

    /** A filled box. */
    public record Fill(float x, float y, float width, float height, int colour) implements Item {}

    /** A line across. */
    public record Rule(float x, float y, float width, float thickness, int colour) implements Item {}

    /** Dots that lead the eye to a page number. */
    public record Leader(float fromX, float toX, float baseline, Type type) implements Item {}

    /** A tag that has no words, such as an empty cell. */
    public record Empty(Tag tag) implements Item {}

    /** Where a link can lead. */
    public record Anchor(String id, float y) implements Item {}

    /** A heading, for the bookmarks. */
    public record Heading(int level, String title, float y) implements Item {}

    private final boolean landscape;
    private final List<Item> items = new ArrayList<>();

    PageItems(boolean landscape) {
        this.landscape = landscape;
    }

    public boolean isLandscape() {
        return landscape;
    }

    void add(Item item) {
        items.add(item);
    }

    /** Anchors, at the height where what they lead to begins. */
    void noteAt(List<Item> notes, float top) {
        notes.forEach(note -> add(note instanceof Anchor anchor ? new Anchor(anchor.id(), top) : note));
    }

    public List<Item> items() {
        return items;
    }
}
