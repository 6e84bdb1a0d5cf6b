package boardpack.draw;

import boardpack.draw.Flow.Area;
import boardpack.draw.Inlines.Style;
import boardpack.draw.Markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets tables: finds the width of each column from what stands in it, and makes a piece of each row. */
final class TableSetter {
    private static final float PADDING_X = 5;
    private static final float PADDING_Y = 4;
    /** A row may be divided once it takes more than this part of a page. */
    private static final float TALL = 0.55f;

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
        List<Piece> repeatable = new ArrayList<>();
        for (Element caption : table.elements("caption")) {
            Style its = caption.is("key") ? style : style.bolder();
            List<Words> words = inlines.words(caption.children(), its, tag.child("Caption"));
            repeatable.add(flow.set(words, area, its, 5, Typesetter.Align.LEFT, true, List.of()));
        }
        pieces.addAll(repeatable);
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
            repeatable.add(set);
            pieces.add(set);
        }
        // A head that would leave little room under it is not repeated.
        Stack whole = new Stack(repeatable);
        Optional<Piece> repeated =
                repeatable.isEmpty() || whole.height() > tall ? Optional.empty() : Optional.of(whole);
        Row.Frame bodyFrame = new Row.Frame(
                area.x(), width, PADDING_Y, repeated, tall, Optional.empty(), Optional.of(look.colour("rule")));
        List<Row> set = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < body.size(); i++) {
            float after = i == body.size() - 1 ? area.spaceAfter() + 4 : 0;
            Row row = row(body.get(i), bodyTag, inner, widths, bodyFrame, false, after);
            set.add(row);
            height += row.height();
        }
        // A small table stands on one page, and the last row of a long one never stands alone.
        for (int i = 0; i < set.size(); i++) {
            boolean together = height < tall && i < set.size() - 1 || i == set.size() - 2 && i > 0;
            pieces.add(together ? set.get(i).keptWithNext() : set.get(i));
        }
        return pieces;
    }

    private static List<Element> rows(Element table, String part) {
        return table.elements(part).stream()
                .flatMap(p -> p.elements("tr").stream())
                .toList();
    }

    private Row row(Element row, Tag parent, Area area, float[] widths, Row.Frame frame, boolean isHead, float after) {
        Tag tag = parent.child("TR");
        List<Row.Cell> cells = new ArrayList<>();
        float x = area.x();
        List<Element> elements = row.elements();
        for (int i = 0; i < widths.length; i++) {
            Element cell = i < elements.size() ? elements.get(i) : new Element("td", java.util.Map.of(), List.of());
            boolean isHeader = cell.name().equals("th");
            String scope = cell.attributes()
                            .getOrDefault("scope", isHead ? "col" : "row")
                            .equals("row")
                    ? "Row"
                    : "Column";
            Tag cellTag = isHeader ? tag.child("TH", scope) : tag.child("TD");
            // A row header is told by its tag; only the head of the table is bold throughout.
            Style style = isHeader && isHead ? area.style().bolder() : area.style();
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

    private float[] widths(List<Element> head, List<Element> body, float available) {
        Columns columns = new Columns(2 * PADDING_X + 0.5f);
        head.forEach(row -> measure(row, columns));
        body.forEach(row -> measure(row, columns));
        return columns.widths(available);
    }

    private void measure(Element row, Columns columns) {
        List<Element> cells = row.elements();
        columns.newRow();
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            boolean inHead = cell.attributes().getOrDefault("scope", "").equals("col");
            Style style = new Style(look.tableSize(), inHead, false, 0);
            measure(cell, cell.is("nowrap"), style, i, columns);
        }
    }

    private void measure(Element element, boolean nowrap, Style style, int column, Columns columns) {
        List<Markup> own = element.children().stream()
                .filter(c -> !(c instanceof Element e) || Vocabulary.isInline(e.name()))
                .toList();
        Typesetter.Extent extent = typesetter.extent(inlines.words(own, style, Tag.root("")));
        columns.paragraph(column, nowrap ? extent.widest() : extent.narrowest(), extent);
        for (Element inner : element.elements()) {
            if (!Vocabulary.isInline(inner.name())) {
                measure(inner, nowrap, style, column, columns);
            }
        }
    }
}
