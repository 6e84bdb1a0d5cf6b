package boardpack.pack;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * The draft mark of our own pages, which is copied onto inserted pages.
 *
 * <p>It is taken from the page that announces them. On an inserted page it darkens the content but never covers it. A
 * scan has no blank places, and the content under the mark must stay readable.
 */
final class DraftMark {
    private final PDDocument document;
    private final PDFormXObject mark;
    private final PDRectangle from;

    private DraftMark(PDDocument document, PDFormXObject mark, PDRectangle from) {
        this.document = document;
        this.mark = mark;
        this.from = from;
    }

    /** Returns the mark on one of our pages; empty if the document is not a draft. */
    static Optional<DraftMark> of(PDDocument document, PDPage announcing) throws IOException {
        PDRectangle paper = announcing.getMediaBox();
        return Lifted.form(document, announcing, Lifted.from(announcing, DraftMark::isWatermark), paper)
                .map(mark -> new DraftMark(document, mark, paper));
    }

    private static boolean isWatermark(COSDictionary properties) {
        return "Watermark".equals(properties.getNameAsString(COSName.SUBTYPE));
    }

    /** Draws the mark across the middle of a page, upright for the reader and as large as fits. */
    void across(PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        float scale = Math.min(width / from.getWidth(), height / from.getHeight());
        Matrix place = Matrix.getTranslateInstance(
                box.getLowerLeftX() + box.getWidth() / 2, box.getLowerLeftY() + box.getHeight() / 2);
        place.rotate(Math.toRadians(page.getRotation()));
        place.scale(scale, scale);
        place.translate(-from.getWidth() / 2, -from.getHeight() / 2);
        PDExtendedGraphicsState darkening = new PDExtendedGraphicsState();
        darkening.setBlendMode(BlendMode.MULTIPLY);
        try (PDPageContentStream to =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            to.beginMarkedContent(COSName.ARTIFACT);
            to.saveGraphicsState();
            to.setGraphicsStateParameters(darkening);
            to.transform(place);
            to.drawForm(mark);
            to.restoreGraphicsState();
            to.endMarkedContent();
        }
    }
}
