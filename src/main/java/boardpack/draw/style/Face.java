package boardpack.draw.style;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * A font of one weight and slope, with the widths of its characters.
 *
 * <p>A fallback font may supply the characters that it lacks. The fallback is loaded when first needed.
 */
public final class Face {
    /**
     * Compression level for everything in a document, from 1 to 9.
     *
     * <p>The usual level 6 takes longer and saves only a twelfth of the bytes.
     */
    public static final int PRESSED = 3;

    private final BaseFont font;
    private final boolean councils;
    private final Optional<Supplier<Face>> next;
    /** Fallback glyphs of the characters that the font lacks. */
    private final Map<Character, Optional<Glyph>> elsewhere = new ConcurrentHashMap<>();
    /** Widths in thousandths of the size, filled on demand; −1 means not yet known, −2 in no font. */
    private final short[] widths = new short[0x10000];

    private Face(BaseFont font, boolean councils, Optional<Supplier<Face>> next) {
        this.font = font;
        this.councils = councils;
        this.next = next;
        java.util.Arrays.fill(widths, (short) -1);
    }

    /**
     * A character as it is printed.
     *
     * @param face the face that contains it
     * @param shown the character itself, or a similar one
     */
    record Glyph(Face face, char shown) {}

    /**
     * Loads a font from a resource such as {@code liberation/LiberationSans-Regular.ttf}.
     *
     * @param next the fallback for characters that the font lacks
     */
    static Face of(String resource, Optional<Supplier<Face>> next) {
        try (InputStream in = Face.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font " + resource);
            }
            return new Face(font(resource, in.readAllBytes()), false, next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads a font chosen by the council. A font that is unusable or may not be embedded stops the run. */
    public static Face of(String name, byte[] file) {
        return of(name, file, Optional.empty());
    }

    static Face of(String name, byte[] file, Optional<Supplier<Face>> next) {
        try {
            return new Face(font(name + ".ttf", file), true, next);
        } catch (IOException | RuntimeException e) {
            String why = e instanceof IOException || e instanceof DocumentException
                    ? String.valueOf(e.getMessage())
                    : "it is damaged";
            throw new CannotContinue(Code.E417.at(Place.of("templates/style.yaml"), name, why), e);
        }
    }

    private static BaseFont font(String name, byte[] file) throws IOException {
        BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
        font.setSubset(true);
        // Subset names begin with six random letters, but the same papers must give the same bytes.
        font.setSecureRandom(new NotRandom());
        font.setIncludeCidSet(false);
        font.setCompressionLevel(PRESSED);
        return font;
    }

    public BaseFont font() {
        return font;
    }

    /** Returns true for a font chosen by the council. */
    boolean isCouncils() {
        return councils;
    }

    /** Returns true if this font or a fallback has the character. */
    boolean has(char c) {
        return width(c) >= 0;
    }

    /** Returns true if this font itself has the character or a similar one. */
    boolean owns(char c) {
        return glyph(c).filter(g -> g.face() == this).isPresent();
    }

    /** Returns the glyph of a character; empty if no font has it. */
    Optional<Glyph> glyph(char c) {
        return font.charExists(c) ? Optional.of(new Glyph(this, c)) : elsewhere.computeIfAbsent(c, this::found);
    }

    private Optional<Glyph> found(char c) {
        Optional<Glyph> alike = Equals.alike(c)
                .chars()
                .filter(font::charExists)
                .mapToObj(e -> new Glyph(this, (char) e))
                .findFirst();
        return alike.isPresent() ? alike : next.flatMap(n -> n.get().glyph(c));
    }

    /** Returns true if this font shows the whole text exactly as written. */
    public boolean isAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F && (Accents.isMark(c) || !font.charExists(c))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the parts of a text in order, each in a single font. */
    public List<Part> parts(String text, float size) {
        return PartsOfText.of(this, text, size);
    }

    /**
     * A part of a text.
     *
     * @param dx the offset from the start of the text, in points
     * @param dy the height above the baseline, in points
     */
    public record Part(BaseFont font, String text, float dx, float dy) {}

    /** Returns the width of a character at a size, in points. */
    public float width(char c, float size) {
        return Math.max(0, width(c)) * size / 1000f;
    }

    public float width(String text, float size) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Math.max(0, width(text.charAt(i)));
        }
        return sum * size / 1000f;
    }

    private int width(char c) {
        short known = widths[c];
        if (known == -1) {
            known = Accents.isMark(c)
                    ? glyph(c).isPresent() ? (short) 0 : -2
                    : glyph(c).map(g -> (short) g.face().font.getWidth(g.shown()))
                            .orElse((short) -2);
            widths[c] = known;
        }
        return known;
    }

    /** A source that always gives the same letter. */
    private static final class NotRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
