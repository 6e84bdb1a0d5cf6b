package boardpack.pack.insert;

import boardpack.problem.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of an inserted document, reduced to their printed content. Each has its own size, and all are in one flat
 * list.
 */
final class CleanPages {
    /** The largest size that PDF 1.7 permits: 200 inches. */
    private static final float LARGEST = 14_400;

    private static final float SMALLEST = 3;
    private static final double MILLIMETRES = 25.4 / 72;

    /** Entries of a page that are kept as they are; contents, size and annotations are checked separately. */
    private static final Set<COSName> KEPT = Set.of(COSName.TYPE, COSName.GROUP, COSName.getPDFName("UserUnit"));

    private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

    private CleanPages() {}

    /** Returns the pages of a document in order. */
    static List<PDPage> of(PDDocument document) throws Refused {
        int said = document.getNumberOfPages();
        if (said <= 0) {
            throw new Refused(Code.E412, "it has no pages");
        }
        List<PDPage> pages = new ArrayList<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            if (page == null || !seen.add(page.getCOSObject()) || pages.size() > said) {
                throw new Refused(Code.E412, "its list of pages is damaged");
            }
            pages.add(page);
        }
        if (pages.size() != said) {
            throw new Refused(Code.E412, "its list of pages is damaged");
        }
        return pages;
    }

    /** Keeps the printed content of each page, and its annotations unchanged. */
    static void clean(PDDocument document, List<PDPage> pages, Set<Taken> taken) throws Refused {
        COSArray kids = new COSArray();
        COSDictionary list = new COSDictionary();
        list.setItem(COSName.TYPE, COSName.PAGES);
        for (int i = 0; i < pages.size(); i++) {
            COSDictionary page = pages.get(i).getCOSObject();
            clean(pages.get(i), i + 1, taken);
            page.setItem(COSName.PARENT, list);
            kids.add(page);
        }
        list.setItem(COSName.KIDS, kids);
        list.setItem(COSName.COUNT, COSInteger.get(pages.size()));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, list);
    }

    private static void clean(PDPage page, int number, Set<Taken> taken) throws Refused {
        COSDictionary dictionary = page.getCOSObject();
        float unit = dictionary.containsKey(USER_UNIT) ? dictionary.getFloat(USER_UNIT, 0) : 1;
        PDRectangle media = page.getMediaBox();
        PDRectangle crop = page.getCropBox();
        test(number, crop, unit);
        test(number, media, unit);
        int rotation = Math.floorMod(page.getRotation(), 360);
        PDResources resources = page.getResources();
        if (dictionary.containsKey(Sweep.AF)) {
            taken.add(Taken.ATTACHED_FILES);
        }
        if (dictionary.containsKey(Sweep.AA) || dictionary.containsKey(Sweep.PRES_STEPS)) {
            taken.add(Taken.SCRIPTS);
        }
        if (dictionary.containsKey(Sweep.PIECE_INFO) || dictionary.containsKey(COSName.METADATA)) {
            taken.add(Taken.HIDDEN_DATA);
        }
        COSBase contents = contents(dictionary.getDictionaryObject(COSName.CONTENTS));
        COSBase annotations = dictionary.getDictionaryObject(COSName.ANNOTS);
        for (COSName name : List.copyOf(dictionary.keySet())) {
            if (!KEPT.contains(name)) {
                dictionary.removeItem(name);
            }
        }
        dictionary.setItem(COSName.TYPE, COSName.PAGE);
        dictionary.setItem(COSName.MEDIA_BOX, box(media));
        if (!equal(media, crop)) {
            dictionary.setItem(COSName.CROP_BOX, box(crop));
        }
        if (rotation != 0) {
            dictionary.setInt(COSName.ROTATE, rotation);
        }
        dictionary.setItem(COSName.RESOURCES, resources == null ? new COSDictionary() : resources.getCOSObject());
        if (contents != null) {
            dictionary.setItem(COSName.CONTENTS, contents);
        }
        if (annotations instanceof COSArray) {
            dictionary.setItem(COSName.ANNOTS, annotations);
        }
    }

    private static void test(int number, PDRectangle box, float unit) throws Refused {
        float width = box.getWidth() * unit;
        float height = box.getHeight() * unit;
        // The condition is written this way so that NaN fails it.
        boolean prints = width >= SMALLEST && height >= SMALLEST && width <= LARGEST && height <= LARGEST;
        if (!prints) {
            throw new Refused(
                    Code.E412,
                    String.format(
                            Locale.ROOT,
                            "page %d is %,.0f by %,.0f mm large, and a page has at least 1 and at most 5,080 mm",
                            number,
                            width * MILLIMETRES,
                            height * MILLIMETRES));
        }
    }

    /** Returns page contents that consist only of streams. */
    private static COSBase contents(COSBase contents) {
        if (contents instanceof COSStream) {
            return contents;
        }
        if (!(contents instanceof COSArray array)) {
            return null;
        }
        COSArray streams = new COSArray();
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) instanceof COSStream stream) {
                streams.add(stream);
            }
        }
        return streams.size() == 0 ? null : streams;
    }

    private static COSArray box(PDRectangle box) {
        COSArray numbers = new COSArray();
        numbers.add(new COSFloat(box.getLowerLeftX()));
        numbers.add(new COSFloat(box.getLowerLeftY()));
        numbers.add(new COSFloat(box.getUpperRightX()));
        numbers.add(new COSFloat(box.getUpperRightY()));
        return numbers;
    }

    private static boolean equal(PDRectangle one, PDRectangle other) {
        return one.getLowerLeftX() == other.getLowerLeftX()
                && one.getLowerLeftY() == other.getLowerLeftY()
                && one.getUpperRightX() == other.getUpperRightX()
                && one.getUpperRightY() == other.getUpperRightY();
    }
}
