package boardpack.protect;

import boardpack.assess.Assessed;
import boardpack.protect.relation.ShownBefore;

/** What would be published if small numbers alone were suppressed, for tests that see what could be worked out of it. */
public final class PrimaryAlone {
    private PrimaryAlone() {}

    public static Publishable of(Assessed assessed) {
        return Protector.protect(assessed, Audience.PUBLIC, () -> java.util.List.of(ShownBefore.NONE), false);
    }
}
