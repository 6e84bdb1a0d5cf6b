#!/usr/bin/env bash
# "R&D report" at the head of a sheet prints as "R", today's date and " report".
#
# fastexcel 0.20.2, Worksheet.header.
# Expected: header takes a text to print; page numbers and the sheet's name are had by agreed phrases, not by codes. ECMA-376
# part 1 (headerFooter) has codes in such texts that begin with "&", of which &D is the date; && is the ampersand itself. So
# "&" has to be doubled.
# Seen: it is escaped for XML and not doubled. Apache POI 5.5.1, which leaves the codes to its caller, reads the same "&D"
# from the workbook as from one in which it has put its own code for the date.
# Matters: names of directorates and services have ampersands.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel</artifactId><version>0.20.2</version></dependency>
  <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;

class Try {
    public static void main(String[] none) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "finding", "1.0")) {
            var sheet = workbook.newWorksheet("Figures");
            sheet.value(0, 0, 92.7);
            sheet.header("R&D report", Position.CENTER);
        }
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            String header = read.getSheetAt(0).getHeader().getCenter();
            System.out.println(header.substring(header.indexOf("R&")));
        }
        System.out.println("the code for the date: " + HeaderFooter.date());
    }
}
END
seen=$(java -Dlog4j2.StatusLogger.level=OFF -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
R&D report
the code for the date: &D
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: fastexcel 0.20.2 does not double an ampersand in a header"
