package boardpack.draw;

import boardpack.draw.Flow.Area;
import boardpack.draw.Inlines.Style;
import boardpack.draw.Markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets tables: finds the width of each column from what stands in it, and makes a piece of each row. */
final class TableSetter {
    private static final float PADDING_X = 4;
    private static final float PADDING_Y = 4;
    /** A row may be divided once it takes more than this part of a page. */
    private static final float TALL = 0.4f;

    private static final float WITHIN_CELL = 3;

    private final Look look;
    private final Inlines inlines;
    private final Typesetter typesetter;
    private final Flow flow;

    TableSetter(Look look, Inlines inlines, Typesetter typesetter, Flow flow) {
        this.look = look;
        this.inlines = inlines;
        this.typesetter = typesetter;
        this.flow = flow;
    }

    List<Piece> table(Element table, Tag parent, Area area) {
        Tag tag = parent.child("Table");
        Style style = new Style(look.tableSize(), false, false, look.colour("text"));
        Area inner = area.styled(style, WITHIN_CELL);
        List<Piece> pieces = new ArrayList<>();
        for (Element caption : table.elements("caption")) {
            Style bold = style.bolder();
            List<Words> words = inlines.words(caption.children(), bold, tag.child("Caption"));
            pieces.add(flow.set(words, area, bold, 3, Typesetter.Align.LEFT, true, List.of()));
        }
        List<Element> head = rows(table, "thead");
        List<Element> body = rows(table, "tbody");
        float[] widths = widths(head, body, area.width());
        float width = 0;
        for (float w : widths) {
            width += w;
        }
        float tall = (Paginator.height(area.width() > Paginator.A4_SHORT)
                        - look.page().top()
                        - look.page().bottom())
                * TALL;
        Tag headTag = tag.child("THead");
        Tag bodyTag = tag.child("TBody");
        Optional<Row> first = Optional.empty();
        Row.Frame headFrame = new Row.Frame(
                area.x(),
                width,
                PADDING_Y,
                Optional.empty(),
                tall,
                Optional.of(look.colour("table-head")),
                Optional.of(look.colour("rule")));
        for (Element row : head) {
            Row set = row(row, headTag, inner, widths, headFrame, true, 0);
            first = first.isEmpty() ? Optional.of(set) : first;
            pieces.add(set);
        }
        Row.Frame bodyFrame = new Row.Frame(
                area.x(), width, PADDING_Y, first, tall, Optional.empty(), Optional.of(look.colour("rule")));
        for (int i = 0; i < body.size(); i++) {
            float after = i == body.size() - 1 ? area.spaceAfter() + 4 : 0;
            pieces.add(row(body.get(i), bodyTag, inner, widths, bodyFrame, false, after));
        }
        return pieces;
    }

    private static List<Element> rows(Element table, String part) {
        return table.elements(part).stream()
                .flatMap(p -> p.elements("tr").stream())
                .toList();
    }

    private Row row(
            Element row, Tag parent, Area area, float[] widths, Row.Frame frame, boolean isHead, float after) {
        Tag tag = parent.child("TR");
        List<Row.Cell> cells = new ArrayList<>();
        float x = area.x();
        List<Element> elements = row.elements();
        for (int i = 0; i < widths.length; i++) {
            Element cell = i < elements.size() ? elements.get(i) : new Element("td", java.util.Map.of(), List.of());
            boolean isHeader = cell.name().equals("th");
            String scope = cell.attributes().getOrDefault("scope", isHead ? "col" : "row").equals("row") ? "Row" : "Column";
            Tag cellTag = isHeader ? tag.child("TH", scope) : tag.child("TD");
            Style style = isHeader ? area.style().bolder() : area.style();
            Area within = new Area(x + PADDING_X, widths[i] - 2 * PADDING_X, style, area.spaceAfter());
            cells.add(new Row.Cell(cellTag, flow.content(cell, cellTag, within, align(cell))));
            x += widths[i];
        }
        List<Sheet.Item> notes = row.id().isEmpty() ? List.of() : List.of(new Sheet.Anchor(row.id(), 0));
        return new Row(cells, frame, 0, after, false, isHead, notes);
    }

    private static Typesetter.Align align(Element cell) {
        return cell.is("number") ? Typesetter.Align.RIGHT : Typesetter.Align.LEFT;
    }

    /**
     * Every column gets at least its longest word; what is left goes where the text is long.
     *
     * <p>A share grows with the square root of what a column would like, so that a long commentary does not starve the
     * rest. Where not even the longest words fit, columns shrink alike and words are broken.
     */
    private float[] widths(List<Element> head, List<Element> body, float available) {
        int columns = 0;
        for (Element row : head) {
            columns = Math.max(columns, row.elements().size());
        }
        for (Element row : body) {
            columns = Math.max(columns, row.elements().size());
        }
        float[] least = new float[columns];
        float[] most = new float[columns];
        for (Element row : head) {
            measure(row, least, most);
        }
        for (Element row : body) {
            measure(row, least, most);
        }
        float allLeast = 0;
        float allMost = 0;
        float wishes = 0;
        for (int i = 0; i < columns; i++) {
            least[i] += 2 * PADDING_X + 0.5f;
            most[i] += 2 * PADDING_X + 0.5f;
            allLeast += least[i];
            allMost += most[i];
            wishes += (float) Math.sqrt(most[i] - least[i]);
        }
        if (allMost <= available) {
            return most;
        }
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = allLeast >= available
                    ? least[i] * available / allLeast
                    : least[i] + (available - allLeast) * (float) Math.sqrt(most[i] - least[i]) / wishes;
        }
        return widths;
    }

    private void measure(Element row, float[] least, float[] most) {
        List<Element> cells = row.elements();
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            Style style = new Style(look.tableSize(), cell.name().equals("th"), false, 0);
            measure(cell, cell.is("nowrap"), style, i, least, most);
        }
    }

    private void measure(Element element, boolean nowrap, Style style, int i, float[] least, float[] most) {
        List<Markup> own = element.children().stream()
                .filter(c -> !(c instanceof Element e) || Vocabulary.isInline(e.name()))
                .toList();
        Typesetter.Extent extent = typesetter.extent(inlines.words(own, style, Tag.root("")));
        least[i] = Math.max(least[i], nowrap ? extent.widest() : extent.narrowest());
        most[i] = Math.max(most[i], extent.widest());
        for (Element inner : element.elements()) {
            if (!Vocabulary.isInline(inner.name())) {
                measure(inner, nowrap, style, i, least, most);
            }
        }
    }
}
