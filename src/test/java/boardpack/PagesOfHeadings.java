package boardpack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds pages with nothing but headings between running header and footer. */
final class PagesOfHeadings extends PDFTextStripper {
    /** Distance of running header and footer from the edge, in points. */
    private static final float EDGE = 55;

    private int others;

    private PagesOfHeadings() {}

    static List<Integer> in(byte[] pdf) throws IOException {
        List<Integer> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PagesOfHeadings text = new PagesOfHeadings();
                text.setStartPage(page);
                text.setEndPage(page);
                text.getText(document);
                if (text.others == 0) {
                    pages.add(page);
                }
            }
        }
        return pages;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        boolean running = letter.getYDirAdj() < EDGE || letter.getYDirAdj() > letter.getPageHeight() - EDGE;
        boolean blank = letter.getUnicode() == null || letter.getUnicode().isBlank();
        if (!running && !blank && !letter.getFont().getName().contains("Bold")) {
            others++;
        }
        super.processTextPosition(letter);
    }
}
