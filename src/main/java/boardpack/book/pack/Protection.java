package boardpack.book.pack;

import boardpack.indicator.Result;
import java.math.BigDecimal;

/**
 * The settings that protect small numbers and exempt matter.
 *
 * @param threshold counts from 1 to this are suppressed
 * @param keepPossible how many of the values from 1 to the threshold must remain possible for each
 * @param encryptsExempt whether packs that are not for publication are always encrypted
 */
public record Protection(int threshold, int keepPossible, boolean encryptsExempt) {
    /** Counts from 1 to 5, each of which must remain possible. */
    public static final Protection USUAL = new Protection(5, 5, false);

    /** True where a count of people, or any number that a share or average of them is made of, is small. */
    public boolean isSmall(Result row) {
        return row.numerator().filter(this::isSmall).isPresent()
                || row.denominator().filter(this::isSmall).isPresent();
    }

    public boolean isSmall(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(threshold)) <= 0;
    }
}
