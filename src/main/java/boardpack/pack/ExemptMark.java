package boardpack.pack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The mark for non-public packs on our own pages, which is copied onto inserted pages.
 *
 * <p>Each inserted page grows by a strip at its top for the mark. So the mark and the page's content never overlap.
 */
final class ExemptMark {
    /** Space above and below the line, as shares of its height. */
    private static final float BELOW = 0.6f;

    private static final float ABOVE = 1.4f;

    private final PDDocument document;
    private final PDFormXObject mark;
    private final PDRectangle page;

    private ExemptMark(PDDocument document, PDFormXObject mark, PDRectangle page) {
        this.document = document;
        this.mark = mark;
        this.page = page;
    }

    /**
     * Returns the mark on one of our pages.
     *
     * @param first true for the first page, on which screen readers read the mark before anything else
     */
    static Optional<ExemptMark> of(PDDocument document, PDPage announcing, boolean first) throws IOException {
        List<Object> drawing = Lifted.from(announcing, first ? ExemptMark::isReadFirst : ExemptMark::isOfTheTop);
        PDRectangle paper = announcing.getMediaBox();
        float size = operand(drawing, OperatorName.SET_FONT_AND_SIZE, 1);
        float baseline = operand(drawing, OperatorName.SET_MATRIX, 5);
        PDRectangle strip = new PDRectangle(0, baseline - BELOW * size, paper.getWidth(), (BELOW + ABOVE) * size);
        return Lifted.form(document, announcing, drawing, strip).map(form -> new ExemptMark(document, form, paper));
    }

    private static boolean isReadFirst(COSDictionary properties) {
        return properties.getInt(COSName.MCID) == 0;
    }

    private static boolean isOfTheTop(COSDictionary properties) {
        return properties.containsKey(COSName.getPDFName("Attached"));
    }

    /** Returns a number from the operands of the first operator with a name. */
    private static float operand(List<Object> drawing, String operator, int which) {
        for (int i = 0; i < drawing.size(); i++) {
            if (drawing.get(i) instanceof Operator o && o.getName().equals(operator)) {
                int operands = operator.equals(OperatorName.SET_MATRIX) ? 6 : 2;
                return ((COSNumber) drawing.get(i - operands + which)).floatValue();
            }
        }
        return 0;
    }

    /** Draws the mark above a page, upright for the reader and at the same relative size as on our own pages. */
    void above(PDPage others) throws IOException {
        PDRectangle box = others.getCropBox();
        int rotation = Math.floorMod(others.getRotation(), 360);
        boolean turned = rotation % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        float alike = (float) Math.sqrt(width * height / (page.getWidth() * page.getHeight()));
        float scale = Math.min(alike, width / page.getWidth());
        PDRectangle form = mark.getBBox();
        float strip = form.getHeight() * scale;
        PDRectangle grown = grown(box, rotation, strip);
        // Content outside the visible page must stay invisible, so the strip is painted white first.
        others.setMediaBox(union(others.getMediaBox(), grown));
        others.setCropBox(grown);
        Matrix place = upright(grown, rotation);
        place.translate(0, height);
        try (PDPageContentStream to =
                new PDPageContentStream(document, others, PDPageContentStream.AppendMode.APPEND, true, true)) {
            to.beginMarkedContent(COSName.ARTIFACT);
            to.saveGraphicsState();
            to.transform(place);
            to.setNonStrokingColor(1f, 1f, 1f);
            to.addRect(0, 0, width, strip);
            to.fill();
            to.transform(Matrix.getScaleInstance(scale, scale));
            to.transform(Matrix.getTranslateInstance(0, -form.getLowerLeftY()));
            to.drawForm(mark);
            to.restoreGraphicsState();
            to.endMarkedContent();
        }
    }

    /** Returns the page box with an added strip at its visible top. */
    private static PDRectangle grown(PDRectangle box, int rotation, float strip) {
        float left = box.getLowerLeftX() - (rotation == 90 ? strip : 0);
        float bottom = box.getLowerLeftY() - (rotation == 180 ? strip : 0);
        float right = box.getUpperRightX() + (rotation == 270 ? strip : 0);
        float top = box.getUpperRightY() + (rotation == 0 ? strip : 0);
        return new PDRectangle(left, bottom, right - left, top - bottom);
    }

    private static PDRectangle union(PDRectangle one, PDRectangle other) {
        float left = Math.min(one.getLowerLeftX(), other.getLowerLeftX());
        float bottom = Math.min(one.getLowerLeftY(), other.getLowerLeftY());
        float right = Math.max(one.getUpperRightX(), other.getUpperRightX());
        float top = Math.max(one.getUpperRightY(), other.getUpperRightY());
        return new PDRectangle(left, bottom, right - left, top - bottom);
    }

    /** Returns the transformation from coordinates as read, from the lower left corner, to those of the page. */
    private static Matrix upright(PDRectangle box, int rotation) {
        float x = rotation == 90 || rotation == 180 ? box.getUpperRightX() : box.getLowerLeftX();
        float y = rotation == 180 || rotation == 270 ? box.getUpperRightY() : box.getLowerLeftY();
        Matrix place = Matrix.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(rotation));
        return place;
    }
}
