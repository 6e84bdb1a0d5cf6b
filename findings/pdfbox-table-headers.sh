#!/usr/bin/env bash
# PDFBox cannot read the table headers that it has written itself.
#
# Apache PDFBox 3.0.8, PDTableAttributeObject.
# Expected: ISO 32000-1, Table 349: Headers is an array of byte strings, the IDs of the header cells. getHeaders is
# documented to return them as strings.
# Seen: setHeaders writes byte strings, as the standard has it; getHeaders of the same object raises ClassCastException,
# since it takes them for names. So it fails on every valid file that uses Headers.
# Matters: Headers is what complex accessible tables rely on. Whoever checks or repairs them with PDFBox has to go round
# its own class for them.
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
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

class Try {
    public static void main(String[] none) {
        PDTableAttributeObject attributes = new PDTableAttributeObject();
        attributes.setHeaders(new String[] {"th1"});
        System.out.println("written: " + attributes.getCOSObject().getItem("Headers"));
        try {
            System.out.println("read: " + attributes.getHeaders()[0]);
        } catch (RuntimeException e) {
            System.out.println("read: " + e.getClass().getSimpleName());
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
written: COSArray{[COSString{th1}]}
read: ClassCastException
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: PDFBox 3.0.8 writes the Headers of a table cell and fails to read them"
