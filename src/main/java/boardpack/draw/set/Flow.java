package boardpack.draw.set;

import boardpack.draw.set.Inlines.Style;
import boardpack.draw.style.Inks;
import boardpack.draw.style.Look;
import boardpack.draw.style.Type;
import boardpack.page.Markup;
import boardpack.page.Markup.Element;
import boardpack.page.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out the blocks of a paper as pieces, which are placed on pages later. */
public final class Flow {
    private static final float LIST_INDENT = 18;
    private static final float NUMBER_INDENT = 34;
    private static final float LABEL_GAP = 12;
    private static final float PAGE_NUMBER = 40;
    private static final float CONTENTS_SIZE = 11;
    private static final float BETWEEN_HALVES = 20;

    private final Look look;
    private final Inlines inlines;
    private final Typesetter typesetter = new Typesetter();
    private final TableSetter tables;
    private final FigureSetter figures;

    public Flow(Inks inks, Pictures pictures) {
        this.look = inks.look();
        this.inlines = new Inlines(inks.faces(), look, inks.glyphs());
        this.tables = new TableSetter(look, inlines, typesetter, this);
        this.figures = new FigureSetter(inks, pictures, inlines, this);
    }

    /**
     * The area for blocks: width, style and spacing.
     *
     * @param page the height of the page between the margins
     * @param leading the distance between lines, in sizes of their type
     */
    record Area(float x, float width, float page, Style style, float spaceAfter, float leading) {
        Area indented(float by) {
            return new Area(x + by, width - by, page, style, spaceAfter, leading);
        }

        Area styled(Style other, float space) {
            return new Area(x, width, page, other, space, leading);
        }

        Area led(float its) {
            return new Area(x, width, page, style, spaceAfter, its);
        }

        Area narrowed(float to) {
            return new Area(x, to, page, style, spaceAfter, leading);
        }
    }

    public List<Piece> flow(Element root, Tag parent) {
        List<Piece> pieces = new ArrayList<>();
        blocks(root, parent, page(false), pieces);
        return pieces;
    }

    private Area page(boolean landscape) {
        Look.Page page = look.page();
        float left = landscape ? page.landscapeLeft() : page.left();
        float right = landscape ? page.landscapeRight() : page.right();
        Style style = new Style(look.size(), false, false, look.colour("text"));
        float width = Look.Page.wide(landscape) - left - right;
        return new Area(left, width, page.height(landscape), style, look.spaceAfter(), look.lineHeight());
    }

    private void blocks(Element parent, Tag tag, Area area, List<Piece> into) {
        for (Element element : parent.elements()) {
            block(element, tag, area, into);
        }
    }

    private void block(Element element, Tag parent, Area area, List<Piece> into) {
        if (isEmpty(element)) {
            return;
        }
        switch (element.name()) {
            case "section" -> section(element, parent, area, into);
            case "h1", "h2", "h3", "h4" -> into.add(heading(element, parent, area));
            case "p" -> into.add(paragraph(element, parent, area));
            case "ul" -> list(element, parent.child("L", "Disc"), area, into);
            case "ol" -> {
                if (element.is("contents")) {
                    contents(element, parent.child("TOC"), area, 0, into);
                } else {
                    list(element, parent.child("L", "Decimal"), area, into);
                }
            }
            case "dl" -> {
                String labels = element.is("numbered") ? "Ordered" : "Description";
                labelled(element, parent.child("L", labels), area, into);
            }
            case "table" -> into.addAll(tables.table(element, parent, area));
            case "blockquote" -> blocks(element, parent.child("BlockQuote"), area.indented(LIST_INDENT), into);
            case "hr" -> into.add(rule(area, parent));
            case "figure" -> figures.figure(element, parent, area, into);
            default -> throw new IllegalStateException(element.name());
        }
    }

