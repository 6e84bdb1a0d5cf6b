#!/usr/bin/env bash
# A pattern for codes lets through whatever contains a code.
#
# tableschema 1.12.6 (the JavaScript library of Frictionless Data).
# Expected: Table Schema: a pattern follows the regular expressions of XML Schema. These have no anchors, because they
# always hold for the whole value (XML Schema part 2, appendix F). "[A-Z][0-9]{2}" takes A12 and nothing longer.
# Seen: it is searched for anywhere, so "see A12, not A13" conforms, and so does A125.
# Matters: a schema that was written for the standard, and works with other validators, checks nothing but that a code is
# somewhere in the cell.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts tableschema@1.12.6

cat >try.cjs <<'END'
const { Field } = require('tableschema')
const field = new Field({ name: 'code', type: 'string', constraints: { pattern: '[A-Z][0-9]{2}' } })
for (const text of ['A12', 'A125', 'see A12, not A13', 'none']) {
  console.log(text + ':', field.testValue(text))
}
END
seen=$(node try.cjs)

expected=$(cat <<'END'
A12: true
A125: true
see A12, not A13: true
none: false
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: tableschema 1.12.6 does not hold a pattern against the whole value"
