#!/usr/bin/env bash
# A heading becomes a paragraph when two tagged PDFs are merged.
#
# Apache PDFBox 3.0.8, PDFMergerUtility.
# Expected: two documents may use the same name for different things: in one "Lead" is a paragraph, in the other a
# heading. ISO 32000-1, 14.7.3 gives each document its own role map for this, and the merger is documented to keep tags.
# So the second document's name should be renamed, or its tags, or the merger should refuse.
# Seen: the first document's map is kept and the second's entry is dropped without a warning. The tags of the second keep
# their names and now mean something else.
# Matters: board packs are merged from annexes that different offices made. A screen reader's list of headings loses those
# of the later annexes, and no validator can see it, since every name is still mapped.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.8</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

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

    static byte[] paper(String leadIs) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en-GB)>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents 0/Contents 4 0 R>>",
                stream("", "/Lead<</MCID 0>>BDC n EMC"),
                "<</Type/StructTreeRoot/K 7 0 R/ParentTree 6 0 R/RoleMap<</Lead/" + leadIs + ">>>>",
                "<</Nums[0[8 0 R]]>>",
                "<</Type/StructElem/S/Document/P 5 0 R/K[8 0 R]>>",
                "<</Type/StructElem/S/Lead/P 7 0 R/Pg 3 0 R/K 0>>");
    }

    static String roles(PDStructureElement element) {
        StringBuilder roles = new StringBuilder(element.getStandardStructureType());
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement below) {
                roles.append(' ').append(roles(below));
            }
        }
        return roles.toString();
    }

    static String roles(PDDocument document) {
        return roles((PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0));
    }

    public static void main(String[] none) throws Exception {
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        try (PDDocument first = Loader.loadPDF(paper("P")); PDDocument second = Loader.loadPDF(paper("H1"))) {
            System.out.println("first: " + roles(first));
            System.out.println("second: " + roles(second));
            new PDFMergerUtility().appendDocument(first, second);
            first.save(merged);
        }
        try (PDDocument both = Loader.loadPDF(merged.toByteArray())) {
            System.out.println("merged: " + roles(both));
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
first: Document P
second: Document H1
merged: Document Part P Part P
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 merged a document with a heading, and the heading is a paragraph now"
