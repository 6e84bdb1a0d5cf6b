#!/usr/bin/env bash
# A merge loses tags where the parent tree has a negative key.
#
# Apache PDFBox 3.0.8, PDFMergerUtility; read by pdf.js 6.5.438.
# Expected: ISO 32000-1, 7.9.7: the keys of a number tree are integers, and Table 30 says the same of a page's
# StructParents. Nothing asks for 0 or more; some writers use -1. The merger renumbers the second document's keys so that
# they do not meet the first's.
# Seen: it leaves a negative key alone. Both pages keep StructParents -1, the merged tree has one entry for them, and
# pdf.js finds the first page's paragraph empty.
# Matters: the page is no longer read aloud, although its tags are there. veraPDF passes the result.
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

npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@6.5.438

cat >Try.java <<'END'
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
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

    static byte[] paper(int key) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en-GB)>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/StructParents " + key + "/Contents 4 0 R>>",
                stream("", "/P<</MCID 0>>BDC n EMC"),
                "<</Type/StructTreeRoot/K 7 0 R/ParentTree 6 0 R>>",
                "<</Nums[" + key + "[8 0 R]]>>",
                "<</Type/StructElem/S/Document/P 5 0 R/K[8 0 R]>>",
                "<</Type/StructElem/S/P/P 7 0 R/Pg 3 0 R/K 0>>");
    }

    public static void main(String[] none) throws Exception {
        Files.write(Path.of("alone.pdf"), paper(-1));
        for (int key : new int[] {0, -1}) {
            try (PDDocument first = Loader.loadPDF(paper(key)); PDDocument second = Loader.loadPDF(paper(key))) {
                new PDFMergerUtility().appendDocument(first, second);
                first.save(new File("merged" + key + ".pdf"));
            }
        }
    }
}
END
java -cp "lib/*" Try.java 2>java.log || { cat java.log; exit 1; }

cat >try.mjs <<'END'
// pdf.js asks for Node 22; in Node 20 this one function is missing.
Promise.withResolvers ??= function () {
  let resolve, reject
  const promise = new this((a, b) => { resolve = a; reject = b })
  return { promise, resolve, reject }
}
const fs = await import('fs')
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
for (const file of ['alone', 'merged0', 'merged-1']) {
  const pdf = await getDocument({ data: new Uint8Array(fs.readFileSync(file + '.pdf')), verbosity: 0 }).promise
  const found = []
  for (let i = 1; i <= pdf.numPages; i++) {
    found.push((JSON.stringify(await (await pdf.getPage(i)).getStructTree()).match(/"type":"content"/g) || []).length)
  }
  console.log(file, 'pieces of tagged content on each page:', found.join(' '))
}
END
seen=$(node try.mjs)

expected=$(cat <<'END'
alone pieces of tagged content on each page: 1
merged0 pieces of tagged content on each page: 1 1
merged-1 pieces of tagged content on each page: 0 1
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 merged two documents with a negative parent tree key, and one page has lost its tags"
