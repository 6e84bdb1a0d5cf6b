package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;
import java.util.Map;

/**
 * The officers' texts on the quarter, by the names of sections.
 *
 * @param about the service area or other group, the subject of a focus report, or {@link #OVERVIEW} for the whole pack
 */
public record Narrative(String about, Map<String, List<Prose>> sections, Place place) {
    /** The subject of a narrative about the whole pack. */
    public static final String OVERVIEW = "Overview";

    /** Returns the text of a section; nothing if there is none. */
    public List<Prose> section(String name) {
        return sections.getOrDefault(name, List.of());
    }
}
