#!/usr/bin/env bash
# Merging two PDF/UA files drops the attribute classes of the second, and with them what its table headers head.
#
# Apache PDFBox 3.0.8, PDFMergerUtility; judged by veraPDF 1.30.2.
# Expected: ISO 32000-1, 14.7.5.2 lets a tag take its attributes from a class (C) that the class map of the structure tree
# root defines, which is how one "Scope Column" serves every header cell. A merger that takes over the tags should take
# over the class map as it does the role map.
# Seen: the merged document has the tags with their C, and no class of the second document. Both inputs pass PDF/UA-1;
# the result fails 7.5-1, since its TH has no Scope.
# Matters: a pack that says it is PDF/UA stops being so, and a screen reader no longer says to which column a figure
# belongs.
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

    static byte[] paper(String rootHas, String content, String parents, String... tags) {
        String[] objects = new String[8 + tags.length];
        objects[0] = "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en-GB)/Metadata 7 0 R"
                + "/ViewerPreferences<</DisplayDocTitle true>>>>";
        objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        objects[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents 0/Contents 4 0 R>>";
        objects[3] = stream("", content);
        objects[4] = "<</Type/StructTreeRoot/K 8 0 R/ParentTree 6 0 R" + rootHas + ">>";
        objects[5] = "<</Nums[0[" + parents + "]]>>";
        objects[6] = metadata("xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/' pdfuaid:part='1'");
        objects[7] = "<</Type/StructElem/S/Document/P 5 0 R/K[9 0 R]>>";
        System.arraycopy(tags, 0, objects, 8, tags.length);
        return pdf(objects);
    }

    public static void main(String[] none) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        byte[] words = paper("", "/P<</MCID 0>>BDC n EMC", "9 0 R", "<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/K 0>>");
        byte[] table = paper(
                "/ClassMap<</head<</O/Table/Scope/Column>>>>",
                "/TH<</MCID 0>>BDC n EMC /TD<</MCID 1>>BDC n EMC",
                "12 0 R 13 0 R",
                "<</Type/StructElem/S/Table/P 8 0 R/K[10 0 R 11 0 R]>>",
                "<</Type/StructElem/S/TR/P 9 0 R/K[12 0 R]>>",
                "<</Type/StructElem/S/TR/P 9 0 R/K[13 0 R]>>",
                "<</Type/StructElem/S/TH/P 10 0 R/Pg 3 0 R/K 0/C/head>>",
                "<</Type/StructElem/S/TD/P 11 0 R/Pg 3 0 R/K 1>>");
        System.out.println("words: " + broken(words, PDFAFlavour.PDFUA_1));
        System.out.println("table: " + broken(table, PDFAFlavour.PDFUA_1));
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        try (PDDocument first = Loader.loadPDF(words); PDDocument second = Loader.loadPDF(table)) {
            new PDFMergerUtility().appendDocument(first, second);
            first.save(merged);
        }
        System.out.println("merged: " + broken(merged.toByteArray(), PDFAFlavour.PDFUA_1));
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
words: []
table: []
merged: [7.5-1]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 merged two valid PDF/UA-1 files into one whose table header has lost its scope"
