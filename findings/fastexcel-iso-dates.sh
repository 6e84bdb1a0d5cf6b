#!/usr/bin/env bash
# One date in the standard's own notation makes a whole sheet unreadable.
#
# fastexcel-reader 0.20.2.
# Expected: ECMA-376 part 1, 18.18.11 (ST_CellType) has seven kinds of cells; "d" is a date in ISO 8601, allowed since the
# second edition. A reader should give it as a date or as its text.
# Seen: IllegalStateException ("Unknown cell type : d") while the rows are read; the cells before and after it are lost
# as well. The other kinds are read.
# Matters: some exporters write dates so, because they then need no styles. A column of reporting dates, which nobody
# rates, keeps the figures beside it from being read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.20.2</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Try {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A workbook of one sheet, as the standard describes its parts. */
    static byte[] workbook(String main, String relationships, String cells) throws Exception {
        String head = "<?xml version='1.0' encoding='UTF-8'?>";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String parts = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", "<Types xmlns='" + parts + "content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + types + "sheet.main+xml'/>"
                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + types + "worksheet+xml'/></Types>");
        files.put("_rels/.rels", "<Relationships xmlns='" + parts + "relationships'><Relationship Id='r1' Type='"
                + relationships + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        files.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns='" + parts + "relationships'><Relationship Id='r1'"
                + " Type='" + relationships + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        files.put("xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='" + relationships + "'>"
                + "<sheets><sheet name='Figures' sheetId='1' r:id='r1'/></sheets></workbook>");
        files.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + main + "'><sheetData><row r='1'>" + cells
                + "</row></sheetData></worksheet>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write((head + file.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    static String read(String cell) throws Exception {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook(MAIN, LINKS, cell)))) {
            return read.getFirstSheet().read().get(0).getCellText(0);
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] none) throws Exception {
        System.out.println("b: " + read("<c r='A1' t='b'><v>1</v></c>"));
        System.out.println("e: " + read("<c r='A1' t='e'><v>#N/A</v></c>"));
        System.out.println("inlineStr: " + read("<c r='A1' t='inlineStr'><is><t>Bins</t></is></c>"));
        System.out.println("n: " + read("<c r='A1' t='n'><v>92.7</v></c>"));
        System.out.println("str: " + read("<c r='A1' t='str'><v>Bins</v></c>"));
        System.out.println("d: " + read("<c r='A1' t='d'><v>2026-03-31</v></c>"));
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
b: true
e: #N/A
inlineStr: Bins
n: 92.7
str: Bins
d: Unknown cell type : d
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: fastexcel-reader 0.20.2 does not know cells that hold a date in ISO 8601"
