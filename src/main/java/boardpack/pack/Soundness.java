package boardpack.pack;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Looks whether somebody else's PDF is whole, and of a size that can be printed. */
public final class Soundness {
    /** The end of a PDF; some programs write a little behind it. */
    private static final int TAIL = 2_048;

    private static final int ENDING = 64;

    /** The smallest side of a page in points, a quarter of an inch, and the largest, 200 inches. */
    private static final float SMALLEST = 18;

    private static final float LARGEST = 14_400;

    private Soundness() {}

    /** What is missing of a file, in words. */
    static Optional<String> fault(byte[] file) {
        String tail = new String(
                file, Math.max(0, file.length - TAIL), Math.min(TAIL, file.length), StandardCharsets.ISO_8859_1);
        return tail.contains("%%EOF") && tail.contains("startxref")
                ? Optional.empty()
                : Optional.of("its end is missing, so that it was cut off or is damaged");
    }

    /** Returns true if a file ends as a PDF of ours does, with nothing behind its end. */
    public static boolean endsWell(byte[] file) {
        String tail = new String(
                file, Math.max(0, file.length - ENDING), Math.min(ENDING, file.length), StandardCharsets.ISO_8859_1);
        return tail.matches("(?s).*startxref\\s+\\d+\\s+%%EOF\\s?\\n?");
    }

    /** A page that has no size, or that of a field. */
    static Optional<String> faultOfPages(PDDocument document) {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            PDRectangle box = page.getCropBox();
            float unit = page.getUserUnit();
            float width = box.getWidth() * unit;
            float height = box.getHeight() * unit;
            boolean fits = width >= SMALLEST && height >= SMALLEST && width <= LARGEST && height <= LARGEST;
            if (!fits) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "page %d is %.0f by %.0f points, and a page has from %.0f to %.0f on each side",
                        number,
                        width,
                        height,
                        SMALLEST,
                        LARGEST));
            }
        }
        return Optional.empty();
    }

    /** Tells of a file that can be read only once it is repaired. */
    static void tellOfRepairs(byte[] file, Place place, Findings findings) {
        if (isRepaired(file)) {
            findings.add(Code.W367, place);
        }
    }

    /** Returns true if a file can be read only once it is repaired. */
    public static boolean isRepaired(byte[] file) {
        try (PDDocument strictly = new PDFParser(new RandomAccessReadBuffer(file)).parse(false)) {
            return strictly.getNumberOfPages() == 0;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            org.slf4j.LoggerFactory.getLogger(Soundness.class).debug("it has to be repaired", e);
            return true;
        }
    }

    /** Returns true if the document has layers that are switched off. */
    static boolean hidesLayers(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (!(catalog.getDictionaryObject(COSName.getPDFName("OCProperties")) instanceof COSDictionary layers)
                || !(layers.getDictionaryObject(COSName.D) instanceof COSDictionary usual)) {
            return false;
        }
        return usual.getDictionaryObject(COSName.getPDFName("OFF")) instanceof COSArray off && off.size() > 0
                || "OFF".equals(usual.getNameAsString(COSName.getPDFName("BaseState")));
    }
}
