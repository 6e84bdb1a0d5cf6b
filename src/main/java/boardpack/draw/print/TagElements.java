package boardpack.draw.print;

import boardpack.draw.set.Line;
import boardpack.draw.set.PageItems;
import boardpack.draw.set.Tag;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
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

/** The elements of a document's tag tree, with the annotations of its links. */
final class TagElements {
    private static final PdfName OBJR = new PdfName("OBJR");

    private final PdfWriter writer;
    private final LinkTargets targets;
    private final PdfStructureElement root;
    private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();

    TagElements(PdfWriter writer, LinkTargets targets) {
        this.writer = writer;
        this.targets = targets;
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    /** The element of a tag. */
    PdfStructureElement element(Tag tag) {
        PdfStructureElement known = elements.get(tag);
        if (known != null) {
            return known;
        }
        PdfStructureElement parent = tag.parent().map(this::element).orElse(root);
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
            case "L" -> attribute(element, "List", "ListNumbering", new PdfName(tag.detail()));
            default -> {
                // Its type says all.
            }
        }
        elements.put(tag, element);
        return element;
    }

    /** The element of a figure, with its place on the page. */
    PdfStructureElement figure(Tag tag, float x, float y, float width, float height) {
        PdfStructureElement element = element(tag);
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(PdfName.BBOX, new PdfArray(new float[] {x, y, x + width, y + height}));
        element.put(PdfName.A, layout);
        return element;
    }

    /** Puts a link on words of a page. */
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
            PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, target.y() + 12, 0);
            place.addPage(writer.getPageReference(target.drawn() + 1));
            annotation = new PdfAnnotation(writer, box);
            annotation.put(PdfName.SUBTYPE, PdfName.LINK);
            annotation.put(PdfName.DEST, place);
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
