package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.protect.relation.ShownBefore;

/** Publishes a book with only small numbers suppressed, for tests of what could then be worked out. */
public final class PrimaryAlone {
    private PrimaryAlone() {}

    public static Publishable of(Assessed assessed) {
        return Protector.protect(assessed, Audience.PUBLIC, () -> java.util.List.of(ShownBefore.NONE), false);
    }
}
