#!/usr/bin/env bash
# PDFBox's XMP reader refuses the property that PDF/UA requires, or accepts it, depending on how it is written.
#
# Apache PDFBox's XmpBox 3.0.8, DomXmpParser.
# Expected: PDF/UA-1, 5 requires pdfuaid:part in the XMP of the document. In RDF a simple property may be written as an
# element or as an attribute; both mean the same. So both are read, or both refused.
# Seen: as an element it raises XmpParsingException ("Cannot find a definition for the namespace"), and no other property
# of the packet can be had; as an attribute it passes without a word.
# Matters: PDFKit, for one, writes the element. A program that reads titles of papers with XmpBox fails on exactly those
# that are accessible.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.apache.pdfbox</groupId><artifactId>xmpbox</artifactId><version>3.0.8</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;

class Try {
    static String title(String attribute, String element) throws Exception {
        String xmp = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/'"
                + attribute + ">" + element + "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Report</rdf:li></rdf:Alt>"
                + "</dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
        try {
            var read = new DomXmpParser().parse(xmp.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return read.getDublinCoreSchema().getTitle();
        } catch (XmpParsingException e) {
            return e.getClass().getSimpleName();
        }
    }

    public static void main(String[] none) throws Exception {
        System.out.println("as an attribute: " + title(" pdfuaid:part='1'", ""));
        System.out.println("as an element: " + title("", "<pdfuaid:part>1</pdfuaid:part>"));
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
as an attribute: Report
as an element: XmpParsingException
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: XmpBox 3.0.8 refuses the PDF/UA identification as an element and passes it as an attribute"
