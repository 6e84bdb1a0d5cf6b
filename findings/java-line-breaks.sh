#!/usr/bin/env bash
# Java breaks a line within a signed figure.
#
# The Java platform's BreakIterator.getLineInstance (seen with 17.0.15 and 25); compared with ICU4J 77.1 and the package
# linebreak 1.1.0.
# Expected: Unicode's line breaking algorithm (UAX 14) keeps a number together with its sign, its decimal point, its
# unit letter behind it and the parts of a time or a year.
# Seen: Java allows a break after the point of a figure with a minus or plus sign, before the unit of "£1.2m" and "5°C", and
# within "10:30" and "2026-27". "5.2" and "£5.2" alone are kept together. ICU4J and linebreak keep all of them whole.
# Matters: "down −5." at the end of a line and "2 points" on the next is another figure.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

npm install --silent --no-audit --no-fund --ignore-scripts linebreak@1.1.0

cat >Try.java <<'END'
import java.util.Locale;

class Try {
    static String java(String text) {
        var breaks = java.text.BreakIterator.getLineInstance(Locale.UK);
        breaks.setText(text);
        StringBuilder parts = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != java.text.BreakIterator.DONE; from = to, to = breaks.next()) {
            parts.append(from > 0 ? "|" : "").append(text, from, to);
        }
        return parts.toString();
    }

    static String icu(String text) {
        var breaks = com.ibm.icu.text.BreakIterator.getLineInstance(Locale.UK);
        breaks.setText(text);
        StringBuilder parts = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != com.ibm.icu.text.BreakIterator.DONE; from = to, to = breaks.next()) {
            parts.append(from > 0 ? "|" : "").append(text, from, to);
        }
        return parts.toString();
    }

    public static void main(String[] texts) {
        var out = new java.io.PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        for (String text : "5.2 \u22125.2 +3.4 \u00a35.2 \u00a31.2m 5\u00b0C 10:30 2026-27".split(" ")) {
            out.println("Java " + java(text) + " ICU4J " + icu(text));
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }
other=$(node -e "
const LineBreaker = require('linebreak')
for (const text of '5.2 \u22125.2 +3.4 \u00a35.2 \u00a31.2m 5\u00b0C 10:30 2026-27'.split(' ')) {
  if (new LineBreaker(text).nextBreak().position < text.length) console.log('linebreak breaks', text)
}")
seen=$seen${other:+$'\n'$other}

expected=$(cat <<'END'
Java 5.2 ICU4J 5.2
Java −5.|2 ICU4J −5.2
Java +3.|4 ICU4J +3.4
Java £5.2 ICU4J £5.2
Java £1.2|m ICU4J £1.2m
Java 5°|C ICU4J 5°C
Java 10:|30 ICU4J 10:30
Java 2026-|27 ICU4J 2026-27
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: the Java platform breaks lines within signed figures, ICU4J 77.1 and linebreak 1.1.0 do not"
