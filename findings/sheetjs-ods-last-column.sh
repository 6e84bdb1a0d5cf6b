#!/usr/bin/env bash
# The last column of an OpenDocument sheet is lost where it repeats the one before.
#
# SheetJS (xlsx) 0.18.5.
# Expected: OpenDocument 1.2: table:number-columns-repeated says that a cell stands for several equal ones.
# LibreOffice writes runs of equal cells so. The sheet below has three columns.
# Seen: all three cells are in the sheet object, but its range ("!ref") ends at B, so sheet_to_csv and sheet_to_json leave
# the third out. With two different figures the range ends at C.
# Matters: a result that equals the one before, such as 100 and 100 in the newest quarter, disappears from the newest
# quarter, in every row, if no row of the sheet has more.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 jszip@3.10.1

cat >try.cjs <<'END'
const JSZip = require('jszip')
const XLSX = require('xlsx')

async function csv(cells) {
  const names = 'urn:oasis:names:tc:opendocument:xmlns:'
  const zip = new JSZip()
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
  zip.file('META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${names}manifest:1.0" manifest:version="1.2">` +
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>' +
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
  zip.file('content.xml', `<office:document-content xmlns:office="${names}office:1.0" xmlns:table="${names}table:1.0" ` +
    `xmlns:text="${names}text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="S">` +
    `<table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`)
  const sheet = XLSX.read(await zip.generateAsync({ type: 'nodebuffer' })).Sheets.S
  return `${sheet['!ref']}, C1 ${sheet.C1.v}, as CSV ${XLSX.utils.sheet_to_csv(sheet)}`
}

async function main() {
  const number = (value, more = '') =>
    `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`
  const name = '<table:table-cell office:value-type="string"><text:p>Bins</text:p></table:table-cell>'
  console.log('different:', await csv(name + number(99) + number(100)))
  console.log('equal:', await csv(name + number(100, ' table:number-columns-repeated="2"')))
}
main()
END
seen=$(node try.cjs)

expected=$(cat <<'END'
different: A1:C1, C1 100, as CSV Bins,99,100
equal: A1:B1, C1 100, as CSV Bins,100
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: SheetJS 0.18.5 leaves out the last column where it repeats the one before"
