package boardpack.book;

import boardpack.indicator.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The quarter that a run is about, and why it is that one.
 *
 * @param meeting the day of the meeting that receives its pack
 * @param asked true where the command line names it
 * @param set true where {@code pack.yaml} does
 * @param earlier the other quarters that the extracts have results for, the latest first
 * @param later those after it
 * @param meetingsWithoutResults quarters after all of them that {@code pack.yaml} gives a meeting for
 */
public record ChosenQuarter(
        Quarter quarter,
        Optional<LocalDate> meeting,
        boolean asked,
        boolean set,
        List<Quarter> earlier,
        List<Quarter> later,
        List<Quarter> meetingsWithoutResults) {}
