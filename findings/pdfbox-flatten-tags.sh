#!/usr/bin/env bash
# A filled form that is flattened is no longer read aloud, and no longer PDF/UA.
#
# Apache PDFBox 3.0.8, PDAcroForm.flatten; judged by veraPDF 1.30.2.
# Expected: flatten is documented to turn fields into page content that looks the same. In a tagged form the field's tag
# (Form) should then hold that content, since PDF/UA-1, 7.1 asks that all content is tagged or an artifact.
# Seen: the value becomes content outside any tag, and the tag still leads to the annotation that has gone. The form passes
# PDF/UA-1, the flattened one fails 7.1-3.
# Matters: declarations and sign-off sheets in a pack are flattened before publication. A listener hears the labels and none
# of the answers.
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

    public static void main(String[] none) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        byte[] form = pdf(
                "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en-GB)/Metadata 7 0 R"
                        + "/ViewerPreferences<</DisplayDocTitle true>>/AcroForm<</Fields[10 0 R]/DR<<>>>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents 0/Tabs/S/Contents 4 0 R"
                        + "/Annots[10 0 R]>>",
                stream("", ""),
                "<</Type/StructTreeRoot/K 8 0 R/ParentTree 6 0 R/ParentTreeNextKey 2>>",
                "<</Nums[0[]1 9 0 R]>>",
                metadata("xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/' pdfuaid:part='1'"),
                "<</Type/StructElem/S/Document/P 5 0 R/K[9 0 R]>>",
                "<</Type/StructElem/S/Form/P 8 0 R/Pg 3 0 R/K<</Type/OBJR/Obj 10 0 R>>>>",
                "<</Type/Annot/Subtype/Widget/FT/Tx/T(approved)/TU(Approved by)/Rect[10 10 100 30]/P 3 0 R/F 4"
                        + "/StructParent 1/AP<</N 11 0 R>>>>",
                stream("/Type/XObject/Subtype/Form/BBox[0 0 90 20]/Resources<<>>", "0 0 90 20 re f"));
        System.out.println("form: " + broken(form, PDFAFlavour.PDFUA_1));
        ByteArrayOutputStream flat = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(form)) {
            document.getDocumentCatalog().getAcroForm(null).flatten();
            document.save(flat);
        }
        System.out.println("flattened: " + broken(flat.toByteArray(), PDFAFlavour.PDFUA_1));
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
form: []
flattened: [7.1-3]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 flattens a tagged field into content without a tag"
