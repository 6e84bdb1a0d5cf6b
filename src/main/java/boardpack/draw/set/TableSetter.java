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

/** Lays out tables: calculates column widths from the content, and makes a piece for each row. */
final class TableSetter {
    private static final float PADDING_X = 5;
    private static final float PADDING_Y = 4;
    /** Padding in a table that must fit on one page. */
    private static final float PADDING_Y_OF_A_SUMMARY = 1.5f;

    private static final float LEADING_OF_A_SUMMARY = 1.15f;
    /** Share of a page above which a row may be divided. */
    private static final float TALL = 0.5f;

    private static final float WITHIN_CELL = 3;
    /** The space between a row of figures and the text under it. */
    private static final float TO_THE_ROW_UNDER_IT = 2;

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
        float leading =
                table.is("summary") ? Math.min(LEADING_OF_A_SUMMARY, look.tableLineHeight()) : look.tableLineHeight();
        Area inner = area.styled(style, WITHIN_CELL).led(leading);
        List<Piece> pieces = new ArrayList<>();
        List<Piece> repeatable = new ArrayList<>();
        for (Element caption : table.elements("caption")) {
            Style its = caption.is("key") ? style : style.bolder();
            List<Words> words = inlines.words(caption.children(), its, tag.child("Caption"));
            Block set = flow.set(words, inner.led(look.lineHeight()), its, 4, Typesetter.Align.LEFT, true, List.of());
            pieces.add(set);
            // The key is repeated on every page of a table, but its name is only on the first.
            if (caption.is("key")) {
                repeatable.add(set);
            }
        }
        List<Element> head = rowsOf(table, "thead");
        List<Element> body = rowsOf(table, "tbody");
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
                padding,
                Optional.empty(),
                tall,
                Optional.of(look.colour("table-head")),
                Optional.of(look.colour("rule")));
        List<CellRow> heads = rows(head, headTag, inner, widths, headFrame, true);
        repeatable.addAll(heads);
        pieces.addAll(heads);
        // A head that would leave little space below it is not repeated.
        Stack whole = new Stack(repeatable);
        Optional<Piece> repeated =
                repeatable.isEmpty() || whole.height() > tall ? Optional.empty() : Optional.of(whole);
        CellRow.Frame bodyFrame = new CellRow.Frame(
                area.x(), width, padding, padding, repeated, tall, Optional.empty(), Optional.of(look.colour("rule")));
        List<CellRow> set = rows(body, bodyTag, inner, widths, bodyFrame, false);
        float height = 0;
        for (CellRow row : set) {
            height += row.height();
        }
        // A small table stays on one page if possible, and the last row is never alone.
        boolean small = height < tall;
        for (int i = 0; i < set.size(); i++) {
            CellRow row = set.get(i);
            boolean last = i == set.size() - 1;
            boolean lastButOne = i == set.size() - 2 && i > 0;
            CellRow kept = lastButOne || row.keepsWithNext()
                    ? row.keptWithNext()
                    : small && !last ? row.keptWithNextIfItCan() : row;
            pieces.add(last ? kept.with(area.spaceAfter() + 4) : kept);
        }
        return pieces;
    }

    private List<CellRow> rows(
            List<Element> rows, Tag parent, Area area, float[] widths, CellRow.Frame frame, boolean areHeads) {
        List<CellRow> set = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean hasOneUnderIt = isOverTwoRows(rows.get(i)) && i + 1 < rows.size();
            if (hasOneUnderIt) {
                CellRow.Frame first = new CellRow.Frame(
                        frame.x(),
                        frame.width(),
                        frame.padding(),
                        TO_THE_ROW_UNDER_IT,
                        frame.head(),
                        frame.tall(),
                        frame.fill(),
                        Optional.empty());
                CellRow figures =
                        row(rows.get(i), parent, area, widths, first, areHeads).keptWithNext();
                set.add(figures);
                set.add(under(rows.get(++i), parent, area, widths.length - 1, figures, frame));
            } else {
                set.add(row(rows.get(i), parent, area, widths, frame, areHeads));
            }
        }
        return set;
    }

    private static boolean isOverTwoRows(Element row) {
        return !row.elements().isEmpty() && over(row.elements().getFirst(), "rowspan") > 1;
    }

    /**
     * Returns the text under a row of figures, across the table's width. It shares their row header. If it continues on
     * another page, they are repeated.
     */
    private CellRow under(Element row, Tag parent, Area area, int columns, CellRow figures, CellRow.Frame frame) {
        Element cell = row.elements().getFirst();
        Tag tag = parent.child("TR").cell("TD", "", columns, 1);
        Area within = area.indented(PADDING_X).narrowed(frame.width() - 2 * PADDING_X);
        Optional<Piece> again = frame.head().map(head -> new Stack(List.of(head, figures)));
        CellRow.Frame its = new CellRow.Frame(
                frame.x(),
                frame.width(),
                0,
                frame.foot(),
                again,
                Math.max(0, frame.tall() - figures.height()),
                frame.fill(),
                frame.rule());
        return new CellRow(
                List.of(new CellRow.Cell(tag, flow.content(cell, tag, within, Typesetter.Align.LEFT))),
                its,
                0,
                0,
                false,
                false,
                List.of());
    }

    private static List<Element> rowsOf(Element table, String part) {
        return table.elements(part).stream()
                .flatMap(p -> p.elements("tr").stream())
                .toList();
    }

    private CellRow row(Element row, Tag parent, Area area, float[] widths, CellRow.Frame frame, boolean isHead) {
        Tag tag = parent.child("TR");
        List<CellRow.Cell> cells = new ArrayList<>();
        float x = area.x();
        List<Element> elements = row.elements();
        int column = 0;
        boolean heads = isHead;
        for (int i = 0; column < widths.length; i++) {
            Element cell =
                    i < elements.size() ? elements.get(i) : new Element("td", java.util.Map.of(), List.of(), row.at());
            int over = Math.min(over(cell, "colspan"), widths.length - column);
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
            // A header across all columns describes the rows below it.
            boolean headsRows = isHeader && (scope.equals("Column") || over == widths.length && over > 1);
            heads |= headsRows;
            Tag cellTag = tag.cell(isHeader ? "TH" : "TD", isHeader ? scope : "", over, over(cell, "rowspan"));
            // A row header is identified by its tag; only the head of the table is bold throughout.
            Style style = isHeader && (isHead || headsRows) ? area.style().bolder() : area.style();
            Area within = new Area(
                    x + PADDING_X, width - 2 * PADDING_X, area.page(), style, area.spaceAfter(), area.leading());
            cells.add(new CellRow.Cell(cellTag, flow.content(cell, cellTag, within, align(cell))));
            x += width;
        }
        List<PageItems.Note> notes = row.id().isEmpty() ? List.of() : List.of(new PageItems.Anchor(row.id(), 0));
        return new CellRow(cells, frame, 0, 0, false, heads, notes);
    }

    private static int over(Element cell, String span) {
        return Integer.parseInt(cell.attributes().getOrDefault(span, "1"));
    }

    private static Typesetter.Align align(Element cell) {
        return cell.is("number") ? Typesetter.Align.RIGHT : Typesetter.Align.LEFT;
    }

    private float[] widths(List<Element> head, List<Element> body, float available) {
        Columns columns = new Columns(2 * PADDING_X + 0.5f);
        head.forEach(row -> measure(row, columns));
        boolean under = false;
        for (Element row : body) {
            // Text over the full width of the table does not affect the column widths.
            if (!under) {
                measure(row, columns);
            }
            under = !under && isOverTwoRows(row);
        }
        columns.grid(grid(head));
        return columns.widths(available);
    }

    /** Returns the column widths that a table's head defines; none unless every column has one. */
    private static float[] grid(List<Element> head) {
        if (head.isEmpty()) {
            return new float[0];
        }
        List<String> widths = head.getLast().elements().stream()
                .map(cell -> cell.attributes().getOrDefault("width", ""))
                .toList();
        float[] grid = new float[widths.contains("") ? 0 : widths.size()];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = Float.parseFloat(widths.get(i).replace("%", ""));
        }
        return grid;
    }

    private void measure(Element row, Columns columns) {
        columns.newRow();
        int column = 0;
        for (Element cell : row.elements()) {
            int over = over(cell, "colspan");
            // A cell across several columns does not affect the width of one of them.
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
