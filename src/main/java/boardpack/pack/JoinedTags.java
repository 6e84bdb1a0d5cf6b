package boardpack.pack;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Adds another document's rebuilt tags to those of a document. They form a separate part with its own language, and
 * their numbers and names are made unique.
 */
final class JoinedTags {
    private static final COSName DOCUMENT = COSName.getPDFName("Document");
    private static final COSName PART = COSName.getPDFName("Part");
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName HEADERS = COSName.getPDFName("Headers");
    private static final COSName OBJ = COSName.getPDFName("Obj");
    private static final COSName STM = COSName.getPDFName("Stm");
    private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");

    private final COSDictionary root;
    private final TreeMap<Integer, COSBase> numbers = new TreeMap<>();
    private int next;

    JoinedTags(COSDictionary root) {
        this.root = root;
        COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
        if (tree != null) {
            collect(tree);
        }
        next = Math.max(root.getInt(NEXT_KEY, 0), numbers.isEmpty() ? 0 : numbers.lastKey() + 1);
    }

    private void collect(COSDictionary tree) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(tree);
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            COSArray pairs = node.getCOSArray(COSName.NUMS);
            for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
                numbers.put(pairs.getInt(i), pairs.get(i + 1));
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            for (int i = 0; kids != null && i < kids.size(); i++) {
                open.push((COSDictionary) kids.getObject(i));
            }
        }
    }

    /**
     * Adds another document's tags as a part.
     *
     * @param theirs their root; its pages have been copied, or will be by the same copier
     * @param named the prefix that makes their names unique
     * @param at the position among the parts of the document
     */
    void add(COSDictionary theirs, COSBase language, Copy copy, String named, int at) throws IOException {
        COSDictionary part = new COSDictionary();
        part.setItem(COSName.TYPE, STRUCT_ELEM);
        part.setItem(COSName.S, PART);
        COSArray top = theirs.getCOSArray(COSName.K);
        COSDictionary only = top.size() == 1 ? (COSDictionary) top.getObject(0) : new COSDictionary();
        boolean isOne = DOCUMENT.equals(only.getCOSName(COSName.S));
        COSBase spoken = isOne && only.containsKey(COSName.LANG) ? only.getItem(COSName.LANG) : language;
        if (spoken instanceof COSString) {
            part.setItem(COSName.LANG, spoken);
        }
        COSArray kids = isOne ? kids(only) : top;
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
                kid.setItem(COSName.P, part);
            }
        }
        part.setItem(COSName.K, kids);
        rename(kids, named);
        renumber(kids);
        COSDictionary copied = copy.of(part);
        COSArray pairs = theirs.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        COSDictionary carrier = new COSDictionary();
        // Content directly in their document now belongs to the new part.
        carrier.setItem(COSName.NUMS, isOne ? replaced(pairs, only, part) : pairs);
        COSArray theirNumbers = copy.of(carrier).getCOSArray(COSName.NUMS);
        for (int i = 0; i + 1 < theirNumbers.size(); i += 2) {
            numbers.put(next + theirNumbers.getInt(i), theirNumbers.get(i + 1));
        }
        next += pairs.size() / 2;
        COSDictionary document = document();
        copied.setItem(COSName.P, document);
        parts(document).add(at, copied);
    }

    private static COSArray replaced(COSArray pairs, COSDictionary old, COSDictionary now) {
        COSArray all = new COSArray();
        for (int i = 0; i < pairs.size(); i++) {
            COSBase value = pairs.getObject(i);
            all.add(value == old ? now : value instanceof COSArray array ? replaced(array, old, now) : value);
        }
        return all;
    }

    private static COSArray kids(COSDictionary tag) {
        COSArray kids = tag.getCOSArray(COSName.K);
        return kids == null ? new COSArray() : kids;
    }

    /** Returns the tag that contains the parts of our document. */
    COSDictionary document() {
        return (COSDictionary)
                (root.getDictionaryObject(COSName.K) instanceof COSArray array
                        ? array.getObject(0)
                        : root.getDictionaryObject(COSName.K));
    }

    /** Returns the parts of our document, one for each paper. */
    static COSArray parts(COSDictionary document) {
        COSBase kids = document.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array;
        }
        COSArray array = new COSArray();
        if (kids != null) {
            array.add(kids);
        }
        document.setItem(COSName.K, array);
        return array;
    }

    /** Adds a prefix to each of their names and to all references to it. */
    private static void rename(COSArray kids, String named) {
        each(kids, tag -> {
            if (tag.getDictionaryObject(COSName.ID) instanceof COSString id) {
                tag.setItem(COSName.ID, new COSString(named + id.getString()));
            }
            COSArray attributes = tag.getCOSArray(COSName.A);
            for (int i = 0; attributes != null && i < attributes.size(); i++) {
                if (attributes.getObject(i) instanceof COSDictionary its && its.getCOSArray(HEADERS) != null) {
                    COSArray headers = new COSArray();
                    for (COSBase header : its.getCOSArray(HEADERS)) {
                        headers.add(header instanceof COSString id ? new COSString(named + id.getString()) : header);
                    }
                    its.setItem(HEADERS, headers);
                }
            }
        });
    }

    /** Moves the numbers of their links, pictures and forms behind ours. Numbers of pages move with the pages. */
    private void renumber(COSArray kids) {
        Set<COSDictionary> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        each(kids, tag -> {
            for (COSName name : List.of(OBJ, STM, COSName.PG)) {
                if (tag.getDictionaryObject(name) instanceof COSDictionary holder && moved.add(holder)) {
                    move(holder, COSName.STRUCT_PARENT);
                    move(holder, COSName.STRUCT_PARENTS);
                }
            }
        });
    }

    private void move(COSDictionary holder, COSName name) {
        if (holder.containsKey(name)) {
            holder.setInt(name, holder.getInt(name) + next);
        }
    }

    /** Visits tags and the objects they refer to, in any order. */
    private static void each(COSArray kids, java.util.function.Consumer<COSDictionary> visit) {
        Deque<COSArray> open = new ArrayDeque<>();
        open.push(kids);
        while (!open.isEmpty()) {
            COSArray some = open.pop();
            for (int i = 0; i < some.size(); i++) {
                if (some.getObject(i) instanceof COSDictionary its) {
                    visit.accept(its);
                    if (its.getCOSArray(COSName.K) != null) {
                        open.push(its.getCOSArray(COSName.K));
                    }
                }
            }
        }
    }

    /** Writes the tree that leads from pages and links back to their tags. */
    void finish() {
        COSArray pairs = new COSArray();
        for (Map.Entry<Integer, COSBase> entry : numbers.entrySet()) {
            pairs.add(COSInteger.get(entry.getKey()));
            pairs.add(entry.getValue());
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, pairs);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(NEXT_KEY, next);
    }
}
