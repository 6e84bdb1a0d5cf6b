package boardpack.draw;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours and faces that a drawing may use: those of the pack's style. */
record Inks(Look look, Faces faces, Glyphs glyphs) {
    private static final Pattern NAMED = Pattern.compile("var\\(\\s*--([A-Za-z][A-Za-z0-9-]*)\\s*\\)");
    private static final Pattern NUMBERED = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** True for something that has the form of a colour. */
    static boolean isColour(String value) {
        return value.equals("none")
                || NUMBERED.matcher(value).matches()
                || NAMED.matcher(value).matches();
    }

    /** A colour as 0xRRGGBB; nothing for {@code none}. A name that the style has not ends the run. */
    Optional<Integer> colour(String value, Place at) {
        Matcher named = NAMED.matcher(value);
        if (!named.matches()) {
            return value.equals("none") ? Optional.empty() : Optional.of(Integer.parseInt(value.substring(1), 16));
        }
        String name = named.group(1);
        if (!look.colours().containsKey(name)) {
            TreeSet<String> known = new TreeSet<>(look.colours().keySet());
            throw new CannotContinue(Code.E421.at(at, name, Nearest.suggestion(name, known), String.join(", ", known)));
        }
        return Optional.of(look.colour(name));
    }

    /** How words are set, and what of them can be shown. */
    Type type(boolean bold, float size, int colour) {
        return new Type(faces.face(bold, false), size, colour);
    }
}
