#!/usr/bin/env bash
# A title in two languages is read as one run of both.
#
# pdf.js 6.5.438.
# Expected: XMP keeps dc:title as a list of alternatives by language (rdf:Alt), and "x-default" is the one to show where
# nothing else is asked for (XMP specification part 1, 8.2.2.4). getMetadata().metadata.get('dc:title') should give that.
# Seen: the titles of all languages, one after the other without a space.
# Matters: councils in Wales give the title in English and Welsh, which PDF/UA invites. Firefox's window and every viewer
# built on pdf.js show the run of both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@6.5.438

cat >try.mjs <<'END'
// pdf.js asks for Node 22; in Node 20 this one function is missing.
Promise.withResolvers ??= function () {
  let resolve, reject
  const promise = new this((a, b) => { resolve = a; reject = b })
  return { promise, resolve, reject }
}
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
const xmp = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>" +
  "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" +
  "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt>" +
  "<rdf:li xml:lang='x-default'>Quarterly report</rdf:li><rdf:li xml:lang='cy'>Adroddiad chwarterol</rdf:li>" +
  "</rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
const objects = [
  '<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>>>',
  `<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`,
]
let file = '%PDF-1.7\n'
let table = '0000000000 65535 f \n'
objects.forEach((object, i) => {
  table += String(file.length).padStart(10, '0') + ' 00000 n \n'
  file += `${i + 1} 0 obj\n${object}\nendobj\n`
})
file += `xref\n0 5\n${table}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
const pdf = await getDocument({ data: new TextEncoder().encode(file), verbosity: 0 }).promise
console.log((await pdf.getMetadata()).metadata.get('dc:title'))
END
seen=$(node try.mjs)

expected=$(cat <<'END'
Quarterly reportAdroddiad chwarterol
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: pdf.js 6.5.438 gives the titles of all languages as one"
