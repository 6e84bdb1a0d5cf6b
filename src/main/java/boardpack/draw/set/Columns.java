package boardpack.draw.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calculates the widths of a table's columns from their content.
 *
 * <p>Every column gets at least its longest word. The remaining width is shared so that the total height of rows is as
 * small as possible. A row is as high as its tallest cell. If the longest words do not fit, the widest columns shrink
 * to one width and their words are broken.
 */
final class Columns {
    /** Average empty space at the end of a line. */
    private static final float RAGGED = 16;
    /** Number of rows considered; long tables have similar rows throughout. */
    private static final int ROWS_WITH_A_SAY = 40;

    private final float padding;
    private final List<float[]> rows = new ArrayList<>();
    private float[] least = new float[0];
    private float[] most = new float[0];
    private float[] lengths = new float[0];
    private boolean counts;
    private float[] shares = new float[0];

    Columns(float padding) {
        this.padding = padding;
    }

    void newRow() {
        keepRow();
        lengths = new float[least.length];
        counts = rows.size() < ROWS_WITH_A_SAY;
    }

    private void keepRow() {
        if (counts) {
            rows.add(lengths);
        }
        counts = false;
    }

    /** Adds a paragraph in a cell of the current row, with its minimum width and its extent. */
    void paragraph(int column, float narrowest, Typesetter.Extent extent) {
        if (column >= least.length) {
            least = Arrays.copyOf(least, column + 1);
            most = Arrays.copyOf(most, column + 1);
        }
        if (column >= lengths.length) {
            lengths = Arrays.copyOf(lengths, column + 1);
        }
        least[column] = Math.max(least[column], narrowest + padding);
        most[column] = Math.max(most[column], extent.widest() + padding);
        lengths[column] += extent.total();
    }

    /** Adds a drawing in a cell of the current row. It shrinks only if even the longest words do not fit. */
    void drawing(int column, float width) {
        paragraph(column, width, new Typesetter.Extent(width, width, 0));
    }

    /** Sets fixed shares of the width, used by all tables of one kind. */
    void grid(float[] parts) {
        shares = parts;
    }

    float[] widths(float available) {
        keepRow();
        if (shares.length > 0 && shares.length == least.length && sum(least) <= available) {
            return onGrid(available);
        }
        float allLeast = sum(least);
        if (sum(most) <= available) {
            return most.clone();
        }
        float[] widths = least.clone();
        if (allLeast >= available) {
            float widest = widest(available);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(widths[i], widest);
            }
            return widths;
        }
        float left = available - allLeast;
        for (int i = 0; i < widths.length; i++) {
            widths[i] += left / widths.length;
        }
        for (float step = left / 4; step > 2; step /= 2) {
            improve(widths, step);
        }
        return widths;
    }

    /** Returns the fixed widths. A column whose longest word needs more space takes it from wider ones. */
    private float[] onGrid(float available) {
        float[] widths = new float[shares.length];
        float room = 0;
        float missing = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = available * shares[i] / sum(shares);
            room += Math.max(0, widths[i] - least[i]);
            missing += Math.max(0, least[i] - widths[i]);
        }
        for (int i = 0; missing > 0 && i < widths.length; i++) {
            float over = widths[i] - least[i];
            widths[i] = over > 0 ? widths[i] - missing * over / room : least[i];
        }
        return widths;
    }

    /** Returns the maximum column width if the longest words do not fit side by side. */
    private float widest(float available) {
        float[] sorted = least.clone();
        Arrays.sort(sorted);
        float left = available;
        for (int i = 0; i < sorted.length; i++) {
            float share = left / (sorted.length - i);
            if (sorted[i] > share) {
                return share;
            }
            left -= sorted[i];
        }
        return available;
    }

    /** Moves width from one column to another in steps while that reduces the total height. */
    private void improve(float[] widths, float step) {
        float height = height(widths, Float.MAX_VALUE);
        boolean better = true;
        while (better) {
            better = false;
            for (int from = 0; from < widths.length; from++) {
                for (int to = 0; to < widths.length; to++) {
                    if (from == to || widths[from] - step < least[from] || widths[to] >= most[to]) {
                        continue;
                    }
                    widths[from] -= step;
                    widths[to] += step;
                    float other = height(widths, height - 0.001f);
                    if (other < height - 0.001f) {
                        height = other;
                        better = true;
                    } else {
                        widths[from] += step;
                        widths[to] -= step;
                    }
                }
            }
        }
    }

    /** Estimates the total number of lines; stops once there are too many. */
    private float height(float[] widths, float tooMany) {
        float sum = 0;
        for (float[] row : rows) {
            if (sum >= tooMany) {
                return sum;
            }
            float tallest = 0;
            float all = 0;
            for (int i = 0; i < row.length; i++) {
                float lines = row[i] / Math.max(8, widths[i] - padding - RAGGED);
                tallest = Math.max(tallest, lines);
                all += lines;
            }
            // The other cells count a little, so that a column that never decides does not become too narrow.
            sum += tallest + 0.05f * all;
        }
        return sum;
    }

    private static float sum(float[] numbers) {
        float sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum;
    }
}
