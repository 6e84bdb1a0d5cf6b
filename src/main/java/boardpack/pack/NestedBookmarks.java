package boardpack.pack;

import boardpack.pack.insert.Bookmark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Adds the bookmarks of an inserted document below that of the paper that announces it. */
final class NestedBookmarks {
    private NestedBookmarks() {}

    static void add(PDDocument document, Insertion.Joined joined) throws IOException {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null || joined.bookmarks().isEmpty()) {
            return;
        }
        Optional<PDOutlineItem> own = find(document, outline, joined.announcing());
        if (own.isPresent()) {
            add(own.get(), joined.bookmarks(), joined.pages());
        }
    }

    private static Optional<PDOutlineItem> find(PDDocument document, PDOutlineNode within, PDPage page)
            throws IOException {
        for (PDOutlineItem item : within.children()) {
            PDPage its = item.findDestinationPage(document);
            if (its != null && its.getCOSObject() == page.getCOSObject()) {
                return Optional.of(item);
            }
            Optional<PDOutlineItem> below = find(document, item, page);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static void add(PDOutlineNode to, List<Bookmark> bookmarks, List<PDPage> pages) {
        for (Bookmark bookmark : bookmarks) {
            PDPage page = pages.get(bookmark.page());
            PDPageXYZDestination place = new PDPageXYZDestination();
            place.setPage(page);
            place.setTop((int) (bookmark.top() < 0 ? page.getCropBox().getUpperRightY() : bookmark.top()));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(place);
            to.addLast(item);
            add(item, bookmark.within(), pages);
        }
    }
}
