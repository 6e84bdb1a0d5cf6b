package boardpack.draw.style;

import boardpack.draw.style.Face.Glyph;
import boardpack.draw.style.Face.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a text where the font changes and where an accent is placed on a letter. */
final class PartsOfText {
    private final Face face;
    private final float size;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder together = new StringBuilder();
    private Optional<Face> its = Optional.empty();
    private float began;
    private float at;

    private PartsOfText(Face face, float size) {
        this.face = face;
        this.size = size;
    }

    static List<Part> of(Face face, String text, float size) {
        PartsOfText parts = new PartsOfText(face, size);
        float letterAt = 0;
        Optional<Accents> marks = Optional.empty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Optional<Glyph> glyph = face.glyph(c);
            if (glyph.isEmpty()) {
                continue;
            }
            if (Accents.isMark(c) && i > 0) {
                if (marks.isEmpty()) {
                    Glyph letter = face.glyph(text.charAt(i - 1)).orElse(glyph.get());
                    marks = Optional.of(Accents.of(letter.face().font(), letter.shown()));
                }
                parts.mark(glyph.get(), letterAt, marks.get());
            } else {
                letterAt = parts.at;
                marks = Optional.empty();
                parts.letter(glyph.get(), face.width(c, size));
            }
        }
        parts.end();
        return parts.parts;
    }

    private void letter(Glyph glyph, float width) {
        if (its.filter(f -> f == glyph.face()).isEmpty()) {
            end();
            its = Optional.of(glyph.face());
            began = at;
        }
        together.append(glyph.shown());
        at += width;
    }

    private void mark(Glyph glyph, float letterAt, Accents marks) {
        end();
        Accents.Shift shift = marks.next(glyph.face().font(), glyph.shown());
        parts.add(new Part(
                glyph.face().font(),
                String.valueOf(glyph.shown()),
                letterAt + (float) shift.across() * size / 1000f,
                shift.up() * size / 1000f));
    }

    private void end() {
        if (!together.isEmpty()) {
            parts.add(new Part(its.orElse(face).font(), together.toString(), began, 0));
            together.setLength(0);
        }
        its = Optional.empty();
    }
}
