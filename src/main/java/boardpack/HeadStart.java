package boardpack;

import boardpack.draw.Drawer;
import boardpack.fill.Filler;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;

/**
 * Begins, beside the reading of the command line, what every run that draws waits for later.
 *
 * <p>Libraries fill tables when they are first used. While the command line is read, a second core has nothing to do.
 */
final class HeadStart {
    private static final Set<String> DRAWING = Set.of("generate", "check");

    /** With these a run may end before it draws. */
    private static final Set<String> MAY_NOT = Set.of("--if-changed", "--help", "-h");

    private HeadStart() {}

    static void begin(String... arguments) {
        if (arguments.length > 0
                && DRAWING.contains(arguments[0])
                && Arrays.stream(arguments).noneMatch(MAY_NOT::contains)) {
            Thread.ofPlatform().daemon().name("head start").start(HeadStart::tables);
        }
    }

    private static void tables() {
        try {
            // The platform works out the powers of five, up to one of 46,000 digits.
            BigDecimal.ONE.negate();
            Drawer.headStart();
            Filler.headStart();
        } catch (RuntimeException | LinkageError e) {
            // Whoever needs it meets the same, and tells.
        }
    }
}
