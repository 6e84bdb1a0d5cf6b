package boardpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Damages bytes at random: flips a bit, cuts the end off, removes or repeats a part, inserts a given text, exchanges
 * characters or a number, changes the encoding, or puts noise in place of a part.
 *
 * @param inserted the texts to insert
 */
record Mutation(Random random, List<String> inserted) {
    private static final int MOST_TIMES = 4;
    private static final int LONGEST_PART = 500;
    private static final int LONGEST_NOISE = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Numbers that often mean a length, a reference or a count that is wrong. */
    private static final List<String> NUMBERS = List.of("0", "-1", "1", "65536", "2147483648", "3");

    /** Returns a copy that is damaged one to four times. */
    byte[] of(byte[] bytes) throws IOException {
        byte[] mutated = bytes;
        for (int times = 1 + random.nextInt(MOST_TIMES); times > 0; times--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] bytes) throws IOException {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(LONGEST_PART)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (random.nextInt(10)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            }
            case 1 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 2 -> {
                out.write(bytes, 0, at);
                out.write(bytes, to, bytes.length - to);
            }
            case 3 -> {
                out.write(bytes, 0, to);
                out.write(bytes, at, bytes.length - at);
            }
            case 4, 5 -> {
                out.write(bytes, 0, at);
                out.write(inserted.get(random.nextInt(inserted.size())).getBytes(StandardCharsets.UTF_8));
                out.write(bytes, at, bytes.length - at);
            }
            case 6 -> {
                byte[] from = {',', '\n', '"', ' ', '1'};
                byte[] into = {';', '\t', '|', '\r', ',', '"', '\n', 0, (byte) 0xE9, (byte) 0xC3};
                byte old = from[random.nextInt(from.length)];
                byte other = into[random.nextInt(into.length)];
                for (byte b : bytes) {
                    out.write(b == old ? other : b);
                }
            }
            case 7 -> {
                var charsets = List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);
                out.write(new String(bytes, StandardCharsets.UTF_8)
                        .getBytes(charsets.get(random.nextInt(charsets.size()))));
            }
            case 8 -> {
                return withAnotherNumber(bytes, at);
            }
            default -> {
                byte[] noise = new byte[random.nextInt(LONGEST_NOISE)];
                random.nextBytes(noise);
                out.write(bytes, 0, at);
                out.write(noise);
                out.write(bytes, to, bytes.length - to);
            }
        }
        return out.toByteArray();
    }

    private byte[] withAnotherNumber(byte[] bytes, int at) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher numbers = NUMBER.matcher(text);
        if (!numbers.find(at) && !numbers.find(0)) {
            return bytes;
        }
        String other = NUMBERS.get(random.nextInt(NUMBERS.size()));
        return (text.substring(0, numbers.start()) + other + text.substring(numbers.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
