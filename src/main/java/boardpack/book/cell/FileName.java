package boardpack.book.cell;

import java.text.Normalizer;
import java.util.Locale;

/** The file name of a report, made from the name of a group or a subject. */
public final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    /** Returns a name of letters, digits and hyphens, which cannot lead to another folder. */
    public static String of(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        String taken = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        boolean gap = false;
        for (char c : taken.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                letters.append(gap && !letters.isEmpty() ? "-" : "").append(c);
                gap = false;
            } else {
                gap |= !isMark(c);
            }
        }
        String made = letters.toString();
        return made.isEmpty() ? "report" : made.substring(0, Math.min(LONGEST, made.length()));
    }

    /** Returns true for a combining accent, as separated from its letter. */
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
