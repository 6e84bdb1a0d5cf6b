package boardpack.pack;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Puts the bookmarks of somebody else's document under that of the paper which announces it. */
final class Bookmarks {
    private Bookmarks() {}

    static void under(PDDocument document, List<Insertion.Moved> moved) throws IOException {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null || moved.stream().allMatch(m -> m.its().bookmarks().isEmpty())) {
            return;
        }
        Map<COSDictionary, PDOutlineItem> papers = new IdentityHashMap<>();
        for (PDOutlineItem item : outline.children()) {
            PDPage page = item.findDestinationPage(document);
            if (page != null) {
                papers.putIfAbsent(page.getCOSObject(), item);
            }
        }
        for (Insertion.Moved each : moved) {
            PDPage announcing = document.getPage(each.announcing());
            PDOutlineItem paper = papers.get(announcing.getCOSObject());
            if (paper != null) {
                add(document, paper, each.its().bookmarks(), each.announcing() + 1);
            }
        }
    }

    private static void add(PDDocument document, PDOutlineNode to, List<Destinations.Bookmark> bookmarks, int first) {
        for (Destinations.Bookmark bookmark : bookmarks) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            PDPageFitDestination destination = new PDPageFitDestination();
            destination.setPage(document.getPage(first + bookmark.page()));
            item.setDestination(destination);
            to.addLast(item);
            add(document, item, bookmark.inner(), first);
        }
    }
}
