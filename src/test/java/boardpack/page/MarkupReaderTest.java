package boardpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupReaderTest {
    private static Markup.Element read(String xhtml, String template) {
        return new MarkupReader().read(xhtml, template);
    }

    private static Finding refused(String xhtml) {
        return assertThrows(CannotContinue.class, () -> read(xhtml, "templates/t.ftlx"))
                .finding();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div", "span", "script", "style", "iframe", "object", "video", "html", "body", "link", "meta", "h5",
                "code", "b", "i", "P", "TABLE"
            })
    void refusesUnknownElements(String element) {
        Finding finding = refused("<p>a</p><" + element + "></" + element + ">");
        assertEquals(Code.E402, finding.code());
        assertEquals("templates/t.ftlx", finding.place().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li>a</li>",
                "<tr><td>a</td></tr>",
                "<td>a</td>",
                "<p><p>a</p></p>",
                "<p><table></table></p>",
                "<h1><p>a</p></h1>",
                "<ul><p>a</p></ul>",
                "<ul><ul></ul></ul>",
                "<table><tr><td>a</td></tr></table>",
                "<table><tbody><td>a</td></tbody></table>",
                "<table><tbody><tr><td><table></table></td></tr></tbody></table>",
                "<strong>a</strong>",
                "<p><br><em>a</em></br></p>",
                "<dl><li>a</li></dl>",
                "<p><a href=\"#x\"><a href=\"#y\">b</a></a></p>"
            })
    void refusesMisplacedElements(String xhtml) {
        assertEquals(Code.E404, refused(xhtml).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loose",
                "<section>loose</section>",
                "<ul>loose<li>a</li></ul>",
                "<table>loose</table>",
                "<table><tbody><tr>loose</tr></tbody></table>",
                "<dl><dt>a</dt>loose<dd>b</dd></dl>",
                "<blockquote>loose</blockquote>",
                "<p>a</p>&#108;oose",
                "<p>a</p><![CDATA[loose]]>"
            })
    void refusesLooseText(String xhtml) {
        Finding finding = refused(xhtml);
        assertEquals(Code.E405, finding.code());
        assertEquals(true, finding.message().contains("loose"), finding.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-2", "x", "", "100"})
    void refusesACellOverNoColumns(String columns) {
        String row = "<tr><td colspan=\"" + columns + "\">a</td></tr>";
        assertEquals(
                Code.E409, refused("<table><tbody>" + row + "</tbody></table>").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a",
                "<p>a</section>",
                "<p><em>a</p></em>",
                "<p>a</p></p>",
                "<p class=a>b</p>",
                "<p class=\"a\" class=\"b\">c</p>",
                "<p>a & b</p>",
                "<p>a < b</p>",
                "</section><section>",
                "</section>",
                "<p>\u0001</p>",
                "<p>&nbsp;</p>",
                "<p>&unknown;</p>",
                "<p title=\"&unknown;\">a</p>",
                "<p>]]></p>",
                "<p>a <!-- b -- c --></p>",
                "<x:p>a</x:p>"
            })
    void refusesWhatIsNotXml(String xhtml) {
        assertEquals(Code.E403, refused(xhtml).code());
    }

    @ParameterizedTest
    @CsvSource({
        "<p>&nbsp;</p>, &nbsp; is not known here; write the character itself",
        "<p>a</section>, Unexpected end tag: expected </p>",
    })
    void saysWhatIsNotXml(String xhtml, String said) {
        assertTrue(refused(xhtml).message().endsWith(said), refused(xhtml).message());
    }

    @Test
    void whatSaysTheNamespaceOfADrawingIsPassedOver() {
        read(
                "<figure><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"urn:x\" role=\"img\" viewBox=\"0 0 9 9\""
                        + " aria-label=\"A box\"><rect width=\"9\" height=\"9\"/></svg></figure>",
                "t.ftlx");
    }

    @Test
    void readsNoFileThroughAnEntity(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Finding finding = refused("<!DOCTYPE section [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><p>&x;</p>");
        assertEquals(Code.E403, finding.code());
        assertFalse(finding.message().contains("SECRET"));
    }

    @Test
    void expandsNoEntitiesOfItsOwn() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE section [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        assertEquals(Code.E403, refused(laughs + "]><p>&a29;</p>").code());
    }

    @Test
    void theFiveEntitiesOfXmlAndNumbersAreText() {
        Markup.Element p = read("<p>&lt;&amp;&gt;&quot;&apos;&#233;&#xA3;</p>", "t")
                .elements()
                .getFirst();
        StringBuilder text = new StringBuilder();
        p.children().forEach(c -> text.append(((Markup.Text) c).text()));
        assertEquals("<&>\"'é£", text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?php echo 1?>", "<?at nonsense?>", "<?at a:b?>", "<?at :?>", "<?at?>", "<!-- <div> -->"})
    void commentsAndOtherInstructionsSayNothing(String nothing) {
        assertEquals(
                1, read(nothing + "<p>a" + nothing + "</p>", "t").elements().size());
    }

    @ParameterizedTest
    @CsvSource({
        "<p>a</p><?at templates/x.ftlx:7?><div/>, templates/x.ftlx:7",
        "<?at templates/x.ftlx:7?><p>a<?at templates/y.ftlx:9?></section>, templates/y.ftlx:9",
        "<?at templates/x.ftlx:7?><div/><?at templates/x.ftlx:8?>, templates/x.ftlx:7"
    })
    void marksTellTheLine(String xhtml, String place) {
        assertEquals(place, refused(xhtml).place().toString());
    }

    @Test
    void everyElementMayStandSomewhereAndOnlyThoseAreKnown() {
        for (String element : Vocabulary.list().split(" ")) {
            long parents = java.util.Arrays.stream(Vocabulary.list().split(" "))
                    .filter(parent -> Vocabulary.mayStandIn(element, parent))
                    .count();
            assertEquals(true, parents > 0, element);
        }
        assertFalse(Vocabulary.knows("div"));
        assertFalse(Vocabulary.mayStandIn("p", "div"));
    }
}
