package boardpack.paper;

import java.util.List;
import java.util.Optional;

/**
 * A board pack as data.
 *
 * @param front the contents, which stand first in the pack and are no paper of their own
 * @param back the index, which stands last
 */
public record Pack(Masthead masthead, Paper front, List<Paper> papers, Optional<Paper> back, DataTable ratings) {}
