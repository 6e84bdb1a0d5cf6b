package boardpack.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.book.pack.Standard;
import boardpack.pack.insert.Claims;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

final class XmpTest {
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private static Document packet(String title) throws Exception {
        Identity identity = new Identity(
                title, title, title, title, title, LocalDate.of(2019, 11, 11), Claims.all(Standard.PDF_UA_1));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Xmp.packet(identity, "2019-11-11T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "a & b < c > d", "]]>", "\"quoted\" 'twice'", "Łódź – £5 «東京» 😀", "100% %s %n"})
    void saysTitlesAsTheyAre(String title) throws Exception {
        Document packet = packet(title);
        for (String element : new String[] {"title", "creator", "description"}) {
            assertEquals(
                    title, packet.getElementsByTagNameNS(DC, element).item(0).getTextContent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\uFFFEb", "a\uD800b"})
    void leavesOutWhatXmlCannotHold(String title) throws Exception {
        assertEquals(
                "ab", packet(title).getElementsByTagNameNS(DC, "title").item(0).getTextContent());
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.aiim.org/pdfa/ns/id/, part, 3",
        "http://www.aiim.org/pdfa/ns/id/, conformance, A",
        "http://www.aiim.org/pdfua/ns/id/, part, 1",
        "http://ns.adobe.com/xap/1.0/, CreateDate, 2019-11-11T00:00:00Z"
    })
    void identifiesItself(String namespace, String name, String value) throws Exception {
        assertEquals(
                value,
                packet("t").getElementsByTagNameNS(namespace, name).item(0).getTextContent());
    }
}
