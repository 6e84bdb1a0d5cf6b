package boardpack.paper;

import java.util.List;

/**
 * A board pack as data.
 *
 * @param front the contents, which stand first in the pack and are no paper of their own
 * @param back the index, which stands last
 */
public record Pack(Masthead masthead, Paper front, List<Paper> papers, Paper back, DataTable ratings) {
    /** Returns true if the index lists anything; one that lists nothing is left out. */
    public boolean hasIndex() {
        return !(back.content() instanceof IndicatorIndex index) || !index.lines().isEmpty();
    }
}
