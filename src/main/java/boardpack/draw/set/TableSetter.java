package boardpack.draw.set;

import boardpack.draw.set.Flow.Area;
import boardpack.draw.set.Inlines.Style;
import boardpack.draw.style.Look;
import boardpack.draw.svg.Sketch;
import boardpack.page.Markup;
import boardpack.page.Markup.Element;
import boardpack.page.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets tables: finds the width of each column from what stands in it, and makes a piece of each row. */
final class TableSetter {
    private static final float PADDING_X = 5;
    private static final float PADDING_Y = 4;
    /** In a table that is to stand on one sheet. */
    private static final float PADDING_Y_OF_A_SUMMARY = 2;
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
        float padding = table.is("summary") ? PADDING_Y_OF_A_SUMMARY : PADDING_Y;
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
        float tall = area.page() * TALL;
        Tag headTag = tag.child("THead");
        Tag bodyTag = tag.child("TBody");
        CellRow.Frame headFrame = new CellRow.Frame(
                area.x(),
                width,
                padding,
                Optional.empty(),
                tall,
                Optional.of(look.colour("table-head")),
                Optional.of(look.colour("rule")));
        for (Element row : head) {
            CellRow set = row(row, headTag, inner, widths, headFrame, true, 0);
            repeatable.add(set);
            pieces.add(set);
        }
        // A head that would leave little room under it is not repeated.
        Stack whole = new Stack(repeatable);
        Optional<Piece> repeated =
                repeatable.isEmpty() || whole.height() > tall ? Optional.empty() : Optional.of(whole);
        CellRow.Frame bodyFrame = new CellRow.Frame(
                area.x(), width, padding, repeated, tall, Optional.empty(), Optional.of(look.colour("rule")));
        List<CellRow> set = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < body.size(); i++) {
            float after = i == body.size() - 1 ? area.spaceAfter() + 4 : 0;
            CellRow row = row(body.get(i), bodyTag, inner, widths, bodyFrame, false, after);
            set.add(row);
            height += row.height();
        }
        // A small table stands on one page if it can, and the last row never stands alone.
        boolean small = height < tall;
        for (int i = 0; i < set.size(); i++) {
            CellRow row = set.get(i);
            boolean last = i == set.size() - 1;
            boolean lastButOne = i == set.size() - 2 && i > 0;
            pieces.add(
                    lastButOne || row.keepsWithNext()
                            ? row.keptWithNext()
                            : small && !last ? row.keptWithNextIfItCan() : row);
        }
        return pieces;
    }

    private static List<Element> rows(Element table, String part) {
        return table.elements(part).stream()
                .flatMap(p -> p.elements("tr").stream())
                .toList();
    }

    private CellRow row(
            Element row, Tag parent, Area area, float[] widths, CellRow.Frame frame, boolean isHead, float after) {
        Tag tag = parent.child("TR");
        List<CellRow.Cell> cells = new ArrayList<>();
        float x = area.x();
        List<Element> elements = row.elements();
        int column = 0;
        boolean heads = isHead;
        for (int i = 0; column < widths.length; i++) {
            Element cell =
                    i < elements.size() ? elements.get(i) : new Element("td", java.util.Map.of(), List.of(), row.at());
            int over = Math.min(over(cell), widths.length - column);
            float width = 0;
            for (int c = column; c < column + over; c++) {
                width += widths[c];
            }
            column += over;
            boolean isHeader = cell.name().equals("th");
            String scope = cell.attributes()
                            .getOrDefault("scope", isHead ? "col" : "row")
                            .equals("row")
                    ? "Row"
                    : "Column";
            // A cell that is a heading of all the columns says what the rows below it are.
            heads |= isHeader && scope.equals("Column");
            Tag cellTag = tag.cell(isHeader ? "TH" : "TD", isHeader ? scope : "", over);
            // A row header is told by its tag; only the head of the table is bold throughout.
            Style style = isHeader && (isHead || scope.equals("Column"))
                    ? area.style().bolder()
                    : area.style();
            Area within = new Area(x + PADDING_X, width - 2 * PADDING_X, area.page(), style, area.spaceAfter());
            cells.add(new CellRow.Cell(cellTag, flow.content(cell, cellTag, within, align(cell))));
            x += width;
        }
        List<PageItems.Note> notes = row.id().isEmpty() ? List.of() : List.of(new PageItems.Anchor(row.id(), 0));
        return new CellRow(cells, frame, 0, after, false, heads, notes);
    }

    private static int over(Element cell) {
        return Integer.parseInt(cell.attributes().getOrDefault("colspan", "1"));
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
        columns.newRow();
        int column = 0;
        for (Element cell : row.elements()) {
            int over = over(cell);
            // What stands over several columns has no say in how wide one of them is.
            if (over == 1) {
                boolean inHead = cell.attributes().getOrDefault("scope", "").equals("col");
                Style style = new Style(look.tableSize(), inHead, false, 0);
                measure(cell, cell.is("nowrap"), style, column, columns);
            }
            column += over;
        }
    }

    private void measure(Element element, boolean nowrap, Style style, int column, Columns columns) {
        List<Markup> own = element.children().stream()
                .filter(c -> !(c instanceof Element e) || Vocabulary.isInline(e.name()))
                .toList();
        Typesetter.Extent extent = typesetter.extent(inlines.words(own, style, Tag.root("")));
        columns.paragraph(column, nowrap ? extent.widest() : extent.narrowest(), extent);
        for (Element inner : element.elements()) {
            if (inner.name().equals("svg")) {
                columns.drawing(column, Sketch.width(inner));
            } else if (!Vocabulary.isInline(inner.name())) {
                measure(inner, nowrap, style, column, columns);
            }
        }
    }
}
