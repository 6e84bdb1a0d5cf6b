package boardpack.pack;

import boardpack.draw.print.Imprint;
import boardpack.draw.print.PageGap;
import boardpack.read.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What makes a document ready to publish: what it says of itself as PDF/UA-1 and PDF/A-3a, and the pages of others in it.
 */
public final class Finisher {
    private Finisher() {}

    /** What a document says of itself and carries. */
    public static Imprint imprint(Identity identity, List<Attachment> attachments) {
        return new Imprint(
                identity.title(),
                identity.author(),
                identity.subject(),
                identity.creator(),
                identity.producer(),
                identity.dated(),
                Xmp.packet(identity, identity.dated() + "T00:00:00Z"),
                SrgbProfile.bytes(),
                attachments.stream()
                        .map(a -> new Imprint.Enclosed(a.name(), a.type(), a.description(), a.content()))
                        .toList());
    }

    /**
     * Fills the gaps of a drawn document, and encrypts it where that is asked for.
     *
     * @param inserted somebody else's documents that fill them, by their file
     * @param marked whether every page says that it is not for publication
     */
    public static void fill(
            byte[] drawn,
            List<PageGap> gaps,
            Map<String, InsertedPdf> inserted,
            boolean marked,
            Optional<Encryption> encryption,
            OutputStream out)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn)) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            Map<COSName, COSBase> ours = new LinkedHashMap<>();
            for (COSName name : Kept.OURS) {
                COSBase its = catalog.getItem(name);
                if (its != null) {
                    ours.put(name, its);
                }
                catalog.removeItem(name);
            }
            List<Insertion.Moved> moved = Insertion.fill(document, gaps, inserted, marked);
            Kept.OURS.forEach(catalog::removeItem);
            ours.forEach(catalog::setItem);
            Bookmarks.under(document, moved);
            document.setVersion(1.7f);
            identify(document, inserted);
            if (encryption.isPresent()) {
                encryption.get().of(document);
            }
            document.save(out);
        }
    }

    /** The id comes from what it had before and what was put in, so that the same content has the same id. */
    private static void identify(PDDocument document, Map<String, InsertedPdf> inserted) {
        MessageDigest digest = Workspace.sha256();
        COSDictionary trailer = document.getDocument().getTrailer();
        if (trailer.getDictionaryObject(COSName.ID) instanceof COSArray id
                && id.getObject(0) instanceof COSString own) {
            digest.update(own.getBytes());
        }
        inserted.values().forEach(i -> digest.update(i.pdf()));
        trailer.removeItem(COSName.ID);
        document.setDocumentId(ByteBuffer.wrap(digest.digest()).getLong());
    }

    /** By itself, since a run that takes in nobody's pages needs nothing of PDFBox, and its names are many. */
    private static final class Kept {
        /** What the pages of others bring with them and a pack has of its own. */
        static final List<COSName> OURS = List.of(
                COSName.LANG,
                COSName.METADATA,
                COSName.OUTLINES,
                COSName.PAGE_LABELS,
                COSName.PAGE_MODE,
                COSName.NAMES,
                COSName.AF,
                COSName.VIEWER_PREFERENCES);
    }
}
