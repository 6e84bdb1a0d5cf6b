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
 * Checks that a PDF is complete and can be read without repairs.
 *
 * <p>A viewer silently repairs much damage, and may then show an earlier version or only a part.
 */
public final class WholePdf {
    /** Number of bytes in which viewers look for the end of a PDF. */
    private static final int TAIL = 1024;

    private static final Pattern END = Pattern.compile("(?s).*startxref\\s+\\d+\\s+%%EOF.*");
    private static final Pattern OUR_END = Pattern.compile("(?s).*\\nstartxref\\n\\d+\\n%%EOF\\n");

    /** Maximum length of the beginning of an object: its number, its generation and a word. */
    private static final int LONGEST_HEAD = 40;

    private WholePdf() {}

    /** Returns true if a PDF has its end marker. */
    public static boolean hasEnd(byte[] pdf) {
        int end = pdf.length;
        while (end > 0 && (pdf[end - 1] == 0 || Character.isWhitespace(pdf[end - 1]))) {
            end--;
        }
        return END.matcher(text(pdf, Math.max(0, end - TAIL), end)).matches();
    }

    /** Returns true if a PDF ends exactly as this program writes it. */
    public static boolean endsAsOurs(byte[] pdf) {
        return OUR_END.matcher(text(pdf, Math.max(0, pdf.length - TAIL), pdf.length))
                .matches();
    }

    /** Describes the repair needed to read a PDF; empty if none is. */
    public static Optional<String> repaired(byte[] pdf, String password) {
        try (PDDocument document = new PDFParser(new RandomAccessReadBuffer(pdf), password).parse(false)) {
            for (Map.Entry<COSObjectKey, Long> entry :
                    document.getDocument().getXrefTable().entrySet()) {
                // An object within another stream has a negative offset.
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
