#!/usr/bin/env bash
# One record is row 2 in one error and row 1 in the next.
#
# Papa Parse 5.7.1, option header.
# Expected: every error is documented to carry "row", the index of the row in which it is, so that an officer can be told
# where. Whether the heading counts should not differ within one file.
# Seen: in the same file and for the same record, errors of quotation marks count the heading and errors of the number of
# fields do not.
# Matters: a list of faults that is made from "row" sends people to the line above for every record that is too short.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts papaparse@5.7.1

cat >try.cjs <<'END'
const Papa = require('papaparse')
const text = 'code,value\nA1,7\n"A"2,8\n'
const { errors } = Papa.parse(text, { header: true, delimiter: ',' })
for (const { code, row } of errors) {
  console.log(code, row)
}
END
seen=$(node try.cjs)

expected=$(cat <<'END'
InvalidQuotes 2
MissingQuotes 2
TooFewFields 1
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: Papa Parse 5.7.1 numbers rows in two ways within one result"
