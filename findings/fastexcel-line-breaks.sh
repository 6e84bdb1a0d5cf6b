#!/usr/bin/env bash
# Commentary from Excel arrives with "_x000D_" in it.
#
# fastexcel-reader 0.20.2; compared with Apache POI 5.5.1.
# Expected: ECMA-376 part 1, 22.9.2.19 (ST_Xstring): characters that XML cannot hold as they are, such as a carriage
# return, are written _xHHHH_ in the texts of a workbook, and readers turn them back. Excel writes them when text with
# line breaks is pasted from elsewhere.
# Seen: getCellText gives the seven characters "_x000D_". POI gives the carriage return.
# Matters: commentaries are pasted from Word and mail. Their line ends would be printed, and read aloud, as
# "underscore x zero zero zero D underscore".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.20.2</version></dependency>
  <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
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
import org.apache.poi.ss.usermodel.WorkbookFactory;
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

    public static void main(String[] none) throws Exception {
        String cell = "<c r='A1' t='inlineStr'><is><t>More staff._x000D_&#10;Fewer calls.</t></is></c>";
        byte[] workbook = workbook(MAIN, LINKS, cell);
        String fast;
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            fast = read.getFirstSheet().read().get(0).getCellText(0);
        }
        String poi;
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            poi = read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
        }
        System.out.println("fastexcel-reader: " + fast.replace("\r", "<CR>").replace("\n", "<LF>"));
        System.out.println("POI: " + poi.replace("\r", "<CR>").replace("\n", "<LF>"));
    }
}
END
seen=$(java -Dlog4j2.StatusLogger.level=OFF -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
fastexcel-reader: More staff._x000D_<LF>Fewer calls.
POI: More staff.<CR><LF>Fewer calls.
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: fastexcel-reader 0.20.2 leaves escaped characters in text as they are written"
