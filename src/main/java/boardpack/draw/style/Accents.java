package boardpack.draw.style;

import org.openpdf.text.pdf.BaseFont;

/** Places accents over, under and through a letter if Unicode has no single character for both. */
final class Accents {
    /** Gap between a letter and an accent, and between two accents, in thousandths of the size. */
    private static final int GAP = 60;

    private final double centre;
    private int top;
    private int bottom;

    private Accents(double centre, int top, int bottom) {
        this.centre = centre;
        this.top = top;
        this.bottom = bottom;
    }

    /** The offset of an accent from the start of its letter, in thousandths of the size. */
    record Shift(double across, int up) {}

    /** Returns true for an accent that combines with the letter before it. */
    static boolean isMark(char c) {
        return c >= 0x300
                && switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Returns the accents of a letter. */
    static Accents of(BaseFont font, char letter) {
        int[] box = font.getCharBBox(letter);
        return box == null
                ? new Accents(font.getWidth(letter) / 2.0, 0, 0)
                : new Accents((box[0] + box[2]) / 2.0, box[3], box[1]);
    }

    /** Returns the position of the next accent, over or under those before it. */
    Shift next(BaseFont font, char mark) {
        int[] box = font.getCharBBox(mark);
        if (box == null) {
            return new Shift(centre, 0);
        }
        double across = centre - (box[0] + box[2]) / 2.0;
        int up = 0;
        switch (side(mark)) {
            case OVER -> {
                up = Math.max(0, top + GAP - box[1]);
                top = box[3] + up;
            }
            case UNDER -> {
                up = Math.min(0, bottom - GAP - box[3]);
                bottom = box[1] + up;
            }
            case ON -> {
                // The font's own position already touches the letter.
            }
        }
        return new Shift(across, up);
    }

    private enum Side {
        OVER,
        UNDER,
        ON
    }

    /** Returns the side of the letter for Latin, Greek and Cyrillic accents, following their order in Unicode. */
    private static Side side(char c) {
        boolean through = c == 0x0321 || c == 0x0322 || c == 0x0327 || c == 0x0328 || c >= 0x0334 && c <= 0x0338;
        boolean under = c >= 0x0316 && c <= 0x0319
                || c >= 0x031C && c <= 0x0320
                || c >= 0x0323 && c <= 0x0333
                || c >= 0x0339 && c <= 0x033C
                || c == 0x0345
                || c >= 0x0347 && c <= 0x0349
                || c >= 0x034D && c <= 0x034E
                || c >= 0x0353 && c <= 0x0356
                || c >= 0x0359 && c <= 0x035A
                || c == 0x035C
                || c == 0x035F
                || c == 0x0362
                || c == 0x1DC2
                || c == 0x1DCA
                || c == 0x1DCF;
        boolean over = c < 0x0370 || c >= 0x0483 && c <= 0x0487 || c >= 0x1DC0 && c <= 0x1DFF || c >= 0xFE20;
        if (through) {
            return Side.ON;
        }
        return under ? Side.UNDER : over ? Side.OVER : Side.ON;
    }
}
