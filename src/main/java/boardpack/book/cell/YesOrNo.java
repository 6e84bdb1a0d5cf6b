package boardpack.book.cell;

import java.util.Locale;
import java.util.Optional;

/** Reads an on/off setting, in any of the usual words. */
public final class YesOrNo {
    private YesOrNo() {}

    public static Optional<Boolean> read(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "on" -> Optional.of(true);
            case "no", "n", "false", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
