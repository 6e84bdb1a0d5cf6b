package boardpack.draw.style;

import boardpack.page.SvgColour;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import java.util.Optional;
import java.util.TreeSet;

/** The colours and fonts that a drawing may use, from the pack's style. */
public record Inks(Look look, Faces faces, Glyphs glyphs) {
    /** Returns false for a colour name that the style does not define. */
    public boolean knows(String value) {
        return !SvgColour.isNamed(value) || look.colours().containsKey(SvgColour.name(value));
    }

    public CannotContinue unknown(String value, Place at) {
        TreeSet<String> known = new TreeSet<>(look.colours().keySet());
        String name = SvgColour.name(value);
        return new CannotContinue(Code.E421.at(at, name, Nearest.suggestion(name, known), String.join(", ", known)));
    }

    /** Returns a colour as 0xRRGGBB; empty for {@code none}. */
    public Optional<Integer> colour(String value) {
        if (SvgColour.isNamed(value)) {
            return Optional.of(look.colour(SvgColour.name(value)));
        }
        return value.equals("none") ? Optional.empty() : Optional.of(Integer.parseInt(value.substring(1), 16));
    }

    /** Returns the type for words. */
    public Type type(boolean bold, float size, int colour) {
        return new Type(faces.face(bold, false), size, colour);
    }
}
