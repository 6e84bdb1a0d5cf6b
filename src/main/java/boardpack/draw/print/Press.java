package boardpack.draw.print;

import static boardpack.draw.print.Strokes.ARTIFACT;
import static boardpack.draw.print.Strokes.fill;
import static boardpack.draw.print.Strokes.pagination;
import static boardpack.draw.print.Strokes.show;
import static boardpack.draw.print.Strokes.stroke;

import boardpack.book.pack.Standard;
import boardpack.draw.set.PageItems;
import boardpack.draw.set.Pictures;
import boardpack.draw.set.Shapes;
import boardpack.draw.set.Tag;
import boardpack.draw.style.Face;
import boardpack.draw.style.Faces;
import boardpack.draw.style.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.Document;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Prints laid-out papers into one tagged document. */
public final class Press {
    private static final Set<String> AMONG_WORDS = Set.of("Span", "Link", "Lbl", "Reference");

    private final Look look;
    private final Pictures pictures;
    private final Map<String, Image> images = new HashMap<>();
    private final Furniture furniture;
    private final RunningLines running;
    private final LinkTargets targets = new LinkTargets();
    private final List<Binding.Heading> headings = new ArrayList<>();
    private Document document;
    private PdfWriter writer;
    private TagElements tags;
    private Tag first;
    private String title = "";
    private final List<PageGap> gaps = new ArrayList<>();
    private int page;
    private int drawn;
    private int pages;

    public Press(Look look, Faces faces, Pictures pictures, Furniture furniture) {
        this.pictures = pictures;
        this.look = look;
        this.furniture = furniture;
        this.running = new RunningLines(look, faces, furniture);
    }

