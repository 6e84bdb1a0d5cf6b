package boardpack.draw.print;

import static boardpack.draw.print.Strokes.ARTIFACT;
import static boardpack.draw.print.Strokes.fill;
import static boardpack.draw.print.Strokes.pagination;
import static boardpack.draw.print.Strokes.show;

import boardpack.draw.style.Faces;
import boardpack.draw.style.Glyphs;
import boardpack.draw.style.Look;
import boardpack.draw.style.Type;
import boardpack.problem.CannotContinue;
import boardpack.problem.Place;
import java.util.Optional;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** Prints the running header and footer, and the marks across every page. */
final class RunningLines {
    private static final float FURNITURE_GAP = 26;

    private final Look look;
    private final Faces faces;
    private final Furniture furniture;

    RunningLines(Look look, Faces faces, Furniture furniture) {
        this.look = look;
        this.faces = faces;
        this.furniture = new Furniture(
                shown(furniture.header(), false),
                shown(furniture.footer(), false),
                furniture.draft(),
                shown(furniture.mark(), true));
    }

    private String shown(String text, boolean bold) {
        Glyphs glyphs = new Glyphs();
        String shown = glyphs.shown(text, faces.face(bold, false));
        glyphs.missing().stream().findFirst().ifPresent(missing -> {
            throw new CannotContinue(missing.at(Place.of("pack.yaml")));
        });
        return shown;
    }

    /**
     * The number of a page.
     *
     * @param page the page number, from 1
     * @param first true for the first page drawn
     * @param title the title of the page's paper
     */
    record Numbering(int page, int pages, boolean first, String title) {}

    /** Prints the header, the footer and the mark of a page. */
    void print(PdfContentByte to, boolean landscape, Numbering numbering) {
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
        if (!numbering.first() && !furniture.mark().isEmpty()) {
            mark(to, landscape, Optional.empty());
        }
        String number = "Page " + numbering.page() + " of " + numbering.pages();
        to.beginMarkedContentSequence(ARTIFACT, pagination("Footer"), true);
        to.beginText();
        float numberWidth = type.width(number);
        show(
                to,
                type,
                left,
                bottom,
                shortened(
                        furniture.footer() + (numbering.title().isEmpty() ? "" : ": " + numbering.title()),
                        type,
                        right - left - numberWidth - 20));
        show(to, type, right - numberWidth, bottom, number);
        to.endText();
        to.endMarkedContentSequence();
    }

    /**
     * Prints the mark for packs not for publication above the header. It is tagged on the first page and an artifact
     * elsewhere.
     */
    void mark(PdfContentByte to, boolean landscape, Optional<PdfStructureElement> readAs) {
        float left = left(landscape);
        float room = right(landscape) - left;
        Type usual = new Type(faces.face(true, false), look.smallSize(), look.colour("text"));
        float width = usual.width(furniture.mark());
        // The mark is never cut off; on a narrow page it is printed smaller.
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

    /** Returns properties that distinguish the mark from the header, so that it can be copied onto inserted pages. */
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

    /** Returns the text, shortened with an ellipsis if it does not fit. The full text is on the first page. */
    private static String shortened(String text, Type type, float width) {
        String shown = text;
        while (type.width(shown) > width && shown.length() > 1) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "\u2026";
        }
        return shown;
    }

    void watermark(PdfContentByte to, boolean landscape) {
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
}
