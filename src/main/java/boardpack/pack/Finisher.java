package boardpack.pack;

import boardpack.draw.print.Imprint;
import boardpack.draw.print.PageGap;
import boardpack.pack.insert.InsertedPdf;
import boardpack.read.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.LoggerFactory;

/** Completes a document for publication: adds its conformance claims and the inserted pages. */
public final class Finisher {
    /** The PDF version whose tags belong to PDF/UA-2. */
    private static final float NEW_TAGS = 2;

    private Finisher() {}

    /** Returns the metadata and attachments of a document. */
    public static Imprint imprint(Identity identity, List<Attachment> attachments) {
        return new Imprint(
                identity.title(),
                identity.author(),
                identity.subject(),
                identity.creator(),
                identity.producer(),
                identity.dated(),
                Xmp.packet(identity, identity.dated() + "T00:00:00Z"),
                identity.claims().standard(),
                SrgbProfile.bytes(),
                attachments.stream()
                        .map(a -> new Imprint.Enclosed(a.name(), a.type(), a.description(), a.content()))
                        .toList());
    }

    /**
     * Fills the gaps of a drawn document, and encrypts it if requested.
     *
     * @param inserted the inserted documents, by file
     * @param marked true if every page has the mark for non-public packs
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
            for (Insertion.Joined joined : Insertion.fill(document, gaps, inserted, marked)) {
                NestedBookmarks.add(document, joined);
            }
            if (document.getVersion() < NEW_TAGS) {
                document.setVersion(1.7f);
            } else if (!inserted.isEmpty()) {
                StructureDestinations.complete(document);
            }
            identify(document, inserted);
            if (encryption.isPresent()) {
                encryption.get().of(document);
            }
            document.save(out);
        }
    }

    /** Sets the ID from the earlier ID and the inserted documents, so that equal content has equal IDs. */
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

    /** Returns false if a document cannot be inserted although all of it could be read. */
    public static boolean takes(InsertedPdf inserted) {
        try {
            Insertion.rehearse(inserted);
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LoggerFactory.getLogger(Finisher.class).debug("a document cannot be put in", e);
            return false;
        }
    }
}
