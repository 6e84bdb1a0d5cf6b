package boardpack.book;

/**
 * How small numbers are protected.
 *
 * @param threshold counts from 1 to this are suppressed
 * @param keepPossible how many of the values from 1 to the threshold must remain possible for each
 */
public record Protection(int threshold, int keepPossible) {
    /** Counts from 1 to 5, each of which must remain possible. */
    public static final Protection USUAL = new Protection(5, 5);
}
