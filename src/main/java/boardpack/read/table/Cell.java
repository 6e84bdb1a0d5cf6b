package boardpack.read.table;

import boardpack.problem.Place;

/**
 * A cell of a CSV file without surrounding blanks, with its place.
 *
 * @param multiplied true if the text is the cell's content times 100
 */
public record Cell(String text, Place place, boolean multiplied) {
    public Cell(String text, Place place) {
        this(text, place, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
