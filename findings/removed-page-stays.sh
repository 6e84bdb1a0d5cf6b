#!/usr/bin/env bash
# A page that was removed from a tagged PDF is still in the file, words and all.
#
# PDFBox 3.0.8 (removePage), MuPDF 1.28.1 (deletePage, saved with garbage=4) and pdf-lib 1.17.1 (removePage).
# Expected: what nothing refers to any more is left out: PDFBox writes what can be reached from the catalogue, MuPDF is
# asked to collect garbage. The page is gone from the page tree, and without tags it is gone from the file as well with the
# first two.
# Seen: each tag of the page still names it (Pg), so it can be reached and is written. All three leave those tags in.
# Matters: an exempt page is taken out before a paper is published. In a tagged paper, and only there, its words can be
# read by anyone who looks into the file; a viewer does not show them.
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

npm install --silent --no-audit --no-fund --ignore-scripts mupdf@1.28.1 pdf-lib@1.17.1

cat >Try.java <<'END'
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

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

    static byte[] paper(boolean tagged) {
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 12 0 R>>>>/StructParents ";
        return pdf(
                "<</Type/Catalog/Pages 2 0 R" + (tagged ? "/MarkInfo<</Marked true>>/StructTreeRoot 7 0 R" : "") + ">>",
                "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
                page + "0/Contents 5 0 R>>",
                page + "1/Contents 6 0 R>>",
                stream("", "/P<</MCID 0>>BDC BT /F 12 Tf 20 200 Td(Open)Tj ET EMC"),
                stream("", "/P<</MCID 0>>BDC BT /F 12 Tf 20 200 Td(Confidential)Tj ET EMC"),
                "<</Type/StructTreeRoot/K 9 0 R/ParentTree 8 0 R>>",
                "<</Nums[0[10 0 R]1[11 0 R]]>>",
                "<</Type/StructElem/S/Document/P 7 0 R/K[10 0 R 11 0 R]>>",
                "<</Type/StructElem/S/P/P 9 0 R/Pg 3 0 R/K 0>>",
                "<</Type/StructElem/S/P/P 9 0 R/Pg 4 0 R/K 0>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    }

    public static void main(String[] none) throws Exception {
        for (boolean tagged : new boolean[] {false, true}) {
            String kind = tagged ? "tagged" : "plain";
            Files.write(Path.of(kind + ".pdf"), paper(tagged));
            try (PDDocument document = Loader.loadPDF(paper(tagged))) {
                document.removePage(1);
                document.save(new File(kind + "-pdfbox.pdf"), CompressParameters.NO_COMPRESSION);
            }
        }
    }
}
END
java -cp "lib/*" Try.java 2>java.log || { cat java.log; exit 1; }

cat >try.mjs <<'END'
import fs from 'fs'
import * as mupdf from 'mupdf'
import { PDFDocument } from 'pdf-lib'

for (const kind of ['plain', 'tagged']) {
  const file = fs.readFileSync(kind + '.pdf')
  const document = mupdf.Document.openDocument(file, 'application/pdf')
  document.deletePage(1)
  const byMuPdf = document.saveToBuffer('garbage=4').asUint8Array()
  const other = await PDFDocument.load(file)
  other.removePage(1)
  const byPdfLib = await other.save({ useObjectStreams: false })
  const made = { PDFBox: fs.readFileSync(kind + '-pdfbox.pdf'), MuPDF: byMuPdf, 'pdf-lib': byPdfLib }
  for (const by in made) {
    const pages = mupdf.Document.openDocument(made[by], 'application/pdf').countPages()
    const words = Buffer.from(made[by]).toString('latin1').includes('Confidential')
    console.log(`${by}, ${kind}: ${pages} page, its words ${words ? 'are in the file' : 'are gone'}`)
  }
}
END
seen=$(node try.mjs)

expected=$(cat <<'END'
PDFBox, plain: 1 page, its words are gone
MuPDF, plain: 1 page, its words are gone
pdf-lib, plain: 1 page, its words are in the file
PDFBox, tagged: 1 page, its words are in the file
MuPDF, tagged: 1 page, its words are in the file
pdf-lib, tagged: 1 page, its words are in the file
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 and MuPDF 1.28.1 keep a removed page where it was tagged, pdf-lib 1.17.1 always"
