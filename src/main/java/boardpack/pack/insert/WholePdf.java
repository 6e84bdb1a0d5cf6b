package boardpack.pack.insert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tests whether a PDF is whole: whether it can be read as it is.
 *
 * <p>A viewer repairs much of what is damaged without a word. What it finds may be an earlier version, or a part.
 */
public final class WholePdf {
    /** Viewers look for the end of a PDF in so many bytes. */
    private static final int TAIL = 1024;

    private static final Pattern END = Pattern.compile("(?s).*startxref\\s+\\d+\\s+%%EOF.*");
    private static final Pattern OUR_END = Pattern.compile("(?s).*\\nstartxref\\n\\d+\\n%%EOF\\n");

    /** The longest beginning of an object: its number, its generation and a word. */
    private static final int LONGEST_HEAD = 40;

    private WholePdf() {}

    /** True where the end of a PDF is there. */
    public static boolean hasEnd(byte[] pdf) {
        int end = pdf.length;
        while (end > 0 && (pdf[end - 1] == 0 || Character.isWhitespace(pdf[end - 1]))) {
            end--;
        }
        return END.matcher(text(pdf, Math.max(0, end - TAIL), end)).matches();
    }

    /** True where a PDF ends as this program writes it, without a byte more. */
    public static boolean endsAsOurs(byte[] pdf) {
        return OUR_END.matcher(text(pdf, Math.max(0, pdf.length - TAIL), pdf.length))
                .matches();
    }

    /** Says in words what had to be repaired in a PDF to read it; empty where it is sound. */
    public static Optional<String> repaired(byte[] pdf, String password) {
        try (PDDocument document = new PDFParser(new RandomAccessReadBuffer(pdf), password).parse(false)) {
            for (Map.Entry<COSObjectKey, Long> entry :
                    document.getDocument().getXrefTable().entrySet()) {
                // An object within another stream has a number below 0.
                if (entry.getValue() >= 0 && !begins(pdf, entry.getKey(), entry.getValue())) {
                    return Optional.of("its list of objects does not fit what it holds");
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("its list of objects is damaged");
        }
    }

    private static boolean begins(byte[] pdf, COSObjectKey key, long at) {
        if (at >= pdf.length) {
            return false;
        }
        int from = (int) at;
        String head = text(pdf, from, Math.min(pdf.length, from + LONGEST_HEAD)).strip();
        String[] words = head.split("\\s+", 3);
        return words.length == 3
                && words[0].equals(Long.toString(key.getNumber()))
                && words[1].equals(Integer.toString(key.getGeneration()))
                && words[2].startsWith("obj");
    }

    private static String text(byte[] pdf, int from, int to) {
        return new String(pdf, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
