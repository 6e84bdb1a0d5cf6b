package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.pack.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the metadata and reader features of a finished document. */
final class FinishedTest {
    private static final List<Attachment> FIGURES = List.of(
            new Attachment("b.csv", "The figures of b", "ref\r\n1\r\n".getBytes(StandardCharsets.UTF_8)),
            new Attachment("a.csv", "The figures of a", "ref\r\n2\r\n".getBytes(StandardCharsets.UTF_8)));

    private static final String PAPER = "<h1 id=\"one\">One</h1><p>" + "word ".repeat(900) + "</p>"
            + "<h2 id=\"two\">Two &amp; a half</h2><p>See <a href=\"#one\">the first part</a>, <a href=\"#gone\">nothing</a>"
            + " or <a href=\"https://example.org/x?a=1&amp;b=2\">a page elsewhere</a>.</p><h3>Three</h3><h4>Four</h4>"
            + "<h1>Five</h1>";

    @Test
    void saysItsTitleLanguageAndHowToShowIt() throws Exception {
        try (Printed printed = Printed.of(PAPER)) {
            PDDocumentCatalog catalog = printed.document.getDocumentCatalog();
            assertEquals("en-GB", catalog.getLanguage());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals(
                    Printed.IDENTITY.title(),
                    printed.document.getDocumentInformation().getTitle());
            for (PDPage page : printed.document.getPages()) {
                assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
            }
        }
    }

    @Test
    void pagesAreLabelledAsTheyAreNumbered() throws Exception {
        try (Printed printed = Printed.of(PAPER)) {
            String[] labels =
                    printed.document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            assertEquals(printed.pages.size(), labels.length);
            for (int i = 0; i < labels.length; i++) {
                assertEquals(Integer.toString(i + 1), labels[i]);
                String said = "Page " + (i + 1) + " of " + labels.length;
                assertTrue(printed.pages.get(i).stream()
                        .anyMatch(s -> s.isArtifact() && s.text().contains(said)));
            }
        }
    }

    @Test
    void headingsOfThreeLevelsAreBookmarks() throws Exception {
        try (Printed printed = Printed.of(PAPER)) {
            assertEquals(
                    List.of("1 One", "2 Two & a half", "3 Three", "1 Five"),
                    bookmarks(printed.document.getDocumentCatalog().getDocumentOutline(), 1));
            PDOutlineItem one =
                    printed.document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals(printed.document.getPage(0), one.findDestinationPage(printed.document));
            assertNotEquals(printed.document.getPage(0), one.getFirstChild().findDestinationPage(printed.document));
        }
    }

    private static List<String> bookmarks(PDOutlineNode node, int level) {
        List<String> found = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            found.add(level + " " + item.getTitle());
            found.addAll(bookmarks(item, level + 1));
        }
        return found;
    }

    @Test
    void linksAreToldAndTagged() throws Exception {
        try (Printed printed = Printed.of(PAPER)) {
            List<String> contents = new ArrayList<>();
            for (PDPage page : printed.document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    contents.add(link.getContents());
                    assertTrue(link.isPrinted());
                    assertTrue(link.getStructParent() >= 0);
                    Object parent = printed.document
                            .getDocumentCatalog()
                            .getStructureTreeRoot()
                            .getParentTree()
                            .getValue(link.getStructParent());
                    COSDictionary element =
                            (COSDictionary) ((org.apache.pdfbox.pdmodel.common.COSObjectable) parent).getCOSObject();
                    assertEquals("Link", element.getNameAsString(COSName.S));
                    assertTrue(refersTo(element, link.getCOSObject()));
                }
            }
            assertEquals(List.of("Page 1", "https://example.org/x?a=1&b=2"), contents);
            assertEquals(2, printed.count("Link"));
        }
    }

    private static boolean refersTo(COSDictionary element, COSDictionary annotation) {
        for (COSBase kid : (COSArray) element.getDictionaryObject(COSName.K)) {
            COSBase direct = kid instanceof org.apache.pdfbox.cos.COSObject o ? o.getObject() : kid;
            if (direct instanceof COSDictionary reference
                    && reference.getDictionaryObject(COSName.getPDFName("Obj")) == annotation) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aLinkOverTwoLinesHasAnAreaOnEach() throws Exception {
        String markup =
                "<p>" + "word ".repeat(14) + "<a href=\"https://example.org/\">" + "linked ".repeat(12) + "</a></p>";
        try (Printed printed = Printed.of(markup)) {
            assertEquals(2, printed.document.getPage(0).getAnnotations().size());
            assertEquals(1, printed.count("Link"));
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }

    @Test
    void figuresAreAttachedAsTheDataBehindIt() throws Exception {
        try (Printed printed = Printed.of(PAPER, false, FIGURES)) {
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
            PDDocumentCatalog catalog = printed.document.getDocumentCatalog();
            Map<String, PDComplexFileSpecification> files =
                    catalog.getNames().getEmbeddedFiles().getNames();
            assertEquals(
                    List.of("a.csv", "b.csv"), files.keySet().stream().sorted().toList());
            for (Attachment figure : FIGURES) {
                PDComplexFileSpecification file = files.get(figure.name());
                assertEquals("Data", file.getCOSObject().getNameAsString("AFRelationship"));
                assertEquals(figure.description(), file.getFileDescription());
                assertEquals("text/csv", file.getEmbeddedFile().getSubtype());
                assertArrayEquals(figure.content(), file.getEmbeddedFile().toByteArray());
            }
            assertEquals(2, ((COSArray) catalog.getCOSObject().getDictionaryObject("AF")).size());
        }
    }

    @Test
    void theDraftMarkIsNotReadAloud() throws Exception {
        try (Printed draft = Printed.of(PAPER, true, List.of());
                Printed plain = Printed.of(PAPER)) {
            assertEquals(List.of(), VeraPdf.faults(draft.bytes));
            assertEquals(plain.words(), draft.words());
            for (List<Printed.Stretch> page : draft.pages) {
                assertEquals(
                        1,
                        page.stream()
                                .filter(s -> s.isArtifact() && s.text().equals("DRAFT"))
                                .count());
            }
            assertTrue(plain.pages.stream()
                    .flatMap(List::stream)
                    .noneMatch(s -> s.text().contains("DRAFT")));
        }
    }

    @Test
    void theSameGivesTheSameBytesAndOtherFiguresAnotherId() throws Exception {
        try (Printed one = Printed.of(PAPER, false, FIGURES);
                Printed again = Printed.of(PAPER, false, FIGURES);
                Printed other = Printed.of(PAPER)) {
            assertArrayEquals(one.bytes, again.bytes);
            assertNotEquals(
                    one.document.getDocument().getDocumentID().toString(),
                    other.document.getDocument().getDocumentID().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a>no address</a></p>",
                "<p><a href=\"\">empty address</a></p>",
                "<p><a href=\"https://example.org/\"></a>empty link</p>",
                "<p><a href=\"https://example.org/\u0142 \u20AC\">odd address</a></p>",
                "<ul></ul><dl></dl><p></p><blockquote></blockquote>",
                "<table></table><table><thead></thead><tbody></tbody></table><table><tbody><tr></tr></tbody></table>",
                "<dl><dt></dt><dd></dd></dl><ol><li></li></ol><ol class=\"contents\"><li><a href=\"#nowhere\">a</a></li></ol>",
                "<table><caption>c</caption><tbody><tr><td></td></tr></tbody></table>"
            })
    void whatIsEmptyPassesToo(String markup) throws Exception {
        try (Printed printed = Printed.of(markup)) {
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }
}
