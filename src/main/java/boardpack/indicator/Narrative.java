package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;

/** What a service area says of the quarter. */
public record Narrative(
        String serviceArea,
        List<Prose> introduction,
        List<Prose> keyDevelopments,
        List<Prose> emergingIssues,
        Place place) {}
