#!/usr/bin/env bash
# Asked for three of its profiles by their ids, veraPDF checks another standard.
#
# veraPDF 1.30.2, PDFAFlavour.fromString.
# Expected: fromString is the way from an id to a flavour, so each flavour is found by its own id. "wt1a" is Well-Tagged
# PDF 1.0 for accessibility.
# Seen: three ids are found as another flavour whose id is a part of theirs: "wt1a" gives PDF/A-1a, and both machine
# profiles of WCAG 2.2 give WCAG 2.1. Nothing says so.
# Matters: a service that takes the profile's name from its settings reports a verdict on another standard, and accessible
# papers fail or pass for reasons that have nothing to do with their tags.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.verapdf</groupId><artifactId>validation-model</artifactId><version>1.30.2</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import org.verapdf.pdfa.flavours.PDFAFlavour;

class Try {
    public static void main(String[] none) {
        for (PDFAFlavour flavour : PDFAFlavour.values()) {
            PDFAFlavour found = PDFAFlavour.fromString(flavour.getId());
            if (found != flavour) {
                System.out.println(flavour.name() + " (" + flavour.getId() + ") is found as " + found.name());
            }
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
WTPDF_1_0_ACCESSIBILITY (wt1a) is found as PDFA_1_A
WCAG_2_2_MACHINE (wcag2m) is found as WCAG_2_1
WCAG_2_2_PDF_2_0_MACHINE (wcag2m2) is found as WCAG_2_1
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: veraPDF 1.30.2 finds three of its profiles by the id of another"
