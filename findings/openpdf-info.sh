#!/usr/bin/env bash
# OpenPDF writes an Info dictionary that nobody asked for, so its files are not PDF/A-4 as they are written.
#
# OpenPDF 3.0.5, judged by veraPDF 1.30.2.
# Expected: a document to which nobody gave a title or an author has no Info dictionary in its trailer. PDF 2.0 advises
# against it, and PDF/A-4 (6.1.3) allows it only if the document also has data of a program (PieceInfo).
# Seen: the trailer of a document with one paragraph and no title has one, and the rule is broken.
# Matters: whoever writes PDF 2.0 for an archive has to change the file after the library has finished.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>com.github.librepdf</groupId><artifactId>openpdf</artifactId><version>3.0.5</version></dependency>
  <dependency><groupId>org.verapdf</groupId><artifactId>validation-model</artifactId><version>1.30.2</version></dependency>
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class Try {
    public static void main(String[] none) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("Housing"));
        document.close();
        String text = out.toString(StandardCharsets.ISO_8859_1);
        String trailer = text.substring(text.lastIndexOf("trailer"));
        boolean rule = false;
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(out.toByteArray()), PDFAFlavour.PDFA_4);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_4, false)) {
            for (var check : validator.validate(parser).getTestAssertions()) {
                rule |= check.getStatus() == TestAssertion.Status.FAILED
                        && check.getRuleId().getClause().equals("6.1.3")
                        && check.getMessage().contains("Info");
            }
        }
        System.out.println("Info " + trailer.contains("/Info") + ", broken rule of PDF/A-4 on it " + rule);
    }
}
END
seen=$("$java" -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected="Info true, broken rule of PDF/A-4 on it true"
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: OpenPDF 3.0.5 writes an Info dictionary unasked, which PDF/A-4 does not allow by itself"
