package boardpack.pack;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.LoggerFactory;

/**
 * Somebody else's PDF that a pack takes in.
 *
 * @param pdf without what a pack must not hold: scripts, forms, attached files
 * @param pages how many it has
 * @param tagged whether a screen reader can read it in order
 * @param claims what it says of itself, as far as a pack that holds it may say the same
 * @param bookmarks those that it brings, with the pages that they lead to
 */
public record InsertedPdf(
        byte[] pdf, int pages, boolean tagged, Claims claims, List<Destinations.Bookmark> bookmarks) {
    private static final int LONGEST_METADATA = 1 << 20;
    private static final Pattern UA = Pattern.compile("pdfuaid:part(?:>|\\s*=\\s*[\"'])\\s*1");
    private static final Pattern A_PART = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*([1-3])");
    private static final Pattern A_LEVEL = Pattern.compile("pdfaid:conformance(?:>|\\s*=\\s*[\"'])\\s*([ABUabu])");

    /** Examines a file; empty, with a finding, where it cannot be taken in. */
    public static Optional<InsertedPdf> examine(byte[] file, Place place, Findings findings) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                findings.add(Code.E411, place);
                return Optional.empty();
            }
            Optional<String> fault = fault(document, file);
            if (fault.isPresent()) {
                findings.add(Code.E412, place, fault.get());
                return Optional.empty();
            }
            Soundness.tellOfRepairs(file, place, findings);
            Optional<InsertedPdf> cleansed = cleansed(document, file, place, findings);
            if (cleansed.isPresent()) {
                // What goes wrong where it is put into the pack goes wrong here first.
                Insertion.rehearse(cleansed.get());
            }
            return cleansed;
        } catch (InvalidPasswordException e) {
            findings.add(Code.E411, place);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LoggerFactory.getLogger(InsertedPdf.class).debug("{} cannot be read", place, e);
            findings.add(Code.E412, place, "it is not a PDF, or it is damaged");
        }
        return Optional.empty();
    }

    private static Optional<String> fault(PDDocument document, byte[] file) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            return Optional.of("it has no pages");
        }
        int walked = 0;
        for (PDPage page : document.getPages()) {
            walked += page == null ? 0 : 1;
        }
        if (walked != pages) {
            return Optional.of("its list of pages is damaged");
        }
        return Soundness.fault(file)
                .or(() -> Soundness.faultOfPages(document))
                .or(() -> Cleansing.fault(document));
    }

    /** The document as the pack takes it in. */
    private static Optional<InsertedPdf> cleansed(
            PDDocument document, byte[] file, Place place, Findings findings) throws IOException {
        int pages = document.getNumberOfPages();
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        boolean says = isTagged(catalog);
        Claims said = claims(catalog, says);
        Destinations destinations = new Destinations(document);
        destinations.makeExplicit();
        List<Destinations.Bookmark> bookmarks = destinations.bookmarks(document);
        boolean hides = Soundness.hidesLayers(document);
        Cleansing cleansing = new Cleansing(document);
        List<String> taken = cleansing.takeOut();
        boolean tagged = says && isRenewed(document, file, place, findings);
        if (!tagged) {
            OthersTags.remove(document);
        }
        if (!says) {
            findings.add(
                    Code.W414,
                    place,
                    pages == 1 ? "one page has" : pages + " pages have",
                    pages == 1 ? "it" : "them");
        }
        Claims claims = tagged ? said : new Claims(false, said.archivable().map(level -> "B"));
        if (!cleansing.fonts().isEmpty() && (claims.accessible() || claims.archivable().isPresent())) {
            findings.add(Code.W363, place, String.join(", ", cleansing.fonts()));
            claims = Claims.NONE;
        } else {
            if (tagged && !claims.accessible()) {
                findings.add(Code.W415, place, "PDF/UA");
            }
            if (claims.archivable().isEmpty()) {
                findings.add(Code.W415, place, "PDF/A");
            }
        }
        if (!taken.isEmpty()) {
            findings.add(Code.W416, place, String.join(", ", taken));
        }
        if (hides) {
            findings.add(Code.W368, place);
        }
        // Without an id of its own it would be given one by the clock.
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.getDocument().getTrailer().removeItem(COSName.INFO);
        document.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        document.save(out);
        return Optional.of(new InsertedPdf(out.toByteArray(), pages, tagged, claims, bookmarks));
    }

    private static boolean isRenewed(PDDocument document, byte[] file, Place place, Findings findings) {
        try {
            String own = HexFormat.of().formatHex(Workspace.sha256().digest(file)).substring(0, 8);
            OthersTags.renew(document, own + "-");
            return true;
        } catch (OthersTags.Damaged e) {
            LoggerFactory.getLogger(InsertedPdf.class).debug("the tags of {} cannot be followed", place, e);
            findings.add(Code.W369, place, e.getMessage());
            return false;
        }
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

    /** The document itself, to take its pages from. */
    PDDocument open() throws IOException {
        try (InputStream in = new ByteArrayInputStream(pdf)) {
            return Loader.loadPDF(in.readAllBytes());
        }
    }
}
