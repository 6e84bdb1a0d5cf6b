package boardpack.book.extract;

import boardpack.indicator.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The quarter of a run, and the reason for choosing it.
 *
 * @param meeting the day of the meeting that receives its pack
 * @param asked true if the command line names it
 * @param set true if {@code pack.yaml} names it
 * @param earlier earlier quarters with results in the extracts, the latest first
 * @param later later quarters with results
 * @param meetingsWithoutResults quarters after all of them for which {@code pack.yaml} gives a meeting
 */
public record ChosenQuarter(
        Quarter quarter,
        Optional<LocalDate> meeting,
        boolean asked,
        boolean set,
        List<Quarter> earlier,
        List<Quarter> later,
        List<Quarter> meetingsWithoutResults) {}
