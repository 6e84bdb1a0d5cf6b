#!/usr/bin/env bash
# 31 March 2026 is read as 18 July 1905.
#
# ExcelJS 4.4.0; compared with SheetJS 0.18.5.
# Expected: ECMA-376 part 1, 18.18.11: a cell of kind "d" holds a date in ISO 8601, here "2026-03-31". Excel writes it in
# the Strict form of its workbooks.
# Seen: ExcelJS takes the number at the beginning of the text, 2026, for a day count, without any error. Day 2026 after
# the end of 1899 is in July 1905; every date of a year becomes the same day.
# Matters: quarters are read from such dates. All figures of 2026 land in one day of 1905.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 xlsx@0.18.5 jszip@3.10.1

cat >try.cjs <<'END'
const JSZip = require('jszip')

/** A workbook of one sheet; the second of its cell styles is a date. */
async function workbook(cells, settings = '') {
  const parts = 'http://schemas.openxmlformats.org/package/2006/'
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
  const override = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="${types}${type}+xml"/>`
  const link = (id, type, target) => `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`
  const zip = new JSZip()
  zip.file('[Content_Types].xml', `<Types xmlns="${parts}content-types"><Default Extension="rels" ContentType=` +
    '"application/vnd.openxmlformats-package.relationships+xml"/>' + override('workbook', 'sheet.main') +
    override('worksheets/sheet1', 'worksheet') + override('styles', 'styles') + '</Types>')
  zip.file('_rels/.rels', `<Relationships xmlns="${parts}relationships">` +
    link('r1', 'officeDocument', 'xl/workbook.xml') + '</Relationships>')
  zip.file('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${parts}relationships">` +
    link('r1', 'worksheet', 'worksheets/sheet1.xml') + link('r2', 'styles', 'styles.xml') + '</Relationships>')
  zip.file('xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${links}">${settings}` +
    '<sheets><sheet name="Figures" sheetId="1" r:id="r1"/></sheets></workbook>')
  zip.file('xl/styles.xml', `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">' +
    '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
  zip.file('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}

async function main() {
  const cells = '<c r="A1" t="d" s="1"><v>2026-03-31</v></c><c r="B1" t="d" s="1"><v>2026-12-31</v></c>'
  const file = await workbook(cells)
  const read = await new (require('exceljs').Workbook)().xlsx.load(file)
  const row = read.worksheets[0].getRow(1)
  console.log('ExcelJS', ['A', 'B'].map((column) => row.getCell(column).value.toISOString().slice(0, 10)).join(' '))
  const sheet = require('xlsx').read(file, { cellDates: false }).Sheets.Figures
  console.log('SheetJS', [sheet.A1, sheet.B1].map((cell) => cell.v).join(' '))
}
main()
END
seen=$(node try.cjs)

# SheetJS gives day counts: 46112 and 46387 days after 30 December 1899.
test "$(date -u -d '1899-12-30 +46112 days' +%F) $(date -u -d '1899-12-30 +46387 days' +%F)" = "2026-03-31 2026-12-31"

expected=$(cat <<'END'
ExcelJS 1905-07-18 1905-07-18
SheetJS 46112 46387
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: ExcelJS 4.4.0 reads the year of an ISO date as a number of days"
