package boardpack.pack;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.slf4j.LoggerFactory;

/**
 * Somebody else's PDF that a pack takes in.
 *
 * @param pdf without what a pack must not hold: scripts, forms, attached files
 * @param pages how many it has
 * @param tagged whether a screen reader can read it in order
 * @param claims what it says of itself, as far as a pack that holds it may say the same
 */
public record InsertedPdf(byte[] pdf, int pages, boolean tagged, Claims claims) {
    private static final int LONGEST_METADATA = 1 << 20;
    private static final COSName AA = COSName.getPDFName("AA");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final Pattern UA = Pattern.compile("pdfuaid:part(?:>|\\s*=\\s*[\"'])\\s*1");
    private static final Pattern A_PART = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*([1-3])");
    private static final Pattern A_LEVEL = Pattern.compile("pdfaid:conformance(?:>|\\s*=\\s*[\"'])\\s*([ABUabu])");
    private static final COSName PA = COSName.getPDFName("PA");
    private static final COSName NEXT = COSName.getPDFName("Next");

    /** Annotations that carry a file or play something. */
    private static final List<String> CARRIES =
            List.of("FileAttachment", "Screen", "Movie", "Sound", "RichMedia", "3D", "Widget");

    /** Examines a file; empty, with a finding, where it cannot be taken in. */
    public static Optional<InsertedPdf> examine(byte[] file, Place place, Findings findings) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                findings.add(Code.E411, place);
                return Optional.empty();
            }
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                findings.add(Code.E412, place, "it has no pages");
                return Optional.empty();
            }
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            boolean tagged = isTagged(catalog);
            if (!tagged) {
                findings.add(
                        Code.W414,
                        place,
                        pages == 1 ? "one page has" : pages + " pages have",
                        pages == 1 ? "it" : "them");
            }
            Claims claims = claims(catalog, tagged);
            if (tagged && !claims.accessible()) {
                findings.add(Code.W415, place, "PDF/UA");
            }
            if (claims.archivable().isEmpty()) {
                findings.add(Code.W415, place, "PDF/A");
            }
            int walked = 0;
            for (PDPage page : document.getPages()) {
                walked += page == null ? 0 : 1;
            }
            if (walked != pages) {
                findings.add(Code.E412, place, "its list of pages is damaged");
                return Optional.empty();
            }
            List<String> live = withoutWhatIsLive(document);
            if (!live.isEmpty()) {
                findings.add(Code.W416, place, String.join(", ", live));
            }
            // Without an id of its own it would be given one by the clock.
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(1L);
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
            document.save(out);
            return Optional.of(new InsertedPdf(out.toByteArray(), pages, tagged, claims));
        } catch (InvalidPasswordException e) {
            findings.add(Code.E411, place);
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(InsertedPdf.class).debug("{} cannot be read", place, e);
            findings.add(Code.E412, place, "it is not a PDF, or it is damaged");
        }
        return Optional.empty();
    }

    private static boolean isTagged(PDDocumentCatalog catalog) {
        PDStructureTreeRoot root = catalog.getStructureTreeRoot();
        boolean marked = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        return marked && root != null && root.getK() != null;
    }

    private static Claims claims(PDDocumentCatalog catalog, boolean tagged) throws IOException {
        PDMetadata metadata = catalog.getMetadata();
        if (metadata == null) {
            return Claims.NONE;
        }
        String xmp;
        try (InputStream in = metadata.createInputStream()) {
            xmp = new String(in.readNBytes(LONGEST_METADATA), java.nio.charset.StandardCharsets.UTF_8);
        }
        Matcher part = A_PART.matcher(xmp);
        Matcher level = A_LEVEL.matcher(xmp);
        boolean archivable = part.find() && level.find() && hasColoursOfAScreen(catalog);
        Optional<String> claim =
                archivable ? Optional.of(tagged && level.group(1).equalsIgnoreCase("A") ? "A" : "B") : Optional.empty();
        return new Claims(tagged && UA.matcher(xmp).find(), claim);
    }

    /** A pack has one output intent; a document that was made for another, as for a press, is no PDF/A within it. */
    private static boolean hasColoursOfAScreen(PDDocumentCatalog catalog) {
        return catalog.getOutputIntents().stream()
                .map(intent -> intent.getDestOutputIntent())
                .allMatch(profile -> profile == null || profile.getInt(COSName.N, 3) == 3);
    }

    /** Takes out what runs, asks or carries something along, and says what that was. */
    private static List<String> withoutWhatIsLive(PDDocument document) throws IOException {
        List<String> taken = new ArrayList<>();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        boolean scripts =
                catalog.containsKey(COSName.OPEN_ACTION) && isLive(catalog.getCOSDictionary(COSName.OPEN_ACTION))
                        || catalog.containsKey(AA);
        catalog.removeItem(COSName.OPEN_ACTION);
        catalog.removeItem(AA);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            scripts |= names.containsKey(JAVA_SCRIPT);
            if (names.containsKey(EMBEDDED_FILES)) {
                taken.add("attached files");
            }
            names.removeItem(JAVA_SCRIPT);
            names.removeItem(EMBEDDED_FILES);
        }
        catalog.removeItem(COSName.getPDFName("AF"));
        if (catalog.containsKey(COSName.ACRO_FORM)) {
            taken.add("form fields");
            catalog.removeItem(COSName.ACRO_FORM);
        }
        // The pack has these of its own.
        catalog.removeItem(COSName.OUTPUT_INTENTS);
        catalog.removeItem(COSName.OUTLINES);
        catalog.removeItem(COSName.PAGE_LABELS);
        boolean carries = false;
        for (PDPage page : document.getPages()) {
            scripts |= page.getCOSObject().containsKey(AA);
            page.getCOSObject().removeItem(AA);
            List<PDAnnotation> kept = new ArrayList<>();
            for (PDAnnotation annotation : page.getAnnotations()) {
                COSDictionary dictionary = annotation.getCOSObject();
                if (CARRIES.contains(annotation.getSubtype())) {
                    carries = true;
                    continue;
                }
                boolean live = dictionary.containsKey(AA)
                        || dictionary.containsKey(PA)
                        || isLive(dictionary.getCOSDictionary(COSName.A));
                if (live) {
                    scripts = true;
                    dictionary.removeItem(AA);
                    dictionary.removeItem(PA);
                    dictionary.removeItem(COSName.A);
                }
                kept.add(annotation);
            }
            if (kept.size() < page.getAnnotations().size()) {
                page.setAnnotations(kept);
            }
        }
        if (carries && !taken.contains("attached files")) {
            taken.add("attached files");
        }
        if (scripts) {
            taken.addFirst("scripts");
        }
        return taken;
    }

    private static boolean isLive(COSDictionary action) {
        if (action == null) {
            return false;
        }
        String kind = action.getNameAsString(COSName.S);
        boolean leads = "GoTo".equals(kind)
                || "URI".equals(kind) && action.getString(COSName.URI, "").matches("(?i)(https?://|mailto:).*");
        return !leads || action.containsKey(NEXT);
    }

    /** The document itself, to take its pages from. */
    PDDocument open() throws IOException {
        try (InputStream in = new ByteArrayInputStream(pdf)) {
            return Loader.loadPDF(in.readAllBytes());
        }
    }
}
