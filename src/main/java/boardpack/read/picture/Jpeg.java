package boardpack.read.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The segments of a JPEG.
 *
 * @param orientation the camera's orientation in EXIF numbering, from 1 to 8; 1 is upright
 * @param printed the data needed for printing, without location, thumbnail and other camera data
 * @param whole true if it has an end marker
 */
public record Jpeg(int orientation, byte[] printed, boolean whole) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;

    /** Subsampling factor for the test that it can be decoded. */
    private static final int EVERY_SO_MANY = 8;

    /** Parses a file that begins like a JPEG. */
    public static Jpeg of(byte[] file) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream(file.length);
        printed.write(file, 0, 2);
        int orientation = 1;
        int at = 2;
        while (at + 3 < file.length) {
            if (file[at] != (byte) 0xFF) {
                break;
            }
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == END) {
                break;
            }
            boolean alone = marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
            int length = alone ? 0 : (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            int end = Math.min(file.length, at + 2 + length);
            if (marker == 0xE1) {
                orientation = orientation(file, at + 4, end).orElse(orientation);
            }
            if (isPrinted(marker, file, at + 4, end)) {
                printed.write(file, at, end - at);
            }
            at = end;
            if (marker == START_OF_SCAN) {
                int scan = at;
                at = endOfScan(file, at);
                printed.write(file, scan, at - scan);
            }
        }
        boolean whole = at + 1 < file.length && file[at] == (byte) 0xFF && (file[at + 1] & 0xFF) == END;
        if (whole) {
            printed.write(file, at, 2);
        }
        return new Jpeg(orientation, printed.toByteArray(), whole);
    }

    private static boolean isPrinted(int marker, byte[] file, int from, int to) {
        return switch (marker) {
            case COMMENT -> false;
            case 0xE0, 0xEE -> true;
            case 0xE2 -> begins(file, from, to, "ICC_PROFILE");
            default -> marker < 0xE0 || marker > 0xEF;
        };
    }

    private static boolean begins(byte[] file, int from, int to, String word) {
        return to - from >= word.length()
                && new String(file, from, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    /** Returns the next marker that does not belong to a scan. */
    private static int endOfScan(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xFF;
            if (file[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        return file.length;
    }

    private static Optional<Integer> orientation(byte[] file, int from, int to) {
        if (!begins(file, from, to, "Exif\0\0")) {
            return Optional.empty();
        }
        ByteBuffer exif = ByteBuffer.wrap(file, from + 6, to - from - 6).slice();
        try {
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int entries = exif.getInt(4);
            int count = exif.getShort(entries) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int entry = entries + 2 + i * 12;
                if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    int told = exif.getShort(entry + 8) & 0xFFFF;
                    return told >= 1 && told <= 8 ? Optional.of(told) : Optional.empty();
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // Without a valid value, the camera is assumed to have been upright.
        }
        return Optional.empty();
    }

    /** Decodes the picture and returns a description of any error; empty if there is none. */
    public static Optional<String> fault(byte[] file) {
        if (!of(file).whole()) {
            return Optional.of("its end is missing, as where a file was not copied to its end");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        AtomicReference<String> warning = new AtomicReference<>("");
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((source, said) -> warning.accumulateAndGet(said, String::concat));
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(EVERY_SO_MANY, EVERY_SO_MANY, 0, 0);
            reader.readRaster(0, some);
        } catch (IOException | RuntimeException e) {
            return Optional.of("it is damaged");
        } finally {
            reader.dispose();
        }
        return warning.get().contains("remature end")
                ? Optional.of("a part of it is missing, as where a file was not copied to its end")
                : Optional.empty();
    }
}
