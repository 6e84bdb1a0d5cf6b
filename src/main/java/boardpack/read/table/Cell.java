package boardpack.read.table;

import boardpack.problem.Place;

/**
 * One cell of a CSV file, without blanks at its ends, and where it stands.
 *
 * @param multiplied true where the text is what the cell holds, times 100
 */
public record Cell(String text, Place place, boolean multiplied) {
    public Cell(String text, Place place) {
        this(text, place, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
