package boardpack.book.pack;

import boardpack.problem.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A subject on which a board has asked for a report of its own.
 *
 * @param refs the indicators that it is about, in their order
 * @param asked the day on which the board asked for it
 * @param reason why it did, in sentences; empty where nothing is said
 * @param meeting the day of the meeting that receives it, where that is not the one that receives the quarter's pack
 */
public record Focus(
        String name,
        List<String> refs,
        Optional<LocalDate> asked,
        String reason,
        Optional<LocalDate> meeting,
        Place place) {}
