package boardpack.pack.insert;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Removes document-level entries of an inserted document, because the pack has its own. Pages, tags and language stay.
 */
final class CleanCatalog {
    private static final Set<COSName> KEPT = Set.of(COSName.TYPE, COSName.PAGES, COSName.LANG);

    private CleanCatalog() {}

    /** Records removed entries that a reader may miss. */
    static void tell(COSDictionary catalog, Set<Taken> taken) {
        if (runs(catalog.getCOSDictionary(COSName.OPEN_ACTION)) || catalog.containsKey(Sweep.AA)) {
            taken.add(Taken.SCRIPTS);
        }
        if (catalog.containsKey(Sweep.AF)) {
            taken.add(Taken.ATTACHED_FILES);
        }
        if (catalog.containsKey(Sweep.PIECE_INFO)) {
            taken.add(Taken.HIDDEN_DATA);
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            COSArray fields = form.getCOSArray(COSName.FIELDS);
            if (fields != null && fields.size() > 0 || form.containsKey(COSName.XFA)) {
                taken.add(Taken.FORM_FIELDS);
            }
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            if (names.containsKey(COSName.getPDFName("JavaScript"))) {
                taken.add(Taken.SCRIPTS);
            }
            if (names.containsKey(COSName.getPDFName("EmbeddedFiles"))) {
                taken.add(Taken.ATTACHED_FILES);
            }
            if (names.containsKey(COSName.getPDFName("Renditions"))) {
                taken.add(Taken.PLAYED);
            }
        }
    }

    private static boolean runs(COSDictionary action) {
        return action != null
                && (!"GoTo".equals(action.getNameAsString(COSName.S)) || action.containsKey(COSName.NEXT));
    }

    /** Removes everything except pages and language. */
    static void leave(COSDictionary catalog) {
        for (COSName name : List.copyOf(catalog.keySet())) {
            if (!KEPT.contains(name)) {
                catalog.removeItem(name);
            }
        }
    }
}
