package boardpack.draw.style;

import java.util.Set;
import java.util.TreeSet;

/** What of a text the fonts of a paper can show, and which characters they had to leave out. */
public final class Glyphs {
    private final Set<Integer> missing = new TreeSet<>();

    /** The characters that had to be shown as question marks. */
    public Set<Integer> missing() {
        return missing;
    }

    /**
     * What the font has no glyph for is shown as a question mark rather than as nothing.
     *
     * <p>Soft hyphens, marks of direction and the like say how to set a text and are not shown themselves.
     */
    public String shown(String text, Face face) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean invisible = Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F;
            if (c == '\n' || Character.isBmpCodePoint(c) && !invisible && face.has((char) c)) {
                out.append((char) c);
            } else if (Character.isISOControl(c)) {
                out.append(' ');
            } else if (!invisible) {
                missing.add(c);
                out.append('?');
            }
        });
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
