package boardpack.draw.print;

import boardpack.draw.set.PageItems;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Unprintable;
import java.util.List;
import java.util.Set;

/** A paper that is laid out on pages and can be printed into any document. */
public final class Laid {
    private final List<PageItems> sheets;
    private final Tag root;

    private final Set<Unprintable> missing;
    private final Follower follower;

    public Laid(List<PageItems> sheets, Tag root, Set<Unprintable> missing, Follower follower) {
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
        return new Laid(sheets, root, missing, its);
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
