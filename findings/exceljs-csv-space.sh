#!/usr/bin/env bash
# A cell with a space in it becomes 0.
#
# ExcelJS 4.4.0, reading CSV.
# Expected: ExcelJS turns what looks like a number, a truth value or a date into one, and leaves other text alone. A space
# is text, or at most an empty cell, as "" is: that is null.
# Seen: one space, or several, is the number 0.
# Matters: exports of fixed width leave spaces where a figure is awaited. The council appears to have collected nothing at
# all, rather than not to have reported.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0

cat >try.cjs <<'END'
const { Readable } = require('stream')
const { Workbook } = require('exceljs')

async function main() {
  const sheet = await new Workbook().csv.read(Readable.from(['A,,B\nA, ,B\nA,   ,B\nA,-,B\n']))
  sheet.eachRow((row) => console.log(JSON.stringify(row.getCell(2).value)))
}
main()
END
seen=$(node try.cjs)

expected=$(cat <<'END'
null
0
0
"-"
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: ExcelJS 4.4.0 reads a cell of spaces as 0"
