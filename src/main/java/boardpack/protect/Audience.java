package boardpack.protect;

import java.util.Locale;

/** Who a pack is for. */
public enum Audience {
    /** Everybody: nothing of what is exempt. */
    PUBLIC,
    /** The members and officers who may see what is exempt. */
    EXEMPT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
