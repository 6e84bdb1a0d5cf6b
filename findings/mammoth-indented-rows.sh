#!/usr/bin/env bash
# A figure moves into the column before its own.
#
# mammoth 1.13.0.
# Expected: ECMA-376 part 1, gridBefore: a row may begin some columns in, and its first cell then belongs to that
# column. In HTML an empty cell has to stand before it.
# Seen: the row's cells begin in the first column, without a warning. The 100 below belongs to "Target" and lands under
# "Result".
# Matters: Word writes this when the first cells of a row are deleted or moved. Results and targets change places.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 jszip@3.10.1

cat >try.cjs <<'END'
const JSZip = require('jszip')
const mammoth = require('mammoth')

/** The HTML of a Word document with this body. */
async function html(body) {
  const parts = 'http://schemas.openxmlformats.org/package/2006/'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const zip = new JSZip()
  zip.file('[Content_Types].xml', `<Types xmlns="${parts}content-types"><Default Extension="rels" ContentType=` +
    '"application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${word}"/></Types>`)
  zip.file('_rels/.rels', `<Relationships xmlns="${parts}relationships"><Relationship Id="r1" ` +
    `Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`)
  zip.file('word/document.xml', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:body>${body}</w:body></w:document>`)
  const { value, messages } = await mammoth.convertToHtml({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) })
  return `${value} (${messages.length} warnings)`
}

const run = (text, set = '') => `<w:r><w:rPr>${set}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (...runs) => `<w:p>${runs.join('')}</w:p>`
const cell = (text) => `<w:tc>${paragraph(run(text))}</w:tc>`

async function main() {
  const head = `<w:tr>${cell('Result')}${cell('Target')}</w:tr>`
  const row = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('100')}</w:tr>`
  console.log(await html(`<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${head}${row}</w:tbl>`))
}
main()
END
seen=$(node try.cjs)

expected=$(cat <<'END'
<table><tr><td><p>Result</p></td><td><p>Target</p></td></tr><tr><td><p>100</p></td></tr></table> (0 warnings)
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: mammoth 1.13.0 begins every row of a table in its first column"
