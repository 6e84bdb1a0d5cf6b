#!/usr/bin/env bash
# A file that was attached is listed, and yet cannot be taken out.
#
# pdf-lib 1.17.1 writes; qpdf 12.2.0 (as @neslinesli93/qpdf-wasm 0.3.0) reads.
# Expected: ISO 32000-1, 7.9.6: the keys of a name tree, by which attached files are found, are sorted, so that a reader can
# look one up without reading all. attach() should put each file at its place, whatever the order of the calls.
# Seen: the files stand in the order of the calls. qpdf lists all three and finds nothing wrong in the file, but says of two
# that there are none when it is asked for them. Attached in the order of their names, all are found.
# Matters: the figures behind a report are attached in the order of its sections. An archive's script takes out a part.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts pdf-lib@1.17.1 @neslinesli93/qpdf-wasm@0.3.0

cat >attach.cjs <<'END'
const { PDFDocument } = require('pdf-lib')

async function main() {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  for (const name of process.argv.slice(3)) {
    await pdf.attach(Buffer.from('x'), name, { mimeType: 'text/csv' })
  }
  require('fs').writeFileSync(process.argv[2], await pdf.save())
}
main()
END

cat >qpdf.cjs <<'END'
const fs = require('fs')
const start = require('@neslinesli93/qpdf-wasm')
const wasmBinary = fs.readFileSync(require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'))
const [file, option] = process.argv.slice(2)

;(start.default || start)({ wasmBinary, noInitialRun: true }).then((program) => {
  program.FS.writeFile('/in.pdf', fs.readFileSync(file))
  process.exitCode = program.callMain([option, '/in.pdf'])
})
END

node attach.cjs sorted.pdf annex.csv results.csv targets.csv
node attach.cjs unsorted.pdf results.csv annex.csv targets.csv
seen=$(for file in sorted unsorted; do
    node qpdf.cjs $file.pdf --check >check.log 2>&1 && echo "$file: no fault"
    echo "listed: $(node qpdf.cjs $file.pdf --list-attachments | wc -l)"
    for name in annex results targets; do
        if node qpdf.cjs $file.pdf --show-attachment=$name.csv >show.log 2>&1; then echo "found: $name"; fi
    done
done)

expected=$(cat <<'END'
sorted: no fault
listed: 3
found: annex
found: results
found: targets
unsorted: no fault
listed: 3
found: targets
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: pdf-lib 1.17.1 does not sort attached files, and qpdf 12.2.0 does not find them"
