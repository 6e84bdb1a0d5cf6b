package boardpack.draw.style;

import boardpack.draw.style.Unprintable.Why;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Checks which characters of a text the fonts can show, and collects those that they cannot. */
public final class Glyphs {
    /** Scripts that are written letter by letter, from left to right. */
    private static final Set<UnicodeScript> LETTER_BY_LETTER = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.COPTIC,
            UnicodeScript.OGHAM,
            UnicodeScript.RUNIC,
            UnicodeScript.BRAILLE,
            UnicodeScript.CHEROKEE,
            UnicodeScript.CANADIAN_ABORIGINAL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.YI);

    private final Set<Unprintable> missing = new LinkedHashSet<>();

    /** Returns the characters that cannot be printed. A paper that contains one is not published. */
    public Set<Unprintable> missing() {
        return missing;
    }

    /**
     * Converts a text to characters that the fonts have.
     *
     * <p>A letter with accents becomes one character if Unicode has one. A character that no font has is replaced by
     * its equivalent. Soft hyphens, direction marks and similar control characters are removed.
     */
    public String shown(String text, Face face) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (c == '\n') {
                out.append('\n');
            } else if (isBlank(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.append(shown(c, composed, face));
            }
        });
        return out.toString();
    }

    private String shown(int c, String text, Face face) {
        Optional<Why> refused = refused(c, face);
        if (refused.isEmpty()) {
            if (isIn(face, c) && face.owns((char) c)) {
                return Character.toString(c);
            }
            Optional<String> equal = Equals.of(c);
            if (equal.filter(e -> e.chars().allMatch(i -> face.owns((char) i))).isPresent()) {
                return equal.get();
            }
            if (isIn(face, c)) {
                return Character.toString(c);
            }
            if (equal.filter(e -> e.chars().allMatch(i -> face.has((char) i))).isPresent()) {
                return equal.get();
            }
        }
        missing.add(new Unprintable(c, text, refused.orElse(Why.NO_FONT)));
        return "?";
    }

    private static boolean isIn(Face face, int c) {
        return Character.isBmpCodePoint(c) && face.has((char) c);
    }

    private static Optional<Why> refused(int c, Face face) {
        if (c == 0xFFFD || c == 0xFFFC || Character.getType(c) == Character.UNASSIGNED) {
            return Optional.of(Why.LOST);
        }
        if (Character.getType(c) == Character.PRIVATE_USE) {
            // The font decides the look of a private-use character.
            return face.isCouncils() || Equals.of(c).isPresent() ? Optional.empty() : Optional.of(Why.LOST);
        }
        boolean leftToRight = switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> false;
            default -> true;
        };
        return leftToRight && LETTER_BY_LETTER.contains(UnicodeScript.of(c))
                ? Optional.empty()
                : Optional.of(Why.SCRIPT);
    }

    /** Returns true for control characters and for the line and paragraph separators of Word and the web. */
    private static boolean isBlank(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                || c == 0x034F;
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
