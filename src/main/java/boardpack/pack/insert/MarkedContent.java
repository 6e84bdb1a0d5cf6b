package boardpack.pack.insert;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Checks that all printed content has a tag or is marked as an artifact. */
final class MarkedContent {
    private static final Set<String> PRINTS =
            Set.of("Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "BI", "EI");

    /** Operators for printing-press colours, which a pack does not support. */
    private static final Set<String> OF_A_PRESS = Set.of("k", "K");

    private static final int DEEPEST = 8;

    private final Map<COSDictionary, TreeMap<Integer, COSDictionary>> passages;
    private final Evidence evidence;

    /** The state of a marked passage. */
    private enum Mark {
        TAGGED,
        DECORATION,
        NEITHER
    }

    MarkedContent(Map<COSDictionary, TreeMap<Integer, COSDictionary>> passages, Evidence evidence) {
        this.passages = passages;
        this.evidence = evidence;
    }

    void look(PDPage page) throws IOException {
        look(page, page.getCOSObject(), false, 0);
    }

    private void look(PDContentStream content, COSDictionary holder, boolean covered, int depth) throws IOException {
        Deque<Mark> marks = new ArrayDeque<>();
        PDFStreamParser parser = new PDFStreamParser(content);
        Object before = null;
        Object beforeThat = null;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                operator(operator.getName(), before, beforeThat, content, holder, covered, depth, marks);
            }
            beforeThat = before;
            before = token;
        }
    }

    private void operator(
            String name,
            Object before,
            Object beforeThat,
            PDContentStream content,
            COSDictionary holder,
            boolean covered,
            int depth,
            Deque<Mark> marks)
            throws IOException {
        boolean marked = covered || marks.contains(Mark.TAGGED) || marks.contains(Mark.DECORATION);
        switch (name) {
            case "BMC" -> push("Artifact".equals(named(before)) ? Mark.DECORATION : Mark.NEITHER, marks);
            case "BDC" -> push(mark(beforeThat, before, content, holder), marks);
            case "EMC" -> marks.poll();
            case "Do" -> {
                COSBase its = before instanceof COSName object && content.getResources() != null
                        ? xObject(content, object)
                        : null;
                if (its instanceof COSStream form && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))) {
                    if (depth < DEEPEST) {
                        look(new PDFormXObject(form), form, marked, depth + 1);
                    }
                } else if (!marked) {
                    unmarked();
                }
            }
            default -> {
                if (!marked && PRINTS.contains(name)) {
                    unmarked();
                }
                if (OF_A_PRESS.contains(name)) {
                    evidence.unarchivable("it is painted with the colours of a printing press (CMYK)");
                }
            }
        }
    }

    private static COSBase xObject(PDContentStream content, COSName name) {
        COSDictionary all = content.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return all == null ? null : all.getDictionaryObject(name);
    }

    private void push(Mark mark, Deque<Mark> marks) {
        boolean mixed = mark == Mark.TAGGED && marks.contains(Mark.DECORATION)
                || mark == Mark.DECORATION && marks.contains(Mark.TAGGED);
        if (mixed) {
            evidence.inaccessible("it has tags within decoration, or decoration within tags");
        }
        marks.push(mark);
    }

    private Mark mark(Object tag, Object properties, PDContentStream content, COSDictionary holder) {
        if ("Artifact".equals(named(tag))) {
            return Mark.DECORATION;
        }
        COSDictionary its = properties instanceof COSDictionary own ? own : listed(properties, content);
        if (its == null || !its.containsKey(COSName.MCID)) {
            return Mark.NEITHER;
        }
        if (!passages.getOrDefault(holder, new TreeMap<>()).containsKey(its.getInt(COSName.MCID))) {
            evidence.inaccessible("its tags do not lead to all that is printed");
        }
        return Mark.TAGGED;
    }

    private static COSDictionary listed(Object name, PDContentStream content) {
        if (!(name instanceof COSName its) || content.getResources() == null) {
            return null;
        }
        COSDictionary all = content.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        return all == null ? null : all.getCOSDictionary(its);
    }

    private static String named(Object token) {
        return token instanceof COSName name ? name.getName() : "";
    }

    private void unmarked() {
        evidence.inaccessible("something is printed that has no tag");
    }
}