    /**
     * Returns true for a list without items and a table without rows below its head, because they contain nothing to
     * read.
     */
    private static boolean isEmpty(Element element) {
        return switch (element.name()) {
            case "ul", "ol", "dl" -> element.elements().isEmpty();
            case "table" ->
                element.elements("tbody").stream()
                        .allMatch(body -> body.elements().isEmpty());
            default -> false;
        };
    }

    private void section(Element element, Tag parent, Area area, List<Piece> into) {
        Tag tag = parent.child("Sect");
        int first = into.size();
        if (element.is("halves")) {
            halves(element, tag, area, into);
        } else if (element.is("landscape")) {
            into.add(new Turn(true));
            blocks(element, tag, page(true), into);
            into.add(new Turn(false));
        } else {
            blocks(element, tag, area, into);
        }
        if (!element.id().isEmpty()) {
            anchor(element.id(), into, first);
        }
    }

    /** Lays out sections in two columns; each row stays on one page. */
    private void halves(Element element, Tag tag, Area area, List<Piece> into) {
        float width = (area.width() - BETWEEN_HALVES) / 2;
        Style style = new Style(look.tableSize(), false, false, look.colour("text"));
        Area left = area.narrowed(width).styled(style, area.spaceAfter() / 2);
        Area right = left.indented(width + BETWEEN_HALVES).narrowed(width);
        List<Element> sections = element.elements();
        for (int i = 0; i < sections.size(); i += 2) {
            List<CellRow.Cell> row = new ArrayList<>();
            for (int side = 0; side < 2 && i + side < sections.size(); side++) {
                Tag its = tag.child("Sect");
                List<Piece> pieces = new ArrayList<>();
                blocks(sections.get(i + side), its, side == 0 ? left : right, pieces);
                row.add(new CellRow.Cell(its, new Stack(pieces)));
            }
            CellRow.Frame frame = new CellRow.Frame(
                    area.x(), area.width(), 0, 0, Optional.empty(), area.page(), Optional.empty(), Optional.empty());
            into.add(new CellRow(row, frame, 0, area.spaceAfter(), false, false, List.of()));
        }
    }

