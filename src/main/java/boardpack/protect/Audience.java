package boardpack.protect;

import java.util.Locale;

/** The readers that a pack is made for. */
public enum Audience {
    /** Everybody; exempt matter is left out. */
    PUBLIC,
    /** The members and officers who may see exempt matter. */
    EXEMPT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
