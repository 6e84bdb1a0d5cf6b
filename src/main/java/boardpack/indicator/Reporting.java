package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * The context in which an indicator is reported, and the reliability of its figures.
 *
 * @param priorities the references of the improvement priorities for which it is a key indicator
 * @param qualityNote the reason for its data quality
 * @param place the place of the priorities
 */
public record Reporting(
        List<String> priorities, IndicatorSet set, Optional<DataQuality> quality, String qualityNote, Place place) {
    /** Returns true if its data quality is a concern and no reason is given. */
    public boolean owesAReason() {
        return quality.filter(q -> q != DataQuality.GOOD).isPresent() && qualityNote.isEmpty();
    }
}
