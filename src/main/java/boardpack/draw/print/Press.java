package boardpack.draw.print;

import boardpack.draw.set.Line;
import boardpack.draw.set.PageItems;
import boardpack.draw.set.Pictures;
import boardpack.draw.set.Shapes;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Face;
import boardpack.draw.style.Faces;
import boardpack.draw.style.Look;
import boardpack.draw.style.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Prints laid papers into one tagged document. */
public final class Press {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName OBJR = new PdfName("OBJR");
    private static final float FURNITURE_GAP = 26;

    private final Look look;
    private final Faces faces;
    private final Pictures pictures;
    private final Map<String, Image> images = new HashMap<>();
    private final Furniture furniture;
    private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();
    private final Map<String, Target> targets = new HashMap<>();
    private final List<Binding.Heading> headings = new ArrayList<>();
    private Document document;
    private PdfWriter writer;
    private PdfStructureElement root;
    private Tag first;
    private String title = "";
    private final List<PageGap> gaps = new ArrayList<>();
    private int page;
    private int drawn;
    private int pages;

    public Press(Look look, Faces faces, Pictures pictures, Furniture furniture) {
        this.pictures = pictures;
        this.look = look;
        this.faces = faces;
        this.furniture = furniture;
    }

    /**
     * Where a link leads.
     *
     * @param page as it is numbered, from 0
     * @param drawn the same among the pages that are drawn here
     */
    private record Target(int page, int drawn, float y) {}

