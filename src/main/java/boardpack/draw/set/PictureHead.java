package boardpack.draw.set;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The size and type in a picture's header, read without decompressing it. A small file may claim to be large, or
 * decompress to a large size.
 */
record PictureHead(long width, long height, boolean jpeg, int colours) {
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int BEFORE_CHUNKS = 8;
    private static final int CHUNK_FRAME = 12;

    /**
     * Maximum decompressed size of a PNG's colour profile, in bytes; usual ones have a few hundred to a few hundred
     * thousand.
     */
    private static final int LONGEST_PROFILE = 4_000_000;

    /** Returns the header; empty if the file is not a PNG or JPEG, or is damaged before its size. */
    static Optional<PictureHead> of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            if (bytes.getLong(0) == PNG_SIGNATURE) {
                return bytes.getInt(12) == IHDR && hasSoundProfile(bytes)
                        ? Optional.of(new PictureHead(
                                bytes.getInt(16) & 0xFFFFFFFFL, bytes.getInt(20) & 0xFFFFFFFFL, false, 0))
                        : Optional.empty();
            }
            return bytes.getShort(0) == (short) 0xFFD8 ? jpeg(bytes) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            // The file ends before its size.
            return Optional.empty();
        }
    }

    /** Finds the start of a frame, moving from marker to marker; empty if there is none. */
    private static Optional<PictureHead> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            int marker = bytes.getShort(at) & 0xFFFF;
            if (marker < 0xFF01) {
                return Optional.empty();
            }
            if (marker == 0xFFFF) {
                at++;
                continue;
            }
            boolean alone = marker == 0xFF01 || marker >= 0xFFD0 && marker <= 0xFFD8;
            boolean frame =
                    marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
            if (frame) {
                int height = bytes.getShort(at + 5) & 0xFFFF;
                int width = bytes.getShort(at + 7) & 0xFFFF;
                return Optional.of(new PictureHead(width, height, true, bytes.get(at + 9)));
            }
            at += alone ? 2 : 2 + Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
        }
    }

    /** Returns false if a PNG's colour profile decompresses to an unreasonable size. */
    private static boolean hasSoundProfile(ByteBuffer bytes) {
        int at = BEFORE_CHUNKS;
        while (at + CHUNK_FRAME <= bytes.capacity()) {
            int length = bytes.getInt(at);
            byte[] kind = new byte[4];
            bytes.get(at + 4, kind);
            String name = new String(kind, StandardCharsets.ISO_8859_1);
            if (name.equals("IDAT") || length < 0 || length > bytes.capacity() - at - CHUNK_FRAME) {
                return name.equals("IDAT");
            }
            if (name.equals("iCCP") && !unpacksToAProfile(bytes, at + 8, length)) {
                return false;
            }
            at += length + CHUNK_FRAME;
        }
        return false;
    }

    private static boolean unpacksToAProfile(ByteBuffer bytes, int from, int length) {
        int end = from + length;
        int packed = from;
        while (packed < end && bytes.get(packed) != 0) {
            packed++;
        }
        // The name ends with a zero byte, followed by the compression method.
        packed = Math.min(packed + 2, end);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes.array(), packed, end - packed))) {
            return in.skip(LONGEST_PROFILE + 1L) <= LONGEST_PROFILE;
        } catch (IOException e) {
            return false;
        }
    }
}
