package boardpack.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Writes the tags of somebody else's document anew, so that they mean the same within a pack.
 *
 * <p>Every tag has its standard type, since a pack has one role map. Attributes of a class stand at the tag itself. Names
 * that one tag calls another by begin with the document's own name. What leads from a page to its tags is made from the
 * tags, whatever numbers it had.
 */
final class OthersTags {
    private static final COSName MCID = COSName.getPDFName("MCID");
    private static final COSName STM = COSName.getPDFName("Stm");
    private static final COSName OBJ = COSName.getPDFName("Obj");
    private static final COSName HEADERS = COSName.getPDFName("Headers");
    private static final COSName REF = COSName.getPDFName("Ref");
    private static final Set<String> KEPT =
            Set.of("Type", "S", "P", "K", "Pg", "ID", "A", "C", "T", "Lang", "Alt", "E", "ActualText");

    /** No document of a council has tags so deep, or so many pieces on a page. */
    private static final int DEEPEST = 500;

    private static final int MOST_PIECES = 100_000;

    private final COSDictionary root;
    private final COSDictionary roles;
    private final COSDictionary classes;
    private final String prefix;
    private final Set<COSBase> pages = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> links = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** For each page, or form that is drawn on one, its pieces with the tag of each. */
    private final Map<COSDictionary, TreeMap<Integer, COSDictionary>> pieces = new IdentityHashMap<>();

    /** The pages and forms in the order in which the tags first name them: the same document gives the same bytes. */
    private final List<COSDictionary> withPieces = new ArrayList<>();

    private final Map<COSDictionary, COSDictionary> ofLinks = new IdentityHashMap<>();
    private final List<COSDictionary> tagged = new ArrayList<>();
    private final List<COSDictionary> order = new ArrayList<>();
    private final TreeMap<String, COSDictionary> ids = new TreeMap<>();

    /** Tags that cannot be followed. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(String words) {
            super(words);
        }
    }

    private OthersTags(PDDocument document, String prefix) {
        this.root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        this.roles = dictionary(root.getDictionaryObject(COSName.ROLE_MAP));
        this.classes = dictionary(root.getDictionaryObject(COSName.getPDFName("ClassMap")));
        this.prefix = prefix;
        for (PDPage page : document.getPages()) {
            COSDictionary its = page.getCOSObject();
            pages.add(its);
            if (its.getDictionaryObject(COSName.ANNOTS) instanceof COSArray all) {
                for (int i = 0; i < all.size(); i++) {
                    links.add(all.getObject(i));
                }
            }
        }
    }

    private static COSDictionary dictionary(COSBase base) {
        return base instanceof COSDictionary its ? its : new COSDictionary();
    }

    /**
     * Writes them anew.
     *
     * @param prefix what names begin with
     * @throws Damaged if a tag leads nowhere, round in a ring, or to what is none
     */
    static void renew(PDDocument document, String prefix) throws Damaged {
        OthersTags tags = new OthersTags(document, prefix);
        tags.clearKeys();
        tags.renewAll();
    }

