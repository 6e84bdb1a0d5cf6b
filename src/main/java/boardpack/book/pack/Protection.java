package boardpack.book.pack;

import boardpack.indicator.Result;
import java.math.BigDecimal;

/**
 * The settings that protect small numbers and exempt matter.
 *
 * @param threshold the largest small number; counts from 1 to it are suppressed
 * @param keepPossible the number of values from 1 to the threshold that must stay possible for each
 * @param encryptsExempt true if packs that are not for publication are always encrypted
 */
public record Protection(int threshold, int keepPossible, boolean encryptsExempt) {
    /** The default: counts from 1 to 5, each of which must stay possible. */
    public static final Protection USUAL = new Protection(5, 5, false);

    /** Returns true if a count of people is small, or any number behind a share or an average of them. */
    public boolean isSmall(Result row) {
        return row.numerator().filter(this::isSmall).isPresent()
                || row.denominator().filter(this::isSmall).isPresent();
    }

    public boolean isSmall(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(threshold)) <= 0;
    }
}
