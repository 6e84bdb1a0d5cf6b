package boardpack;

import boardpack.book.pack.Standard;
import boardpack.draw.Drawer;
import boardpack.draw.print.Furniture;
import boardpack.draw.print.Laid;
import boardpack.draw.style.Look;
import boardpack.pack.Attachment;
import boardpack.pack.Finisher;
import boardpack.pack.Identity;
import boardpack.pack.insert.Claims;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Markup that was laid out, drawn and finished, with the content that a reader of the PDF finds. */
final class Printed implements AutoCloseable {
    static final Identity IDENTITY = new Identity(
            "Health & <Care> – «Überblick»",
            "A council",
            "Policy board",
            "boardpack test",
            "boardpack test",
            LocalDate.of(2019, 11, 11),
            Claims.all(Standard.PDF_UA_1));

    final byte[] bytes;
    final PDDocument document;
    /** All text of a page, in drawing order. */
    final List<List<Stretch>> pages = new ArrayList<>();

    /** The tag tree, without the objects it refers to. */
    final Node root;

    /** Text of one marked-content sequence. */
    record Stretch(String tag, int mcid, List<TextPosition> glyphs) {
        boolean isArtifact() {
            return tag.equals("Artifact");
        }

        String text() {
            return glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        }
    }

    /** An element of the tag tree with its own text in reading order. */
    record Node(
            String type, String numbering, int columns, List<Node> children, List<Stretch> own, List<Integer> onPages) {
        List<Node> all(String wanted) {
            List<Node> found = new ArrayList<>();
            if (type.equals(wanted)) {
                found.add(this);
            }
            children.forEach(c -> found.addAll(c.all(wanted)));
            return found;
        }

        List<Integer> allPages() {
            List<Integer> found = new ArrayList<>(onPages);
            children.forEach(c -> found.addAll(c.allPages()));
            return found;
        }

        /** Returns the text in reading order, with a blank between blocks. */
        String text() {
            StringBuilder out = new StringBuilder();
            own.forEach(s -> out.append(s.text()));
            boolean generated = !numbering.isEmpty() && !numbering.equals("None");
            for (Node child : children) {
                boolean inline = child.type.equals("Span") || child.type.equals("Link");
                if (generated && child.type.equals("LI")) {
                    // The label of an item was not in the markup.
                    child.children.stream()
                            .filter(c -> !c.type.equals("Lbl"))
                            .forEach(c -> out.append(' ').append(c.text()).append(' '));
                } else {
                    out.append(inline ? "" : " ").append(child.text()).append(inline ? "" : " ");
                }
            }
            return out.toString();
        }
    }

    private Printed(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.document = Loader.loadPDF(bytes);
        Map<PDPage, Integer> numbers = new HashMap<>();
        List<Map<Integer, Stretch>> byId = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            numbers.put(page, pages.size());
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            List<Stretch> stretches = new ArrayList<>();
            Map<Integer, Stretch> ids = new HashMap<>();
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                List<TextPosition> glyphs = content.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .map(TextPosition.class::cast)
                        .toList();
                Stretch stretch = new Stretch(content.getTag(), content.getMCID(), glyphs);
                stretches.add(stretch);
                if (content.getMCID() >= 0) {
                    ids.put(content.getMCID(), stretch);
                }
            }
            pages.add(stretches);
            byId.add(ids);
        }
        root = node(document.getDocumentCatalog().getStructureTreeRoot(), "", "", 1, numbers, byId);
    }

    static Look look() {
        try (InputStream in = Printed.class.getClassLoader().getResourceAsStream("templates/style.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Look.of(Yaml.parse(text, "style.yaml", new Findings()).orElseThrow(), new Findings());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a document made by the program. */
    static Printed read(byte[] pdf) throws IOException {
        return new Printed(pdf);
    }

    static Printed of(String markup) throws IOException {
        return of(markup, false, List.of());
    }

    static Printed of(String markup, boolean draft, List<Attachment> attachments) throws IOException {
        Drawer drawer = new Drawer(look(), Map.of());
        Laid laid = drawer.lay(markup, "test.ftlx");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        drawer.draw(
                List.of(laid),
                new Furniture("Running header", "Footer", draft, ""),
                Finisher.imprint(IDENTITY, attachments),
                pdf);
        return new Printed(pdf.toByteArray());
    }

    private static Node node(
            PDStructureNode from,
            String type,
            String numbering,
            int columns,
            Map<PDPage, Integer> numbers,
            List<Map<Integer, Stretch>> byId) {
        Node node = new Node(type, numbering, columns, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Object kid : from.getKids()) {
            switch (kid) {
                case PDStructureElement element -> node.children().add(child(element, numbers, byId));
                case Integer mcid -> own(node, numbers.get(((PDStructureElement) from).getPage()), mcid, byId);
                case PDMarkedContentReference reference -> {
                    PDPage page =
                            reference.getPage() == null ? ((PDStructureElement) from).getPage() : reference.getPage();
                    own(node, numbers.get(page), reference.getMCID(), byId);
                }
                case PDObjectReference object -> {
                    // The annotation of a link.
                }
                default -> throw new IllegalStateException(kid.toString());
            }
        }
        return node;
    }

    private static Node child(
            PDStructureElement element, Map<PDPage, Integer> numbers, List<Map<Integer, Stretch>> byId) {
        String numbering = element.getStructureType().equals("L")
                ? element.getAttributes().getObject(0).getCOSObject().getNameAsString("ListNumbering")
                : "";
        int columns = element.getStructureType().matches("T[HD]")
                        && element.getAttributes().size() > 0
                ? element.getAttributes().getObject(0).getCOSObject().getInt("ColSpan", 1)
                : 1;
        return node(element, element.getStructureType(), numbering, columns, numbers, byId);
    }

    private static void own(Node node, int page, int mcid, List<Map<Integer, Stretch>> byId) {
        Stretch stretch = byId.get(page).get(mcid);
        if (stretch != null) {
            node.own().add(stretch);
            node.onPages().add(page);
        }
    }

    /** Returns the words of the document as read aloud. */
    List<String> words() {
        return List.of(root.text().strip().split("\\s+"));
    }

    int count(String type) {
        return root.all(type).size();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
