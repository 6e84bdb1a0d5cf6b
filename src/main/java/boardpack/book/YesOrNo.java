package boardpack.book;

import java.util.Locale;
import java.util.Optional;

/** Reads a setting that is on or off, in any of the words that people use for it. */
final class YesOrNo {
    private YesOrNo() {}

    static Optional<Boolean> read(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "on" -> Optional.of(true);
            case "no", "n", "false", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
