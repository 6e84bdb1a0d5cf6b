package boardpack.draw.print;

import boardpack.book.pack.Standard;
import boardpack.draw.set.Line;
import boardpack.draw.set.PageItems;
import boardpack.draw.set.Tag;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** The elements of a document's tag tree, with its link annotations. */
final class TagElements {
    private static final Set<String> WORDS_AS_LABELS = Set.of("Description", "Ordered");
    private static final PdfName OBJR = new PdfName("OBJR");

    private final PdfWriter writer;
    private final LinkTargets targets;
    private final Standard standard;
    private final StructureLinks links;
    private final PdfStructureElement root;
    private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();

    TagElements(PdfWriter writer, LinkTargets targets, Standard standard) throws IOException {
        this.writer = writer;
        this.targets = targets;
        this.standard = standard;
        this.links = new StructureLinks(writer);
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        switch (standard) {
            case PDF_UA_1 -> {
                // All types are those of PDF 1.7, so no namespace is declared.
            }
            case PDF_UA_2 -> nameSpace();
        }
    }

    /** Declares the document's PDF 2.0 namespace; all other types are shared with PDF 1.7. */
    private void nameSpace() throws IOException {
        PdfDictionary space = new PdfDictionary(new PdfName("Namespace"));
        space.put(new PdfName("NS"), new PdfString("http://iso.org/pdf2/ssn"));
        PdfObject reference = writer.addToBody(space).getIndirectReference();
        root.put(new PdfName("NS"), reference);
        writer.getStructureTreeRoot().put(new PdfName("Namespaces"), new PdfArray(reference));
    }

    /** Writes everything that had to wait for all tags. */
    void finish() throws IOException {
        links.finish(this);
    }

    /** Returns the element of a tag, creating it if needed. */
    PdfStructureElement element(Tag tag) {
        PdfStructureElement known = elements.get(tag);
        if (known != null) {
            return known;
        }
        PdfStructureElement parent = tag.parent().map(this::element).orElse(root);
        if (tag.isGroup() && standard == Standard.PDF_UA_1) {
            elements.put(tag, parent);
            return parent;
        }
        PdfStructureElement element =
                new PdfStructureElement(parent, new PdfName(targets.isDead(tag) ? "Span" : tag.type()));
        switch (tag.type()) {
            case "TH" -> over(attribute(element, "Table", "Scope", new PdfName(tag.detail())), tag);
            case "TD" -> {
                if (tag.columns() > 1) {
                    attribute(element, "Table", "ColSpan", new PdfNumber(tag.columns()));
                }
            }
            case "Figure" -> element.put(PdfName.ALT, new PdfString(tag.detail(), PdfObject.TEXT_UNICODE));
            case "L" -> attribute(element, "List", "ListNumbering", new PdfName(numbering(tag)));
            default -> {
                // The type is enough; no attributes are needed.
            }
        }
        elements.put(tag, element);
        return element;
    }

    /**
     * Returns the numbering of a list. PDF 1.7 has no value for lists whose labels are words or numbers in the text.
     */
    private String numbering(Tag list) {
        return switch (standard) {
            case PDF_UA_1 -> WORDS_AS_LABELS.contains(list.detail()) ? "None" : list.detail();
            case PDF_UA_2 -> list.detail();
        };
    }

    /** Returns the element of a figure, with its position on the page. */
    PdfStructureElement figure(Tag tag, float x, float y, float width, float height) {
        PdfStructureElement element = element(tag);
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(PdfName.BBOX, new PdfArray(new float[] {x, y, x + width, y + height}));
        element.put(PdfName.A, layout);
        return element;
    }

    /** Adds a link to words on a page. */
    void link(PdfStructureElement element, PageItems.Text text, int drawn) {
        Line.Run run = text.run();
        String address = run.tag().detail();
        if (address.isBlank()) {
            return;
        }
        Rectangle box = new Rectangle(
                text.x(),
                text.baseline() - run.type().size() * 0.25f,
                text.x() + run.width(),
                text.baseline() + run.type().size() * 0.85f);
        PdfAnnotation annotation;
        String contents;
        if (address.startsWith("#")) {
            Optional<LinkTargets.Target> known = targets.of(address.substring(1));
            if (known.isEmpty()) {
                return;
            }
            LinkTargets.Target target = known.get();
            annotation = new PdfAnnotation(writer, box);
            annotation.put(PdfName.SUBTYPE, PdfName.LINK);
            lead(annotation, run.tag(), target);
            contents = "Page " + (target.page() + 1);
        } else {
            annotation = PdfAnnotation.createLink(writer, box, PdfAnnotation.HIGHLIGHT_INVERT, new PdfAction(address));
            contents = address;
        }
        annotation.put(PdfName.CONTENTS, new PdfString(contents, PdfObject.TEXT_UNICODE));
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(
                PdfName.STRUCTPARENT,
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element.getReference())));
        PdfDictionary reference = new PdfDictionary(OBJR);
        reference.put(PdfName.OBJ, annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getPageReference(drawn + 1));
        PdfObject kids = element.get(PdfName.K);
        PdfArray all = kids.isArray() ? (PdfArray) kids : new PdfArray(kids);
        all.add(reference);
        element.put(PdfName.K, all);
        writer.addAnnotation(annotation);
    }

    private void lead(PdfAnnotation annotation, Tag link, LinkTargets.Target target) {
        switch (standard) {
            case PDF_UA_1 -> {
                PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, target.y() + 12, 0);
                place.addPage(writer.getPageReference(target.drawn() + 1));
                annotation.put(PdfName.DEST, place);
            }
            case PDF_UA_2 -> {
                annotation.put(PdfName.A, links.to(target));
                link.parent()
                        .flatMap(Tag::parent)
                        .filter(t -> t.type().equals("TOCI"))
                        .ifPresent(entry -> links.contents(element(entry), target.tag()));
            }
        }
    }

    private static void over(PdfDictionary attributes, Tag cell) {
        if (cell.columns() > 1) {
            attributes.put(new PdfName("ColSpan"), new PdfNumber(cell.columns()));
        }
        if (cell.rows() > 1) {
            attributes.put(new PdfName("RowSpan"), new PdfNumber(cell.rows()));
        }
    }

    private static PdfDictionary attribute(PdfStructureElement element, String owner, String name, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(name), value);
        element.put(PdfName.A, attributes);
        return attributes;
    }
}
