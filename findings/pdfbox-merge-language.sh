#!/usr/bin/env bash
# Welsh becomes English when a Welsh PDF is merged behind an English one.
#
# Apache PDFBox 3.0.8, PDFMergerUtility.
# Expected: ISO 32000-1, 14.9.2.1: the catalogue's Lang holds for all text for which no nearer tag says otherwise. The
# merged file has one catalogue, so the merger, which puts each document's tags under a Part, has to write the second
# document's language there, or its text changes language. PDF/UA-1, 7.2 asks that changes of language be declared.
# Seen: the second Lang is dropped. Its Part has none.
# Matters: councils in Wales publish in two languages. A screen reader reads the Welsh half with English rules, and
# validators pass it, since some language is determined.
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

    static byte[] paper(String language) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(" + language + ")>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents 0/Contents 4 0 R>>",
                stream("", "/P<</MCID 0>>BDC n EMC"),
                "<</Type/StructTreeRoot/K 7 0 R/ParentTree 6 0 R>>",
                "<</Nums[0[8 0 R]]>>",
                "<</Type/StructElem/S/Document/P 5 0 R/K[8 0 R]>>",
                "<</Type/StructElem/S/P/P 7 0 R/Pg 3 0 R/K 0>>");
    }

    /** The language of each paragraph, as the standard inherits it. */
    static void languages(PDStructureElement element, String inherited) {
        String language = element.getLanguage() == null ? inherited : element.getLanguage();
        if (element.getStructureType().equals("P")) {
            System.out.println(language);
        }
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement below) {
                languages(below, language);
            }
        }
    }

    static void languages(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        languages((PDStructureElement) catalog.getStructureTreeRoot().getKids().get(0), catalog.getLanguage());
    }

    public static void main(String[] none) throws Exception {
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        try (PDDocument english = Loader.loadPDF(paper("en-GB")); PDDocument welsh = Loader.loadPDF(paper("cy"))) {
            System.out.println("before:");
            languages(english);
            languages(welsh);
            new PDFMergerUtility().appendDocument(english, welsh);
            english.save(merged);
        }
        System.out.println("merged:");
        try (PDDocument both = Loader.loadPDF(merged.toByteArray())) {
            languages(both);
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
before:
en-GB
cy
merged:
en-GB
en-GB
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 merged a Welsh document, and its text is declared English now"
