package boardpack.book.pack;

import boardpack.indicator.Margin;
import boardpack.indicator.Width;
import boardpack.problem.Place;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spellings of a width. */
final class Widths {
    static final String FIX = "write 5% of the target, 2pp for percentage points, 3 in the indicator's unit,"
            + " or min(5%, 100000) for the smaller of two";
    static final String FIX_OF_A_MARGIN = FIX + "; in a range also 2pp below, 1pp above";

    private static final Pattern ONE = Pattern.compile("(?:£(?!.*[%p]))?(\\d+(?:\\.\\d+)?)\\s?(%|pp)?");
    private static final Pattern OF_TWO = Pattern.compile("(min|max)\\s?\\(([^(),;]+)[,;]([^(),;]+)\\)");
    private static final Pattern TO_EACH_SIDE = Pattern.compile("(.+?) below\\s?[,;]\\s?(.+?) above");

    private Widths() {}

    /**
     * Reads {@code 5%} of the target, {@code 2pp} percentage points, {@code 3} in the unit, {@code min(5%, 3)} or max.
     */
    static Optional<Width> width(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        Matcher two = OF_TWO.matcher(bare);
        if (two.matches()) {
            boolean smaller = two.group(1).equals("min");
            return one(two.group(2).strip())
                    .flatMap(a -> one(two.group(3).strip())
                            .map(b -> smaller ? new Width.Smaller(a, b) : new Width.Larger(a, b)));
        }
        return one(bare);
    }

    private static Optional<Width> one(String text) {
        Matcher m = ONE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Width.Kind kind =
                m.group(2) == null ? Width.Kind.UNIT : m.group(2).equals("%") ? Width.Kind.RELATIVE : Width.Kind.POINTS;
        return Optional.of(new Width.Of(new BigDecimal(m.group(1)), kind));
    }

    /** Reads one width for both sides, or {@code 2pp below, 1pp above}. */
    static Optional<Margin> margin(String text, Place place) {
        Matcher sides = TO_EACH_SIDE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (sides.matches()) {
            return width(sides.group(1))
                    .flatMap(below -> width(sides.group(2)).map(above -> new Margin(below, above, place)));
        }
        return width(text).map(w -> new Margin(w, w, place));
    }
}
