package boardpack.indicator;

import boardpack.problem.Place;
import java.util.List;

/** The references of older indicators that one replaces. */
public record Replaced(List<String> refs, Place place) {}
