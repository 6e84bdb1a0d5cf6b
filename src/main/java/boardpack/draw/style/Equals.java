package boardpack.draw.style;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Equivalents for characters that a font lacks.
 *
 * <p>Superscript digits, subscript digits and fractions are not included, because as plain digits they would form
 * another number.
 */
final class Equals {
    private static final Map<Integer, String> TABLE = Map.ofEntries(
            // Ticks and crosses typed on phones.
            Map.entry(0x2705, "\u2713"),
            Map.entry(0x274C, "\u2717"),
            Map.entry(0x274E, "\u2717"),
            // Bullets and ticks from Word's symbol fonts.
            Map.entry(0xF0B7, "\u2022"),
            Map.entry(0xF0A7, "\u25AA"),
            Map.entry(0xF0FC, "\u2713"),
            Map.entry(0xF02D, "-"),
            Map.entry(0xF0E0, "\u2192"),
            // The ratio sign and the division slash.
            Map.entry(0x2236, ":"),
            Map.entry(0x2215, "/"));

    private Equals() {}

    /** Returns similar characters of the same width. Line breaks still follow the original character. */
    static String alike(char c) {
        return switch (c) {
            case '\u2010', '\u2011' -> "\u2010-";
            case '\u00A0', '\u202F', '\u205F', '\u3000' -> " ";
            default -> c >= '\u2000' && c <= '\u200A' ? " " : "";
        };
    }

    /** Returns an equivalent in other characters. */
    static Optional<String> of(int c) {
        if (TABLE.containsKey(c)) {
            return Optional.of(TABLE.get(c));
        }
        if (isInParentheses(c)) {
            return Optional.of("(" + compatible(c) + ")");
        }
        if (isSquared(c)) {
            // In units such as the square metre, digits after the letters are exponents.
            return Optional.of(
                    compatible(c).replace('2', '\u00B2').replace('3', '\u00B3').replace('\u2215', '/'));
        }
        return isPlainForm(c) ? Optional.of(compatible(c)).filter(p -> p.codePointAt(0) != c) : Optional.empty();
    }

    /** Returns true for numbers and letters in circles. Unicode itself decomposes those in parentheses. */
    private static boolean isInParentheses(int c) {
        return c >= 0x2460 && c <= 0x2473 || c >= 0x24B6 && c <= 0x24EA;
    }

    /** Returns true for units in one character, such as the square metre. */
    private static boolean isSquared(int c) {
        return c >= 0x3371 && c <= 0x337A || c >= 0x3380 && c <= 0x33DF;
    }

    /** Returns true for ligatures, full-width forms, Roman numerals, letter-like signs and mathematical letters. */
    private static boolean isPlainForm(int c) {
        return c >= 0xFB00 && c <= 0xFB06
                || c >= 0xFF01 && c <= 0xFF5E
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x2100 && c <= 0x2149
                || c >= 0x2160 && c <= 0x217F
                || c >= 0x2474 && c <= 0x24B5
                || c >= 0x2024 && c <= 0x2026
                || c >= 0x2033 && c <= 0x2037
                || c >= 0x1D400 && c <= 0x1D7FF
                || c >= 0x1F100 && c <= 0x1F129;
    }

    private static String compatible(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }
}
