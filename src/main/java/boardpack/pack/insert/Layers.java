package boardpack.pack.insert;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The layers of a document. A layer that is switched off hides content that anybody can still find in the file. */
final class Layers {
    private static final COSName BASE_STATE = COSName.getPDFName("BaseState");
    private static final COSName VIEW_STATE = COSName.getPDFName("ViewState");

    private Layers() {}

    /** Returns true if a document has a layer that is hidden when it is opened. */
    static boolean hidesAny(COSDictionary catalog) {
        COSDictionary layers = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        if (layers == null) {
            return false;
        }
        COSDictionary first = layers.getCOSDictionary(COSName.D);
        COSArray all = layers.getCOSArray(COSName.OCGS);
        Set<COSBase> on = new HashSet<>();
        if (first != null) {
            COSArray off = first.getCOSArray(COSName.OFF);
            if (off != null && off.size() > 0) {
                return true;
            }
            COSArray said = first.getCOSArray(COSName.ON);
            for (int i = 0; said != null && i < said.size(); i++) {
                on.add(said.getObject(i));
            }
        }
        boolean allOff = first != null && "OFF".equals(first.getNameAsString(BASE_STATE));
        for (int i = 0; all != null && i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary layer
                    && (allOff && !on.contains(layer) || isNotViewed(layer))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotViewed(COSDictionary layer) {
        COSDictionary usage = layer.getCOSDictionary(COSName.getPDFName("Usage"));
        COSDictionary view = usage == null ? null : usage.getCOSDictionary(COSName.getPDFName("View"));
        return view != null && "OFF".equals(view.getNameAsString(VIEW_STATE));
    }
}
