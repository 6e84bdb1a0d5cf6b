package boardpack.pack.insert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
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
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/** The targets of links and bookmarks within a document, with and without names. */
final class Destinations {
    private static final COSName DESTS = COSName.DESTS;
    private static final COSName TITLE = COSName.TITLE;
    private static final int MOST_BOOKMARKS = 10_000;
    private static final int DEEPEST = 16;

    /** Limit on names, to detect a loop. */
    private static final int MOST_NODES = 100_000;

    private final Map<String, COSBase> named = new HashMap<>();
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final List<COSDictionary> pages;
    private int bookmarks;

    Destinations(COSDictionary catalog, List<PDPage> pages) {
        this.pages = pages.stream().map(PDPage::getCOSObject).toList();
        for (int i = 0; i < this.pages.size(); i++) {
            numbers.put(this.pages.get(i), i);
        }
        COSDictionary old = catalog.getCOSDictionary(DESTS);
        if (old != null) {
            old.keySet().forEach(name -> named.put(name.getName(), old.getDictionaryObject(name)));
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.getCOSDictionary(DESTS) != null) {
            collect(names.getCOSDictionary(DESTS));
        }
    }

    private void collect(COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
            COSDictionary node = open.pop();
            COSArray pairs = node.getCOSArray(COSName.NAMES);
            for (int at = 0; pairs != null && at + 1 < pairs.size(); at += 2) {
                if (pairs.getObject(at) instanceof COSString name) {
                    named.put(name.getString(), pairs.getObject(at + 1));
                }
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            for (int at = 0; kids != null && at < kids.size(); at++) {
                if (kids.getObject(at) instanceof COSDictionary kid) {
                    open.add(kid);
                }
            }
        }
    }

    /** Returns a direct destination on an existing page; empty if it leads nowhere. */
    Optional<COSArray> explicit(COSBase destination) {
        COSBase found = switch (destination) {
            case COSName name -> named.get(name.getName());
            case COSString name -> named.get(name.getString());
            case null, default -> destination;
        };
        if (found instanceof COSDictionary dictionary) {
            found = dictionary.getDictionaryObject(COSName.D);
        }
        if (!(found instanceof COSArray array) || array.size() == 0) {
            return Optional.empty();
        }
        Optional<COSDictionary> page = switch (array.getObject(0)) {
            case COSDictionary its when numbers.containsKey(its) -> Optional.of(its);
            case COSNumber number
            when number.intValue() >= 0 && number.intValue() < pages.size() ->
                Optional.of(pages.get(number.intValue()));
            case null, default -> Optional.empty();
        };
        return page.map(its -> {
            COSArray explicit = new COSArray();
            explicit.add(its);
            for (int i = 1; i < array.size(); i++) {
                COSBase value = array.getObject(i);
                explicit.add(value instanceof COSNumber || value instanceof COSName ? value : COSNull.NULL);
            }
            if (array.size() == 1) {
                explicit.add(COSName.getPDFName("Fit"));
            }
            return explicit;
        });
    }

    /** Returns the bookmarks of a document; one that leads nowhere is replaced by the bookmarks under it. */
    List<Bookmark> bookmarks(COSDictionary catalog) {
        COSDictionary outlines = catalog.getCOSDictionary(COSName.OUTLINES);
        return outlines == null ? List.of() : below(outlines, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private List<Bookmark> below(COSDictionary parent, int depth, Set<COSDictionary> seen) {
        List<Bookmark> found = new ArrayList<>();
        COSDictionary item = parent.getCOSDictionary(COSName.FIRST);
        while (item != null && depth < DEEPEST && seen.add(item) && bookmarks < MOST_BOOKMARKS) {
            bookmarks++;
            List<Bookmark> within = below(item, depth + 1, seen);
            Optional<COSArray> place = explicit(target(item));
            String title = item.getString(TITLE, "").strip();
            if (place.isPresent() && !title.isEmpty()) {
                found.add(new Bookmark(
                        title, numbers.get((COSDictionary) place.get().getObject(0)), top(place.get()), within));
            } else {
                found.addAll(within);
            }
            item = item.getCOSDictionary(COSName.NEXT);
        }
        return found;
    }

    private static COSBase target(COSDictionary item) {
        COSDictionary action = item.getCOSDictionary(COSName.A);
        return item.containsKey(COSName.DEST)
                ? item.getDictionaryObject(COSName.DEST)
                : action == null ? null : action.getDictionaryObject(COSName.D);
    }

    private static float top(COSArray place) {
        boolean told = "XYZ".equals(place.getName(1));
        int at = told ? 3 : 2;
        boolean horizontal = told || "FitH".equals(place.getName(1)) || "FitBH".equals(place.getName(1));
        return horizontal && place.size() > at && place.getObject(at) instanceof COSNumber number
                ? number.floatValue()
                : -1;
    }
}
