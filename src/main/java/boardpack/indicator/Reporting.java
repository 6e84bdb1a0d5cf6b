package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * For what an indicator is reported, and how far its figures can be relied on.
 *
 * @param priorities the references of the improvement priorities that it is a key indicator of
 * @param qualityNote why its data quality is what it is
 * @param place where the priorities are named
 */
public record Reporting(
        List<String> priorities, IndicatorSet set, Optional<DataQuality> quality, String qualityNote, Place place) {
    /** True where its data quality is a concern and nothing says why. */
    public boolean owesAReason() {
        return quality.filter(q -> q != DataQuality.GOOD).isPresent() && qualityNote.isEmpty();
    }
}
