#!/usr/bin/env bash
# A title with "&" makes the document's metadata unreadable.
#
# PDFKit 0.20.2 with subset PDF/UA; judged by veraPDF 1.30.2.
# Expected: PDFKit writes the XMP metadata itself from the title in "info", so it has to escape what XML asks to be
# escaped (XML 1.0, 2.4).
# Seen: the title goes into the XML as it is. With "Adults and Health" the file passes PDF/UA-1; with "Adults & Health" it
# has no readable metadata, and so neither an identification (5-1) nor a title (7.1-9).
# Matters: names of directorates, such as "Adults & Health", have ampersands.
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

const words = (document, top) => top.add(document.struct('P', () => document.text('Words')))
make('and.pdf', 'Adults and Health', words)
make('ampersand.pdf', 'Adults & Health', words)
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
seen=$(java -cp "lib/*" Try.java and.pdf ampersand.pdf 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
and.pdf: []
ampersand.pdf: [5-1, 7.1-9]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFKit 0.20.2 writes a title into XML without escaping it"
