package boardpack.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Takes everything out of somebody else's document that acts, asks, is hidden or is carried along, wherever it hangs.
 *
 * <p>Of the catalogue, a page and the annotations only what is known to be harmless stays. Everything else that can be
 * reached is gone through, and loses the entries that hold files or actions.
 */
final class Cleansing {
    private static final Set<String> OF_CATALOG =
            Set.of("Type", "Version", "Pages", "StructTreeRoot", "MarkInfo", "Lang", "OCProperties");

    private static final Set<String> OF_PAGE = Set.of(
            "Type", "Parent", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "Contents",
            "Group", "StructParents", "Tabs", "UserUnit", "Annots");

    private static final Set<String> OF_LINK = Set.of(
            "Type", "Subtype", "Rect", "Contents", "P", "NM", "F", "Border", "C", "StructParent", "A", "Dest", "H",
            "QuadPoints", "BS");

    /** What is drawn of somebody's remarks, with their words and names. */
    private static final Set<String> REMARKS = Set.of(
            "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
            "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "Projection", "Watermark");

    private static final Set<String> FILES = Set.of("AF", "EF", "RF", "EmbeddedFiles");
    private static final Set<String> ACTS = Set.of("AA", "PA", "JS", "OpenAction", "PresSteps", "JavaScript");
    private static final Set<String> UNSEEN = Set.of("PieceInfo", "OPI", "Alternates", "Thumb", "Ref");

    /** Dictionaries whose keys are names that somebody gave: none of them means what it would elsewhere. */
    private static final Set<String> MAPS = Set.of(
            "Font", "XObject", "ColorSpace", "Pattern", "Shading", "ExtGState", "Properties", "CharProcs", "Colorants",
            "RoleMap", "ClassMap");

    private final PDDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> fonts = new TreeSet<>();
    private boolean acts;
    private boolean files;
    private boolean fields;
    private boolean remarks;

    Cleansing(PDDocument document) {
        this.document = document;
    }

    /** The names of fonts that are not embedded. */
    Set<String> fonts() {
        return fonts;
    }

    /** What keeps the document from being taken in at all. */
    static Optional<String> fault(PDDocument document) {
        for (PDPage page : document.getPages()) {
            if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray all) {
                for (int i = 0; i < all.size(); i++) {
                    if (all.getObject(i) instanceof COSDictionary a
                            && "Redact".equals(a.getNameAsString(COSName.SUBTYPE))) {
                        return Optional.of("it has passages that are marked to be blacked out, and still holds them");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Takes it out and says what it was, in words. */
    List<String> takeOut() {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        acts |= isLiveAtOpening(catalog);
        fields |= catalog.containsKey(COSName.ACRO_FORM);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            acts |= names.containsKey(COSName.getPDFName("JavaScript"));
            files |= names.containsKey(COSName.getPDFName("EmbeddedFiles"));
        }
        files |= catalog.containsKey(COSName.AF) || catalog.containsKey(COSName.getPDFName("Collection"));
        only(catalog, OF_CATALOG);
        for (PDPage page : document.getPages()) {
            COSDictionary its = page.getCOSObject();
            acts |= its.containsKey(COSName.AA) || its.containsKey(COSName.getPDFName("PresSteps"));
            files |= its.containsKey(COSName.AF);
            only(its, OF_PAGE);
            annotations(its);
        }
        goThrough(catalog);
        List<String> taken = new ArrayList<>();
        add(taken, acts, "scripts");
        add(taken, files, "attached files");
        add(taken, fields, "form fields");
        add(taken, remarks, "notes and marks of reviewers");
        return taken;
    }

    private static void add(List<String> taken, boolean is, String words) {
        if (is) {
            taken.add(words);
        }
    }

    private static boolean isLiveAtOpening(COSDictionary catalog) {
        return catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action && isLive(action)
                || catalog.containsKey(COSName.AA);
    }

    private static void only(COSDictionary dictionary, Set<String> names) {
        List.copyOf(dictionary.keySet()).stream()
                .filter(key -> !names.contains(key.getName()))
                .forEach(dictionary::removeItem);
    }

    /** Links stay if they lead to a page or a website; what they do besides is taken out. */
    private void annotations(COSDictionary page) {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray all)) {
            page.removeItem(COSName.ANNOTS);
            return;
        }
        COSArray kept = new COSArray();
        for (int i = 0; i < all.size(); i++) {
            if (!(all.getObject(i) instanceof COSDictionary annotation)) {
                continue;
            }
            String kind = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
            files |= annotation.containsKey(COSName.AF) || kind.equals("FileAttachment");
            if (kind.equals("Link")) {
                boolean live = annotation.containsKey(COSName.AA)
                        || annotation.containsKey(COSName.getPDFName("PA"))
                        || annotation.getDictionaryObject(COSName.A) instanceof COSDictionary action && isLive(action);
                acts |= live;
                only(annotation, OF_LINK);
                if (live) {
                    annotation.removeItem(COSName.A);
                }
                annotation.setItem(COSName.P, page);
                kept.add(all.get(i));
            } else {
                fields |= kind.equals("Widget");
                remarks |= REMARKS.contains(kind);
                acts |= kind.equals("Screen") || kind.equals("RichMedia") || annotation.containsKey(COSName.AA);
                files |= Set.of("Movie", "Sound", "3D", "Screen", "RichMedia").contains(kind);
            }
        }
        if (kept.size() > 0) {
            page.setItem(COSName.ANNOTS, kept);
        } else {
            page.removeItem(COSName.ANNOTS);
        }
    }

    private static boolean isLive(COSDictionary action) {
        String kind = action.getNameAsString(COSName.S);
        boolean leads = "GoTo".equals(kind)
                || "URI".equals(kind) && action.getString(COSName.URI, "").matches("(?i)(https?://|mailto:).*");
        return !leads || action.containsKey(COSName.getPDFName("Next"));
    }

    /** An object to look at, and whether its keys are names that somebody gave. */
    private record Next(COSBase base, boolean map) {}

    private void goThrough(COSDictionary from) {
        Deque<Next> next = new ArrayDeque<>();
        next.add(new Next(from, false));
        while (!next.isEmpty()) {
            Next its = next.removeLast();
            COSBase base = its.base() instanceof COSObject object ? object.getObject() : its.base();
            if (base instanceof COSArray array && seen.add(array)) {
                for (COSBase each : array) {
                    next.add(new Next(each, false));
                }
            } else if (base instanceof COSDictionary dictionary && seen.add(dictionary)) {
                if (!its.map()) {
                    cleanse(dictionary);
                    font(dictionary);
                }
                for (COSName key : dictionary.keySet()) {
                    boolean map = !its.map() && MAPS.contains(key.getName());
                    next.add(new Next(dictionary.getItem(key), map));
                }
            }
        }
    }

    private void cleanse(COSDictionary dictionary) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
            String name = key.getName();
            if (FILES.contains(name) || ACTS.contains(name) || UNSEEN.contains(name)) {
                // The names of a font's or a function's entries are among those that are known; none is like these.
                files |= FILES.contains(name);
                acts |= ACTS.contains(name);
                dictionary.removeItem(key);
            }
        }
        if ("PS".equals(dictionary.getNameAsString(COSName.SUBTYPE))
                && "XObject".equals(dictionary.getNameAsString(COSName.TYPE))) {
            acts = true;
            dictionary.setName(COSName.SUBTYPE, "Form");
        }
    }

    private void font(COSDictionary font) {
        if (!"Font".equals(font.getNameAsString(COSName.TYPE))) {
            return;
        }
        String kind = String.valueOf(font.getNameAsString(COSName.SUBTYPE));
        if (kind.equals("Type3") || kind.equals("Type0")) {
            // A Type 3 font is drawn; of a composite font its descendant holds the file.
            return;
        }
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        boolean embedded = descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3));
        if (!embedded) {
            fonts.add(String.valueOf(font.getNameAsString(COSName.BASE_FONT)));
        }
    }
}
