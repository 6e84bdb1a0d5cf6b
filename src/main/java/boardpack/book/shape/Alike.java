package boardpack.book.shape;

import java.util.List;

/**
 * The authorities that are the council's statistical neighbours, with or without figures.
 *
 * @param names the names; none if neither the council nor a model gives them
 * @param byModel true if a published model names them
 */
public record Alike(List<String> names, boolean byModel) {
    /** The authorities with figures serve as neighbours, because no one names the neighbours. */
    public static final Alike NOT_SAID = new Alike(List.of(), false);

    /** Returns true for a neighbour, regardless of capitals. */
    public boolean has(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
