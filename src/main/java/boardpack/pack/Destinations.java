package boardpack.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Where the links and bookmarks of somebody else's document lead, before it becomes part of another. */
final class Destinations {
    private static final COSName DESTS = COSName.getPDFName("Dests");
    private static final COSName FIRST = COSName.getPDFName("First");
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName TITLE = COSName.getPDFName("Title");
    private static final COSName FIT = COSName.getPDFName("Fit");

    /** So many bookmarks are taken over, and so many levels of them. */
    private static final int MOST = 5_000;

    private static final int DEEPEST = 8;

    private final List<COSDictionary> pages = new ArrayList<>();
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, COSArray> named = new HashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A bookmark.
     *
     * @param page the page that it leads to, from 0
     * @param inner those within it
     */
    record Bookmark(String title, int page, List<Bookmark> inner) {}

    Destinations(PDDocument document) {
        for (PDPage page : document.getPages()) {
            numbers.put(page.getCOSObject(), pages.size());
            pages.add(page.getCOSObject());
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(DESTS) instanceof COSDictionary old) {
            for (COSName name : old.keySet()) {
                explicit(old.getDictionaryObject(name)).ifPresent(d -> named.put(name.getName(), d));
            }
        }
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names
                && names.getDictionaryObject(DESTS) instanceof COSDictionary tree) {
            collect(tree, 0);
        }
    }

    private void collect(COSDictionary node, int depth) {
        if (depth > DEEPEST * DEEPEST || !seen.add(node)) {
            return;
        }
        if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                if (pairs.getObject(i) instanceof COSString name) {
                    explicit(pairs.getObject(i + 1)).ifPresent(d -> named.put(name.getString(), d));
                }
            }
        }
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    collect(kid, depth + 1);
                }
            }
        }
    }

    /** A destination with the page itself in it; empty if it leads to no page of this document. */
    private Optional<COSArray> explicit(COSBase destination) {
        return switch (destination) {
            case COSArray array when array.size() > 0 -> {
                COSArray copy = new COSArray(array.toList());
                if (array.getObject(0) instanceof COSNumber number
                        && number.intValue() >= 0
                        && number.intValue() < pages.size()) {
                    copy.set(0, pages.get(number.intValue()));
                }
                boolean known = copy.getObject(0) instanceof COSDictionary page && numbers.containsKey(page);
                if (known && copy.size() == 1) {
                    copy.add(FIT);
                }
                yield known ? Optional.of(copy) : Optional.empty();
            }
            case COSDictionary holder when holder.containsKey(COSName.D) ->
                holder.getDictionaryObject(COSName.D) instanceof COSDictionary
                        ? Optional.empty()
                        : explicit(holder.getDictionaryObject(COSName.D));
            case COSName name -> Optional.ofNullable(named.get(name.getName()));
            case COSString name -> Optional.ofNullable(named.get(name.getString()));
            case null, default -> Optional.empty();
        };
    }

    /** Lets every link lead to its page itself: names would be lost, or mean another place in the pack. */
    void makeExplicit() {
        for (COSDictionary page : pages) {
            if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray all) {
                for (int i = 0; i < all.size(); i++) {
                    if (all.getObject(i) instanceof COSDictionary link) {
                        makeExplicit(link);
                    }
                }
            }
        }
    }

    private void makeExplicit(COSDictionary link) {
        COSBase direct = link.getDictionaryObject(COSName.DEST);
        if (direct != null) {
            explicit(direct).ifPresentOrElse(d -> link.setItem(COSName.DEST, d), () -> link.removeItem(COSName.DEST));
        }
        if (link.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && "GoTo".equals(action.getNameAsString(COSName.S))) {
            action.removeItem(COSName.getPDFName("SD"));
            explicit(action.getDictionaryObject(COSName.D))
                    .ifPresentOrElse(d -> action.setItem(COSName.D, d), () -> link.removeItem(COSName.A));
        }
    }

    /** The bookmarks of the document. */
    List<Bookmark> bookmarks(PDDocument document) {
        int[] left = {MOST};
        return document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OUTLINES)
                        instanceof COSDictionary outlines
                ? inner(outlines, 0, left)
                : List.of();
    }

    private List<Bookmark> inner(COSDictionary parent, int depth, int[] left) {
        List<Bookmark> all = new ArrayList<>();
        COSBase at = parent.getDictionaryObject(FIRST);
        while (at instanceof COSDictionary item && seen.add(item) && depth < DEEPEST && left[0]-- > 0) {
            List<Bookmark> its = inner(item, depth + 1, left);
            COSBase leads = item.getDictionaryObject(COSName.DEST);
            if (leads == null && item.getDictionaryObject(COSName.A) instanceof COSDictionary action) {
                leads = action.getDictionaryObject(COSName.D);
            }
            String title = item.getString(TITLE, "").replaceAll("\\p{Cntrl}", " ").strip();
            Optional<Integer> page = explicit(leads).map(d -> numbers.get((COSDictionary) d.getObject(0)));
            if (page.isPresent() && !title.isEmpty()) {
                all.add(new Bookmark(title, page.get(), its));
            } else {
                all.addAll(its);
            }
            at = item.getDictionaryObject(NEXT);
        }
        return all;
    }
}
