#!/usr/bin/env bash
# A workbook written by one Java library cannot be read with Java's own ZipInputStream.
#
# fastexcel 0.20.2 (with opczip 1.2.0) writes; java.util.zip of Java 17.0.15 and of 25 reads.
# Expected: a workbook is a ZIP archive. java.util.zip reads those with sizes behind the data, in short or in ZIP64 form,
# from a stream as well as from a file.
# Seen: from the file all entries are read. From a stream the first one ends with ZipException ("invalid entry size"),
# because the sizes behind the data are in ZIP64 form and the entry's head does not say so, which Java's stream relies on.
# Matters: services take uploads as streams. They refuse a workbook that unzip, Excel and Java itself, given a file, find
# in order.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel</artifactId><version>0.20.2</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;

class Try {
    public static void main(String[] none) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "finding", "1.0")) {
            workbook.newWorksheet("Figures").value(0, 0, 92.7);
        }
        Path file = Files.write(Path.of("figures.xlsx"), out.toByteArray());
        boolean sheet = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                sheet |= new String(zip.getInputStream(entry).readAllBytes()).contains("<v>92.7</v>");
            }
        }
        System.out.println("file: figure found " + sheet);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            zip.getNextEntry();
            System.out.println("stream: " + zip.readAllBytes().length);
        } catch (ZipException e) {
            System.out.println("stream: " + e.getMessage().replaceAll("[0-9]+ bytes", "N bytes"));
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
file: figure found true
stream: invalid entry size (expected 0 but got N bytes)
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: fastexcel 0.20.2 writes archives that the stream reader of Java refuses"
