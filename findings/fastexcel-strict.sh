#!/usr/bin/env bash
# A workbook that Excel saves as "Strict Open XML Spreadsheet" cannot be read, and the message speaks of something else.
#
# fastexcel-reader 0.20.2; the same workbook is read by SheetJS 0.18.5.
# Expected: ISO/IEC 29500-1 (Strict) is the standard proper, and Excel saves it under the usual .xlsx; only the names of the
# namespaces differ from the transitional form. The reader does not say that it takes the latter alone.
# Seen: ExcelReaderException: sheet 0 "is missing an entry in workbook rels (for id: 'null')", because the attribute with
# the id is looked for in the transitional namespace. The same parts in the transitional namespaces are read.
# Matters: it is the form that an office with a rule on open standards would save in. The message sends an officer to
# look for a damaged file.
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

npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5

cat >Try.java <<'END'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static String read(byte[] workbook) {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read().get(0).getCellText(0);
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ", id null: " + e.getMessage().contains("id: 'null'");
        }
    }

    public static void main(String[] none) throws Exception {
        String cell = "<c r='A1'><v>92.7</v></c>";
        byte[] strict = workbook(
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
                cell);
        System.out.println("transitional: " + read(workbook(MAIN, LINKS, cell)));
        System.out.println("strict: " + read(strict));
        Files.write(Path.of("strict.xlsx"), strict);
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }
other=$(node -e "console.log('SheetJS, strict: ' + require('xlsx').readFile('strict.xlsx').Sheets.Figures.A1.v)")
seen="$seen"$'\n'"$other"

expected=$(cat <<'END'
transitional: 92.7
strict: ExcelReaderException, id null: true
SheetJS, strict: 92.7
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: fastexcel-reader 0.20.2 takes a Strict workbook for one with a missing part"
