package boardpack.pack.insert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * The attributes of a tag: those of its classes, overridden by its own. Class names are valid only within their
 * document.
 */
final class TagAttributes {
    private static final COSName CLASS_MAP = COSName.getPDFName("ClassMap");
    private static final COSName OWNER = COSName.getPDFName("O");
    static final COSName HEADERS = COSName.getPDFName("Headers");

    /** Owners of attributes that affect reading; private attributes of programs are removed. */
    private static final Set<String> OWNERS = Set.of("Layout", "List", "PrintField", "Table");

    private final COSDictionary classes;

    TagAttributes(COSDictionary root) {
        this.classes = root.getCOSDictionary(CLASS_MAP);
    }

    /** Returns all attributes of a tag, combined by owner; empty if it has none. */
    Optional<COSArray> of(COSDictionary tag) {
        Map<COSName, COSDictionary> byOwner = new LinkedHashMap<>();
        for (COSBase name : each(tag.getDictionaryObject(COSName.C))) {
            if (classes != null && name instanceof COSName its) {
                each(classes.getDictionaryObject(its)).forEach(a -> add(a, byOwner));
            }
        }
        each(tag.getDictionaryObject(COSName.A)).forEach(a -> add(a, byOwner));
        if (byOwner.isEmpty()) {
            return Optional.empty();
        }
        COSArray all = new COSArray();
        byOwner.values().forEach(all::add);
        return Optional.of(all);
    }

    /** Returns the items of an array, or a value that is no array as the only item. */
    static List<COSBase> each(COSBase value) {
        List<COSBase> all = new ArrayList<>();
        if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
        } else if (value != null) {
            all.add(value);
        }
        return all;
    }

    private static void add(COSBase attributes, Map<COSName, COSDictionary> byOwner) {
        if (!(attributes instanceof COSDictionary its) || !OWNERS.contains(its.getNameAsString(OWNER, ""))) {
            return;
        }
        COSDictionary all = byOwner.computeIfAbsent(its.getCOSName(OWNER), owner -> {
            COSDictionary fresh = new COSDictionary();
            fresh.setItem(OWNER, owner);
            return fresh;
        });
        for (COSName name : its.keySet()) {
            COSBase value = its.getDictionaryObject(name);
            if (isPlain(value)
                    || value instanceof COSArray array && each(array).stream().allMatch(TagAttributes::isPlain)) {
                all.setItem(name, value);
            }
        }
    }

    private static boolean isPlain(COSBase value) {
        return value instanceof COSName
                || value instanceof COSNumber
                || value instanceof COSString
                || value instanceof COSBoolean;
    }
}
