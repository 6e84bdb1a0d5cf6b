package boardpack.pack.insert;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/** Renumbers the pages, links and pictures of a document from 0, for its parent tree. */
final class TagKeys {
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");

    private final COSArray numbers = new COSArray();
    private int next;

    /** Returns a new root for tags, with the parent tree that leads from pages back to them. */
    COSDictionary root(COSArray top, CleanTags tags, List<PDPage> pages) {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        for (int i = 0; i < top.size(); i++) {
            ((COSDictionary) top.get(i)).setItem(COSName.P, root);
        }
        root.setItem(COSName.K, top);
        Map<COSDictionary, TreeMap<Integer, COSDictionary>> forms = new IdentityHashMap<>(tags.passages());
        for (PDPage page : pages) {
            TreeMap<Integer, COSDictionary> its = forms.remove(page.getCOSObject());
            if (its != null) {
                add(page.getCOSObject(), COSName.STRUCT_PARENTS, list(its));
            }
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary link
                        && tags.objects().containsKey(link)) {
                    add(link, COSName.STRUCT_PARENT, tags.objects().get(link));
                }
            }
        }
        // A form has no place in the page order, so it is numbered in the order of its tags.
        for (COSDictionary holder : tags.holders()) {
            TreeMap<Integer, COSDictionary> its = forms.remove(holder);
            if (its != null) {
                add(holder, COSName.STRUCT_PARENTS, list(its));
            } else if (holder instanceof COSStream && tags.objects().containsKey(holder)) {
                add(holder, COSName.STRUCT_PARENT, tags.objects().get(holder));
            }
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(PARENT_TREE_NEXT_KEY, next);
        return root;
    }

    private void add(COSDictionary holder, COSName name, COSBase tags) {
        holder.setInt(name, next);
        numbers.add(COSInteger.get(next));
        numbers.add(tags);
        next++;
    }

    private static COSArray list(TreeMap<Integer, COSDictionary> passages) {
        COSArray list = new COSArray();
        for (int i = 0; i <= passages.lastKey(); i++) {
            COSDictionary tag = passages.get(i);
            list.add(tag == null ? COSNull.NULL : tag);
        }
        return list;
    }
}
