package boardpack.draw.print;

import boardpack.draw.set.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Links that lead to a tag as well as to a place on a page, as PDF/UA-2 requires.
 *
 * <p>Tags are created in reading order, so a link may be printed before its target's tag. Its action is written when
 * all tags exist.
 */
final class StructureLinks {
    private final PdfWriter writer;
    private final Map<LinkTargets.Target, PdfIndirectReference> actions = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** An entry of the contents with its target. */
    private record Entry(PdfStructureElement element, Tag target) {}

    StructureLinks(PdfWriter writer) {
        this.writer = writer;
    }

    /** Returns a reference to the shared action of all links to a target. */
    PdfIndirectReference to(LinkTargets.Target target) {
        return actions.computeIfAbsent(target, t -> writer.getPdfIndirectReference());
    }

    /** Records that an entry of the contents leads to a tag. */
    void contents(PdfStructureElement entry, Tag target) {
        entries.add(new Entry(entry, target));
    }

    /** Writes the actions and entries that had to wait for all tags. */
    void finish(TagElements tags) throws IOException {
        for (Map.Entry<LinkTargets.Target, PdfIndirectReference> each : actions.entrySet()) {
            LinkTargets.Target target = each.getKey();
            PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, target.y() + 12, 0);
            place.addPage(writer.getPageReference(target.drawn() + 1));
            writer.addToBody(action(place, tags.element(target.tag())), each.getValue());
        }
        for (Entry entry : entries) {
            entry.element()
                    .put(
                            new PdfName("Ref"),
                            new PdfArray(tags.element(entry.target()).getReference()));
        }
    }

    /** Creates an action that goes to a tag, or to a place in readers without support for tags. */
    static PdfAction action(PdfDestination place, PdfStructureElement element) {
        PdfArray tag = new PdfArray(element.getReference());
        tag.add(PdfName.XYZ);
        for (int i = 2; i < place.size(); i++) {
            tag.add(place.getPdfObject(i));
        }
        PdfAction action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, place);
        action.put(new PdfName("SD"), tag);
        return action;
    }
}
