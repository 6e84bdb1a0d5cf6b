package boardpack.pack.insert;

import boardpack.problem.Code;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Keeps the annotations of inserted documents that belong to their content: stamps, and links to the web or within the
 * document.
 *
 * <p>Reviewers' notes are removed. If a note covers part of the page, the document is rejected, because removing it
 * could reveal hidden content.
 */
final class CleanAnnotations {
    private static final COSName LINK = COSName.getPDFName("Link");
    private static final COSName IC = COSName.getPDFName("IC");
    private static final COSName CA = COSName.getPDFName("CA");
    private static final COSName FIELD = COSName.getPDFName("FT");
    private static final COSName SD = COSName.getPDFName("SD");

    /** Flags of an annotation that is printed and visible. */
    private static final int SHOWN = 4;

    /** The entries of a link that affect its look, its target or screen readers. */
    private static final Set<COSName> OF_A_LINK = Set.of(
            COSName.TYPE,
            COSName.SUBTYPE,
            COSName.RECT,
            COSName.CONTENTS,
            COSName.BORDER,
            COSName.BS,
            COSName.C,
            COSName.getPDFName("H"),
            COSName.getPDFName("QuadPoints"),
            COSName.LANG);

    private static final Set<String> COMMENTS = Set.of(
            "Text",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Stamp",
            "Ink",
            "Popup",
            "Redact");

    private static final Set<String> PLAYED = Set.of("Screen", "Movie", "Sound", "RichMedia", "3D");

    private final Destinations destinations;
    private final Set<Taken> taken;
    private final Set<COSDictionary> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    CleanAnnotations(Destinations destinations, Set<Taken> taken) {
        this.destinations = destinations;
        this.taken = taken;
    }

    /** Returns the annotations of all pages that are kept. */
    Set<COSDictionary> kept() {
        return kept;
    }

    /** Removes the annotations of a page that are not permitted. */
    void clean(PDPage page, int number) throws Refused {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all == null) {
            return;
        }
        COSArray links = new COSArray();
        for (int i = 0; i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary annotation && stays(annotation, number)) {
                links.add(annotation);
            }
        }
        page.getCOSObject().removeItem(COSName.ANNOTS);
        if (links.size() > 0) {
            page.getCOSObject().setItem(COSName.ANNOTS, links);
        }
    }

    private boolean stays(COSDictionary annotation, int number) throws Refused {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        if (annotation.containsKey(Sweep.AF)) {
            taken.add(Taken.ATTACHED_FILES);
        }
        if (annotation.containsKey(Sweep.AA)) {
            taken.add(Taken.SCRIPTS);
        }
        if (COMMENTS.contains(kind)) {
            if (covers(annotation, kind)) {
                throw new Refused(
                        Code.E542,
                        "page " + number
                                + (kind.equals("Redact")
                                        ? " is marked to be blacked out, and was not"
                                        : " has a drawn shape over it that covers a part of it"));
            }
            taken.add(Taken.COMMENTS);
            return false;
        }
        if (kind.equals("Widget") || annotation.containsKey(FIELD)) {
            taken.add(Taken.FORM_FIELDS);
            told(annotation.getCOSDictionary(COSName.A));
            return false;
        }
        if (kind.equals("FileAttachment")) {
            taken.add(Taken.ATTACHED_FILES);
            return false;
        }
        if (PLAYED.contains(kind)) {
            taken.add(Taken.PLAYED);
            told(annotation.getCOSDictionary(COSName.A));
            return false;
        }
        if (!kind.equals("Link") || !hasPlace(annotation) || !kept.add(annotation)) {
            return false;
        }
        clean(annotation);
        return true;
    }

    private static boolean hasPlace(COSDictionary annotation) {
        COSArray place = annotation.getCOSArray(COSName.RECT);
        if (place == null || place.size() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (!(place.getObject(i) instanceof COSNumber)) {
                return false;
            }
        }
        return true;
    }

    /** Returns true for an annotation that covers part of the page with an opaque colour. */
    private static boolean covers(COSDictionary annotation, String kind) {
        COSArray colour = annotation.getCOSArray(IC);
        boolean filled = colour != null && colour.size() > 0 && annotation.getFloat(CA, 1) == 1;
        return kind.equals("Redact")
                || filled && Set.of("Square", "Circle", "Polygon").contains(kind);
    }

    private void clean(COSDictionary link) {
        COSBase destination = link.getDictionaryObject(COSName.DEST);
        COSDictionary action = link.getCOSDictionary(COSName.A);
        if (link.containsKey(COSName.getPDFName("PA"))) {
            taken.add(Taken.SCRIPTS);
        }
        for (COSName name : List.copyOf(link.keySet())) {
            if (!OF_A_LINK.contains(name)) {
                link.removeItem(name);
            }
        }
        link.setItem(COSName.TYPE, COSName.ANNOT);
        link.setItem(COSName.SUBTYPE, LINK);
        link.setInt(COSName.F, SHOWN);
        if (action == null) {
            destinations.explicit(destination).ifPresent(place -> link.setItem(COSName.DEST, place));
            return;
        }
        boolean alone = !action.containsKey(COSName.NEXT);
        if (!alone) {
            told(action.getCOSDictionary(COSName.NEXT));
            taken.add(Taken.SCRIPTS);
        }
        switch (action.getNameAsString(COSName.S, "")) {
            case "GoTo" -> {
                Optional<COSArray> place = destinations.explicit(action.getDictionaryObject(COSName.D));
                place.ifPresent(its -> link.setItem(COSName.DEST, its));
            }
            case "URI" -> {
                String address = action.getString(COSName.URI, "");
                if (address.matches("(?is)(https?://|mailto:).*")) {
                    COSDictionary its = new COSDictionary();
                    its.setItem(COSName.S, COSName.URI);
                    its.setItem(COSName.URI, action.getDictionaryObject(COSName.URI));
                    link.setItem(COSName.A, its);
                } else {
                    taken.add(
                            address.toLowerCase(java.util.Locale.ROOT).startsWith("javascript:")
                                    ? Taken.SCRIPTS
                                    : Taken.LINKS_TO_FILES);
                }
            }
            default -> told(action);
        }
    }

    /** Records the kind of an action that is removed. */
    private void told(COSDictionary action) {
        if (action == null || action.containsKey(SD)) {
            return;
        }
        switch (action.getNameAsString(COSName.S, "")) {
            case "Launch", "GoToR", "GoToE", "ImportData", "Thread" -> taken.add(Taken.LINKS_TO_FILES);
            case "Sound", "Movie", "Rendition", "GoTo3DView", "RichMediaExecute" -> taken.add(Taken.PLAYED);
            case "GoTo" -> {
                // It is removed with its annotation.
            }
            default -> taken.add(Taken.SCRIPTS);
        }
    }
}
