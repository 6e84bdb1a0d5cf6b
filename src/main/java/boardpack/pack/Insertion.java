package boardpack.pack;

import boardpack.draw.print.PageGap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Puts somebody else's pages and tags where a drawn document has its gaps.
 *
 * <p>PDFBox appends them at the end, pages and tags; then they are moved, so that they are read aloud in the order of
 * the pages.
 */
final class Insertion {
    private static final COSName DOCUMENT = COSName.getPDFName("Document");
    private static final COSName PART = COSName.getPDFName("Part");
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

    private Insertion() {}

    /**
     * Fills the gaps.
     *
     * @param marked whether every page says that it is not for publication
     */
    static List<Moved> fill(PDDocument document, List<PageGap> gaps, Map<String, InsertedPdf> inserted, boolean marked)
            throws IOException {
        List<Moved> moved = new ArrayList<>();
        int pagesBefore = 0;
        int partsBefore = 0;
        for (PageGap gap : gaps) {
            InsertedPdf its = inserted.get(gap.file());
            int ownPages = document.getNumberOfPages();
            int ownParts = parts(document).size();
            String language;
            try (PDDocument source = its.open()) {
                language = source.getDocumentCatalog().getLanguage();
                underOneDocument(source);
                new PDFMergerUtility().appendDocument(document, source);
            }
            int announcing = gap.afterPages() + pagesBefore - 1;
            PDPage own = document.getPage(announcing);
            Optional<DraftMark> draft = DraftMark.of(document, own);
            Optional<ExemptMark> exempt = marked ? ExemptMark.of(document, own, announcing == 0) : Optional.empty();
            for (int i = ownPages; i < document.getNumberOfPages(); i++) {
                if (draft.isPresent()) {
                    draft.get().across(document.getPage(i));
                }
                if (exempt.isPresent()) {
                    exempt.get().above(document.getPage(i));
                }
            }
            movePages(document.getPages(), ownPages, gap.afterPages() + pagesBefore);
            moved.add(new Moved(announcing, its));
            pagesBefore += its.pages();
            if (parts(document).size() > ownParts) {
                moveTags(document, ownParts, gap.afterPapers() + partsBefore, language);
                partsBefore++;
            }
        }
        return moved;
    }

    /** What was put in, and the page, from 0, that announces it. */
    record Moved(int announcing, InsertedPdf its) {}

    /** Puts a document behind a page of nothing, as it will be put into a pack. */
    static void rehearse(InsertedPdf its) throws IOException {
        try (PDDocument pack = new PDDocument()) {
            pack.addPage(new PDPage());
            COSDictionary root = new COSDictionary();
            root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
            COSArray kids = new COSArray();
            kids.add(gathered(DOCUMENT, new COSArray(), root));
            root.setItem(COSName.K, kids);
            pack.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot(root));
            Bookmarks.under(pack, fill(pack, List.of(new PageGap(1, 0, "its")), Map.of("its", its), false));
            pack.save(OutputStream.nullOutputStream());
        }
    }

    /** All tags of a document under one that is called so: only then does PDFBox put them beside ours. */
    private static void underOneDocument(PDDocument source) {
        PDStructureTreeRoot root = source.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return;
        }
        COSArray kids = array(root.getCOSObject());
        boolean isOne = kids.size() == 1
                && kids.getObject(0) instanceof COSDictionary only
                && DOCUMENT.equals(only.getCOSName(COSName.S));
        if (!isOne && kids.size() > 0) {
            COSArray all = new COSArray();
            all.add(gathered(DOCUMENT, kids, root.getCOSObject()));
            root.getCOSObject().setItem(COSName.K, all);
        }
    }

    /** A new tag that holds others. */
    private static COSDictionary gathered(COSName type, COSArray kids, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, type);
        element.setItem(COSName.P, parent);
        element.setItem(COSName.K, kids);
        for (COSBase kid : kids) {
            if (kid instanceof COSDictionary || kid instanceof org.apache.pdfbox.cos.COSObject) {
                COSDictionary dictionary = (COSDictionary)
                        (kid instanceof org.apache.pdfbox.cos.COSObject object ? object.getObject() : kid);
                dictionary.setItem(COSName.P, element);
            }
        }
        return element;
    }

    private static COSArray array(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array;
        }
        COSArray array = new COSArray();
        if (kids != null) {
            array.add(kids);
        }
        element.setItem(COSName.K, array);
        return array;
    }

    /** The parts of the document, one for each of our papers. */
    private static COSArray parts(PDDocument document) {
        return array(top(document));
    }

    private static COSDictionary top(PDDocument document) {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        return (COSDictionary) array(root).getObject(0);
    }

    private static void movePages(PDPageTree pages, int from, int to) {
        List<PDPage> appended = new ArrayList<>();
        for (int i = from; i < pages.getCount(); i++) {
            appended.add(pages.get(i));
        }
        PDPage before = pages.get(to - 1);
        if (from == to) {
            return;
        }
        appended.forEach(pages::remove);
        for (PDPage page : appended) {
            pages.insertAfter(page, before);
            before = page;
        }
    }

    /** What was appended becomes a part of its own, after the paper that announces it. */
    private static void moveTags(PDDocument document, int from, int to, String language) {
        COSArray parts = parts(document);
        COSArray kids = new COSArray();
        while (parts.size() > from) {
            kids.add(parts.remove(from));
        }
        COSDictionary part = gathered(PART, kids, top(document));
        if (language != null && !language.isBlank()) {
            part.setString(COSName.LANG, language);
        }
        parts.add(to, part);
    }
}
