package boardpack.draw.set;

import boardpack.draw.set.Flow.Area;
import boardpack.draw.set.Inlines.Style;
import boardpack.draw.style.Inks;
import boardpack.draw.style.Look;
import boardpack.draw.svg.Drawn;
import boardpack.draw.svg.Sketch;
import boardpack.page.Markup.Element;
import java.util.ArrayList;
import java.util.List;

/** Places pictures and drawings with their captions, at their intended size or as large as fits. */
final class FigureSetter {
    /** Maximum share of a page, which leaves space for the heading above and the caption below. */
    private static final float MOST_OF_A_PAGE = 0.72f;
    /** Maximum share in a cell, which also leaves space for the table's head. */
    private static final float MOST_IN_A_CELL = 0.4f;

    private static final float TO_CAPTION = 5;

    private final Inks inks;
    private final Look look;
    private final Pictures pictures;
    private final Inlines inlines;
    private final Flow flow;

    FigureSetter(Inks inks, Pictures pictures, Inlines inlines, Flow flow) {
        this.inks = inks;
        this.look = inks.look();
        this.pictures = pictures;
        this.inlines = inlines;
        this.flow = flow;
    }

    void figure(Element element, Tag around, Area area, List<Piece> into) {
        List<Element> parts = element.elements();
        boolean captioned = !element.elements("figcaption").isEmpty();
        Tag parent = captioned ? around.group() : around;
        boolean over = captioned && parts.getFirst().name().equals("figcaption");
        List<Piece> set = new ArrayList<>();
        for (Element part : parts) {
            if (part.name().equals("figcaption")) {
                set.add(caption(part, parent, area, over));
            } else {
                float after = captioned && !over ? TO_CAPTION : area.spaceAfter();
                set.add(
                        part.name().equals("svg")
                                ? drawing(part, parent, area, after, captioned && !over, notes(element))
                                : picture(part, element.is("logo"), parent, area, captioned && !over));
            }
        }
        Stack stack = new Stack(set);
        if (stack.height() <= area.page()) {
            into.add(new Together(stack, area.spaceAfter()));
        } else {
            // A caption as long as a page may continue on the next page.
            into.addAll(set);
        }
    }

    private static List<PageItems.Note> notes(Element element) {
        return element.id().isEmpty() ? List.of() : List.of(new PageItems.Anchor(element.id(), 0));
    }

    /** Returns the caption. Above a figure it looks like that of a table, below it like a note. */
    private Block caption(Element element, Tag parent, Area area, boolean over) {
        Style style = over
                ? new Style(look.tableSize(), true, false, look.colour("text"))
                : new Style(look.smallSize(), false, false, look.colour("muted"));
        // The caption is tagged next to the figure, because screen readers skip the content of a figure with a text
        // alternative.
        List<Words> words = inlines.words(element.children(), style, parent.child("Caption"));
        return flow.set(
                words, area, style, over ? TO_CAPTION : area.spaceAfter(), Typesetter.Align.LEFT, over, List.of());
    }

    private Picture picture(Element img, boolean logo, Tag parent, Area area, boolean keepsWithNext) {
        String name = img.attributes().get("src");
        Pictures.Size size = pictures.size(name);
        float most = logo ? look.logoHeight() : area.page() * MOST_OF_A_PAGE;
        float scale = Math.min(1, Math.min(area.width() / size.width(), most / size.height()));
        return new Picture(
                parent.child("Figure", img.attributes().get("alt")),
                name,
                area.x(),
                new Pictures.Size(size.width() * scale, size.height() * scale),
                area.spaceAfter(),
                keepsWithNext);
    }

    private Plot drawing(
            Element element, Tag parent, Area area, float after, boolean keepsWithNext, List<PageItems.Note> notes) {
        Drawn svg = Sketch.of(element, inks);
        float most = area.page() * MOST_OF_A_PAGE;
        float scale = Math.min(1, Math.min(area.width() / svg.width(), most / svg.height()));
        return new Plot(parent.child("Figure", svg.alt()), svg, area.x(), scale, after, keepsWithNext, notes);
    }

    /** Returns a drawing in a cell. */
    Plot inCell(Element element, Tag cell, Area area, Typesetter.Align align) {
        Drawn svg = Sketch.of(element, inks);
        float most = area.page() * MOST_IN_A_CELL;
        float scale = Math.min(1, Math.min(area.width() / svg.width(), most / svg.height()));
        float x = align == Typesetter.Align.RIGHT ? area.x() + area.width() - svg.width() * scale : area.x();
        return new Plot(cell.child("Figure", svg.alt()), svg, x, scale, area.spaceAfter(), false, List.of());
    }
}
