package boardpack.protect;

import boardpack.assess.Assessed;

/**
 * What an audience may see.
 *
 * <p>Only {@link Protector} makes one and every later step takes nothing else, so that wording never sees what was
 * taken out.
 */
public final class Publishable {
    private final Assessed assessed;
    private final Audience audience;

    Publishable(Assessed assessed, Audience audience) {
        this.assessed = assessed;
        this.audience = audience;
    }

    public Assessed assessed() {
        return assessed;
    }

    public Audience audience() {
        return audience;
    }
}