    /** Attaches the anchor of a section to its first block. */
    private static void anchor(String id, List<Piece> pieces, int from) {
        for (int i = from; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Block block) {
                List<PageItems.Note> notes = new ArrayList<>(block.notes());
                notes.add(new PageItems.Anchor(id, 0));
                pieces.set(i, block.noted(notes));
                return;
            }
        }
    }

    private Block heading(Element element, Tag parent, Area area) {
        int level = element.name().charAt(1) - '0';
        boolean inHalf = area.width() < page(false).width() / 2;
        float size = inHalf
                ? Math.min(look.headings().sizes()[level - 1], look.tableSize() + 0.5f)
                : look.headings().sizes()[level - 1];
        Style style = new Style(size, true, false, look.colour("heading"));
        List<Words> words = inlines.words(element.children(), style, parent.child("H" + level));
        List<PageItems.Note> notes = new ArrayList<>(notes(element));
        StringBuilder title = new StringBuilder();
        words.forEach(w -> title.append(w.text()));
        notes.add(new PageItems.Heading(level, title.toString(), 0));
        return new Block(
                typesetter.set(words, area.width(), Typesetter.Align.LEFT),
                area.x(),
                size * 1.25f,
                size,
                look.headings().before()[level - 1],
                look.headings().after()[level - 1],
                true,
                notes,
                Optional.empty());
    }

    private static List<PageItems.Note> notes(Element element) {
        return element.id().isEmpty() ? List.of() : List.of(new PageItems.Anchor(element.id(), 0));
    }

    private Block paragraph(Element element, Tag parent, Area area) {
        return paragraph(element, parent.child("P"), area, Typesetter.Align.LEFT);
    }

    Block paragraph(Element element, Tag tag, Area area, Typesetter.Align align) {
        Style style = area.style();
        if (element.is("small")) {
            style = new Style(
                    Math.min(style.size(), look.smallSize()), style.bold(), style.italic(), look.colour("muted"));
        }
        List<Words> words = inlines.words(element.children(), style, tag);
        boolean keeps = element.is("lead") || announces(words);
        return set(words, area, style, area.spaceAfter(), align, keeps, notes(element));
    }

    /** Returns true for a paragraph that ends with a colon, so that it stays with what follows. */
    private static boolean announces(List<Words> words) {
        return !words.isEmpty() && words.getLast().text().endsWith(":");
    }

    Block set(
            List<Words> words,
            Area area,
            Style style,
            float spaceAfter,
            Typesetter.Align align,
            boolean keepsWithNext,
            List<PageItems.Note> notes) {
        return new Block(
                typesetter.set(words, area.width(), align),
                area.x(),
                style.size() * area.leading(),
                style.size(),
                0,
                spaceAfter,
                keepsWithNext,
                notes,
                Optional.empty());
    }

    /** Returns the content of a list item, a cell or a label's text: words alone, or blocks. */
    Stack content(Element element, Tag tag, Area area, Typesetter.Align align) {
        List<Markup> first = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        boolean hasBlocks = element.elements().stream().anyMatch(e -> !Vocabulary.isInline(e.name()));
        for (Markup child : element.children()) {
            boolean inline = !(child instanceof Element e) || Vocabulary.isInline(e.name());
            if (inline) {
                first.add(child);
            } else {
                words(first, hasBlocks ? tag.child("P") : tag, area, align, pieces);
                first.clear();
                Element block = (Element) child;
                switch (block.name()) {
                    case "p" -> pieces.add(paragraph(block, tag.child("P"), area, align));
                    case "svg" -> pieces.add(figures.inCell(block, tag, area, align));
                    default -> block(block, tag, area, pieces);
                }
            }
        }
        words(first, hasBlocks ? tag.child("P") : tag, area, align, pieces);
        return new Stack(pieces);
    }

    private void words(List<Markup> children, Tag tag, Area area, Typesetter.Align align, List<Piece> into) {
        List<Words> words = inlines.words(children, area.style(), tag);
        if (!words.isEmpty()) {
            into.add(set(words, area, area.style(), area.spaceAfter(), align, false, List.of()));
        }
    }

    private void list(Element element, Tag tag, Area area, List<Piece> into) {
        List<Element> items = element.elements("li");
        Type type = inlines.type(area.style());
        // Wide enough for the last number, which is the longest.
        float indent = element.name().equals("ol")
                ? Math.max(LIST_INDENT, type.width(items.size() + ".") + LABEL_GAP / 3)
                : LIST_INDENT;
        for (int i = 0; i < items.size(); i++) {
            Tag item = tag.child("LI");
            String label = element.name().equals("ol") ? i + 1 + "." : "\u2022";
            Words words = new Words(label, type, item.child("Lbl"));
            boolean last = i == items.size() - 1;
            Area body = area.indented(indent);
            into.add(pair(
                    cell(List.of(words), area, indent, item),
                    new CellRow.Cell(bodyTag(item), Stack.EMPTY),
                    items.get(i),
                    body,
                    last ? area.spaceAfter() : area.spaceAfter() / 2,
                    false));
        }
    }

    private static Tag bodyTag(Tag item) {
        return item.child("LBody");
    }

    private CellRow.Cell cell(List<Words> words, Area area, float width, Tag item) {
        Tag tag = words.isEmpty() ? item.child("Lbl") : words.getFirst().tag();
        return new CellRow.Cell(
                tag,
                new Stack(List.of(
                        set(words, area.narrowed(width), area.style(), 0, Typesetter.Align.LEFT, false, List.of()))));
    }

    private CellRow pair(
            CellRow.Cell label, CellRow.Cell body, Element content, Area area, float after, boolean keepsWithNext) {
        CellRow.Frame frame = new CellRow.Frame(
                area.x(), area.width(), 0, 0, Optional.empty(), 0, Optional.empty(), Optional.empty());
        Stack stack = content(content, body.tag(), area, Typesetter.Align.LEFT);
        return new CellRow(
                List.of(label, new CellRow.Cell(body.tag(), stack)),
                frame,
                0,
                after,
                true,
                keepsWithNext,
                notes(content));
    }

    /** Lays out labels on the left with their texts next to them. */
    private void labelled(Element element, Tag tag, Area outer, List<Piece> into) {
        boolean compact = element.is("key") || element.is("initials");
        Style style = compact ? new Style(look.smallSize(), false, false, look.colour("text")) : outer.style();
        Area area = compact ? outer.styled(style, 2).led(look.tableLineHeight()) : outer;
        boolean numbered = element.is("numbered");
        Style labelStyle = numbered ? style : style.bolder();
        List<Element> labels = element.elements("dt");
        List<Element> bodies = element.elements("dd");
        List<List<Words>> words = new ArrayList<>();
        float width = numbered ? NUMBER_INDENT - LABEL_GAP / 2 : 0;
        List<Tag> items = new ArrayList<>();
        for (Element label : labels) {
            Tag item = tag.child("LI");
            items.add(item);
            List<Words> its = inlines.words(label.children(), labelStyle, item.child("Lbl"));
            words.add(its);
            width = Math.max(width, typesetter.extent(its).widest());
        }
        width = Math.min(width, area.width() / 2);
        float indent = numbered ? Math.max(NUMBER_INDENT, width + LABEL_GAP / 2) : width + LABEL_GAP;
        for (int i = 0; i < Math.min(labels.size(), bodies.size()); i++) {
            boolean last = i == labels.size() - 1;
            float between = element.is("header") ? 3 : area.spaceAfter();
            into.add(pair(
                    cell(words.get(i), area, width + 0.5f, items.get(i)),
                    new CellRow.Cell(bodyTag(items.get(i)), Stack.EMPTY),
                    bodies.get(i),
                    area.indented(indent),
                    last ? outer.spaceAfter() : between,
                    (compact || element.is("queries") || element.is("limbs")) && !last));
        }
    }

    /** Lays out titles with their page numbers, indented by level. */
    private void contents(Element element, Tag tag, Area area, int level, List<Piece> into) {
        float size = level == 0 ? area.style().size() : Math.min(area.style().size(), CONTENTS_SIZE);
        Style style = new Style(size, level == 0, false, look.colour("text"));
        for (Element item : element.elements("li")) {
            Optional<Element> link = item.elements("a").stream().findFirst();
            if (link.isPresent()) {
                String address = link.get().attributes().getOrDefault("href", "");
                Tag linkTag = tag.child("TOCI").child("Reference").link(address, style.colour());
                Type type = inlines.type(style);
                List<Words> words = new ArrayList<>(inlines.words(link.get().children(), style, linkTag));
                // The space keeps screen readers from joining the title and the number.
                words.add(new Words(" ", type, linkTag));
                Line.Run page = new Line.Run(
                        Inlines.PAGE, 0, type.width(Inlines.PAGE), type, linkTag, address.replaceFirst("^#", ""), true);
                Area narrow = area.narrowed(area.width() - PAGE_NUMBER);
                Block title = set(
                        words,
                        narrow,
                        style,
                        level == 0 ? 2 : 0,
                        Typesetter.Align.LEFT,
                        level == 0 && !item.elements("ol").isEmpty(),
                        List.of());
                into.add(title.ending(new Block.End(page, area.x() + area.width() - page.width()), level == 0 ? 8 : 0));
            }
            for (Element inner : item.elements("ol")) {
                contents(inner, tag.child("TOC"), area.indented(LIST_INDENT), level + 1, into);
            }
        }
    }

    private Piece rule(Area area, Tag parent) {
        CellRow.Frame frame = new CellRow.Frame(
                area.x(), area.width(), 0, 0, Optional.empty(), 0, Optional.empty(), Optional.of(look.colour("rule")));
        return new CellRow(List.of(), frame, area.spaceAfter(), area.spaceAfter(), false, false, List.of());
    }
}
