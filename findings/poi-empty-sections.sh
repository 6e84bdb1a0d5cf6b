#!/usr/bin/env bash
# Figures that a workbook hides are read as shown.
#
# Apache POI 5.5.1, DataFormatter; compared with SheetJS's number formats (ssf 0.11.2).
# Expected: ECMA-376 part 1, number formats: a format has sections for positive and negative numbers and for nil; an empty section
# shows nothing. ;;; is the usual way to hide cells, and an empty third section hides noughts.
# Seen: POI shows the figures, a nought under one format even as "0.0". SheetJS shows nothing.
# Matters: small numbers can be hidden so before a workbook is passed on. Whoever prints what the formatter says a cell shows
# prints them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

npm install --silent --no-audit --no-fund --ignore-scripts ssf@0.11.2

cat >Try.java <<'END'
import org.apache.poi.ss.usermodel.DataFormatter;

class Try {
    public static void main(String[] none) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.UK);
        String[][] cells = {{"3", ";;;"},
            {"0", "0;-0;;@"},
            {"0", "#,##0;-#,##0;"}};
        for (String[] cell : cells) {
            String shown = formatter.formatRawCellContents(Double.parseDouble(cell[0]), -1, cell[1]);
            System.out.println("POI " + cell[0] + " as " + cell[1] + " shows [" + shown.strip() + "]");
        }
    }
}
END
poi=$(java -Dlog4j2.StatusLogger.level=OFF -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

cat >try.cjs <<'END'
const { format } = require('ssf')
const cells = [
  ['3', ';;;'],
  ['0', '0;-0;;@'],
  ['0', '#,##0;-#,##0;'],
]
for (const [value, as] of cells) {
  console.log(`SheetJS ${value} as ${as} shows [${format(as, Number(value)).trim()}]`)
}
END
seen=$poi$'\n'$(node try.cjs)

expected=$(cat <<'END'
POI 3 as ;;; shows [3.0]
POI 0 as 0;-0;;@ shows [0.0]
POI 0 as #,##0;-#,##0; shows [0]
SheetJS 3 as ;;; shows []
SheetJS 0 as 0;-0;;@ shows []
SheetJS 0 as #,##0;-#,##0; shows []
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: POI 5.5.1 shows what empty sections of a number format hide"
