package boardpack;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The fill of a rendered page.
 *
 * @param foot the blank share of the text block at the foot
 * @param empty the share of its 5 mm squares without ink
 */
record PageMeasure(double foot, double empty) {
    private static final float DPI = 60;

    /** The lightest grey that counts as ink. */
    private static final int INK = 235;

    private static final double TOP = 17;
    private static final double BOTTOM = 19;
    private static final double SIDE = 21;
    private static final double CELL = 5;

    static List<PageMeasure> of(byte[] pdf) throws IOException {
        List<PageMeasure> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(of(renderer.renderImageWithDPI(i, DPI, ImageType.GRAY)));
            }
        }
        return pages;
    }

    private static int points(double millimetres) {
        return (int) (millimetres / 25.4 * DPI);
    }

    private static PageMeasure of(BufferedImage page) {
        int top = points(TOP);
        int height = page.getHeight() - points(BOTTOM) - top;
        int left = points(SIDE);
        int width = page.getWidth() - 2 * left;
        int last = 0;
        for (int y = 0; y < height; y++) {
            if (hasInk(page, left, top + y, width, 1)) {
                last = y + 1;
            }
        }
        int cell = points(CELL);
        int cells = 0;
        int empty = 0;
        for (int y = 0; y + cell <= height; y += cell) {
            for (int x = 0; x + cell <= width; x += cell) {
                cells++;
                empty += hasInk(page, left + x, top + y, cell, cell) ? 0 : 1;
            }
        }
        return new PageMeasure(1 - (double) last / height, (double) empty / cells);
    }

    private static boolean hasInk(BufferedImage page, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if (page.getRaster().getSample(x, y, 0) < INK) {
                    return true;
                }
            }
        }
        return false;
    }
}
