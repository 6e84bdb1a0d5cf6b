package boardpack.draw;

import boardpack.draw.Flow.Area;
import boardpack.draw.Inlines.Style;
import boardpack.draw.Markup.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sets tables: finds the width of each column from what stands in it, and makes a piece of each row. */
final class TableSetter {
    private static final float PADDING_X = 5;
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
        // A header row that would leave little room under it is not repeated.
        Optional<Row> repeated = first.filter(r -> r.height() <= tall);
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
        // A small table stands on one page.
        for (int i = 0; i < set.size(); i++) {
            pieces.add(height < tall && i < set.size() - 1 ? set.get(i).keptWithNext() : set.get(i));
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

    /**
     * Every column gets at least its longest word; what is left goes where the text is long, so that rows are low.
     *
     * <p>Where not even the longest words fit, the widest columns shrink to one width and their words are broken.
     */
    private float[] widths(List<Element> head, List<Element> body, float available) {
        List<Column> columns = new ArrayList<>();
        head.forEach(row -> measure(row, columns));
        body.forEach(row -> measure(row, columns));
        float least = 0;
        float most = 0;
        for (Column column : columns) {
            least += column.least();
            most += column.most();
        }
        float[] widths = new float[columns.size()];
        float widest = widest(columns, available);
        if (most <= available || least >= available) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = most <= available
                        ? columns.get(i).most()
                        : Math.min(columns.get(i).least(), widest);
            }
            return widths;
        }
        // The fewest lines, on the average of a column's fuller cells, with which the columns fit side by side.
        float few = 0.5f;
        float many = 2000;
        while (many - few > 0.01f) {
            float lines = (few + many) / 2;
            if (total(columns, lines) > available) {
                few = lines;
            } else {
                many = lines;
            }
        }
        float left = available - total(columns, many);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width(many) + left / widths.length;
        }
        return widths;
    }

    /** How wide a column may be where the longest words do not fit beside each other. */
    private static float widest(List<Column> columns, float available) {
        float[] least = new float[columns.size()];
        for (int i = 0; i < least.length; i++) {
            least[i] = columns.get(i).least();
        }
        Arrays.sort(least);
        float left = available;
        for (int i = 0; i < least.length; i++) {
            float share = left / (least.length - i);
            if (least[i] > share) {
                return share;
            }
            left -= least[i];
        }
        return available;
    }

    private static float total(List<Column> columns, float lines) {
        float total = 0;
        for (Column column : columns) {
            total += column.width(lines);
        }
        return total;
    }

    private void measure(Element row, List<Column> columns) {
        List<Element> cells = row.elements();
        for (int i = 0; i < cells.size(); i++) {
            if (i == columns.size()) {
                columns.add(new Column());
            }
            Element cell = cells.get(i);
            boolean inHead = cell.attributes().getOrDefault("scope", "").equals("col");
            Style style = new Style(look.tableSize(), inHead, false, 0);
            columns.get(i).cell(measure(cell, cell.is("nowrap"), style, columns.get(i)));
        }
    }

    /** Measures what stands in a cell and returns how long it is all together. */
    private float measure(Element element, boolean nowrap, Style style, Column column) {
        List<Markup> own = element.children().stream()
                .filter(c -> !(c instanceof Element e) || Vocabulary.isInline(e.name()))
                .toList();
        Typesetter.Extent extent = typesetter.extent(inlines.words(own, style, Tag.root("")));
        column.words(nowrap ? extent.widest() : extent.narrowest(), extent.widest());
        float length = extent.widest();
        for (Element inner : element.elements()) {
            if (!Vocabulary.isInline(inner.name())) {
                length += measure(inner, nowrap, style, column);
            }
        }
        return length;
    }

    /** What stands in a column, as far as its width goes. */
    private static final class Column {
        /** What stays empty at the end of a line, on the average: half a word. */
        private static final float RAGGED = 24;

        private static final float PADDING = 2 * PADDING_X + 0.5f;

        private float narrowest;
        private float widest;
        private double squares;
        private int cells;

        void words(float itsNarrowest, float itsWidest) {
            narrowest = Math.max(narrowest, itsNarrowest);
            widest = Math.max(widest, itsWidest);
        }

        void cell(float length) {
            squares += (double) length * length;
            cells++;
        }

        float least() {
            return narrowest + PADDING;
        }

        float most() {
            return widest + PADDING;
        }

        /** The width in which its fuller cells take so many lines. */
        float width(float lines) {
            float usual = (float) Math.sqrt(squares / Math.max(1, cells));
            return Math.max(least(), Math.min(most(), usual / lines + RAGGED + PADDING));
        }
    }
}
