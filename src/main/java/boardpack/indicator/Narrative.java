package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;
import java.util.Map;

/**
 * What officers say of the quarter, by the names of sections.
 *
 * @param about the service area or other group, the subject of a focus report, or {@link #OVERVIEW} for the whole pack
 */
public record Narrative(String about, Map<String, List<Prose>> sections, Place place) {
    /** What a narrative of the whole pack is about. */
    public static final String OVERVIEW = "Overview";

    /** What is said in a section; nothing where it is not there. */
    public List<Prose> section(String name) {
        return sections.getOrDefault(name, List.of());
    }
}
