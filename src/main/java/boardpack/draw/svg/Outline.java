package boardpack.draw.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An outline of straight lines and curves. */
public final class Outline {
    /** Handle length for a quarter circle, as a share of its radius. */
    private static final float QUARTER = 0.5522848f;

    /** A step of the outline, with its number of points. */
    public enum Step {
        MOVE(1),
        LINE(1),
        CURVE(3),
        CLOSE(0);

        private final int points;

        Step(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }

    /** The box around all points of an outline, including curve handles. */
    record Bounds(float left, float top, float right, float bottom) {}

    private final float dx;
    private final float dy;
    private final List<Step> steps = new ArrayList<>();
    private float[] points = new float[8];
    private int used;
    private float x;
    private float y;
    private float startX;
    private float startY;

    /** Creates an outline whose points are all shifted by an offset. */
    Outline(float dx, float dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /** Returns the x coordinate of the current point. */
    float x() {
        return x;
    }

    float y() {
        return y;
    }

    void moveTo(float toX, float toY) {
        steps.add(Step.MOVE);
        go(toX, toY);
        startX = toX;
        startY = toY;
    }

    void lineTo(float toX, float toY) {
        steps.add(Step.LINE);
        go(toX, toY);
    }

    void curveTo(float x1, float y1, float x2, float y2, float toX, float toY) {
        steps.add(Step.CURVE);
        go(x1, y1);
        go(x2, y2);
        go(toX, toY);
    }

    /** Adds a curve with one handle, converted to two because PDF has no such curve. */
    void curveTo(float x1, float y1, float toX, float toY) {
        curveTo(
                x + (x1 - x) * 2 / 3,
                y + (y1 - y) * 2 / 3,
                toX + (x1 - toX) * 2 / 3,
                toY + (y1 - toY) * 2 / 3,
                toX,
                toY);
    }

    void close() {
        steps.add(Step.CLOSE);
        x = startX;
        y = startY;
    }

    /** Adds a box, with round corners if the radius is not 0. */
    Outline box(float left, float top, float width, float height, float radius) {
        float rx = Math.min(radius, width / 2);
        float ry = Math.min(radius, height / 2);
        float right = left + width;
        float bottom = top + height;
        if (rx <= 0 || ry <= 0) {
            moveTo(left, top);
            lineTo(right, top);
            lineTo(right, bottom);
            lineTo(left, bottom);
            close();
            return this;
        }
        float hx = rx * (1 - QUARTER);
        float hy = ry * (1 - QUARTER);
        moveTo(left + rx, top);
        lineTo(right - rx, top);
        curveTo(right - hx, top, right, top + hy, right, top + ry);
        lineTo(right, bottom - ry);
        curveTo(right, bottom - hy, right - hx, bottom, right - rx, bottom);
        lineTo(left + rx, bottom);
        curveTo(left + hx, bottom, left, bottom - hy, left, bottom - ry);
        lineTo(left, top + ry);
        curveTo(left, top + hy, left + hx, top, left + rx, top);
        close();
        return this;
    }

    Outline circle(float middleX, float middleY, float radius) {
        float h = radius * QUARTER;
        float left = middleX - radius;
        float right = middleX + radius;
        float top = middleY - radius;
        float bottom = middleY + radius;
        moveTo(right, middleY);
        curveTo(right, middleY + h, middleX + h, bottom, middleX, bottom);
        curveTo(middleX - h, bottom, left, middleY + h, left, middleY);
        curveTo(left, middleY - h, middleX - h, top, middleX, top);
        curveTo(middleX + h, top, right, middleY - h, right, middleY);
        close();
        return this;
    }

    private void go(float toX, float toY) {
        if (used == points.length) {
            points = Arrays.copyOf(points, used * 2);
        }
        points[used++] = toX + dx;
        points[used++] = toY + dy;
        x = toX;
        y = toY;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    public List<Step> steps() {
        return steps;
    }

    /** Returns a coordinate from the points of all steps, in the order x, y, x, y. */
    public float point(int index) {
        return points[index];
    }

    Bounds bounds() {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = 0; i < used; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return new Bounds(left, top, right, bottom);
    }
}
