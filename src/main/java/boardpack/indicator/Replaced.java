package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;

/** The older indicators that one takes the place of, by reference. */
public record Replaced(List<String> refs, Place place) {}
