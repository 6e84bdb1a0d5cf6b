package boardpack.draw;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Place;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Image;
import org.openpdf.text.Jpeg;

/** The pictures that papers may show, by the names that {@code <img src="…"/>} calls them by. */
public final class Pictures {
    /** No pictures. */
    public static final Pictures NONE = new Pictures(Map.of());

    /** Points to a pixel, as a screen of 96 dots an inch shows it. */
    private static final float PIXEL = 0.75f;

    /** Beyond this many pixels a picture is a slip, and takes memory that others need. */
    private static final long MOST_PIXELS = 100_000_000;

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
    Image image(String name) {
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

    /** What keeps a file from being printed, in words; nothing where it can be. */
    public static Optional<String> fault(byte[] file) {
        try {
            Image image = Image.getInstance(file);
            if (image instanceof Jpeg && image.getColorspace() == CMYK) {
                return Optional.of("its colours are those of a printing press (CMYK), not of a screen (RGB)");
            }
            boolean large = (long) image.getWidth() * (long) image.getHeight() > MOST_PIXELS;
            return large ? Optional.of("it has more than 100 million pixels") : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("it is not a PNG or JPEG picture, or it is damaged");
        }
    }
}
