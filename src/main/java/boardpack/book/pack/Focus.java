package boardpack.book.pack;

import boardpack.problem.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A subject on which a board requested a separate report.
 *
 * @param refs the references of its indicators, in order
 * @param asked the day on which the board requested it
 * @param reason the reason, in sentences; empty if not stated
 * @param meeting the day of the meeting that receives it, if it is not the one that receives the quarter's pack
 */
public record Focus(
        String name,
        List<String> refs,
        Optional<LocalDate> asked,
        String reason,
        Optional<LocalDate> meeting,
        Place place) {}
