package boardpack.compose;

import boardpack.indicator.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A board pack as data.
 *
 * @param front the contents, which stand first in the pack and are no paper of their own
 * @param back the index, which stands last
 * @param header the line that runs over every page
 * @param mark that the pack is not for publication, and why; empty for a public one
 * @param dated the day that the documents carry: the meeting, or else the quarter's last day
 */
public record Pack(
        String title,
        String council,
        String header,
        String mark,
        Quarter quarter,
        Optional<LocalDate> meeting,
        LocalDate dated,
        Paper front,
        List<Paper> papers,
        Paper back,
        DataTable ratings) {}
