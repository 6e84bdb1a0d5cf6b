#!/usr/bin/env bash
# A suppressed figure, "c", is read as 0.
#
# tableschema 1.12.6 (the JavaScript library of Frictionless Data).
# Expected: Table Schema: with bareNumber false, letters and signs before and behind a number are stripped, so that "95%"
# is 95. What has no number in it is none: a value that cannot be cast, which is an error.
# Seen: "95%" is 95. "c", the mark of official statistics for a confidential figure, and "-" and "n/a" are 0, without an
# error. Without bareNumber false "c" is refused.
# Matters: what was withheld becomes a nil in totals and charts, and the data pass validation.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts tableschema@1.12.6

cat >try.cjs <<'END'
const { Field } = require('tableschema')
function read(options, text) {
  try {
    return new Field({ name: 'n', type: 'number', ...options }).castValue(text)
  } catch (error) {
    return error.constructor.name
  }
}
for (const text of ['95%', 'c', '-', 'n/a']) {
  console.log(text, read({ bareNumber: false }, text))
}
console.log('bare c', read({}, 'c'))
END
seen=$(node try.cjs)

expected=$(cat <<'END'
95% 95
c 0
- 0
n/a 0
bare c TableSchemaError
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: tableschema 1.12.6 makes 0 of what has no digit in it"
