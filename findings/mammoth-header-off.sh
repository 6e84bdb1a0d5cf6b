#!/usr/bin/env bash
# A row of figures becomes the table's header because it says that it is none.
#
# mammoth 1.13.0.
# Expected: ECMA-376 part 1: tblHeader is a switch like bold, and with w:val "0" or "false" it is off.
# Seen: any tblHeader makes a header row, also one that is off. Bold with w:val "0" is rightly not bold.
# Matters: a screen reader announces the first row's figures as the heading of each column.
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
  const row = (set) => `<w:tr><w:trPr>${set}</w:trPr>${cell('92.7')}</w:tr><w:tr>${cell('93.1')}</w:tr>`
  for (const set of ['', '<w:tblHeader/>', '<w:tblHeader w:val="0"/>']) {
    console.log((await html(`<w:tbl>${row(set)}</w:tbl>`)).includes('<th>'))
  }
  console.log(await html(paragraph(run('plain', '<w:b w:val="0"/>'))))
}
main()
END
seen=$(node try.cjs)

expected=$(cat <<'END'
false
true
true
<p>plain</p> (0 warnings)
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: mammoth 1.13.0 takes a header row that is switched off for one"
