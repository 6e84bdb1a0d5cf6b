package boardpack.draw.set;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** Looks whether a picture is whole, which is known only at its end, and whether it is to be turned. */
final class PictureEnd {
    private static final int SOI = 2;
    private static final int SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int ORIENTATION = 0x0112;
    private static final int BEFORE_CHUNKS = 8;
    private static final int CHUNK_FRAME = 12;

    private PictureEnd() {}

    /** Returns true if nothing is missing at the end, and a PNG is as it was written. */
    static boolean isWhole(byte[] file, PictureHead head) {
        try {
            return head.jpeg() ? endsAsAJpeg(file) : isWholePng(file, head);
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** The last marker of a JPEG stands somewhere behind its scan. */
    private static boolean endsAsAJpeg(byte[] file) {
        int scan = marker(file, SCAN);
        for (int i = file.length - 2; scan > 0 && i > scan; i--) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xD9) {
                return true;
            }
        }
        return false;
    }

    private static int marker(byte[] file, int wanted) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = SOI;
        while (at + 4 <= file.length) {
            int marker = bytes.getShort(at) & 0xFFFF;
            if (marker == wanted) {
                return at;
            }
            if (marker == 0xFFFF) {
                at++;
            } else if (marker < 0xFF01 || marker == SCAN) {
                return -1;
            } else {
                at += marker == 0xFF01 || marker >= 0xFFD0 && marker <= 0xFFD8
                        ? 2
                        : 2 + Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
            }
        }
        return -1;
    }

    private static boolean isWholePng(byte[] file, PictureHead head) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = BEFORE_CHUNKS;
        ByteArrayOutputStream packed = new ByteArrayOutputStream(file.length);
        while (at + CHUNK_FRAME <= file.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > file.length - at - CHUNK_FRAME) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
                return false;
            }
            String kind = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (kind.equals("IDAT")) {
                packed.write(file, at + 8, length);
            }
            if (kind.equals("IEND")) {
                return isAllThere(packed.toByteArray(), head, bytes);
            }
            at += length + CHUNK_FRAME;
        }
        return false;
    }

    /** The rows unpack to as many bytes as the head says; of an interlaced picture to no fewer. */
    private static boolean isAllThere(byte[] packed, PictureHead head, ByteBuffer bytes) {
        int depth = bytes.get(24);
        int samples =
                switch (bytes.get(25)) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        long row = (head.width() * depth * samples + 7) / 8 + 1;
        long wanted = row * head.height();
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            long there = 0;
            byte[] some = new byte[1 << 16];
            for (int n = in.read(some); n >= 0 && there < wanted; n = in.read(some)) {
                there += n;
            }
            return there >= wanted;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns true if a camera has noted that the picture stands on its side, on its head, or is mirrored. */
    static boolean isTurned(byte[] file) {
        try {
            int at = marker(file, APP1);
            if (at < 0 || !new String(file, at + 4, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
                return false;
            }
            int begin = at + 10;
            ByteBuffer bytes = ByteBuffer.wrap(file, begin, file.length - begin).slice();
            bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int entries = bytes.getInt(4);
            int count = bytes.getShort(entries) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int entry = entries + 2 + i * 12;
                if ((bytes.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    return bytes.getShort(entry + 8) > 1;
                }
            }
            return false;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return false;
        }
    }
}
