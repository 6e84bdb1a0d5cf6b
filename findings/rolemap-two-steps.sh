#!/usr/bin/env bash
# The tags that Firefox and Chrome see are not those that validators see, where a role map has two steps.
#
# pdf.js 6.5.438 (Firefox) and PDFium in @hyzyla/pdfium 2.1.13 (Chrome); judged by veraPDF 1.30.2.
# Expected: PDF/UA-1, 7.1 lets a role map lead to a standard tag through other names of the document; ISO 32000-1, 14.7.3
# has the map followed until a standard type is reached. "Lead" is mapped to "Body" and that to H1: a heading.
# Seen: veraPDF follows both steps and passes the file. Both viewers take one step and report the role "Body", which is
# nothing to a screen reader. With one step (the second file) both report H1.
# Matters: headings that are based on other styles are no headings in the viewers that most people read papers with.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.8</version></dependency>
  <dependency><groupId>org.verapdf</groupId><artifactId>validation-model</artifactId><version>1.30.2</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@6.5.438 @hyzyla/pdfium@2.1.13

cat >Try.java <<'END'
import java.nio.file.Files;
import java.nio.file.Path;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class Try {
    /** A PDF of these objects, numbered from 1; the first is the catalogue. */
    static byte[] pdf(String... objects) {
        StringBuilder out = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int size = objects.length + 1;
        String end = "trailer\n<</Size " + size + "/Root 1 0 R/ID[<00><00>]>>\nstartxref\n" + out.length() + "\n%%EOF\n";
        out.append("xref\n0 ").append(size).append("\n").append(table).append(end);
        return out.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static String stream(String entries, String body) {
        return "<<" + entries + "/Length " + body.length() + ">>\nstream\n" + body + "\nendstream";
    }

    static String metadata(String claims) {
        return stream("/Type/Metadata/Subtype/XML", "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
                + "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' " + claims + "><dc:title><rdf:Alt>"
                + "<rdf:li xml:lang='x-default'>Report</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"
                + "<?xpacket end='w'?>");
    }

    /** The rules of the profile that veraPDF finds broken. */
    static java.util.Set<String> broken(byte[] pdf, org.verapdf.pdfa.flavours.PDFAFlavour profile) throws Exception {
        java.util.Set<String> rules = new java.util.TreeSet<>();
        var foundry = org.verapdf.pdfa.Foundries.defaultInstance();
        try (var parser = foundry.createParser(new java.io.ByteArrayInputStream(pdf), profile);
                var validator = foundry.createValidator(profile, false)) {
            for (var check : validator.validate(parser).getTestAssertions()) {
                if (check.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED) {
                    rules.add(check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber());
                }
            }
        }
        return rules;
    }

    static byte[] paper(String roleMap) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en-GB)/Metadata 7 0 R"
                        + "/ViewerPreferences<</DisplayDocTitle true>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents 0/Contents 4 0 R>>",
                stream("", "/Lead<</MCID 0>>BDC n EMC"),
                "<</Type/StructTreeRoot/K 8 0 R/ParentTree 6 0 R/RoleMap<<" + roleMap + ">>>>",
                "<</Nums[0[9 0 R]]>>",
                metadata("xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/' pdfuaid:part='1'"),
                "<</Type/StructElem/S/Document/P 5 0 R/K[9 0 R]>>",
                "<</Type/StructElem/S/Lead/P 8 0 R/Pg 3 0 R/K 0>>");
    }

    public static void main(String[] none) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        byte[] two = paper("/Lead/Body/Body/H1");
        byte[] one = paper("/Lead/H1");
        System.out.println("veraPDF: " + broken(two, PDFAFlavour.PDFUA_1) + " " + broken(one, PDFAFlavour.PDFUA_1));
        Files.write(Path.of("two.pdf"), two);
        Files.write(Path.of("one.pdf"), one);
    }
}
END
judged=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

cat >try.mjs <<'END'
// pdf.js asks for Node 22; in Node 20 this one function is missing.
Promise.withResolvers ??= function () {
  let resolve, reject
  const promise = new this((a, b) => { resolve = a; reject = b })
  return { promise, resolve, reject }
}
const fs = await import('fs')
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
const { PDFiumLibrary } = await import('@hyzyla/pdfium')
const library = await PDFiumLibrary.init()
const api = library.module
const malloc = api._malloc || api.wasmExports.malloc

for (const steps of ['two', 'one']) {
  const data = fs.readFileSync(steps + '.pdf')
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
  const tree = await (await pdf.getPage(1)).getStructTree()
  console.log('pdf.js,', steps, tree.children[0].children[0].role)
  const page = (await library.loadDocument(data)).getPage(0)
  const top = api._FPDF_StructTree_GetChildAtIndex(api._FPDF_StructTree_GetForPage(page.pageIdx), 0)
  const lead = api._FPDF_StructElement_GetChildAtIndex(top, 0)
  const text = malloc(100)
  const bytes = api._FPDF_StructElement_GetType(lead, text, 100)
  console.log('PDFium,', steps, Buffer.from(api.HEAPU8.slice(text, text + bytes - 2)).toString('utf16le'))
}
END
seen=$judged$'\n'$(node try.mjs)

expected=$(cat <<'END'
veraPDF: [] []
pdf.js, two Body
PDFium, two Body
pdf.js, one H1
PDFium, one H1
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: pdf.js 6.5.438 and PDFium stop after one step of a role map, veraPDF 1.30.2 does not"
