package boardpack.draw.style;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What of a text the fonts of a paper can show, and which characters none of them has. */
public final class Glyphs {
    /** What is read as the same where Unicode knows no equal: ticks and crosses, as they are typed. */
    private static final Map<Integer, String> EQUALS = Map.ofEntries(
            Map.entry(0x2713, "\u221A"),
            Map.entry(0x2714, "\u221A"),
            Map.entry(0x2705, "\u221A"),
            Map.entry(0x2611, "\u221A"),
            Map.entry(0x2715, "\u00D7"),
            Map.entry(0x2716, "\u00D7"),
            Map.entry(0x2717, "\u00D7"),
            Map.entry(0x2718, "\u00D7"),
            Map.entry(0x274C, "\u00D7"),
            Map.entry(0x2011, "\u2010"),
            Map.entry(0x2012, "\u2013"),
            Map.entry(0x2015, "\u2014"),
            Map.entry(0x2043, "-"),
            Map.entry(0x2219, "\u00B7"),
            Map.entry(0x22C5, "\u00B7"),
            Map.entry(0x27A1, "\u2192"),
            Map.entry(0x2B05, "\u2190"),
            Map.entry(0x2B06, "\u2191"),
            Map.entry(0x2B07, "\u2193"),
            Map.entry(0x02BC, "\u2019"),
            Map.entry(0x00AD, ""));

    private final Set<Integer> missing = new TreeSet<>();

    /** A part of a text that one font can show. */
    public record Run(String text, Face face) {}

    /** The characters that no font has. */
    public Set<Integer> missing() {
        return missing;
    }

    /**
     * The text as a font can show it. What the font lacks is replaced by what is read as the same: a plain digit for one
     * that stands lower, a hyphen for one that does not break. What is left is noted as missing.
     *
     * <p>Soft hyphens, marks of direction and the like say how to set a text and are not shown themselves.
     */
    public String shown(String text, Face face) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        composed(text).codePoints().forEach(c -> {
            String its = equal(c, face);
            if (its == null) {
                missing.add(c);
                its = "?";
            }
            out.append(its);
        });
        return out.toString();
    }

    /**
     * The text in parts, each in the first of two fonts that has it.
     *
     * @param other the font that is tried where the first has neither a character nor an equal of it
     */
    public List<Run> runs(String text, Face face, Face other) {
        if (isPlain(text) || face == other) {
            return List.of(new Run(shown(text, face), face));
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face current = face;
        for (int c : composed(text).codePoints().toArray()) {
            Face its = equal(c, face) == null && equal(c, other) != null ? other : face;
            if (its != current && !run.isEmpty()) {
                runs.add(new Run(run.toString(), current));
                run.setLength(0);
            }
            current = its;
            run.append(shown(Character.toString(c), its));
        }
        runs.add(new Run(run.toString(), current));
        return runs;
    }

    /** Letters with their marks as one character, where there is such a one. */
    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The character, or what is read as the same and is in the font; null if there is nothing. */
    private static String equal(int c, Face face) {
        if (c == '\n' || Character.isBmpCodePoint(c) && face.has((char) c) && !isInvisible(c)) {
            return Character.toString(c);
        }
        if (isInvisible(c)) {
            return "";
        }
        if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        String equal = EQUALS.get(c);
        if (equal != null && has(equal, face)) {
            return equal;
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return !plain.equals(Character.toString(c)) && has(plain, face) ? plain : null;
    }

    private static boolean has(String text, Face face) {
        return text.chars().allMatch(c -> face.has((char) c));
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F;
    }

    /** Returns true for letters and signs that every font has. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
