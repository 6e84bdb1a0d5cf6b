package boardpack.draw.print;

import boardpack.draw.set.PageItems;
import boardpack.draw.svg.Drawn;
import boardpack.draw.svg.Outline;
import java.util.Optional;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws the lines, areas and words of a drawing, clipped to its box. */
final class Plotter {
    /** Ratio above which a pointed corner is cut off, as in browsers; the default of PDF differs. */
    private static final float MITER_LIMIT = 4;

    private final PdfContentByte to;
    private final PageItems.Plot plot;
    private final float top;
    private Optional<Integer> fill = Optional.empty();
    private Optional<Drawn.Pen> pen = Optional.empty();

    private Plotter(PdfContentByte to, PageItems.Plot plot) {
        this.to = to;
        this.plot = plot;
        this.top = plot.y() + plot.height();
    }

    static void draw(PdfContentByte to, PageItems.Plot plot) {
        new Plotter(to, plot).all();
    }

    private void all() {
        to.saveState();
        to.rectangle(plot.x(), plot.y(), plot.width(), plot.height());
        to.clip();
        to.newPath();
        to.setMiterLimit(MITER_LIMIT);
        for (Drawn.Item item : plot.svg().items()) {
            switch (item) {
                case Drawn.Shape shape -> shape(shape);
                case Drawn.Label label -> label(label);
            }
        }
        to.restoreState();
    }

    private void shape(Drawn.Shape shape) {
        shape.fill().ifPresent(this::fill);
        shape.pen().ifPresent(this::pen);
        trace(shape.outline());
        if (shape.fill().isEmpty()) {
            to.stroke();
        } else if (shape.pen().isEmpty()) {
            to.fill();
        } else {
            to.fillStroke();
        }
    }

    private void trace(Outline outline) {
        int at = 0;
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case MOVE -> to.moveTo(x(outline, at), y(outline, at));
                case LINE -> to.lineTo(x(outline, at), y(outline, at));
                case CURVE ->
                    to.curveTo(
                            x(outline, at),
                            y(outline, at),
                            x(outline, at + 2),
                            y(outline, at + 2),
                            x(outline, at + 4),
                            y(outline, at + 4));
                case CLOSE -> to.closePath();
            }
            at += 2 * step.points();
        }
    }

    private void label(Drawn.Label label) {
        fill(label.type().colour());
        to.beginText();
        // Without the space, text extraction would join "Q1" and "Q2" into one word.
        Strokes.words(
                to,
                label.type().face(),
                label.type().size() * plot.scale(),
                x(label.x()),
                y(label.baseline()),
                label.text() + " ");
        to.endText();
    }

    private float x(Outline outline, int at) {
        return x(outline.point(at));
    }

    private float y(Outline outline, int at) {
        return y(outline.point(at + 1));
    }

    private float x(float across) {
        return plot.x() + across * plot.scale();
    }

    private float y(float down) {
        return top - down * plot.scale();
    }

    private void fill(int colour) {
        if (fill.isEmpty() || fill.get() != colour) {
            to.setRGBColorFill(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
            fill = Optional.of(colour);
        }
    }

    private void pen(Drawn.Pen its) {
        if (pen.isPresent() && pen.get().isLike(its)) {
            return;
        }
        int colour = its.colour();
        to.setRGBColorStroke(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
        to.setLineWidth(its.width() * plot.scale());
        to.setLineCap(its.cap().ordinal());
        to.setLineJoin(its.join().ordinal());
        float[] dashes = new float[its.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = its.dashes().get(i) * plot.scale();
        }
        to.setLineDash(dashes, 0);
        pen = Optional.of(its);
    }
}
