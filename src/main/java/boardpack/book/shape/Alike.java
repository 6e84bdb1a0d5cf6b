package boardpack.book.shape;

import java.util.List;

/**
 * The authorities that are the council's statistical neighbours, whether or not they have a figure.
 *
 * @param names none where neither the council nor a model names them
 * @param byModel true where a published model does
 */
public record Alike(List<String> names, boolean byModel) {
    /** Takes the authorities with figures as neighbours, if no one names the neighbours. */
    public static final Alike NOT_SAID = new Alike(List.of(), false);

    /** True for one of them; capitals do not matter. */
    public boolean has(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
