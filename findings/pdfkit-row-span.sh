#!/usr/bin/env bash
# A cell that spans two rows is tagged as the last cell of the second row.
#
# PDFKit 0.20.2, table() in tagged mode; judged by veraPDF 1.30.2.
# Expected: ISO 32000-1, 14.8.4.3.4: the cells of a row are the kids of its TR, in order; a cell with RowSpan 2 belongs to
# the row in which it begins. PDFKit documents rowSpan for its tables and tags them.
# Seen: the cell is drawn where it begins, but its TD is put into the TR of the row in which it ends, behind the cells of
# that row. The same table with all cells written out passes PDF/UA-1; with the span it fails 7.2-43, since the rows no
# longer have the same number of columns.
# Matters: a listener hears "92.7%" without its service, and the service after the next figure.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>com.github.librepdf</groupId><artifactId>openpdf-fonts-extra</artifactId><version>3.0.5</version></dependency>
  <dependency><groupId>org.verapdf</groupId><artifactId>validation-model</artifactId><version>1.30.2</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }
unzip -q lib/openpdf-fonts-extra-*.jar 'liberation/*'
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2

cat >try.cjs <<'END'
const PDFDocument = require('pdfkit')
const fs = require('fs')

function make(name, title, fill) {
  const document = new PDFDocument({
    pdfVersion: '1.7', lang: 'en-GB', tagged: true, displayTitle: true, subset: 'PDF/UA',
    font: 'liberation/LiberationSans-Regular.ttf', info: { Title: title },
  })
  document.pipe(fs.createWriteStream(name))
  const top = document.struct('Document')
  document.addStructure(top)
  fill(document, top)
  top.end()
  document.end()
}

const head = ['Service', 'Result'].map((text) => ({ type: 'TH', scope: 'Column', text }))
make('written-out.pdf', 'Report', (document, top) =>
  document.table({ structParent: top, data: [head, ['Bins', '92.7%'], ['Bins', '93.1%']] }))
make('spanned.pdf', 'Report', (document, top) =>
  document.table({ structParent: top, data: [head, [{ rowSpan: 2, text: 'Bins' }, '92.7%'], ['93.1%']] }))
END
node try.cjs

cat >Try.java <<'END'
import java.nio.file.Files;
import java.nio.file.Path;
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

    public static void main(String[] files) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            System.out.println(file + ": " + broken(Files.readAllBytes(Path.of(file)), PDFAFlavour.PDFUA_1));
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java written-out.pdf spanned.pdf 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
written-out.pdf: []
spanned.pdf: [7.2-43]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFKit 0.20.2 puts the tag of a cell that spans rows into its last row"
