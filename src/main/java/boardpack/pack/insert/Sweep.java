package boardpack.pack.insert;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Visits everything reachable from inserted pages, and removes active content, attachments and invisible content.
 *
 * <p>It uses lists in place of recursion, so that a chain of any length does not overflow the stack.
 */
final class Sweep {
    static final COSName AF = COSName.getPDFName("AF");
    static final COSName AA = COSName.getPDFName("AA");
    static final COSName PRES_STEPS = COSName.getPDFName("PresSteps");
    static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName EF = COSName.getPDFName("EF");
    private static final COSName FILESPEC = COSName.getPDFName("Filespec");
    private static final COSName MCAF = COSName.getPDFName("MCAF");
    private static final COSName REF = COSName.getPDFName("Ref");
    private static final COSName OPI = COSName.getPDFName("OPI");
    private static final COSName OC = COSName.OC;
    private static final COSName OCMD = COSName.getPDFName("OCMD");
    private static final COSName VE = COSName.getPDFName("VE");
    private static final COSName OCGS = COSName.getPDFName("OCGs");

    /** Dictionaries whose keys are freely chosen names. */
    private static final Set<COSName> OF_RESOURCES = Set.of(
            COSName.FONT,
            COSName.XOBJECT,
            COSName.EXT_G_STATE,
            COSName.COLORSPACE,
            COSName.PATTERN,
            COSName.SHADING,
            COSName.PROPERTIES);

    private static final Set<COSName> CHOSEN = Set.of(COSName.getPDFName("CharProcs"), COSName.getPDFName("Colorants"));

    private static final Set<COSName> HIDDEN =
            Set.of(PIECE_INFO, COSName.METADATA, COSName.getPDFName("Thumb"), COSName.getPDFName("Alternates"));

    private static final Set<COSName> OUTSIDE =
            Set.of(COSName.F, COSName.getPDFName("FFilter"), COSName.getPDFName("FDecodeParms"), REF, OPI);

    /** The keys of a passage's properties that are kept. Its type is kept if it is that of a layer. */
    private static final Set<COSName> OF_A_PASSAGE = Set.of(
            COSName.SUBTYPE,
            COSName.MCID,
            COSName.LANG,
            COSName.ALT,
            COSName.E,
            COSName.ACTUAL_TEXT,
            COSName.BBOX,
            COSName.getPDFName("Attached"),
            OCGS);

    private final Set<Taken> taken;
    private final Set<COSBase> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Found> open = new ArrayDeque<>();
    private final Evidence evidence;
    private boolean hides;

    /**
     * An object reached.
     *
     * @param by the name that led to it
     * @param names true if its own keys are freely chosen names
     * @param passage true if it holds the properties of a passage
     */
    private record Found(COSBase value, COSName by, boolean names, boolean passage) {}

    Sweep(Set<Taken> taken, Evidence evidence) {
        this.taken = taken;
        this.evidence = evidence;
    }

    /** Returns everything reachable from the swept pages. */
    Set<COSBase> reached() {
        return reached;
    }

    /** Sweeps a page. Pages that its links lead to are swept separately. */
    void page(PDPage page, int number) {
        COSDictionary dictionary = page.getCOSObject();
        reached.add(dictionary);
        for (COSName name : List.copyOf(dictionary.keySet())) {
            if (!name.equals(COSName.PARENT)) {
                follow(dictionary.getItem(name), name, false, false);
            }
        }
        while (!open.isEmpty()) {
            Found found = open.pop();
            if (found.value() instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    follow(array.get(i), found.by(), false, found.passage());
                }
            } else if (found.value() instanceof COSDictionary its) {
                dictionary(its, found);
                if (its instanceof COSStream stream) {
                    evidence.stream(stream, number);
                }
            }
        }
    }

    private void follow(COSBase item, COSName by, boolean names, boolean passage) {
        COSBase value = item instanceof COSObject object ? object.getObject() : item;
        boolean isPage = value instanceof COSDictionary page && COSName.PAGE.equals(page.getCOSName(COSName.TYPE));
        if ((value instanceof COSDictionary || value instanceof COSArray) && !isPage && reached.add(value)) {
            open.push(new Found(value, by, names && !(value instanceof COSStream), passage));
        }
    }

    private void dictionary(COSDictionary its, Found found) {
        if (found.passage()) {
            passage(its);
        } else if (!found.names()) {
            clean(its);
        }
        evidence.dictionary(its);
        boolean resources = found.by().equals(COSName.RESOURCES);
        boolean looks = found.by().equals(COSName.AP);
        for (COSName name : List.copyOf(its.keySet())) {
            boolean names =
                    !found.names() && (resources ? OF_RESOURCES.contains(name) : looks || CHOSEN.contains(name));
            boolean passage = found.passage() || found.names() && found.by().equals(COSName.PROPERTIES);
            follow(its.getItem(name), name(name, found), names, passage);
        }
    }

    /** Returns the name that decides how an object is treated. For a freely chosen name it is the name of the list. */
    private static COSName name(COSName name, Found found) {
        return found.names() ? found.by() : name;
    }

    private void passage(COSDictionary its) {
        COSName type = its.getCOSName(COSName.TYPE);
        boolean layer = COSName.OCG.equals(type);
        if (its.containsKey(MCAF) || its.containsKey(AF) || its.containsKey(EF) || FILESPEC.equals(type)) {
            taken.add(Taken.ATTACHED_FILES);
        }
        if (its.containsKey(COSName.METADATA)) {
            taken.add(Taken.HIDDEN_DATA);
        }
        hides |= isShownWhenOff(its);
        for (COSName name : List.copyOf(its.keySet())) {
            boolean kept = name.equals(COSName.TYPE) ? layer || OCMD.equals(type) : OF_A_PASSAGE.contains(name);
            if (!kept) {
                its.removeItem(name);
            }
        }
        if (layer) {
            its.setItem(COSName.NAME, new COSString("Layer"));
        }
    }

    private void clean(COSDictionary its) {
        if (its.containsKey(AF) || its.containsKey(EF)) {
            taken.add(Taken.ATTACHED_FILES);
            its.removeItem(AF);
            its.removeItem(EF);
            its.removeItem(COSName.getPDFName("RF"));
        }
        if (its.containsKey(AA) || its.containsKey(PRES_STEPS) || its.containsKey(COSName.JS)) {
            taken.add(Taken.SCRIPTS);
            its.removeItem(AA);
            its.removeItem(PRES_STEPS);
            its.removeItem(COSName.JS);
        }
        for (COSName name : HIDDEN) {
            if (its.containsKey(name)) {
                taken.add(Taken.HIDDEN_DATA);
                its.removeItem(name);
            }
        }
        if (its instanceof COSStream) {
            for (COSName name : OUTSIDE) {
                if (its.containsKey(name)) {
                    taken.add(Taken.LINKS_TO_FILES);
                    its.removeItem(name);
                }
            }
            its.removeItem(COSName.STRUCT_PARENT);
            its.removeItem(COSName.STRUCT_PARENTS);
        }
        hides |= isShownWhenOff(its.getCOSDictionary(OC));
        its.removeItem(OC);
    }

    /** Returns true for a passage shown only while a layer is off, which is hidden while the layer is on. */
    private static boolean isShownWhenOff(COSDictionary layers) {
        return layers != null
                && OCMD.equals(layers.getCOSName(COSName.TYPE))
                && (layers.containsKey(VE)
                        || layers.getNameAsString(COSName.P, "").endsWith("Off"));
    }

    /** Returns true if something is hidden while all layers are on. */
    boolean hides() {
        return hides;
    }
}
