package boardpack.draw.set;

import boardpack.draw.style.Type;

/**
 * Words of one type and one tag, before they are broken into lines.
 *
 * @param mark the shape drawn before them, or empty
 * @param block the rating whose block is behind them ({@link Shapes#hasBlock}), or empty
 * @param pageOf the anchor whose page number replaces the text, or empty
 */
record Words(String text, Type type, Tag tag, String mark, String block, String pageOf) {
    Words(String text, Type type, Tag tag) {
        this(text, type, tag, "", "", "");
    }
}
