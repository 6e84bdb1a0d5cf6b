#!/usr/bin/env bash
# An amount shown in millions is read as whole millions, or not scaled at all.
#
# Apache POI 5.5.1, DataFormatter; compared with SheetJS's number formats (ssf 0.11.2).
# Expected: ECMA-376 part 1, number formats: a comma behind the digits divides by a thousand, two by a million. 1,250,000 as 0.0,,
# is 1.3, and with "m" behind it 1.3m, which is also what SheetJS shows.
# Seen: POI shows 1.0 for the first, as if 1.25 had been cut off before it was formatted. With a unit behind the commas it
# shows the plain number without the unit.
# Matters: budgets are kept in pounds and shown in thousands or millions. A pack that prints what the cell "shows" says
# £1.0m for £1.25m.
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
        String[][] cells = {{"1250000", "0.0,,"},
            {"1250000", "#,##0.0,,\"m\""},
            {"1250000", "#,##0,\"k\""}};
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
  ['1250000', '0.0,,'],
  ['1250000', '#,##0.0,,"m"'],
  ['1250000', '#,##0,"k"'],
]
for (const [value, as] of cells) {
  console.log(`SheetJS ${value} as ${as} shows [${format(as, Number(value)).trim()}]`)
}
END
seen=$poi$'\n'$(node try.cjs)

expected=$(cat <<'END'
POI 1250000 as 0.0,, shows [1.0]
POI 1250000 as #,##0.0,,"m" shows [1250000]
POI 1250000 as #,##0,"k" shows [1250000]
SheetJS 1250000 as 0.0,, shows [1.3]
SheetJS 1250000 as #,##0.0,,"m" shows [1.3m]
SheetJS 1250000 as #,##0,"k" shows [1,250k]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: POI 5.5.1 does not scale numbers as their formats say"
