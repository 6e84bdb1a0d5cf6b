package boardpack.paper;

import java.util.List;
import java.util.Optional;

/**
 * A board pack as data.
 *
 * @param front the contents, which come first and are not a numbered paper
 * @param summary the summary page after the contents; empty if there are no indicators
 * @param back the index at the end; empty if there are no indicators
 */
public record Pack(
        Masthead masthead,
        Paper front,
        Optional<Paper> summary,
        List<Paper> papers,
        Optional<Paper> back,
        DataTable ratings) {}
