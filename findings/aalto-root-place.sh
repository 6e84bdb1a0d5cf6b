#!/usr/bin/env bash
# The root element is said to be where the blank lines before it begin.
#
# Aalto XML 1.3.4.
# Expected: javax.xml.stream.Location gives the place of an event; of an element that is where its tag begins or ends. The
# root element below begins in line 4, and Java's own parser says line 4.
# Seen: line 1, the end of the XML declaration, since the blank lines between the two are taken for a part of the element's
# event. Deeper elements behind as many blank lines are placed rightly.
# Matters: "this is not a report" is the first message that a reader gives, and it names a line that the officer sees
# nothing wrong in.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>com.fasterxml</groupId><artifactId>aalto-xml</artifactId><version>1.3.4</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

class Try {
    static String place(XMLStreamReader reader, String element) throws Exception {
        while (!(reader.isStartElement() && reader.getLocalName().equals(element))) {
            reader.next();
        }
        return reader.getLocation().getLineNumber() + ":" + reader.getLocation().getColumnNumber();
    }

    public static void main(String[] none) throws Exception {
        XMLInputFactory aalto = new com.fasterxml.aalto.stax.InputFactoryImpl();
        XMLInputFactory java = XMLInputFactory.newDefaultFactory();
        String text = "<?xml version='1.0'?>\n\n\n<report>\n\n\n<paper/></report>";
        for (String element : new String[] {"report", "paper"}) {
            String[] lines = new String[2];
            int i = 0;
            for (XMLInputFactory factory : new XMLInputFactory[] {aalto, java}) {
                lines[i++] = place(factory.createXMLStreamReader(new StringReader(text)), element).split(":")[0];
            }
            System.out.println(element + ": Aalto line " + lines[0] + ", Java line " + lines[1]);
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
report: Aalto line 1, Java line 4
paper: Aalto line 7, Java line 7
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: Aalto 1.3.4 places the root element where the blank before it begins"
