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
     * Creates a laid-out paper.
     *
     * @param markup the source of the layout, for outputs without pages
     */
    public Laid(Markup.Element markup, List<PageItems> sheets, Tag root, Set<Unprintable> missing, Follower follower) {
        this.markup = markup;
        this.sheets = sheets;
        this.root = root;
        this.missing = missing;
        this.follower = follower;
    }

    /**
     * Inserted pages that follow a paper's own.
     *
     * @param id the link target; {@code -first} and {@code -last} are added for the first and last page
     */
    public record Follower(String id, String file, int pages) {
        public static final Follower NONE = new Follower("", "", 0);
    }

    /** Returns the paper with inserted pages after it. */
    public Laid followedBy(Follower its) {
        return new Laid(markup, sheets, root, missing, its);
    }

    public Markup.Element markup() {
        return markup;
    }

    /** Returns true if inserted pages follow the paper's own. */
    public boolean isFollowed() {
        return follower.pages() > 0;
    }

    Follower follower() {
        return follower;
    }

    /** Returns the characters that no font has. */
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