    /** Prints papers as one document, page by page. Returns the places where inserted pages are still missing. */
    public List<PageGap> print(List<Laid> papers, Imprint imprint, OutputStream out) throws IOException {
        try {
            return printed(papers, imprint, out);
        } catch (RuntimeException e) {
            // An exception from the output stream may be wrapped several times.
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
        writer.setPdfVersion(version(imprint.standard()));
        writer.setTagged();
        writer.setTabs(PdfName.S);
        find(papers);
        boolean landscape = papers.getFirst().sheets().getFirst().isLandscape();
        document.setPageSize(size(landscape));
        document.open();
        tags = new TagElements(writer, targets, imprint.standard());
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
        new Binding(writer, tags).bind(imprint, headings);
        tags.finish();
        document.close();
        return gaps;
    }

    private static String version(Standard standard) {
        return switch (standard) {
            case PDF_UA_1 -> PdfWriter.VERSION_1_7;
            case PDF_UA_2 -> PdfWriter.VERSION_2_0;
        };
    }

    /** Returns the first heading of a paper, which identifies a loose page. */
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

    /** Finds link targets and headings before drawing begins. */
    private void find(List<Laid> papers) {
        int own = 0;
        for (Laid paper : papers) {
            for (PageItems sheet : paper.sheets()) {
                for (int i = 0; i < sheet.items().size(); i++) {
                    if (sheet.items().get(i) instanceof PageItems.Note note) {
                        find(note, own, tag(sheet.items(), i).orElse(paper.root()));
                    }
                }
                pages++;
                own++;
            }
            Laid.Follower follower = paper.follower();
            if (follower.pages() > 0) {
                gaps.add(new PageGap(own, papers.indexOf(paper) + 1, follower.file()));
                // A link leads to the page before the inserted pages, which announces them.
                targets.add(
                        follower.id() + "-first",
                        new LinkTargets.Target(pages, own - 1, Look.Page.A4_LONG, paper.root()));
                targets.add(
                        follower.id() + "-last",
                        new LinkTargets.Target(pages + follower.pages() - 1, own - 1, Look.Page.A4_LONG, paper.root()));
                pages += follower.pages();
            }
        }
    }

    /** Returns the tag of the block that begins at a note. */
    private static Optional<Tag> tag(List<PageItems.Item> items, int note) {
        for (int i = note + 1; i < items.size(); i++) {
            Optional<Tag> tag = items.get(i) instanceof PageItems.Content content ? tag(content) : Optional.empty();
            if (tag.isPresent()) {
                return tag.map(Press::block);
            }
        }
        return Optional.empty();
    }

    /** Returns the tag of content that screen readers read; empty for repeated content. */
    private static Optional<Tag> tag(PageItems.Content content) {
        return switch (content) {
            case PageItems.Text text ->
                text.repeated() ? Optional.empty() : Optional.of(text.run().tag());
            case PageItems.Picture picture -> Optional.of(picture.tag());
            case PageItems.Plot plot -> plot.repeated() ? Optional.empty() : Optional.of(plot.tag());
            case PageItems.Empty empty -> Optional.of(empty.tag());
        };
    }

    /** Returns the tag of the block that an inline tag belongs to. */
    private static Tag block(Tag tag) {
        return AMONG_WORDS.contains(tag.type()) ? tag.parent().map(Press::block).orElse(tag) : tag;
    }

    private void find(PageItems.Note note, int own, Tag tag) {
        switch (note) {
            case PageItems.Anchor a -> targets.addFirst(a.id(), new LinkTargets.Target(pages, own, a.y(), tag));
            case PageItems.Heading h -> headings.add(new Binding.Heading(h.level(), h.title(), own, h.y(), tag));
        }
    }

    private void print(PageItems sheet) {
        PdfContentByte to = writer.getDirectContent();
        writer.setPageEmpty(false);
        if (furniture.draft()) {
            running.watermark(to, sheet.isLandscape());
        }
        artifacts(to, sheet);
        if (drawn == 0 && !furniture.mark().isEmpty()) {
            running.mark(
                    to,
                    sheet.isLandscape(),
                    Optional.of(new PdfStructureElement(tags.element(first), new PdfName("P"))));
        }
        List<PageItems.Text> together = new ArrayList<>();
        for (PageItems.Item item : sheet.items()) {
            if (item instanceof PageItems.Content content) {
                print(to, content, together);
            }
        }
        words(to, together);
        running.print(to, sheet.isLandscape(), new RunningLines.Numbering(page + 1, pages, drawn == 0, title));
    }

    /** Prints tagged content. Words with the same tag are collected until another tag follows. */
    private void print(PdfContentByte to, PageItems.Content content, List<PageItems.Text> together) {
        switch (content) {
            case PageItems.Text text -> {
                if (text.repeated()) {
                    return;
                }
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
            case PageItems.Plot plot -> {
                if (plot.repeated()) {
                    return;
                }
                words(to, together);
                PdfStructureElement element = tags.figure(plot.tag(), plot.x(), plot.y(), plot.width(), plot.height());
                to.beginMarkedContentSequence(element);
                Plotter.draw(to, plot);
                to.endMarkedContentSequence();
            }
            case PageItems.Empty empty -> {
                words(to, together);
                tags.element(empty.tag());
            }
        }
    }

    /** Prints fills, rules, shapes, leaders and repeated header rows as artifacts, which screen readers skip. */
    private void artifacts(PdfContentByte to, PageItems sheet) {
        to.beginMarkedContentSequence(ARTIFACT);
        to.saveState();
        for (PageItems.Item item : sheet.items()) {
            if (item instanceof PageItems.Ornament ornament) {
                print(to, ornament);
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
                            targets.type(text.run()),
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

    private void print(PdfContentByte to, PageItems.Ornament ornament) {
        switch (ornament) {
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
                fill(to, m.colour());
                stroke(to, m.colour());
                Shapes.draw(to, m.name(), m.x(), m.baseline(), m.size());
            }
            case PageItems.Box b -> {
                fill(to, Shapes.colour(b.name(), look));
                stroke(to, Shapes.colour(b.name(), look));
                Shapes.block(to, b);
            }
            case PageItems.Leader l -> leader(to, l);
        }
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

    /** Prints words of one tag, on one or several lines, as one stretch of marked content, and then their links. */
    private void words(PdfContentByte to, List<PageItems.Text> together) {
        if (together.isEmpty()) {
            return;
        }
        Tag tag = together.getFirst().run().tag();
        PdfStructureElement element = tags.element(tag);
        to.beginMarkedContentSequence(element);
        to.beginText();
        List<PageItems.Text> placed = together.stream().map(targets::closed).toList();
        for (PageItems.Text text : placed) {
            show(to, targets.type(text.run()), targets.x(text), text.baseline(), targets.shown(text.run()));
        }
        to.endText();
        to.endMarkedContentSequence();
        if (tag.type().equals("Link")) {
            placed.forEach(text -> tags.link(element, text, drawn));
        }
        together.clear();
    }

    /** Prints a picture with its text alternative and its position. */
    private void picture(PdfContentByte to, PageItems.Picture picture) {
        PdfStructureElement element =
                tags.figure(picture.tag(), picture.x(), picture.y(), picture.width(), picture.height());
        to.beginMarkedContentSequence(element);
        float[] place = pictures.orientation(picture.name())
                .matrix(picture.x(), picture.y(), picture.width(), picture.height());
        to.addImage(
                images.computeIfAbsent(picture.name(), pictures::image),
                place[0],
                place[1],
                place[2],
                place[3],
                place[4],
                place[5]);
        to.endMarkedContentSequence();
    }
}
