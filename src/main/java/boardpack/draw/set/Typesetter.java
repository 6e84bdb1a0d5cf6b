package boardpack.draw.set;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks words into lines.
 *
 * <p>The Java platform decides where a line may break ({@link Breaks}), and the font how wide words are. A line is
 * broken when it is full, and never stretched.
 */
final class Typesetter {
    /** The width of a shape, and of the gap after it, in sizes of the type. */
    private static final float MARK = 0.72f;

    private static final float MARK_GAP = 0.34f;

    /** The space between the edge of a rating's block and its word. */
    private static final float IN_BLOCK = 0.38f;

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);

    /** The alignment of lines. */
    enum Align {
        LEFT,
        RIGHT
    }

    /** The longest word, the longest line without breaks, and the total length of all lines. */
    record Extent(float narrowest, float widest, float total) {}

    List<Line> set(List<Words> words, float width, Align align) {
        return new Setting(words).lines(width, align);
    }

    Extent extent(List<Words> words) {
        return new Setting(words).extent();
    }

    private final class Setting {
        private final List<Words> words;
        private final String text;
        /** The start of each word in the text, and the end of the last. */
        private final int[] starts;

        Setting(List<Words> words) {
            this.words = words;
            this.starts = new int[words.size() + 1];
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                starts[i] = all.length();
                all.append(words.get(i).text());
            }
            starts[words.size()] = all.length();
            this.text = all.toString();
        }

        Extent extent() {
            float narrowest = 0;
            float widest = 0;
            float line = 0;
            float total = 0;
            Breaks places = new Breaks(text, breaks);
            int from = 0;
            for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
                int trimmed = trimmed(from, to);
                narrowest = Math.max(narrowest, width(from, trimmed));
                line += width(from, to);
                widest = Math.max(widest, line - width(trimmed, to));
                if (text.charAt(to - 1) == '\n') {
                    total += line;
                    line = 0;
                }
            }
            return new Extent(narrowest, widest, total + line);
        }

        List<Line> lines(float width, Align align) {
            List<Line> lines = new ArrayList<>();
            Breaks places = new Breaks(text, breaks);
            int lineStart = 0;
            float used = 0;
            int from = 0;
            for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
                float needed = width(from, trimmed(from, to));
                if (used + needed > width + 0.01f && from > lineStart) {
                    lines.add(line(lineStart, from, width, align));
                    lineStart = from;
                    used = 0;
                }
                while (needed > width + 0.01f && to - lineStart > 1) {
                    int fits = fitting(lineStart, to, width);
                    if (fits >= trimmed(lineStart, to)) {
                        break;
                    }
                    lines.add(line(lineStart, fits, width, align));
                    lineStart = fits;
                    from = fits;
                    needed = width(from, trimmed(from, to));
                }
                used += width(Math.max(from, lineStart), to);
                if (text.charAt(to - 1) == '\n') {
                    lines.add(line(lineStart, to, width, align));
                    lineStart = to;
                    used = 0;
                }
            }
            if (lineStart < text.length() || lines.isEmpty()) {
                lines.add(line(lineStart, text.length(), width, align));
            }
            return lines;
        }

        /** Returns the number of characters that fit, at least one; whole words if possible. */
        private int fitting(int from, int to, float width) {
            float used = 0;
            int word = from;
            for (int i = from; i < to; i++) {
                used += width(i, i + 1);
                if (used > width + 0.01f && i > from && text.charAt(i) != ' ') {
                    return word > from ? word : i;
                }
                word = text.charAt(i) == ' ' ? i + 1 : word;
            }
            return to;
        }

        private int trimmed(int from, int to) {
            int end = to;
            while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
                end--;
            }
            return end;
        }

        private float width(int from, int to) {
            float sum = 0;
            for (int w = wordsAt(from), i = from; i < to; w++) {
                Words at = words.get(w);
                if (i == starts[w]) {
                    sum += lead(at);
                }
                int end = Math.min(to, starts[w + 1]);
                for (; i < end; i++) {
                    sum += at.type().face().width(text.charAt(i), at.type().size());
                }
                if (end == starts[w + 1]) {
                    sum += inBlock(at);
                }
            }
            return sum;
        }

        private int wordsAt(int index) {
            int w = 0;
            while (w < words.size() - 1 && starts[w + 1] <= index) {
                w++;
            }
            return w;
        }

        private float lead(Words at) {
            return inBlock(at) + (at.mark().isEmpty() ? 0 : at.type().size() * (MARK + MARK_GAP));
        }

        private float inBlock(Words at) {
            return at.block().isEmpty() ? 0 : at.type().size() * IN_BLOCK;
        }

        private Line line(int from, int to, float width, Align align) {
            float natural = width(from, trimmed(from, to));
            float x = align == Align.RIGHT ? Math.max(0, width - natural) : 0;
            List<Line.Run> runs = new ArrayList<>();
            List<Line.Mark> marks = new ArrayList<>();
            List<Line.Box> boxes = new ArrayList<>();
            for (int w = from < to ? wordsAt(from) : words.size(), i = from; i < to; w++) {
                Words at = words.get(w);
                int end = Math.min(to, starts[w + 1]);
                float left = x;
                if (i == starts[w]) {
                    if (!at.mark().isEmpty()) {
                        marks.add(new Line.Mark(
                                at.mark(),
                                x + inBlock(at),
                                at.type().size() * MARK,
                                at.type().colour()));
                    }
                    x += lead(at);
                }
                // The blank at the end of a line stays, so that screen readers do not join words.
                String piece = text.substring(i, end).replace('\n', ' ');
                if (!piece.isEmpty()) {
                    float itsWidth = at.type().width(piece);
                    runs.add(new Line.Run(piece, x, itsWidth, at.type(), at.tag(), at.pageOf(), align == Align.RIGHT));
                    x += itsWidth;
                }
                x += end == starts[w + 1] ? inBlock(at) : 0;
                if (!at.block().isEmpty()) {
                    boxes.add(new Line.Box(at.block(), left, x - left, at.type().size()));
                }
                i = end;
            }
            return new Line(runs, marks, boxes, natural);
        }
    }
}
