package boardpack.book.cell;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds different names that people read as the same, because they differ only in capitals, spaces, hyphens or similar
 * letters.
 */
public final class LookAlikes {
    /** Cyrillic and Greek letters, each above the Latin letter that it resembles. */
    private static final String OTHERS = "авекмнорстухіјѕԁɡαβεζηικμνορτυχ";

    private static final String LATIN = "abekmhopctyxijsdgabezhikmvoptux";

    /** A name as it was first written, with its place. */
    private record Written(String name, Place place) {}

    private final String what;
    private final Findings findings;
    private final Map<String, Written> byLetters = new HashMap<>();

    /** First spellings of names with characters that resemble others, by appearance. */
    private final Map<String, Written> byLook = new HashMap<>();

    /**
     * Creates the check for names of one kind.
     *
     * @param what the kind of names, such as references
     */
    public LookAlikes(String what, Findings findings) {
        this.what = what;
        this.findings = findings;
    }

    /** Adds a name. A name that resembles a different earlier one becomes a finding. */
    public void see(String name, Place place) {
        if (name.isEmpty()) {
            return;
        }
        // Each further spelling is reported with the one before it.
        Written now = new Written(name, place);
        String letters = key(name, false);
        Written other = byLetters.put(letters, now);
        boolean special = hasLookAlikes(name);
        if (special || !byLook.isEmpty()) {
            String look = special ? key(name, true) : letters;
            Written plain = special ? byLetters.get(look) : null;
            Written alike = special ? byLook.put(look, now) : byLook.get(look);
            if (other == null || other.name().equals(name)) {
                other = plain != null ? plain : alike;
            }
        }
        if (other != null && !other.name().equals(name)) {
            String there = other.place().line() == 0 || other.place().file().equals(place.file())
                    ? "line " + other.place().line()
                    : other.place().toString();
            findings.add(Code.W374, place, what, name, other.name(), there, difference(name, other.name()));
        }
    }

    /**
     * Returns true if a name contains a character that resembles another. Few names do, so further checks cost little.
     */
    private static boolean hasLookAlikes(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (alike(name.charAt(i), name, i) != name.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    private static String difference(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return "capitals";
        }
        if (gathered(one).equalsIgnoreCase(gathered(other))) {
            return "spaces, hyphens or other signs between letters";
        }
        return "letters or figures that look alike";
    }

    /** Returns only the letters and digits. */
    private static String gathered(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /**
     * Returns a key that is equal for names with the same, or similar, letters. A separator between digits is kept:
     * 1-12 differs from 112.
     */
    static String key(String name, boolean byLook) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(byLook ? alike(c, name, i) : c));
            } else if (looksLikeAFigure(name, before(name, i), byLook)
                    && looksLikeAFigure(name, after(name, i), byLook)
                    && !endsWithGap(key)) {
                key.append('-');
            }
        }
        return key.toString();
    }

    private static boolean endsWithGap(StringBuilder key) {
        return !key.isEmpty() && key.charAt(key.length() - 1) == '-';
    }

    private static int before(String name, int i) {
        int at = i - 1;
        while (at >= 0 && !Character.isLetterOrDigit(name.charAt(at))) {
            at--;
        }
        return at;
    }

    private static int after(String name, int i) {
        int at = i + 1;
        while (at < name.length() && !Character.isLetterOrDigit(name.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isFigure(String name, int i) {
        return i >= 0 && i < name.length() && Character.isDigit(name.charAt(i));
    }

    /** Returns true for a digit, or for a letter that resembles one and is next to a digit. */
    private static boolean looksLikeAFigure(String name, int i, boolean byLook) {
        return isFigure(name, i)
                || byLook && i >= 0 && i < name.length() && Character.isDigit(alike(name.charAt(i), name, i));
    }

    /** Returns the Latin letter that a character resembles. Next to a digit, O becomes 0, and I and l become 1. */
    private static char alike(char c, String name, int i) {
        char letter = c < 0x80 ? c : latin(c);
        if (!isFigure(name, i - 1) && !isFigure(name, i + 1)) {
            return letter;
        }
        return switch (letter) {
            case 'O', 'o' -> '0';
            case 'I', 'l' -> '1';
            default -> letter;
        };
    }

    private static char latin(char c) {
        int other = OTHERS.indexOf(Character.toLowerCase(c));
        return other < 0 ? c : LATIN.charAt(other);
    }
}
