package boardpack.draw.set;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import boardpack.read.picture.Jpeg;
import boardpack.read.picture.Png;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Image;

/** The pictures that papers may show, by the names in {@code <img src="…"/>}. */
public final class Pictures {
    /** No pictures. */
    public static final Pictures NONE = new Pictures(Map.of());

    /** Points in a pixel, at 96 pixels an inch. */
    private static final float PIXEL = 0.75f;

    /**
     * Maximum number of pixels, above A4 at 600 dots an inch. A larger picture is a mistake and would use too much
     * memory.
     */
    private static final long MOST_PIXELS = 40_000_000;

    /** Maximum width or height in pixels. A longer line is wider than any page and takes minutes to decompress. */
    private static final long LONGEST_SIDE = 30_000;

    private static final int CMYK = 4;

    private final Map<String, byte[]> files;

    /** Creates the collection from PNG and JPEG files by name. */
    public Pictures(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
    }

    /** The width and height in points. */
    record Size(float width, float height) {}

    Size size(String name) {
        Image image = image(name);
        float width = image.getWidth() * PIXEL;
        float height = image.getHeight() * PIXEL;
        return orientation(name).isSideways() ? new Size(height, width) : new Size(width, height);
    }

    /** Returns the rotation that makes a picture upright. */
    public Orientation orientation(String name) {
        byte[] file = files.get(name);
        return file != null && isJpeg(file) ? Orientation.of(Jpeg.of(file).orientation()) : Orientation.UPRIGHT;
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8;
    }

    /** Returns a picture for one document. The object records its position there. */
    public Image image(String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new CannotContinue(Code.E412.at(Place.of(name), "no picture of this name is known"));
        }
        try {
            return Image.getInstance(isJpeg(file) ? Jpeg.of(file).printed() : file);
        } catch (IOException | RuntimeException e) {
            throw new CannotContinue(Code.E412.at(Place.of(name), "it is damaged"), e);
        }
    }

    /**
     * Returns the reason why a file cannot be printed, in words; empty if it can.
     *
     * <p>The picture is decompressed only after its declared size has been checked.
     */
    public static Optional<String> fault(byte[] file) {
        Optional<PictureHead> head = PictureHead.of(file);
        if (head.isEmpty() || head.get().width() == 0 || head.get().height() == 0) {
            return Optional.of("it is not a PNG or JPEG picture, or it is damaged");
        }
        if (head.get().jpeg() && head.get().colours() == CMYK) {
            return Optional.of("its colours are those of a printing press (CMYK), not of a screen (RGB)");
        }
        if (head.get().width() > MOST_PIXELS / head.get().height()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "it has %,d by %,d pixels, and more than %,d are of no use on a page",
                    head.get().width(),
                    head.get().height(),
                    MOST_PIXELS));
        }
        if (head.get().width() > LONGEST_SIDE || head.get().height() > LONGEST_SIDE) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "it has %,d by %,d pixels, and more than %,d on a side are of no use on a page",
                    head.get().width(),
                    head.get().height(),
                    LONGEST_SIDE));
        }
        Optional<String> damage = head.get().jpeg() ? Jpeg.fault(file) : Png.fault(file);
        if (damage.isPresent()) {
            return damage;
        }
        try {
            Image.getInstance(file);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("it is not a PNG or JPEG picture, or it is damaged");
        }
    }
}
