package boardpack.draw.set;

import boardpack.draw.style.Look;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The shapes next to words, each with its own outline, so that they differ in black and white too.
 *
 * <p>They are drawn rather than taken from a font, so that screen readers read only the word.
 */
public final class Shapes {
    private static final float OUTLINE = 1;

    private Shapes() {}

    /** Returns the colour of a shape and its word. */
    public static int colour(String mark, Look look) {
        return look.colour(
                switch (mark) {
                    case "green", "improved", "at-best" -> "green";
                    case "amber" -> "amber";
                    case "red", "worsened" -> "red";
                    case "complete" -> "blue";
                    default -> "neutral";
                });
    }

    /** Returns the colour of the word and its shape, which is white on a filled block. */
    public static int ink(String mark, Look look) {
        return mark.equals("red") ? 0xFFFFFF : colour(mark, look);
    }

    /** Returns true for ratings that must stand out: red on a filled block, amber in an outlined one. */
    static boolean hasBlock(String mark) {
        return mark.equals("red") || mark.equals("amber");
    }

    /** Draws the block of a rating: filled for red, an outline for amber. */
    public static void block(PdfContentByte to, PageItems.Box box) {
        if (box.name().equals("red")) {
            to.rectangle(box.x(), box.y(), box.width(), box.height());
            to.fill();
        } else {
            to.setLineWidth(OUTLINE);
            to.rectangle(box.x() + OUTLINE / 2, box.y() + OUTLINE / 2, box.width() - OUTLINE, box.height() - OUTLINE);
            to.stroke();
        }
    }

    /** Draws a shape in a square whose lower left corner is on the baseline. */
    public static void draw(PdfContentByte to, String mark, float x, float baseline, float size) {
        float y = baseline - size * 0.06f;
        float half = size / 2;
        float line = Math.max(0.9f, size * 0.14f);
        to.setLineWidth(line);
        switch (mark) {
            case "green" -> {
                to.circle(x + half, y + half, half);
                to.fill();
            }
            case "amber" -> {
                polygon(
                        to,
                        x + half,
                        y - size * 0.08f,
                        x + size * 1.08f,
                        y + half,
                        x + half,
                        y + size * 1.08f,
                        x - size * 0.08f,
                        y + half);
                to.fill();
            }
            case "red" -> {
                to.rectangle(x, y, size, size);
                to.fill();
            }
            case "complete" -> {
                to.circle(x + half, y + half, half - line / 2);
                to.stroke();
                to.moveTo(x + size * 0.26f, y + size * 0.5f);
                to.lineTo(x + size * 0.44f, y + size * 0.3f);
                to.lineTo(x + size * 0.76f, y + size * 0.7f);
                to.stroke();
            }
            case "improved" -> {
                polygon(to, x, y, x + size, y, x + half, y + size);
                to.fill();
            }
            case "worsened" -> {
                polygon(to, x, y + size, x + size, y + size, x + half, y);
                to.fill();
            }
            case "at-best" -> {
                to.rectangle(x, y + size - line, size, line);
                polygon(to, x, y, x + size, y, x + half, y + size - line * 1.6f);
                to.fill();
            }
            case "no-change" -> {
                to.rectangle(x, y + half + line * 0.6f, size, line);
                to.rectangle(x, y + half - line * 1.6f, size, line);
                to.fill();
            }
            case "increased" -> {
                polygon(to, x + line / 2, y + line / 2, x + size - line / 2, y + line / 2, x + half, y + size - line);
                to.closePathStroke();
            }
            case "decreased" -> {
                polygon(
                        to,
                        x + line / 2,
                        y + size - line / 2,
                        x + size - line / 2,
                        y + size - line / 2,
                        x + half,
                        y + line);
                to.closePathStroke();
            }
            case "not-comparable" -> {
                to.rectangle(x, y + half - line / 2, size, line);
                to.fill();
            }
            default -> {
                to.circle(x + half, y + half, half - line / 2);
                to.stroke();
            }
        }
    }

    private static void polygon(PdfContentByte to, float... points) {
        to.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            to.lineTo(points[i], points[i + 1]);
        }
        to.closePath();
    }
}
