package boardpack.draw.set;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Image;

/** The pictures that papers may show, by the names that {@code <img src="…"/>} calls them by. */
public final class Pictures {
    /** No pictures. */
    public static final Pictures NONE = new Pictures(Map.of());

    /** Points to a pixel, as a screen of 96 dots an inch shows it. */
    private static final float PIXEL = 0.75f;

    /** A sheet of A4 at 600 dots an inch has fewer; beyond it a picture is a slip, and takes memory that others need. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final int CMYK = 4;

    private final Map<String, byte[]> files;

    /** Pictures by their names; the contents are PNG or JPEG. */
    public Pictures(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
    }

    /** Its width and height in points. */
    record Size(float width, float height) {}

    Size size(String name) {
        Image image = image(name);
        return new Size(image.getWidth() * PIXEL, image.getHeight() * PIXEL);
    }

    /** A picture for one document: it remembers where it stands there. */
    public Image image(String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new CannotContinue(Code.E412.at(Place.of(name), "no picture of this name is known"));
        }
        try {
            return Image.getInstance(file);
        } catch (IOException | RuntimeException e) {
            throw new CannotContinue(Code.E412.at(Place.of(name), "it is damaged"), e);
        }
    }

    /** Returns true if a camera has noted in a picture that it is to be turned, which is not done. */
    public static boolean isTurned(byte[] file) {
        return PictureHead.of(file).filter(PictureHead::jpeg).isPresent() && PictureEnd.isTurned(file);
    }

    /**
     * What keeps a file from being printed, in words; nothing where it can be.
     *
     * <p>A picture is not unpacked before it is known how large it says that it is.
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
        if (!PictureEnd.isWhole(file, head.get())) {
            return Optional.of("its end is missing, or a part of it is damaged");
        }
        try {
            Image.getInstance(file);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("it is not a PNG or JPEG picture, or it is damaged");
        }
    }
}
