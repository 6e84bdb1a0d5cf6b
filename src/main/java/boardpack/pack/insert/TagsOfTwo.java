package boardpack.pack.insert;

import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Checks another document's tags against PDF/UA-2, and keeps the references of contents entries. */
final class TagsOfTwo {
    private static final COSName REF = COSName.getPDFName("Ref");
    private static final COSName LIST_NUMBERING = COSName.getPDFName("ListNumbering");

    private final Evidence evidence;

    TagsOfTwo(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Checks all tags.
     *
     * @param remade each tag with its rebuilt one
     */
    void look(Map<COSDictionary, COSDictionary> remade) {
        remade.forEach((old, tag) -> keepReferences(old, tag, remade));
        remade.values().forEach(this::look);
    }

    private static void keepReferences(COSDictionary old, COSDictionary tag, Map<COSDictionary, COSDictionary> remade) {
        COSArray kept = new COSArray();
        for (COSBase target : TagAttributes.each(old.getDictionaryObject(REF))) {
            if (target instanceof COSDictionary its && remade.containsKey(its)) {
                kept.add(remade.get(its));
            }
        }
        if (kept.size() > 0) {
            tag.setItem(REF, kept);
        }
    }

    private void look(COSDictionary tag) {
        switch (tag.getNameAsString(COSName.S, "")) {
            case "Note" -> evidence.inaccessible("it has a note with a tag that PDF/UA-2 does not take");
            case "TOCI" -> {
                if (!refers(tag)) {
                    evidence.inaccessible("an entry of its contents does not say which heading it leads to");
                }
            }
            case "L" -> {
                if (isLabelled(tag) && !isNumbered(tag)) {
                    evidence.inaccessible("a list does not say how it is numbered");
                }
            }
            case String other -> {
                // PDF/UA-2 requires nothing beyond PDF/UA-1 here.
            }
        }
        COSArray kids = kids(tag);
        for (int i = 1; i < kids.size() - 1; i++) {
            if (isA(kids.getObject(i), "Caption")) {
                evidence.inaccessible("a caption is neither the first nor the last of what it is for");
            }
        }
    }

    /** Returns true if an entry, or a tag directly in it, refers to a target. */
    private static boolean refers(COSDictionary entry) {
        boolean refers = entry.containsKey(REF);
        for (COSBase kid : TagAttributes.each(entry.getDictionaryObject(COSName.K))) {
            refers |= kid instanceof COSDictionary its && its.containsKey(REF);
        }
        return refers;
    }

    private static boolean isLabelled(COSDictionary list) {
        for (COSBase item : TagAttributes.each(list.getDictionaryObject(COSName.K))) {
            if (isA(item, "LI")) {
                for (COSBase part : TagAttributes.each(((COSDictionary) item).getDictionaryObject(COSName.K))) {
                    if (isA(part, "Lbl")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isNumbered(COSDictionary list) {
        for (COSBase attributes : TagAttributes.each(list.getDictionaryObject(COSName.A))) {
            if (attributes instanceof COSDictionary its
                    && !its.getNameAsString(LIST_NUMBERING, "None").equals("None")) {
                return true;
            }
        }
        return false;
    }

    private static COSArray kids(COSDictionary tag) {
        COSArray kids = tag.getCOSArray(COSName.K);
        return kids == null ? new COSArray() : kids;
    }

    private static boolean isA(COSBase tag, String kind) {
        return tag instanceof COSDictionary its
                && its.getNameAsString(COSName.S, "").equals(kind);
    }
}
