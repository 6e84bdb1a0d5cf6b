package boardpack.compose.link;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The place of each indicator's own row, for links and the index.
 *
 * <p>An indicator may be listed several times; links lead to its first row.
 */
public final class Places {
    private final Map<String, String> rows;
    private final Set<String> taken = new HashSet<>();
    private final String paperId;

    /**
     * Creates the places for links from one paper.
     *
     * @param rows the paper of each reference's row
     */
    public Places(String paperId, Map<String, String> rows) {
        this.paperId = paperId;
        this.rows = rows;
    }

    /** Returns the link to an indicator; empty if no paper lists it. */
    public String of(String ref) {
        String paper = rows.get(ref);
        return paper == null ? "" : in(paper, ref);
    }

    /** Returns the anchor for the row being composed. Only an indicator's first row in its own paper has one. */
    public String take(String ref) {
        String place = of(ref);
        return place.equals(in(paperId, ref)) && taken.add(ref) ? place : "";
    }

    /** Returns the anchor of an indicator's row in a paper. */
    public static String in(String paperId, String ref) {
        return Anchors.of(paperId, "i", ref);
    }
}
