#!/usr/bin/env bash
# An ISO date moves by four years in a workbook that counts days from 1904.
#
# SheetJS (xlsx) 0.18.5.
# Expected: ECMA-376 part 1, 18.18.11: a cell of kind "d" holds its date in ISO 8601, so that the workbook's day count
# (date1904, 18.2.28) has nothing to do with it: 31 March 2026 in either.
# Seen: the text is turned into a day count from 1900 and then shown by the workbook's count from 1904: 1 April 2030.
# A workbook without the setting shows 31 March 2026.
# Matters: workbooks begun on older Macs keep this setting for ever. The figures move into another year's quarter.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 jszip@3.10.1

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
  for (const settings of ['', '<workbookPr date1904="1"/>']) {
    const file = await workbook('<c r="A1" t="d" s="1"><v>2026-03-31</v></c>', settings)
    const { A1 } = require('xlsx').read(file, { dateNF: 'yyyy-mm-dd' }).Sheets.Figures
    console.log(settings ? 'from 1904:' : 'from 1900:', A1.w)
  }
}
main()
END
seen=$(node try.cjs)

expected=$(cat <<'END'
from 1900: 2026-03-31
from 1904: 2030-04-01
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: SheetJS 0.18.5 shifts ISO dates by the day count that they do not use"