    /** Takes all tags out. */
    static void remove(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.removeItem(COSName.STRUCT_TREE_ROOT);
        catalog.removeItem(COSName.MARK_INFO);
        for (PDPage page : document.getPages()) {
            page.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray all) {
                for (int i = 0; i < all.size(); i++) {
                    dictionary(all.getObject(i)).removeItem(COSName.STRUCT_PARENT);
                }
            }
        }
    }

    private void clearKeys() {
        for (COSBase page : pages) {
            ((COSDictionary) page).removeItem(COSName.STRUCT_PARENTS);
        }
        for (COSBase link : links) {
            dictionary(link).removeItem(COSName.STRUCT_PARENT);
        }
    }

    /** A tag that is to be looked at, and how deep it lies. */
    private record Next(COSDictionary tag, COSDictionary page, int depth) {}

    private void renewAll() throws Damaged {
        COSArray top = kids(root.getDictionaryObject(COSName.K));
        Deque<Next> next = new ArrayDeque<>();
        COSArray kept = new COSArray();
        for (int i = 0; i < top.size(); i++) {
            COSBase kid = top.getObject(i);
            if (!(kid instanceof COSDictionary tag) || isReference(tag)) {
                throw new Damaged("a tag leads to an object that is not there");
            }
            tag.setItem(COSName.P, root);
            kept.add(top.get(i));
            next.add(new Next(tag, null, 0));
        }
        while (!next.isEmpty()) {
            renew(next.removeFirst(), next);
        }
        prune();
        parentTree();
        COSArray names = new COSArray();
        ids.forEach((id, tag) -> {
            names.add(new COSString(id));
            names.add(tag);
        });
        for (COSName key : List.copyOf(root.keySet())) {
            if (!Set.of("Type", "K", "ParentTree", "ParentTreeNextKey").contains(key.getName())) {
                root.removeItem(key);
            }
        }
        root.setItem(COSName.K, kept);
        if (names.size() > 0) {
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.NAMES, names);
            root.setItem(COSName.ID_TREE, tree);
        }
    }

    private static boolean isReference(COSDictionary kid) {
        String type = kid.getNameAsString(COSName.TYPE);
        return "MCR".equals(type) || "OBJR".equals(type);
    }

    private static COSArray kids(COSBase base) {
        if (base instanceof COSArray array) {
            return array;
        }
        COSArray array = new COSArray();
        if (base != null) {
            array.add(base);
        }
        return array;
    }

    private void renew(Next its, Deque<Next> next) throws Damaged {
        COSDictionary tag = its.tag();
        if (!seen.add(tag)) {
            throw new Damaged("a tag stands in two places, or within itself");
        }
        if (its.depth() > DEEPEST) {
            throw new Damaged("its tags lie more than " + DEEPEST + " deep");
        }
        order.add(tag);
        type(tag);
        attributes(tag);
        name(tag);
        for (COSName key : List.copyOf(tag.keySet())) {
            if (!KEPT.contains(key.getName())) {
                tag.removeItem(key);
            }
        }
        tag.removeItem(COSName.C);
        COSDictionary page = tag.getDictionaryObject(COSName.PG) instanceof COSDictionary own ? own : its.page();
        if (page != null && !pages.contains(page)) {
            throw new Damaged("a tag is of a page that is not there");
        }
        COSBase before = tag.getDictionaryObject(COSName.K);
        if (before == null && tag.containsKey(COSName.K)) {
            throw new Damaged("a tag leads to an object that is not there");
        }
        COSArray kids = kids(before);
        COSArray kept = new COSArray();
        for (int i = 0; i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            switch (kid) {
                case COSInteger piece -> {
                    piece(page, piece.intValue(), tag);
                    kept.add(piece);
                }
                case COSDictionary reference when isReference(reference) -> {
                    if (reference(reference, page, tag)) {
                        kept.add(kids.get(i));
                    }
                }
                case COSDictionary inner -> {
                    inner.setItem(COSName.P, tag);
                    next.add(new Next(inner, page, its.depth() + 1));
                    kept.add(kids.get(i));
                }
                case null, default -> throw new Damaged("a tag leads to an object that is not there");
            }
        }
        if (kept.size() > 0) {
            tag.setItem(COSName.K, kept);
        } else {
            tag.removeItem(COSName.K);
        }
    }

    private void piece(COSDictionary of, int number, COSDictionary tag) throws Damaged {
        if (of == null) {
            throw new Damaged("a tag does not say which page it is of");
        }
        if (number < 0 || number > MOST_PIECES) {
            throw new Damaged("a piece of a page has the number " + number);
        }
        pieces.computeIfAbsent(of, p -> {
                    withPieces.add(p);
                    return new TreeMap<>();
                })
                .putIfAbsent(number, tag);
    }

    /** Notes what a tag refers to; false if that was taken out. */
    private boolean reference(COSDictionary reference, COSDictionary page, COSDictionary tag) throws Damaged {
        COSDictionary its = reference.getDictionaryObject(COSName.PG) instanceof COSDictionary own ? own : page;
        if ("MCR".equals(reference.getNameAsString(COSName.TYPE))) {
            COSBase stream = reference.getDictionaryObject(STM);
            piece(stream instanceof COSStream form ? form : its, reference.getInt(MCID, -1), tag);
            return true;
        }
        COSBase object = reference.getDictionaryObject(OBJ);
        if (object instanceof COSStream drawn) {
            return object(drawn, tag);
        }
        if (object instanceof COSDictionary link && links.contains(link)) {
            return object(link, tag);
        }
        return false;
    }

    private boolean object(COSDictionary object, COSDictionary tag) {
        if (ofLinks.putIfAbsent(object, tag) == null) {
            tagged.add(object);
        }
        return true;
    }

    /** The standard type that a name stands for, by the document's own map. */
    private void type(COSDictionary tag) throws Damaged {
        COSName type = tag.getCOSName(COSName.S);
        if (type == null) {
            throw new Damaged("a tag has no type");
        }
        Set<COSName> been = new java.util.HashSet<>();
        while (roles.getDictionaryObject(type) instanceof COSName other && been.add(type)) {
            type = other;
        }
        tag.setItem(COSName.S, type);
        tag.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    }

    /** Puts the attributes of its classes at the tag itself. */
    private void attributes(COSDictionary tag) {
        COSArray all = new COSArray();
        COSArray of = kids(tag.getDictionaryObject(COSName.C));
        for (int i = 0; i < of.size(); i++) {
            if (of.getObject(i) instanceof COSName name) {
                copied(classes.getDictionaryObject(name), all);
            }
        }
        copied(tag.getDictionaryObject(COSName.A), all);
        if (all.size() > 0) {
            tag.setItem(COSName.A, all.size() == 1 ? all.get(0) : all);
        } else {
            tag.removeItem(COSName.A);
        }
    }

    private void copied(COSBase attributes, COSArray all) {
        COSArray each = kids(attributes);
        for (int i = 0; i < each.size(); i++) {
            if (each.getObject(i) instanceof COSDictionary its) {
                COSDictionary copy = new COSDictionary(its);
                if (copy.getDictionaryObject(HEADERS) instanceof COSArray headers) {
                    COSArray renamed = new COSArray();
                    for (int h = 0; h < headers.size(); h++) {
                        if (headers.getObject(h) instanceof COSString id) {
                            renamed.add(new COSString(prefix + id.getString()));
                        }
                    }
                    copy.setItem(HEADERS, renamed);
                }
                all.add(copy);
            }
        }
    }

    private void name(COSDictionary tag) {
        tag.removeItem(REF);
        if (tag.getDictionaryObject(COSName.ID) instanceof COSString id) {
            String renamed = prefix + id.getString();
            tag.setItem(COSName.ID, new COSString(renamed));
            ids.putIfAbsent(renamed, tag);
        } else {
            tag.removeItem(COSName.ID);
        }
    }

    /** Takes out tags of notes and fields of which nothing is left. */
    private void prune() {
        for (COSDictionary tag : order.reversed()) {
            boolean holds = tag.getDictionaryObject(COSName.K) != null;
            String type = tag.getNameAsString(COSName.S);
            if (!holds
                    && Set.of("Annot", "Form", "Link").contains(String.valueOf(type))
                    && tag.getDictionaryObject(COSName.P) instanceof COSDictionary parent
                    && parent.getDictionaryObject(COSName.K) instanceof COSArray kids) {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) == tag) {
                        kids.remove(i);
                    }
                }
                if (kids.size() == 0) {
                    parent.removeItem(COSName.K);
                }
            }
        }
    }

    private void parentTree() {
        COSArray numbers = new COSArray();
        int[] key = {0};
        for (COSDictionary of : withPieces) {
            COSArray tags = new COSArray();
            pieces.get(of).forEach((number, tag) -> {
                while (tags.size() < number) {
                    tags.add(COSNull.NULL);
                }
                tags.add(tag);
            });
            of.setInt(COSName.STRUCT_PARENTS, key[0]);
            numbers.add(COSInteger.get(key[0]++));
            numbers.add(tags);
        }
        for (COSDictionary object : tagged) {
            object.setInt(COSName.STRUCT_PARENT, key[0]);
            numbers.add(COSInteger.get(key[0]++));
            numbers.add(ofLinks.get(object));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, key[0]);
    }
}
