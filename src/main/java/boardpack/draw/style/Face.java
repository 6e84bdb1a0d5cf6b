package boardpack.draw.style;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/** A font of one weight and slope, and how wide its characters are. */
public final class Face {
    /**
     * How hard everything in a document is compressed, from 1 to 9.
     *
     * <p>The usual 6 takes longer, and saves a twelfth of the bytes.
     */
    public static final int PRESSED = 3;

    private final BaseFont font;
    /** Widths in thousandths of the size, found as they are needed; −1 is not yet known, −2 not in the font. */
    private final short[] widths = new short[0x10000];

    private Face(BaseFont font) {
        this.font = font;
        java.util.Arrays.fill(widths, (short) -1);
    }

    /** The font of a resource such as {@code liberation/LiberationSans-Regular.ttf}. */
    static Face of(String resource) {
        try (InputStream in = Face.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font " + resource);
            }
            return new Face(font(resource, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The font of a file that a council has chosen; one that cannot be used, or not be embedded, ends the run. */
    public static Face of(String name, byte[] file) {
        try {
            return new Face(font(name + ".ttf", file));
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
        // A subset's name begins with six letters at random; the same papers must give the same bytes.
        font.setSecureRandom(new NotRandom());
        font.setIncludeCidSet(false);
        font.setCompressionLevel(PRESSED);
        return font;
    }

    public BaseFont font() {
        return font;
    }

    boolean has(char c) {
        return width(c) >= 0;
    }

    /** The width of a character at a size, in points. */
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
            known = font.charExists(c) ? (short) font.getWidth(c) : (short) -2;
            widths[c] = known;
        }
        return known;
    }

    /** Always the same letter. */
    private static final class NotRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
