#!/usr/bin/env bash
# OpenPDF and PDFBox name the same page differently.
#
# OpenPDF 3.0.5, PdfPageLabels.getPageLabels; compared with PDFBox 3.0.8.
# Expected: ISO 32000-1, Table 159: labels in letters go from a to z, then every letter twice (aa to zz), so that the 28th
# is bb. OpenPDF writes the numbering style itself (LOWERCASE_LETTERS), and reads labels back by this method.
# Seen: the 28th is "ab", as columns of a spreadsheet are counted. PDFBox, like pdf.js, MuPDF and PDFium, says "bb".
# Matters: appendices of a pack are numbered in letters; a list of contents made from these labels sends readers to pages
# that their viewer calls otherwise.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>com.github.librepdf</groupId><artifactId>openpdf</artifactId><version>3.0.5</version></dependency>
  <dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.8</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

# This version needs Java 21 or newer.
for java in "${JAVA_HOME:-/usr}/bin/java" /usr/lib/jvm/*/bin/java java; do
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p' || true)
    if [ "${version%%.*}" -ge 21 ] 2>/dev/null; then break; fi
done

cat >Try.java <<'END'
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;

class Try {
    public static void main(String[] none) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        PdfPageLabels labels = new PdfPageLabels();
        labels.addPageLabel(1, PdfPageLabels.LOWERCASE_LETTERS, "", 26);
        writer.setPageLabels(labels);
        document.open();
        for (int page = 0; page < 3; page++) {
            document.newPage();
            writer.setPageEmpty(false);
        }
        document.close();
        System.out.println("OpenPDF " + Arrays.toString(PdfPageLabels.getPageLabels(new PdfReader(out.toByteArray()))));
        try (var read = Loader.loadPDF(out.toByteArray())) {
            var catalog = read.getDocumentCatalog();
            System.out.println("PDFBox " + Arrays.toString(catalog.getPageLabels().getLabelsByPageIndices()));
        }
    }
}
END
seen=$("$java" -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
OpenPDF [z, aa, ab]
PDFBox [z, aa, bb]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: OpenPDF 3.0.5 counts page labels in letters as spreadsheets count columns"
