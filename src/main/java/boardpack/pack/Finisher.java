package boardpack.pack;

import boardpack.draw.Drawn;
import boardpack.read.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Calendar;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Makes a drawn document ready to publish: identification as PDF/UA-1 and PDF/A-3a, bookmarks, page labels and
 * attached figures.
 */
public final class Finisher {
    /** Headings below this level make no bookmark. */
    private static final int DEEPEST_BOOKMARK = 3;

    private Finisher() {}

    /**
     * A document that can be published.
     *
     * @param inserted somebody else's documents that fill its gaps, by their file
     */
    public static byte[] finish(
            Drawn drawn, Identity identity, List<Attachment> attachments, Map<String, InsertedPdf> inserted) {
        try (PDDocument document = Loader.loadPDF(drawn.pdf())) {
            Insertion.fill(document, drawn.gaps(), inserted);
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            document.setVersion(1.7f);
            catalog.setLanguage("en-GB");
            PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
            preferences.setDisplayDocTitle(true);
            catalog.setViewerPreferences(preferences);
            describe(document, identity);
            catalog.addOutputIntent(colours(document));
            bookmarks(document, drawn.headings());
            label(document);
            attach(document, identity, attachments);
            identify(document, identity, attachments, inserted);
            ByteArrayOutputStream out = new ByteArrayOutputStream(drawn.pdf().length + (1 << 14));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Identity identity) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(identity.title());
        information.setAuthor(identity.author());
        information.setSubject(identity.subject());
        information.setCreator(identity.creator());
        information.setProducer(identity.producer());
        Calendar date = date(identity);
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.packet(identity, identity.dated() + "T00:00:00Z"));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** The document's id comes from what it holds, so that the same content has the same id, and other content not. */
    private static void identify(
            PDDocument document, Identity identity, List<Attachment> attachments, Map<String, InsertedPdf> inserted)
            throws IOException {
        MessageDigest digest = Workspace.sha256();
        digest.update(identity.toString().getBytes(StandardCharsets.UTF_8));
        for (PDPage page : document.getPages()) {
            if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSStream content) {
                try (InputStream raw = content.createRawInputStream()) {
                    digest.update(raw.readAllBytes());
                }
            }
        }
        attachments.forEach(a -> digest.update(a.content()));
        inserted.values().forEach(i -> digest.update(i.pdf()));
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(ByteBuffer.wrap(digest.digest()).getLong());
    }

    private static Calendar date(Identity identity) {
        return GregorianCalendar.from(identity.dated().atStartOfDay(ZoneOffset.UTC));
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(SrgbProfile.bytes()));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static void bookmarks(PDDocument document, List<Drawn.Heading> headings) {
        record Open(int level, PDOutlineNode node) {}
        PDDocumentOutline outline = new PDDocumentOutline();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, outline));
        for (Drawn.Heading heading : headings) {
            if (heading.level() > DEEPEST_BOOKMARK) {
                continue;
            }
            while (open.peek().level() >= heading.level()) {
                open.pop();
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(heading.title());
            PDPageXYZDestination place = new PDPageXYZDestination();
            place.setPage(document.getPage(heading.page()));
            place.setTop(Math.round(heading.y()) + 12);
            item.setDestination(place);
            open.peek().node().addLast(item);
            open.push(new Open(heading.level(), item));
        }
        for (PDOutlineItem item : outline.children()) {
            item.openNode();
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    /** Pages are labelled as they are numbered on paper. */
    private static void label(PDDocument document) throws IOException {
        PDPageLabels labels = new PDPageLabels(document);
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(0, range);
        document.getDocumentCatalog().setPageLabels(labels);
    }

    private static void attach(PDDocument document, Identity identity, List<Attachment> attachments)
            throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> byName = new LinkedHashMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : attachments) {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
            file.setSubtype(attachment.type());
            file.setSize(attachment.content().length);
            file.setModDate(date(identity));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(attachment.name());
            specification.setFileUnicode(attachment.name());
            specification.setFileDescription(attachment.description());
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName("AFRelationship", "Data");
            byName.put(attachment.name(), specification);
            associated.add(specification.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(byName);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }
}