    /** Prints papers as one document, page by page as they are drawn; says where pages are still to be put in. */
    public List<PageGap> print(List<Laid> papers, Imprint imprint, OutputStream out) throws IOException {
        try {
            return printed(papers, imprint, out);
        } catch (RuntimeException e) {
            // What the stream threw comes wrapped, once or more often.
            for (Throwable cause = e; cause != null; cause = cause(cause)) {
                if (cause instanceof IOException failed) {
                    throw failed;
                }
            }
            throw e;
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof ExceptionConverter wrapped ? wrapped.getException() : failure.getCause();
    }

    private List<PageGap> printed(List<Laid> papers, Imprint imprint, OutputStream out) throws IOException {
        document = new Document();
        writer = IdentifiedWriter.of(document, out);
        writer.setFullCompression();
        writer.setCompressionLevel(Face.PRESSED);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        find(papers);
        boolean landscape = papers.getFirst().sheets().getFirst().isLandscape();
        document.setPageSize(size(landscape));
        document.open();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        first = papers.getFirst().root();
        for (Laid paper : papers) {
            title = title(paper);
            for (PageItems sheet : paper.sheets()) {
                if (drawn > 0) {
                    document.setPageSize(size(sheet.isLandscape()));
                    document.newPage();
                }
                print(sheet);
                page++;
                drawn++;
            }
            page += paper.follower().pages();
        }
        new Binding(writer).bind(imprint, headings);
        document.close();
        return gaps;
    }

    /** The first heading of a paper, which a loose page needs under it. */
    private static String title(Laid paper) {
        return paper.sheets().stream()
                .flatMap(s -> s.items().stream())
                .filter(i -> i instanceof PageItems.Heading h && h.level() == 1)
                .map(i -> ((PageItems.Heading) i).title())
                .findFirst()
                .orElse("");
    }

    private static Rectangle size(boolean landscape) {
        return new Rectangle(Look.Page.wide(landscape), Look.Page.tall(landscape));
    }

    /** Where links can lead and where headings stand, before anything is drawn. */
    private void find(List<Laid> papers) {
        int own = 0;
        for (Laid paper : papers) {
            for (PageItems sheet : paper.sheets()) {
                for (PageItems.Item item : sheet.items()) {
                    switch (item) {
                        case PageItems.Anchor a -> targets.putIfAbsent(a.id(), new Target(pages, own, a.y()));
                        case PageItems.Heading h -> headings.add(new Binding.Heading(h.level(), h.title(), own, h.y()));
                        default -> {
                            // Drawn later.
                        }
                    }
                }
                pages++;
                own++;
            }
            Laid.Follower follower = paper.follower();
            if (follower.pages() > 0) {
                gaps.add(new PageGap(own, papers.indexOf(paper) + 1, follower.file()));
                // A link leads to the page before them, which says what they are.
                targets.put(follower.id() + "-first", new Target(pages, own - 1, Look.Page.A4_LONG));
                targets.put(
                        follower.id() + "-last", new Target(pages + follower.pages() - 1, own - 1, Look.Page.A4_LONG));
                pages += follower.pages();
            }
        }
    }

    private void print(PageItems sheet) {
        PdfContentByte to = writer.getDirectContent();
        writer.setPageEmpty(false);
        if (furniture.draft()) {
            watermark(to, sheet.isLandscape());
        }
        artifacts(to, sheet);
        if (drawn == 0 && !furniture.mark().isEmpty()) {
            mark(to, sheet.isLandscape(), Optional.of(new PdfStructureElement(element(first), new PdfName("P"))));
        }
        List<PageItems.Text> together = new ArrayList<>();
        for (PageItems.Item item : sheet.items()) {
            switch (item) {
                case PageItems.Text text
                when !text.repeated() -> {
                    if (!together.isEmpty()
                            && together.getFirst().run().tag() != text.run().tag()) {
                        words(to, together);
                    }
                    together.add(text);
                }
                case PageItems.Picture picture -> {
                    words(to, together);
                    picture(to, picture);
                }
                case PageItems.Plot plot
                when !plot.repeated() -> {
                    words(to, together);
                    PdfStructureElement element = figure(plot.tag(), plot.x(), plot.y(), plot.width(), plot.height());
                    to.beginMarkedContentSequence(element);
                    Plotter.draw(to, plot);
                    to.endMarkedContentSequence();
                }
                case PageItems.Empty empty -> {
                    words(to, together);
                    element(empty.tag());
                }
                default -> {
                    // Not words.
                }
            }
        }
        words(to, together);
        furniture(to, sheet.isLandscape());
    }

    /** Fills, rules, shapes, leaders and repeated header rows: nothing that a screen reader should read. */
    private void artifacts(PdfContentByte to, PageItems sheet) {
        to.beginMarkedContentSequence(ARTIFACT);
        to.saveState();
        for (PageItems.Item item : sheet.items()) {
            switch (item) {
                case PageItems.Fill f -> {
                    fill(to, f.colour());
                    to.rectangle(f.x(), f.y(), f.width(), f.height());
                    to.fill();
                }
                case PageItems.Rule r -> {
                    stroke(to, r.colour());
                    to.setLineWidth(r.thickness());
                    to.moveTo(r.x(), r.y());
                    to.lineTo(r.x() + r.width(), r.y());
                    to.stroke();
                }
                case PageItems.Mark m -> {
                    fill(to, Shapes.colour(m.name(), look));
                    stroke(to, Shapes.colour(m.name(), look));
                    Shapes.draw(to, m.name(), m.x(), m.baseline(), m.size());
                }
                case PageItems.Leader l -> leader(to, l);
                default -> {
                    // Words come later.
                }
            }
        }
        to.restoreState();
        to.endMarkedContentSequence();
        if (sheet.items().stream().anyMatch(i -> i instanceof PageItems.Text t && t.repeated())) {
            to.beginMarkedContentSequence(ARTIFACT, pagination("Header"), true);
            to.beginText();
            for (PageItems.Item item : sheet.items()) {
                if (item instanceof PageItems.Text text && text.repeated()) {
                    show(
                            to,
                            type(text.run()),
                            text.x(),
                            text.baseline(),
                            text.run().text());
                }
            }
            to.endText();
            to.endMarkedContentSequence();
        }
        sheet.items().stream()
                .filter(i -> i instanceof PageItems.Plot p && p.repeated())
                .forEach(plot -> {
                    to.beginMarkedContentSequence(ARTIFACT, pagination("Header"), true);
                    Plotter.draw(to, (PageItems.Plot) plot);
                    to.endMarkedContentSequence();
                });
    }

    private void leader(PdfContentByte to, PageItems.Leader leader) {
        stroke(to, look.colour("rule"));
        to.setLineWidth(0.8f);
        to.saveState();
        to.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        to.setLineDash(0, 4, 0);
        to.moveTo(leader.fromX() + 6, leader.baseline() + 1);
        to.lineTo(leader.toX() - 5, leader.baseline() + 1);
        to.stroke();
        to.restoreState();
    }

    /** Words of one tag, on one line or several, as one stretch of marked content; then the links on them. */
    private void words(PdfContentByte to, List<PageItems.Text> together) {
        if (together.isEmpty()) {
            return;
        }
        Tag tag = together.getFirst().run().tag();
        PdfStructureElement element = element(tag);
        to.beginMarkedContentSequence(element);
        to.beginText();
        for (PageItems.Text text : together) {
            show(to, type(text.run()), x(text), text.baseline(), shown(text.run()));
        }
        to.endText();
        to.endMarkedContentSequence();
        if (tag.type().equals("Link")) {
            together.forEach(text -> link(element, text));
        }
        together.clear();
    }

    /** A picture with its words for those who cannot see it, and its place on the page. */
    private void picture(PdfContentByte to, PageItems.Picture picture) {
        PdfStructureElement element =
                figure(picture.tag(), picture.x(), picture.y(), picture.width(), picture.height());
        to.beginMarkedContentSequence(element);
        to.addImage(
                images.computeIfAbsent(picture.name(), pictures::image),
                picture.width(),
                0,
                0,
                picture.height(),
                picture.x(),
                picture.y());
        to.endMarkedContentSequence();
    }

    /** The element of a figure, with its place on the page. */
    private PdfStructureElement figure(Tag tag, float x, float y, float width, float height) {
        PdfStructureElement element = element(tag);
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(PdfName.BBOX, new PdfArray(new float[] {x, y, x + width, y + height}));
        element.put(PdfName.A, layout);
        return element;
    }

    private String shown(Line.Run run) {
        if (run.pageOf().isEmpty()) {
            return run.text();
        }
        Target target = targets.get(run.pageOf());
        return target == null ? "\u2013" : Integer.toString(target.page() + 1);
    }

    /** A page number stands at the right of the room that was kept for it. */
    private float x(PageItems.Text text) {
        Line.Run run = text.run();
        return run.pageOf().isEmpty()
                ? text.x()
                : text.x() + run.width() - run.type().width(shown(run));
    }

    private void show(PdfContentByte to, Type type, float x, float baseline, String text) {
        to.setFontAndSize(type.face().font(), type.size());
        fill(to, type.colour());
        to.setTextMatrix(x, baseline);
        to.showText(text);
    }

    private void link(PdfStructureElement element, PageItems.Text text) {
        Line.Run run = text.run();
        String address = run.tag().detail();
        if (address.isBlank()) {
            return;
        }
        Rectangle box = new Rectangle(
                text.x(),
                text.baseline() - run.type().size() * 0.25f,
                text.x() + run.width(),
                text.baseline() + run.type().size() * 0.85f);
        PdfAnnotation annotation;
        String contents;
        if (address.startsWith("#")) {
            Target target = targets.get(address.substring(1));
            if (target == null) {
                return;
            }
            PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, target.y() + 12, 0);
            place.addPage(writer.getPageReference(target.drawn() + 1));
            annotation = new PdfAnnotation(writer, box);
            annotation.put(PdfName.SUBTYPE, PdfName.LINK);
            annotation.put(PdfName.DEST, place);
            contents = "Page " + (target.page() + 1);
        } else {
            annotation = PdfAnnotation.createLink(writer, box, PdfAnnotation.HIGHLIGHT_INVERT, new PdfAction(address));
            contents = address;
        }
        annotation.put(PdfName.CONTENTS, new PdfString(contents, PdfObject.TEXT_UNICODE));
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(
                PdfName.STRUCTPARENT,
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element.getReference())));
        PdfDictionary reference = new PdfDictionary(OBJR);
        reference.put(PdfName.OBJ, annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getPageReference(drawn + 1));
        PdfObject kids = element.get(PdfName.K);
        PdfArray all = kids.isArray() ? (PdfArray) kids : new PdfArray(kids);
        all.add(reference);
        element.put(PdfName.K, all);
        writer.addAnnotation(annotation);
    }

    private PdfStructureElement element(Tag tag) {
        PdfStructureElement known = elements.get(tag);
        if (known != null) {
            return known;
        }
        PdfStructureElement parent = tag.parent().map(this::element).orElse(root);
        PdfStructureElement element = new PdfStructureElement(parent, new PdfName(isDead(tag) ? "Span" : tag.type()));
        switch (tag.type()) {
            case "TH" -> over(attribute(element, "Table", "Scope", new PdfName(tag.detail())), tag);
            case "TD" -> {
                if (tag.columns() > 1) {
                    attribute(element, "Table", "ColSpan", new PdfNumber(tag.columns()));
                }
            }
            case "Figure" -> element.put(PdfName.ALT, new PdfString(tag.detail(), PdfObject.TEXT_UNICODE));
            case "L" -> attribute(element, "List", "ListNumbering", new PdfName(tag.detail()));
            default -> {
                // Its type says all.
            }
        }
        elements.put(tag, element);
        return element;
    }

    /** True where what a link leads to is in none of the papers of this document. */
    private boolean isDead(Tag tag) {
        return tag.type().equals("Link")
                && (tag.detail().isBlank()
                        || tag.detail().startsWith("#")
                                && !targets.containsKey(tag.detail().substring(1)));
    }

    /** Where a link leads nowhere its words are words like those about it. */
    private Type type(Line.Run run) {
        Type type = run.type();
        return isDead(run.tag()) ? new Type(type.face(), type.size(), run.tag().plain()) : type;
    }

    private static void over(PdfDictionary attributes, Tag cell) {
        if (cell.columns() > 1) {
            attributes.put(new PdfName("ColSpan"), new PdfNumber(cell.columns()));
        }
    }

    private static PdfDictionary attribute(PdfStructureElement element, String owner, String name, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(name), value);
        element.put(PdfName.A, attributes);
        return attributes;
    }

    private static PdfDictionary pagination(String kind) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName(kind));
        return properties;
    }

    private void furniture(PdfContentByte to, boolean landscape) {
        Type type = new Type(faces.face(false, false), look.smallSize(), look.colour("muted"));
        float left = left(landscape);
        float right = right(landscape);
        float top = Look.Page.tall(landscape) - look.page().top() + FURNITURE_GAP;
        float bottom = look.page().bottom() - FURNITURE_GAP - type.size() * 0.3f;
        to.beginMarkedContentSequence(ARTIFACT, pagination("Header"), true);
        to.beginText();
        show(to, type, left, top, shortened(furniture.header(), type, right - left));
        to.endText();
        to.endMarkedContentSequence();
        if (drawn > 0 && !furniture.mark().isEmpty()) {
            mark(to, landscape, Optional.empty());
        }
        String number = "Page " + (page + 1) + " of " + pages;
        to.beginMarkedContentSequence(ARTIFACT, pagination("Footer"), true);
        to.beginText();
        float numberWidth = type.width(number);
        show(
                to,
                type,
                left,
                bottom,
                shortened(
                        furniture.footer() + (title.isEmpty() ? "" : ": " + title),
                        type,
                        right - left - numberWidth - 20));
        show(to, type, right - numberWidth, bottom, number);
        to.endText();
        to.endMarkedContentSequence();
    }

    /** That it is not for publication, above the header: read aloud on the first page, an artifact on all others. */
    private void mark(PdfContentByte to, boolean landscape, Optional<PdfStructureElement> readAs) {
        float left = left(landscape);
        float room = right(landscape) - left;
        Type usual = new Type(faces.face(true, false), look.smallSize(), look.colour("text"));
        float width = usual.width(furniture.mark());
        // It is never cut: a narrow page has it smaller.
        Type type = width <= room ? usual : new Type(usual.face(), usual.size() * room / width, usual.colour());
        float height = Look.Page.tall(landscape);
        float above = height - look.page().top() + FURNITURE_GAP + look.smallSize() * 1.4f;
        readAs.ifPresentOrElse(
                to::beginMarkedContentSequence, () -> to.beginMarkedContentSequence(ARTIFACT, ofTheTop(), true));
        to.beginText();
        show(to, type, left, Math.min(above, height - look.smallSize()), furniture.mark());
        to.endText();
        to.endMarkedContentSequence();
    }

    /** It is told from the header by this: it is lifted off for pages of others. */
    private static PdfDictionary ofTheTop() {
        PdfDictionary properties = pagination("Header");
        properties.put(new PdfName("Attached"), new PdfArray(new PdfName("Top")));
        return properties;
    }

    private float left(boolean landscape) {
        return landscape ? look.page().landscapeLeft() : look.page().left();
    }

    private float right(boolean landscape) {
        return Look.Page.wide(landscape)
                - (landscape ? look.page().landscapeRight() : look.page().right());
    }

    /** Cut at the end, with an ellipsis, where it would not fit: the whole stands on the first page. */
    private static String shortened(String text, Type type, float width) {
        String shown = text;
        while (type.width(shown) > width && shown.length() > 1) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "\u2026";
        }
        return shown;
    }

    private void watermark(PdfContentByte to, boolean landscape) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName("Watermark"));
        to.beginMarkedContentSequence(ARTIFACT, properties, true);
        Type type = new Type(faces.face(true, false), 150, 0xE9E9E9);
        String word = "DRAFT";
        double turn = Math.PI / 4;
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        float half = type.width(word) / 2;
        float x = Look.Page.wide(landscape) / 2 - half * cos + 50 * sin;
        float y = Look.Page.tall(landscape) / 2 - half * sin - 50 * cos;
        to.beginText();
        to.setFontAndSize(type.face().font(), type.size());
        fill(to, type.colour());
        to.setTextMatrix(cos, sin, -sin, cos, x, y);
        to.showText(word);
        to.endText();
        to.endMarkedContentSequence();
    }

    private static void fill(PdfContentByte to, int colour) {
        to.setRGBColorFill(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
    }

    private static void stroke(PdfContentByte to, int colour) {
        to.setRGBColorStroke(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
    }
}
