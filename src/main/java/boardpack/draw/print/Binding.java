package boardpack.draw.print;

import boardpack.book.pack.Standard;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Face;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Completes a document of drawn pages with metadata, bookmarks, page labels, the colour profile and attachments. */
final class Binding {
    /** Deepest heading level that gets a bookmark. */
    private static final int DEEPEST_BOOKMARK = 3;

    private final PdfWriter writer;
    private final TagElements tags;
    private final PdfDictionary catalog;

    Binding(PdfWriter writer, TagElements tags) {
        this.writer = writer;
        this.tags = tags;
        this.catalog = writer.getExtraCatalog();
    }

    /**
     * A heading, for the bookmarks.
     *
     * @param page the index among the pages drawn here, from 0
     * @param y the height on the page, in points from the bottom
     * @param tag the heading's tag
     */
    record Heading(int level, String title, int page, float y, Tag tag) {}

    void bind(Imprint imprint, List<Heading> headings) throws IOException {
        catalog.put(PdfName.LANG, new PdfString("en-GB"));
        describe(imprint);
        colours(imprint.colours());
        bookmarks(headings, imprint.standard());
        // Page labels match the printed numbers, from 1.
        writer.setPageLabels(new PdfPageLabels());
        enclose(imprint);
    }

    private void describe(Imprint imprint) {
        switch (imprint.standard()) {
            case PDF_UA_1 -> information(imprint);
            case PDF_UA_2 -> dayOnly(imprint);
        }
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        writer.setXmpMetadata(imprint.metadata());
    }

    private void information(Imprint imprint) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, text(imprint.title()));
        info.put(PdfName.AUTHOR, text(imprint.author()));
        info.put(PdfName.SUBJECT, text(imprint.subject()));
        info.put(PdfName.CREATOR, text(imprint.creator()));
        info.put(PdfName.PRODUCER, text(imprint.producer()));
        PdfString day = day(imprint);
        info.put(PdfName.CREATIONDATE, day);
        info.put(PdfName.MODDATE, day);
    }

    /**
     * Removes everything except the date from the information dictionary, as PDF/A-4 requires. The metadata contains
     * the rest.
     *
     * <p>OpenPDF always writes this dictionary. PDF/A-4 allows it only with private application data.
     */
    private void dayOnly(Imprint imprint) {
        PdfDictionary info = writer.getInfo();
        List.copyOf(info.getKeys()).forEach(info::remove);
        info.put(PdfName.MODDATE, day(imprint));
        PdfDictionary ours = new PdfDictionary();
        ours.put(new PdfName("LastModified"), day(imprint));
        PdfDictionary pieces = new PdfDictionary();
        pieces.put(new PdfName("boardpack"), ours);
        catalog.put(new PdfName("PieceInfo"), pieces);
    }

    /** Returns midnight of the document's day, because a document has no time of day. */
    private static PdfString day(Imprint imprint) {
        return new PdfString("D:" + DateTimeFormatter.BASIC_ISO_DATE.format(imprint.dated()) + "000000Z");
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private void colours(byte[] profile) throws IOException {
        PdfStream stream = new PdfStream(profile);
        stream.flateCompress(Face.PRESSED);
        stream.put(PdfName.N, new PdfNumber(3));
        PdfString name = new PdfString("sRGB IEC61966-2.1");
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.INFO, name);
        intent.put(PdfName.OUTPUTCONDITION, name);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, name);
        intent.put(PdfName.REGISTRYNAME, new PdfString("http://www.color.org"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(stream).getIndirectReference());
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }

    private void bookmarks(List<Heading> headings, Standard standard) {
        record Open(int level, PdfOutline outline) {}
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, writer.getDirectContent().getRootOutline()));
        for (Heading heading : headings) {
            if (heading.level() > DEEPEST_BOOKMARK) {
                continue;
            }
            while (open.peek().level() >= heading.level()) {
                open.pop();
            }
            PdfDestination place = new PdfDestination(PdfDestination.XYZ, -1, Math.round(heading.y()) + 12, 0);
            place.addPage(writer.getPageReference(heading.page() + 1));
            // Bookmarks of papers are open and show their sections. Bookmarks of sections are closed.
            PdfOutline above = open.peek().outline();
            boolean shown = open.size() == 1;
            PdfOutline outline = switch (standard) {
                case PDF_UA_1 -> new PdfOutline(above, place, heading.title(), shown);
                case PDF_UA_2 ->
                    new PdfOutline(
                            above, StructureLinks.action(place, tags.element(heading.tag())), heading.title(), shown);
            };
            open.push(new Open(heading.level(), outline));
        }
    }

    private void enclose(Imprint imprint) throws IOException {
        PdfArray associated = new PdfArray();
        PdfArray named = new PdfArray();
        List<Imprint.Enclosed> inOrder = imprint.files().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        for (Imprint.Enclosed file : inOrder) {
            PdfStream stream = new PdfStream(file.content());
            stream.flateCompress(Face.PRESSED);
            stream.put(PdfName.TYPE, PdfName.EMBEDDEDFILE);
            stream.put(PdfName.SUBTYPE, new PdfName(file.type()));
            PdfDictionary parameters = new PdfDictionary();
            parameters.put(PdfName.SIZE, new PdfNumber(file.content().length));
            parameters.put(PdfName.MODDATE, day(imprint));
            stream.put(PdfName.PARAMS, parameters);
            PdfDictionary embedded = new PdfDictionary();
            embedded.put(PdfName.F, writer.addToBody(stream).getIndirectReference());
            embedded.put(PdfName.UF, embedded.get(PdfName.F));
            PdfDictionary specification = new PdfDictionary(PdfName.FILESPEC);
            specification.put(PdfName.F, new PdfString(file.name()));
            specification.put(PdfName.UF, text(file.name()));
            specification.put(PdfName.DESC, text(file.description()));
            specification.put(PdfName.EF, embedded);
            specification.put(new PdfName("AFRelationship"), new PdfName("Data"));
            PdfObject reference = writer.addToBody(specification).getIndirectReference();
            associated.add(reference);
            named.add(new PdfString(file.name()));
            named.add(reference);
        }
        boolean listed = switch (imprint.standard()) {
            case PDF_UA_1 -> !inOrder.isEmpty();
            // PDF/A-4f requires the list even if it is empty.
            case PDF_UA_2 -> true;
        };
        if (listed) {
            PdfDictionary files = new PdfDictionary();
            files.put(PdfName.NAMES, named);
            PdfDictionary names = new PdfDictionary();
            names.put(new PdfName("EmbeddedFiles"), files);
            catalog.put(PdfName.NAMES, names);
            if (!inOrder.isEmpty()) {
                catalog.put(PdfName.AF, associated);
            }
        }
    }
}
