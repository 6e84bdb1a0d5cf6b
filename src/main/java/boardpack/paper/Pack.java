package boardpack.paper;

import java.util.List;
import java.util.Optional;

/**
 * A board pack as data.
 *
 * @param front the contents, which stand first in the pack and are no paper of their own
 * @param summary the page that is read first, behind the contents; empty where there is no indicator
 * @param back the index at the end; empty where there is no indicator
 */
public record Pack(
        Masthead masthead,
        Paper front,
        Optional<Paper> summary,
        List<Paper> papers,
        Optional<Paper> back,
        DataTable ratings) {}
