#!/usr/bin/env bash
# Any word in an embedded font makes OpenPDF's document fail PDF/A-3 and PDF/UA-1.
#
# OpenPDF 3.0.5 with Liberation Sans from openpdf-fonts-extra 3.0.5, as it is set up; judged by veraPDF 1.30.2.
# Expected: BaseFont embeds a subset with a CIDSet, a list of its glyphs, which PDF/A-1 asks for. PDF/A-2 and -3
# (6.2.11.4.2) and PDF/UA-1 (7.21.4.2) do not ask for it, but where there is one it has to list all glyphs that the font
# program has.
# Seen: the list has the glyphs used; the font program keeps more than those. With setIncludeCidSet(false) the same
# document passes the rule.
# Matters: this is the library's own font and its own default, and every archivable, accessible paper made with it fails.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>com.github.librepdf</groupId><artifactId>openpdf</artifactId><version>3.0.5</version></dependency>
  <dependency><groupId>com.github.librepdf</groupId><artifactId>openpdf-fonts-extra</artifactId><version>3.0.5</version></dependency>
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
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class Try {
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

    static byte[] paper(boolean cidSet) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        byte[] liberation = Try.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf").readAllBytes();
        BaseFont font = BaseFont.createFont(
                "LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, liberation, null);
        if (!cidSet) {
            font.setIncludeCidSet(false);
        }
        var content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(font, 12);
        content.showText("Housing");
        content.endText();
        document.close();
        return out.toByteArray();
    }

    public static void main(String[] none) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (boolean cidSet : new boolean[] {true, false}) {
            byte[] paper = paper(cidSet);
            System.out.println((cidSet ? "with" : "without") + " CIDSet: PDF/A-3a "
                    + broken(paper, PDFAFlavour.PDFA_3_A).contains("6.2.11.4.2-2") + ", PDF/UA-1 "
                    + broken(paper, PDFAFlavour.PDFUA_1).contains("7.21.4.2-2"));
        }
    }
}
END
seen=$("$java" -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
with CIDSet: PDF/A-3a true, PDF/UA-1 true
without CIDSet: PDF/A-3a false, PDF/UA-1 false
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: by its defaults OpenPDF 3.0.5 writes a CIDSet that breaks PDF/A-3 and PDF/UA-1"
