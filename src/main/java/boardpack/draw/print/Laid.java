package boardpack.draw.print;

import boardpack.draw.set.PageItems;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Unprintable;
import boardpack.page.Markup;
import java.util.List;
import java.util.Set;

/** A paper that is laid out on pages and can be printed into any document. */
public final class Laid {
    private final Markup.Element markup;
    private final List<PageItems> sheets;
    private final Tag root;

    private final Set<Unprintable> missing;
    private final Follower follower;

    /**
     * A paper on its pages.
     *
     * @param markup what it was laid out from, for printers that need no pages
     */
    public Laid(Markup.Element markup, List<PageItems> sheets, Tag root, Set<Unprintable> missing, Follower follower) {
        this.markup = markup;
        this.sheets = sheets;
        this.root = root;
        this.missing = missing;
        this.follower = follower;
    }

    /**
     * Somebody else's pages that come after a paper's own.
     *
     * @param id what leads to them: with {@code -first} and {@code -last} it names their first and last page
     */
    public record Follower(String id, String file, int pages) {
        public static final Follower NONE = new Follower("", "", 0);
    }

    /** The same paper with somebody else's pages after it. */
    public Laid followedBy(Follower its) {
        return new Laid(markup, sheets, root, missing, its);
    }

    public Markup.Element markup() {
        return markup;
    }

    /** True where somebody else's pages come after its own. */
    public boolean isFollowed() {
        return follower.pages() > 0;
    }

    Follower follower() {
        return follower;
    }

    /** The characters that no font has. */
    public Set<Unprintable> missing() {
        return missing;
    }

    List<PageItems> sheets() {
        return sheets;
    }

    Tag root() {
        return root;
    }

    public int pages() {
        return sheets.size() + follower.pages();
    }
}
