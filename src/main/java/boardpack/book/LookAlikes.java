package boardpack.book;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.HashMap;
import java.util.Map;

/** Finds names that people read as one although they differ: in capitals, spaces, hyphens or letters that look alike. */
final class LookAlikes {
    /** Cyrillic and Greek letters, each over the Latin one that it looks like. */
    private static final String OTHERS = "авекмнорстухіјѕԁɡαβεζηικμνορτυχ";

    private static final String LATIN = "abekmhopctyxijsdgabezhikmvoptux";

    /** A name as it was first written, and where. */
    private record Written(String name, Place place) {}

    private final String what;
    private final Findings findings;
    private final Map<String, Written> byLetters = new HashMap<>();

    /** Only of names with a character that may be taken for another. */
    private final Map<String, Written> byLook = new HashMap<>();

    /**
     * Looks at names of one kind.
     *
     * @param what what they are, such as references
     */
    LookAlikes(String what, Findings findings) {
        this.what = what;
        this.findings = findings;
    }

    /** Takes a name in; one that looks like another, and is not the same, becomes a finding. */
    void see(String name, Place place) {
        if (name.isEmpty()) {
            return;
        }
        // Each further spelling is told beside the one before it.
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

    /** True where some character may be taken for another: of a few names only, so that the others cost little. */
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

    /** The letters and figures alone. */
    private static String gathered(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The same for all names of the same letters, or that look alike. Between two figures something is kept: 1-12 is not 112. */
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

    /** True for a figure, or a letter that looks like one since it stands beside a figure. */
    private static boolean looksLikeAFigure(String name, int i, boolean byLook) {
        return isFigure(name, i)
                || byLook && i >= 0 && i < name.length() && Character.isDigit(alike(name.charAt(i), name, i));
    }

    /** The Latin letter that another looks like; beside a figure O is 0, and I and l are 1. */
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
