#!/usr/bin/env bash
# After a merge the data cells of one table name the header cells of another document.
#
# Apache PDFBox 3.0.8, PDFMergerUtility.
# Expected: ISO 32000-1, Table 323 (ID): a tag's ID is unique in the document. Table 349 (Headers): a data cell names its
# header cells by their IDs, which the ID tree resolves. A merger has to rename the IDs of the second document together
# with the Headers that use them.
# Seen: both documents have a header cell "th1", as generated tables do. The merged ID tree holds only the first; the cell
# of the second still says "th1" and so finds the header of the first table.
# Matters: for complex tables PDF/UA relies on Headers. A listener is told that "92.7%" belongs to a column of another
# council's report.
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
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

class Try {
    static final COSName HEADERS = COSName.getPDFName("Headers");

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

    static byte[] paper(String header) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en-GB)>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents 0/Contents 4 0 R>>",
                stream("", "/TH<</MCID 0>>BDC n EMC /TD<</MCID 1>>BDC n EMC"),
                "<</Type/StructTreeRoot/K 7 0 R/ParentTree 6 0 R/IDTree<</Names[(th1) 11 0 R]>>>>",
                "<</Nums[0[11 0 R 12 0 R]]>>",
                "<</Type/StructElem/S/Document/P 5 0 R/K[8 0 R]>>",
                "<</Type/StructElem/S/Table/P 7 0 R/K[9 0 R 10 0 R]>>",
                "<</Type/StructElem/S/TR/P 8 0 R/K[11 0 R]>>",
                "<</Type/StructElem/S/TR/P 8 0 R/K[12 0 R]>>",
                "<</Type/StructElem/S/TH/P 9 0 R/Pg 3 0 R/K 0/ID(th1)/ActualText(" + header + ")>>",
                "<</Type/StructElem/S/TD/P 10 0 R/Pg 3 0 R/K 1/A<</O/Table/Headers[(th1)]>>>>");
    }

    /** What the header is called that each data cell names. */
    static void headers(PDDocument document, PDStructureElement element) throws Exception {
        if (element.getStructureType().equals("TD")) {
            String named = element.getCOSObject().getCOSDictionary(COSName.A).getCOSArray(HEADERS).getString(0);
            var ids = document.getDocumentCatalog().getStructureTreeRoot().getIDTree();
            System.out.println(ids.getValue(named).getActualText());
        }
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement below) {
                headers(document, below);
            }
        }
    }

    static void headers(PDDocument document) throws Exception {
        headers(document, (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0));
    }

    public static void main(String[] none) throws Exception {
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        try (PDDocument first = Loader.loadPDF(paper("Days")); PDDocument second = Loader.loadPDF(paper("Per cent"))) {
            System.out.println("before:");
            headers(first);
            headers(second);
            new PDFMergerUtility().appendDocument(first, second);
            first.save(merged);
        }
        System.out.println("merged:");
        try (PDDocument both = Loader.loadPDF(merged.toByteArray())) {
            headers(both);
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
before:
Days
Per cent
merged:
Days
Days
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 merged two tables, and the figures of the second are headed by the first now"
