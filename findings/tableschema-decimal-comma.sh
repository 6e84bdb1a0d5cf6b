#!/usr/bin/env bash
# "1.200,5" is read as 12005, ten times too much.
#
# tableschema 1.12.6 (the JavaScript library of Frictionless Data).
# Expected: Table Schema: a number field may declare its decimalChar, here a comma, and its groupChar, here a full stop, as
# most of Europe writes. 1.200,5 is 1200.5.
# Seen: the decimal comma is made a full stop first, and then all full stops are taken out as group characters. "1200,5"
# suffers the same. With the two characters the other way round the value is right.
# Matters: figures of partners abroad pass the check against their own schema, and are ten or a hundred times too large.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts tableschema@1.12.6

cat >try.cjs <<'END'
const { Field } = require('tableschema')
const read = (options, text) => new Field({ name: 'n', type: 'number', ...options }).castValue(text)
for (const text of ['1.200,5', '1200,5']) {
  console.log(text, read({ decimalChar: ',', groupChar: '.' }, text))
}
console.log('1,200.5', read({ decimalChar: '.', groupChar: ',' }, '1,200.5'))
END
seen=$(node try.cjs)

expected=$(cat <<'END'
1.200,5 12005
1200,5 12005
1,200.5 1200.5
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: tableschema 1.12.6 takes the decimal comma for a group character"
