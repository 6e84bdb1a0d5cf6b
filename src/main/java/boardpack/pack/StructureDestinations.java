package boardpack.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes links and bookmarks of inserted pages lead to a tag as well as to a page, as PDF/UA-2 requires.
 *
 * <p>The target is the first tag on the page in reading order. Links on our own pages are already printed that way.
 */
final class StructureDestinations {
    private static final COSName GO_TO = COSName.getPDFName("GoTo");
    private static final COSName SD = COSName.getPDFName("SD");
    private static final Set<String> AMONG_WORDS = Set.of("Span", "Link", "Lbl", "Reference");

    private final Map<COSDictionary, COSDictionary> first = new IdentityHashMap<>();

    private StructureDestinations(PDDocument document) {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        COSArray pairs = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        Map<Integer, COSBase> numbers = new HashMap<>();
        for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
            numbers.put(pairs.getInt(i), pairs.getObject(i + 1));
        }
        for (PDPage page : document.getPages()) {
            if (numbers.get(page.getCOSObject().getInt(COSName.STRUCT_PARENTS, -1)) instanceof COSArray passages) {
                tag(passages).ifPresent(tag -> first.put(page.getCOSObject(), tag));
            }
        }
    }

    /** Completes a document whose parent tree is a single list, as after inserting pages. */
    static void complete(PDDocument document) {
        StructureDestinations destinations = new StructureDestinations(document);
        for (PDPage page : document.getPages()) {
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary link) {
                    destinations.lead(link);
                }
            }
        }
        COSDictionary outlines = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OUTLINES);
        if (outlines != null) {
            destinations.bookmarks(outlines);
        }
    }

    private static Optional<COSDictionary> tag(COSArray passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.getObject(i) instanceof COSDictionary tag) {
                return Optional.of(block(tag));
            }
        }
        return Optional.empty();
    }

    /** Returns the tag of the block that an inline tag belongs to. */
    private static COSDictionary block(COSDictionary tag) {
        COSDictionary block = tag;
        while (AMONG_WORDS.contains(block.getNameAsString(COSName.S, ""))
                && block.getDictionaryObject(COSName.P) instanceof COSDictionary parent
                && parent.containsKey(COSName.S)) {
            block = parent;
        }
        return block;
    }

    private void bookmarks(COSDictionary outlines) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(outlines);
        while (!open.isEmpty()) {
            COSDictionary each = open.pop();
            lead(each);
            for (COSName name : new COSName[] {COSName.FIRST, COSName.NEXT}) {
                if (each.getDictionaryObject(name) instanceof COSDictionary next) {
                    open.push(next);
                }
            }
        }
    }

    /** Replaces a destination that leads only to a page by an action. */
    private void lead(COSDictionary from) {
        if (!(from.getDictionaryObject(COSName.DEST) instanceof COSArray place)
                || place.size() < 2
                || !(place.getObject(0) instanceof COSDictionary page)
                || !first.containsKey(page)) {
            return;
        }
        COSArray tag = new COSArray();
        tag.add(first.get(page));
        for (int i = 1; i < place.size(); i++) {
            tag.add(place.get(i));
        }
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, GO_TO);
        action.setItem(COSName.D, place);
        action.setItem(SD, tag);
        from.removeItem(COSName.DEST);
        from.setItem(COSName.A, action);
    }
}
