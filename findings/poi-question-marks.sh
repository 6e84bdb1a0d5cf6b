#!/usr/bin/env bash
# In Excel's own accounting style a nil is read as "- 0".
#
# Apache POI 5.5.1, DataFormatter; compared with SheetJS's number formats (ssf 0.11.2).
# Expected: ECMA-376 part 1, number formats: "?" is a place for a digit that is filled with a space where there is none. The
# accounting style, which the comma button of Excel gives, has "-"?? for nil: a dash and two spaces. 5.2 as 0.0? is 5.2
# and a space.
# Seen: POI shows a dash and a nought for the nil, and prints the question mark of the other.
# Matters: finance columns have this style. "- 0" looks like a negative figure.
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
        String[][] cells = {{"0", "_-* #,##0_-;\\-* #,##0_-;_-* \"-\"??_-;_-@_-"},
            {"5.2", "0.0?"}};
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
  ['0', '_-* #,##0_-;\\-* #,##0_-;_-* "-"??_-;_-@_-'],
  ['5.2', '0.0?'],
]
for (const [value, as] of cells) {
  console.log(`SheetJS ${value} as ${as} shows [${format(as, Number(value)).trim()}]`)
}
END
seen=$poi$'\n'$(node try.cjs)

expected=$(cat <<'END'
POI 0 as _-* #,##0_-;\-* #,##0_-;_-* "-"??_-;_-@_- shows [- 0]
POI 5.2 as 0.0? shows [5.2?]
SheetJS 0 as _-* #,##0_-;\-* #,##0_-;_-* "-"??_-;_-@_- shows [-]
SheetJS 5.2 as 0.0? shows [5.2]
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: POI 5.5.1 does not take '?' in a number format for a space"
