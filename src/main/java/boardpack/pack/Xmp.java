package boardpack.pack;

import boardpack.book.pack.Standard;
import boardpack.pack.insert.Claims;
import java.nio.charset.StandardCharsets;

/** The metadata of a document, with the standards that it meets. */
final class Xmp {
    private static final String NOT_IN_XML = "[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private static final String WELL_TAGGED = """
            <rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">
            <pdfd:declarations><rdf:Bag>
            <rdf:li rdf:parseType="Resource">
            <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo>
            </rdf:li>
            <rdf:li rdf:parseType="Resource">
            <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo>
            </rdf:li>
            </rdf:Bag></pdfd:declarations>
            </rdf:Description>
            """;

    /** Describes the PDF/UA property for PDF/A, which knows it from part 4 on. */
    private static final String EXTENSION = """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 to which this file conforms</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private Xmp() {}

    private static String accessible(Standard standard) {
        return switch (standard) {
            case PDF_UA_1 -> """
                    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                    <pdfuaid:part>1</pdfuaid:part>
                    </rdf:Description>
                    """;
            case PDF_UA_2 -> """
                    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                    <pdfuaid:part>2</pdfuaid:part>
                    <pdfuaid:rev>2024</pdfuaid:rev>
                    </rdf:Description>
                    """;
        };
    }

    private static String archivable(Standard standard, String level) {
        String said = switch (standard) {
            case PDF_UA_1 -> """
                    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                    <pdfaid:part>3</pdfaid:part>
                    <pdfaid:conformance>{level}</pdfaid:conformance>
                    </rdf:Description>
                    """;
            case PDF_UA_2 -> """
                    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                    <pdfaid:part>4</pdfaid:part>
                    <pdfaid:conformance>{level}</pdfaid:conformance>
                    <pdfaid:rev>2020</pdfaid:rev>
                    </rdf:Description>
                    """;
        };
        return said.replace("{level}", level);
    }

    private static String extension(Standard standard) {
        return switch (standard) {
            case PDF_UA_1 -> EXTENSION;
            case PDF_UA_2 -> "";
        };
    }

    static byte[] packet(Identity identity, String date) {
        Claims claims = identity.claims();
        String title = escaped(identity.title());
        String creator = escaped(identity.author());
        String description = escaped(identity.subject());
        String tool = escaped(identity.creator());
        String producer = escaped(identity.producer());
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreatorTool>%4$s</xmp:CreatorTool>
                <xmp:CreateDate>%6$s</xmp:CreateDate>
                <xmp:ModifyDate>%6$s</xmp:ModifyDate>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%5$s</pdf:Producer>
                </rdf:Description>
                %7$s%8$s%9$s\
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(
                        title,
                        creator,
                        description,
                        tool,
                        producer,
                        date,
                        claims.archivable()
                                .map(level -> archivable(claims.standard(), level))
                                .orElse(""),
                        (claims.accessible() ? accessible(claims.standard()) : "")
                                + (claims.wellTagged() ? WELL_TAGGED : ""),
                        extension(claims.standard()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Escapes a text and removes characters that XML cannot contain. */
    private static String escaped(String text) {
        boolean ascii = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return (ascii ? text : text.replaceAll(NOT_IN_XML, ""))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
