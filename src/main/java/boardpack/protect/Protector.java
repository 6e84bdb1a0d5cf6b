package boardpack.protect;

import boardpack.assess.Assessed;

/**
 * Takes out what an audience must not see.
 *
 * <p>For now it is a gate without a guard: what the extracts mark as suppressed ({@code c}) has no number here, and
 * nothing else is taken out.
 */
public final class Protector {
    private Protector() {}

    public static Publishable protect(Assessed assessed, Audience audience) {
        return new Publishable(assessed, audience);
    }
}
