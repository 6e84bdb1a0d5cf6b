package boardpack.book.pack;

/**
 * How small numbers, and what is exempt, are protected.
 *
 * @param threshold counts from 1 to this are suppressed
 * @param keepPossible how many of the values from 1 to the threshold must remain possible for each
 * @param encryptsExempt whether packs that are not for publication are always encrypted
 */
public record Protection(int threshold, int keepPossible, boolean encryptsExempt) {
    /** Counts from 1 to 5, each of which must remain possible. */
    public static final Protection USUAL = new Protection(5, 5, false);
}
