package boardpack.draw.print;

import boardpack.draw.style.Face;
import boardpack.draw.style.Type;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/** Writes colours, words and artifact marks into the content of a page. */
final class Strokes {
    static final PdfName ARTIFACT = new PdfName("Artifact");

    private Strokes() {}

    static void show(PdfContentByte to, Type type, float x, float baseline, String text) {
        fill(to, type.colour());
        words(to, type.face(), type.size(), x, baseline, text);
    }

    /** Writes words, each part in the font that contains it. */
    static void words(PdfContentByte to, Face face, float size, float x, float baseline, String text) {
        if (face.isAlone(text)) {
            to.setFontAndSize(face.font(), size);
            to.setTextMatrix(x, baseline);
            to.showText(text);
            return;
        }
        for (Face.Part part : face.parts(text, size)) {
            to.setFontAndSize(part.font(), size);
            to.setTextMatrix(x + part.dx(), baseline + part.dy());
            to.showText(part.text());
        }
    }

    static void fill(PdfContentByte to, int colour) {
        to.setRGBColorFill(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
    }

    static void stroke(PdfContentByte to, int colour) {
        to.setRGBColorStroke(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
    }

    /** Returns the properties of content that repeats on every page. */
    static PdfDictionary pagination(String kind) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName(kind));
        return properties;
    }
}
