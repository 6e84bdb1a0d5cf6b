package boardpack.book;

import java.text.Normalizer;
import java.util.Locale;

/** What a report is called in a folder, made of the name of a group or a subject. */
public final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    /** Letters, digits and hyphens, nothing that could lead elsewhere. */
    public static String of(String name) {
        String made = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return made.isEmpty() ? "report" : made.substring(0, Math.min(LONGEST, made.length()));
    }
}
