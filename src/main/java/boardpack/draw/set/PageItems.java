package boardpack.draw.set;

import boardpack.draw.style.Type;
import boardpack.draw.svg.Drawn;
import java.util.ArrayList;
import java.util.List;

/** A page with its items. Heights are measured from the bottom, as in PDF. */
public final class PageItems {
    /** An item on a page. */
    public sealed interface Item {}

    /** An item with its own tag, which a screen reader reads unless it is repeated. */
    public sealed interface Content extends Item {}

    /** A decoration that screen readers skip. */
    public sealed interface Ornament extends Item {}

    /** An invisible position on a page. */
    public sealed interface Note extends Item {
        Note at(float y);
    }

    /** Words at a baseline; repeated words, such as the second header row of a table, are not read aloud again. */
    public record Text(Line.Run run, float x, float baseline, boolean repeated) implements Content {}

    /** A shape beside a word. */
    public record Mark(String name, float x, float baseline, float size, int colour) implements Ornament {}

    /** The block behind a rating. */
    public record Box(String name, float x, float y, float width, float height) implements Ornament {}

    /** A picture, given by its lower edge. */
    public record Picture(Tag tag, String name, float x, float y, float width, float height) implements Content {}

    /** A drawing, given by its lower edge. */
    public record Plot(Tag tag, Drawn svg, float x, float y, float scale, boolean repeated) implements Content {
        public float width() {
            return svg.width() * scale;
        }

        public float height() {
            return svg.height() * scale;
        }
    }

    /** A filled box. */
    public record Fill(float x, float y, float width, float height, int colour) implements Ornament {}

    /** A horizontal line. */
    public record Rule(float x, float y, float width, float thickness, int colour) implements Ornament {}

    /** Dots that lead the eye to a page number. */
    public record Leader(float fromX, float toX, float baseline, Type type) implements Ornament {}

    /** A tag without words, such as that of an empty cell. */
    public record Empty(Tag tag) implements Content {}

    /** The target of a link. */
    public record Anchor(String id, float y) implements Note {
        @Override
        public Anchor at(float to) {
            return new Anchor(id, to);
        }
    }

    /** A heading, for the bookmarks. */
    public record Heading(int level, String title, float y) implements Note {
        @Override
        public Heading at(float to) {
            return new Heading(level, title, to);
        }
    }

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

    /** Adds notes at the top of the content that they mark. */
    void noteAt(List<Note> notes, float top) {
        notes.forEach(note -> add(note.at(top)));
    }

    public List<Item> items() {
        return items;
    }
}
