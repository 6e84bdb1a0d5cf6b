package boardpack.book;

import boardpack.problem.Place;
import java.util.List;

/**
 * A subject on which a board has asked for a report of its own.
 *
 * @param refs the indicators that it is about, in their order
 */
public record Focus(String name, List<String> refs, Place place) {}
