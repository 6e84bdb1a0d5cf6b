package boardpack.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawn chart: its size and the positions of its texts. */
record Drawn(Document svg, double width, double height, List<Text> texts) {
    /** A ruler with about the widths of Arial. */
    static final Ruler RULER = (text, size, bold) -> {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += "iljI.,:;|' ".indexOf(c) >= 0 ? 0.28f : "mwMW%\u2014".indexOf(c) >= 0 ? 0.88f : 0.57f;
        }
        return width * size * (bold ? 1.06f : 1);
    };

    /** A text with its bounding box. */
    record Text(String words, double left, double top, double right, double bottom) {
        boolean overlaps(Text other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Drawn of(Chart chart) {
        String svg = Chart.svg(chart, RULER);
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
            List<Text> texts = new ArrayList<>();
            NodeList nodes = document.getElementsByTagName("text");
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(text((Element) nodes.item(i)));
            }
            return new Drawn(document, Double.parseDouble(box[2]), Double.parseDouble(box[3]), texts);
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    private static Text text(Element element) {
        double x = Double.parseDouble(element.getAttribute("x"));
        double y = Double.parseDouble(element.getAttribute("y"));
        // All words of a chart have one size, which is set on the root element.
        float size =
                Float.parseFloat(element.getOwnerDocument().getDocumentElement().getAttribute("font-size"));
        boolean bold = element.getAttribute("font-weight").equals("bold");
        double width = RULER.width(element.getTextContent(), size, bold);
        double left = switch (element.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        // From the top of capitals to the bottom of descenders.
        return new Text(element.getTextContent(), left, y - 0.73 * size, left + width, y + 0.21 * size);
    }

    /** Returns faults of its texts: overlaps, and texts beyond the edge. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text one = texts.get(i);
            if (one.left() < -0.02 || one.top() < -0.02 || one.right() > width + 0.02 || one.bottom() > height + 0.02) {
                faults.add(one + " is beyond the edge of " + width + " by " + height);
            }
            for (int j = i + 1; j < texts.size(); j++) {
                if (one.overlaps(texts.get(j))) {
                    faults.add(one + " lies on " + texts.get(j));
                }
            }
        }
        return faults;
    }

    boolean says(String words) {
        return texts.stream().anyMatch(t -> t.words().equals(words));
    }

    /** Returns the elements with a name. */
    List<Element> all(String name) {
        List<Element> all = new ArrayList<>();
        NodeList nodes = svg.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
