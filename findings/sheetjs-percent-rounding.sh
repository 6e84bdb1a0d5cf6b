#!/usr/bin/env bash
# Two readers print different whole percentages for the same cell.
#
# SheetJS's number formats (ssf 0.11.2, as in xlsx 0.18.5); compared with Apache POI 5.5.1.
# Expected: a cell that holds 0.575 and is formatted 0% shows 58%: Excel works with 15 significant digits and rounds halves
# away from zero, and by arithmetic 57.5 per cent is 58 to the nearest whole. POI's DataFormatter does this.
# Seen: SheetJS multiplies in binary first (0.575 * 100 is 57.49999999999999) and shows 57%. So do 0.0725 as 0.0% and
# 1.005 as 0.00. A quarter (0.25 as 0.0), which binary holds exactly, is rounded alike by both.
# Matters: the text that an officer sees in the workbook, 58%, is not what a pack made through SheetJS prints, and a
# target of 58 is missed.
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
        String[][] cells = {{"0.575", "0%"}, {"0.0725", "0.0%"}, {"1.005", "0.00"}, {"0.25", "0.0"}};
        for (String[] cell : cells) {
            System.out.println("POI " + cell[0] + " as " + cell[1] + ": "
                    + formatter.formatRawCellContents(Double.parseDouble(cell[0]), -1, cell[1]));
        }
    }
}
END
poi=$(java -Dlog4j2.StatusLogger.level=OFF -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

cat >try.cjs <<'END'
const { format } = require('ssf')
for (const [value, as] of [[0.575, '0%'], [0.0725, '0.0%'], [1.005, '0.00'], [0.25, '0.0']]) {
  console.log(`SheetJS ${value} as ${as}: ${format(as, value)}`)
}
END
seen=$poi$'\n'$(node try.cjs)

expected=$(cat <<'END'
POI 0.575 as 0%: 58%
POI 0.0725 as 0.0%: 7.3%
POI 1.005 as 0.00: 1.01
POI 0.25 as 0.0: 0.3
SheetJS 0.575 as 0%: 57%
SheetJS 0.0725 as 0.0%: 7.2%
SheetJS 1.005 as 0.00: 1.00
SheetJS 0.25 as 0.0: 0.3
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: ssf 0.11.2 rounds halves down that POI 5.5.1 and arithmetic round up"
