package boardpack.chart;

/** Writes a chart using only the SVG elements that pages accept. */
final class SvgWriter {
    /** Size of every word and number in a chart. */
    static final float SIZE = 9;

    /** Default colour of words. */
    static final String WORDS = colour("chart-words");

    private static final double ASCENT = 0.74;
    private static final double DESCENT = 0.22;

    private final String kind;
    private final StringBuilder body = new StringBuilder();

    /** Creates an SVG with a class; empty for a block-level one. */
    SvgWriter(String kind) {
        this.kind = kind;
    }

    /** The look of a line; without dashes it is solid. */
    record Stroke(String colour, double width, String dashes) {
        static Stroke of(String colour, double width) {
            return new Stroke(colour, width, "");
        }
    }

    /** The anchor point of a text: its start, middle or end, on the baseline. */
    record Spot(double x, double y, Anchor anchor) {}

    /** The part of a text at the anchor point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A rectangle in the chart. */
    record Box(double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isWithin(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }

        Box wider(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        /** Returns true if a straight line between two points crosses it. */
        boolean isCrossed(double x1, double y1, double x2, double y2) {
            double from = 0;
            double to = 1;
            double[][] sides = {{x1 - x2, x1 - left}, {x2 - x1, right - x1}, {y1 - y2, y1 - top}, {y2 - y1, bottom - y1}
            };
            for (double[] side : sides) {
                if (side[0] == 0 && side[1] < 0) {
                    return false;
                }
                if (side[0] < 0) {
                    from = Math.max(from, side[1] / side[0]);
                } else if (side[0] > 0) {
                    to = Math.min(to, side[1] / side[0]);
                }
            }
            return from <= to;
        }
    }

    static Box box(double width, float size, Spot spot) {
        double left = switch (spot.anchor()) {
            case START -> spot.x();
            case MIDDLE -> spot.x() - width / 2;
            case END -> spot.x() - width;
        };
        return new Box(left, spot.y() - ASCENT * size, left + width, spot.y() + DESCENT * size);
    }

    /** Returns a colour of the style. */
    static String colour(String name) {
        return "var(--" + name + ")";
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        open("line").at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2);
        stroked(stroke);
    }

    void polyline(double[] points, Stroke stroke) {
        open("polyline").with("points", points(points)).with("fill", "none");
        stroked(stroke);
    }

    void polygon(double[] points, String fill, Stroke stroke) {
        open("polygon").with("points", points(points)).with("fill", fill);
        stroked(stroke);
    }

    void circle(double x, double y, double radius, String fill, Stroke stroke) {
        open("circle").at("cx", x).at("cy", y).at("r", radius).with("fill", fill);
        stroked(stroke);
    }

    void rect(double x, double y, double width, double height, String fill) {
        open("rect").at("x", x).at("y", y).at("width", width).at("height", height);
        with("fill", fill);
        body.append("/>");
    }

    void rect(double x, double y, double width, double height, String fill, Stroke stroke) {
        open("rect").at("x", x).at("y", y).at("width", width).at("height", height);
        with("fill", fill);
        stroked(stroke);
    }

    void text(String text, Spot spot, boolean bold, String colour) {
        open("text").at("x", spot.x()).at("y", spot.y());
        if (spot.anchor() != Anchor.START) {
            with("text-anchor", spot.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        if (bold) {
            with("font-weight", "bold");
        }
        if (!colour.equals(WORDS)) {
            with("fill", colour);
        }
        body.append('>').append(escaped(text)).append("</text>");
    }

    /** Returns the whole SVG with its text alternative. */
    String whole(double width, double height, String says) {
        // The attributes shared by most words are set once.
        return "<svg" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + " viewBox=\"0 0 " + number(width) + " "
                + number(height) + "\" font-size=\"" + number(SIZE) + "\" fill=\"" + WORDS
                + "\" role=\"img\" aria-label=\"" + escaped(says)
                + "\">" + body + "</svg>";
    }

    private SvgWriter open(String element) {
        body.append('<').append(element);
        return this;
    }

    private SvgWriter at(String name, double number) {
        return with(name, number(number));
    }

    private SvgWriter with(String name, String value) {
        body.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private void stroked(Stroke stroke) {
        if (!stroke.colour().equals("none")) {
            with("stroke", stroke.colour()).at("stroke-width", stroke.width());
        }
        if (!stroke.dashes().isEmpty()) {
            with("stroke-dasharray", stroke.dashes());
        }
        body.append("/>");
    }

    private static String points(double[] points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        return text.toString();
    }

    /** Formats a number to a hundredth of a point, which is finer than any printer. */
    static String number(double number) {
        long hundredths = Math.round(number * 100);
        String sign = hundredths < 0 ? "-" : "";
        long bare = Math.abs(hundredths);
        long rest = bare % 100;
        String decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return sign + bare / 100 + decimals;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
