package boardpack.read.picture;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG, read only to check that it is complete. */
public final class Png {
    private static final int BEFORE_CHUNKS = 8;
    private static final int FRAME = 12;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    /** The starts and steps of the seven passes of an interlaced picture. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private Png() {}

    /** Returns a description of the error in a PNG with a valid header; empty if there is none. */
    public static Optional<String> fault(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        long wanted = unpacked(bytes);
        long got = 0;
        Inflater inflater = new Inflater();
        byte[] plain = new byte[1 << 16];
        try {
            int at = BEFORE_CHUNKS;
            while (at + FRAME <= file.length) {
                int length = bytes.getInt(at);
                int kind = bytes.getInt(at + 4);
                if (length < 0 || length > file.length - at - FRAME) {
                    break;
                }
                CRC32 sum = new CRC32();
                sum.update(file, at + 4, length + 4);
                if ((int) sum.getValue() != bytes.getInt(at + FRAME - 4 + length)) {
                    return Optional.of("it is damaged");
                }
                if (kind == IEND) {
                    return got < wanted ? Optional.of("a part of it is missing") : Optional.empty();
                }
                if (kind == IDAT) {
                    inflater.setInput(file, at + 8, length);
                    while (!inflater.needsInput() && !inflater.finished() && got < wanted) {
                        got += inflater.inflate(plain);
                        if (inflater.needsDictionary()) {
                            return Optional.of("it is damaged");
                        }
                    }
                }
                at += length + FRAME;
            }
            return Optional.of("its end is missing, as where a file was not copied to its end");
        } catch (DataFormatException e) {
            return Optional.of("it is damaged");
        } finally {
            inflater.end();
        }
    }

    /** Returns the number of bytes of all lines, each with one byte before it for its filter. */
    private static long unpacked(ByteBuffer bytes) {
        long width = bytes.getInt(16);
        long height = bytes.getInt(20);
        int samples = switch (bytes.get(25)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        int bits = bytes.get(24) * samples;
        if (bytes.get(28) == 0) {
            return height * line(width, bits);
        }
        long all = 0;
        for (int[] pass : PASSES) {
            long columns = (width - pass[0] + pass[2] - 1) / pass[2];
            long lines = (height - pass[1] + pass[3] - 1) / pass[3];
            all += columns <= 0 || lines <= 0 ? 0 : lines * line(columns, bits);
        }
        return all;
    }

    private static long line(long width, int bits) {
        return 1 + (width * bits + 7) / 8;
    }
}
