package boardpack.read.table;

import boardpack.problem.Place;

/** One cell of a CSV file, without blanks at its ends, and where it stands. */
public record Cell(String text, Place place) {
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
