package boardpack.compose.link;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where each indicator's own row stands, so that links and the index lead to it.
 *
 * <p>It may be listed more than once; the first row is the one that is led to.
 */
public final class Places {
    private final Map<String, String> rows;
    private final Set<String> taken = new HashSet<>();
    private final String paperId;

    /**
     * The places as one paper sees them.
     *
     * @param rows the paper in which each reference's row stands
     */
    public Places(String paperId, Map<String, String> rows) {
        this.paperId = paperId;
        this.rows = rows;
    }

    /** Where links to an indicator lead; empty where no paper lists it. */
    public String of(String ref) {
        String paper = rows.get(ref);
        return paper == null ? "" : in(paper, ref);
    }

    /** The place of a row that is now set: its own the first time, in the paper where it is at home, and else none. */
    public String take(String ref) {
        String place = of(ref);
        return place.equals(in(paperId, ref)) && taken.add(ref) ? place : "";
    }

    /** The place of an indicator's row in a paper. */
    public static String in(String paperId, String ref) {
        return Anchors.of(paperId, "i", ref);
    }
}
