#!/usr/bin/env bash
# Text that is hidden in Word is published.
#
# mammoth 1.13.0.
# Expected: ECMA-376 part 1, vanish: hidden text is neither shown nor printed. A converter that leaves
# out what was deleted under track changes, as mammoth does, should leave this out too, or mark it, or at least warn.
# Seen: hidden text is ordinary text in the HTML, without a warning.
# Matters: officers hide notes to each other and names of cases rather than delete them. The web page shows them.
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
  const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText> Deleted.</w:delText></w:r></w:del>'
  console.log(await html(paragraph(run('Shown.'), deleted)))
  console.log(await html(paragraph(run('Shown.'), run(' Hidden.', '<w:vanish/>'))))
}
main()
END
seen=$(node try.cjs)

expected=$(cat <<'END'
<p>Shown.</p> (0 warnings)
<p>Shown. Hidden.</p> (0 warnings)
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: mammoth 1.13.0 shows text that is hidden in Word"
