package boardpack.draw.style;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import java.util.Optional;
import java.util.TreeSet;

/** The colours and faces that a drawing may use: those of the pack's style. */
public record Inks(Look look, Faces faces, Glyphs glyphs) {
    private static final String NAMED = "var(--";
    private static final String END = ")";
    private static final int NUMBERED = 7;

    /** True for something that has the form of a colour. */
    public static boolean isColour(String value) {
        return value.equals("none") || isNumbered(value) || isNamed(value);
    }

    private static boolean isNumbered(String value) {
        return value.length() == NUMBERED
                && value.charAt(0) == '#'
                && value.chars()
                        .skip(1)
                        .allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    private static boolean isNamed(String value) {
        return value.startsWith(NAMED) && value.endsWith(END) && !name(value).isBlank();
    }

    private static String name(String value) {
        return value.substring(NAMED.length(), value.length() - END.length());
    }

    /** True unless it is a name that the style has not. */
    public boolean knows(String value) {
        return !isNamed(value) || look.colours().containsKey(name(value));
    }

    public CannotContinue unknown(String value, Place at) {
        TreeSet<String> known = new TreeSet<>(look.colours().keySet());
        String name = name(value);
        return new CannotContinue(Code.E421.at(at, name, Nearest.suggestion(name, known), String.join(", ", known)));
    }

    /** A colour as 0xRRGGBB; nothing for {@code none}. */
    public Optional<Integer> colour(String value) {
        if (isNamed(value)) {
            return Optional.of(look.colour(name(value)));
        }
        return value.equals("none") ? Optional.empty() : Optional.of(Integer.parseInt(value.substring(1), 16));
    }

    /** How words are set. */
    public Type type(boolean bold, float size, int colour) {
        return new Type(faces.face(bold, false), size, colour);
    }
}
