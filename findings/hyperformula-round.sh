#!/usr/bin/env bash
# ROUND rounds some halves up and others down.
#
# HyperFormula 3.5.0; compared with Apache POI 5.5.1's formula evaluator.
# Expected: HyperFormula's ROUND is to give what Excel and OpenFormula give: halves away from zero in the decimal
# notation of the number. ROUND(1.005,2) is 1.01, ROUND(0.575,2) is 0.58, ROUND(2.675,2) is 2.68.
# Seen: the third is right, the first two are rounded down, because 1.005 * 100 is a little less than 100.5 in binary and
# 2.675 * 100 is not. POI gives all three.
# Matters: whether a result meets its target is decided after rounding. Of two equal cases one is met and one missed.
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

npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0

cat >Try.java <<'END'
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Try {
    public static void main(String[] none) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var cell = workbook.createSheet().createRow(0).createCell(0);
            for (String formula : new String[] {"ROUND(1.005,2)", "ROUND(0.575,2)", "ROUND(2.675,2)"}) {
                cell.setCellFormula(formula);
                var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
                System.out.println("POI " + formula + " " + evaluator.evaluate(cell).getNumberValue());
            }
        }
    }
}
END
poi=$(java -Dlog4j2.StatusLogger.level=OFF -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

cat >try.cjs <<'END'
const { HyperFormula } = require('hyperformula')
const formulas = ['ROUND(1.005,2)', 'ROUND(0.575,2)', 'ROUND(2.675,2)']
const sheet = HyperFormula.buildFromArray([formulas.map((formula) => '=' + formula)], { licenseKey: 'gpl-v3' })
formulas.forEach((formula, i) => console.log('HyperFormula', formula, sheet.getSheetValues(0)[0][i]))
END
seen=$poi$'\n'$(node try.cjs)

expected=$(cat <<'END'
POI ROUND(1.005,2) 1.01
POI ROUND(0.575,2) 0.58
POI ROUND(2.675,2) 2.68
HyperFormula ROUND(1.005,2) 1
HyperFormula ROUND(0.575,2) 0.57
HyperFormula ROUND(2.675,2) 2.68
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: HyperFormula 3.5.0 rounds halves by their binary rest"
