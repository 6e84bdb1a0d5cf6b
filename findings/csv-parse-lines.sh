#!/usr/bin/env bash
# The line numbers of a CSV from Windows run ahead of the file.
#
# csv-parse 7.0.3, option info.
# Expected: info.lines is documented as the number of lines that have been read, for messages such as "on line 4". Here the
# second record has two line breaks within quotation marks, so it ends in line 4 and the third is line 5, whatever kind of
# line break the file has.
# Seen: with LF the records end in lines 1, 4 and 5. With CRLF they end in 1, 6 and 7: each CRLF within quotation marks is
# counted as two lines.
# Matters: commentaries in CSV have line breaks. The message about a wrong figure names a line far below it, the further
# the more was written above.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts csv-parse@7.0.3

cat >try.cjs <<'END'
const { parse } = require('csv-parse/sync')
const text = 'code,comment\n1,"first\nsecond\nthird"\n2,none\n'
for (const [name, end] of [['LF', '\n'], ['CRLF', '\r\n']]) {
  const records = parse(text.replaceAll('\n', end), { info: true })
  console.log(name, records.map(({ info }) => info.lines).join(' '))
}
END
seen=$(node try.cjs)

expected=$(cat <<'END'
LF 1 4 5
CRLF 1 6 7
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: csv-parse 7.0.3 counts a CRLF within quotation marks as two lines"
