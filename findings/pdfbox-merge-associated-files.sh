#!/usr/bin/env bash
# Two PDF/A-3a files with their data attached merge into one that is no PDF/A-3.
#
# Apache PDFBox 3.0.8, PDFMergerUtility; judged by veraPDF 1.30.2.
# Expected: PDF/A-3 (ISO 19005-3, 6.8) asks that every attached file is associated with the document or a part of it, by
# an AF array. The merger takes the attached files over, so it should take over the array in the catalogue as well; it
# does so for bookmarks, page labels, tags and output intents.
# Seen: the attachments are there, the catalogue's AF is not. Both inputs pass PDF/A-3a, the result fails 6.8-4.
# Matters: council reports carry their figures as CSV in PDF/A-3. After a merge the archive refuses the file, and a reader
# cannot tell which data belong to the report.
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

cat >Try.java <<'END'
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
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

    static byte[] paper(String file) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en-GB)/Metadata 7 0 R"
                        + "/AF[10 0 R]/Names<</EmbeddedFiles<</Names[(" + file + ") 10 0 R]>>>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents 0/Contents 4 0 R>>",
                stream("", "/P<</MCID 0>>BDC n EMC"),
                "<</Type/StructTreeRoot/K 8 0 R/ParentTree 6 0 R>>",
                "<</Nums[0[9 0 R]]>>",
                metadata("xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/' pdfaid:part='3' pdfaid:conformance='A'"),
                "<</Type/StructElem/S/Document/P 5 0 R/K[9 0 R]>>",
                "<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/K 0>>",
                "<</Type/Filespec/F(" + file + ")/UF(" + file + ")/Desc(Figures)/AFRelationship/Data/EF<</F 11 0 R/UF 11 0 R>>>>",
                stream("/Type/EmbeddedFile/Subtype/text#2Fcsv/Params<</ModDate(D:20260401120000Z)>>", "code,value"));
    }

    public static void main(String[] none) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        byte[] one = paper("first.csv");
        byte[] two = paper("second.csv");
        System.out.println("first: " + broken(one, PDFAFlavour.PDFA_3_A));
        System.out.println("second: " + broken(two, PDFAFlavour.PDFA_3_A));
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(new org.apache.pdfbox.io.RandomAccessReadBuffer(one));
        merger.addSource(new org.apache.pdfbox.io.RandomAccessReadBuffer(two));
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        merger.setDestinationStream(merged);
        try (PDDocument first = Loader.loadPDF(one)) {
            // The merger is documented to need the metadata given.
            byte[] xmp = first.getDocumentCatalog().getMetadata().toByteArray();
            try (PDDocument target = new PDDocument()) {
                PDMetadata metadata = new PDMetadata(target);
                metadata.importXMPMetadata(xmp);
                merger.setDestinationMetadata(metadata);
                merger.mergeDocuments(null);
            }
        }
        System.out.println("merged: " + broken(merged.toByteArray(), PDFAFlavour.PDFA_3_A));
        try (PDDocument both = Loader.loadPDF(merged.toByteArray())) {
            System.out.println("attached: " + both.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().keySet());
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
first: []
second: []
merged: [6.8-4]
attached: [first.csv, second.csv]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 keeps the attached files of PDF/A-3 documents and loses what associates them"
