package boardpack.pack;

import boardpack.draw.print.PageGap;
import boardpack.pack.insert.Bookmark;
import boardpack.pack.insert.InsertedPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Inserts other documents' pages and tags into the gaps of a drawn document. */
final class Insertion {
    private Insertion() {}

    /**
     * Inserted pages.
     *
     * @param announcing our page before them
     */
    record Joined(PDPage announcing, List<PDPage> pages, List<Bookmark> bookmarks) {}

    /**
     * Fills the gaps.
     *
     * @param marked true if every page has the mark for non-public packs
     */
    static List<Joined> fill(PDDocument document, List<PageGap> gaps, Map<String, InsertedPdf> inserted, boolean marked)
            throws IOException {
        JoinedTags tags = new JoinedTags(
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
        List<Joined> joined = new ArrayList<>();
        int pagesBefore = 0;
        int partsBefore = 0;
        for (PageGap gap : gaps) {
            InsertedPdf its = inserted.get(gap.file());
            int announcing = gap.afterPages() + pagesBefore - 1;
            PDPage own = document.getPage(announcing);
            List<PDPage> pages;
            try (PDDocument source = Loader.loadPDF(its.pdf())) {
                pages = pages(
                        document,
                        source,
                        tags,
                        "insert " + (joined.size() + 1) + ": ",
                        gap.afterPapers() + partsBefore);
            }
            Optional<DraftMark> draft = DraftMark.of(document, own);
            Optional<ExemptMark> exempt = marked ? ExemptMark.of(document, own, announcing == 0) : Optional.empty();
            PDPage before = own;
            for (PDPage page : pages) {
                if (draft.isPresent()) {
                    draft.get().across(page);
                }
                if (exempt.isPresent()) {
                    exempt.get().above(page);
                }
                document.getPages().insertAfter(page, before);
                before = page;
            }
            pagesBefore += its.pages();
            partsBefore += its.tagged() ? 1 : 0;
            joined.add(new Joined(own, pages, its.bookmarks()));
        }
        tags.finish();
        return joined;
    }

    /** Copies the pages of a document, and its tags to their place. */
    private static List<PDPage> pages(PDDocument document, PDDocument source, JoinedTags tags, String named, int at)
            throws IOException {
        COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
        Copy copy = new Copy(document.getDocument());
        List<COSDictionary> theirs = new ArrayList<>();
        for (PDPage page : source.getPages()) {
            theirs.add(page.getCOSObject());
        }
        theirs.forEach(page -> page.removeItem(COSName.PARENT));
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root != null) {
            tags.add(root, catalog.getDictionaryObject(COSName.LANG), copy, named, at);
        }
        List<PDPage> pages = new ArrayList<>();
        for (COSDictionary page : theirs) {
            pages.add(new PDPage(copy.of(page)));
        }
        return pages;
    }

    /** Inserts a document into an empty one, to check that it can be inserted. */
    static void rehearse(InsertedPdf its) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            COSDictionary top = new COSDictionary();
            top.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
            top.setItem(COSName.S, COSName.getPDFName("Document"));
            COSArray kids = new COSArray();
            kids.add(top);
            COSDictionary root = new COSDictionary();
            root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
            root.setItem(COSName.K, kids);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
            fill(document, List.of(new PageGap(1, 0, "")), Map.of("", its), false);
            document.save(OutputStream.nullOutputStream());
        }
    }
}
