package boardpack.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A piece of marked content from one of our pages, copied onto inserted pages with our own fonts. */
final class Lifted {
    private Lifted() {}

    /** Returns the operators of the first marked content with matching properties; none if there is none. */
    static List<Object> from(PDPage page, Predicate<COSDictionary> properties) throws IOException {
        List<Object> drawing = new ArrayList<>();
        boolean within = false;
        Object before = null;
        for (Object token : new PDFStreamParser(page).parse()) {
            String operator = token instanceof Operator o ? o.getName() : "";
            if (within && operator.equals(OperatorName.END_MARKED_CONTENT)) {
                return drawing;
            }
            if (within) {
                drawing.add(token);
            }
            within |= operator.equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && before instanceof COSDictionary dictionary
                    && properties.test(dictionary);
            before = token;
        }
        return List.of();
    }

    /** Returns the content as a form that can be drawn anywhere, clipped to the box. */
    static Optional<PDFormXObject> form(PDDocument document, PDPage page, List<Object> drawing, PDRectangle box)
            throws IOException {
        if (drawing.isEmpty()) {
            return Optional.empty();
        }
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(box);
        form.setResources(page.getResources());
        try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(drawing);
        }
        return Optional.of(form);
    }
}
