package boardpack;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Returns the tags of a document with their words, in reading order. */
final class TagTree {
    private final Map<COSDictionary, Map<Integer, String>> wordsOfPages = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private TagTree() {}

    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TagTree tree = new TagTree();
            for (PDPage page : document.getPages()) {
                tree.wordsOfPages.put(page.getCOSObject(), words(page));
            }
            tree.walk(document.getDocumentCatalog().getStructureTreeRoot(), 0, null);
            return tree.out.toString();
        }
    }

    private static Map<Integer, String> words(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> words = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                StringBuilder text = new StringBuilder();
                for (Object item : content.getContents()) {
                    if (item instanceof TextPosition position) {
                        text.append(position.getUnicode());
                    }
                }
                words.put(content.getMCID(), text.toString());
            }
        }
        return words;
    }

    private void walk(PDStructureNode node, int depth, COSDictionary page) {
        StringBuilder text = new StringBuilder();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    COSDictionary its =
                            element.getPage() == null ? page : element.getPage().getCOSObject();
                    out.append("  ".repeat(depth))
                            .append(element.getStructureType())
                            .append(attributes(element));
                    List<Object> kids = element.getKids();
                    boolean holdsWords = kids.stream().noneMatch(PDStructureElement.class::isInstance);
                    if (holdsWords) {
                        out.append(": ").append(words(kids, its)).append('\n');
                    } else {
                        out.append('\n');
                        walk(element, depth + 1, its);
                    }
                }
                default -> text.append(kid);
            }
        }
        if (!text.isEmpty()) {
            throw new IllegalStateException("an element holds both words and elements: " + text);
        }
    }

    private String words(List<Object> kids, COSDictionary page) {
        StringBuilder text = new StringBuilder();
        for (Object kid : kids) {
            switch (kid) {
                case Integer id -> text.append(wordsOfPages.get(page).get(id));
                case PDMarkedContentReference reference ->
                    text.append(
                            wordsOfPages.get(reference.getPage().getCOSObject()).get(reference.getMCID()));
                case PDObjectReference reference -> {
                    // The annotation of the link.
                }
                default -> throw new IllegalStateException(kid.getClass().getName());
            }
        }
        return text.toString();
    }

    private static String attributes(PDStructureElement element) {
        var attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        if (attributes instanceof COSDictionary dictionary) {
            for (String name : List.of("Scope", "ListNumbering")) {
                if (dictionary.containsKey(name)) {
                    return " (" + dictionary.getNameAsString(name) + ")";
                }
            }
        }
        String words = element.getAlternateDescription();
        return words == null ? "" : " (" + words + ")";
    }
}
