#!/usr/bin/env bash
# Byte positions of records fall behind by one for each delimiter.
#
# Apache Commons CSV 1.14.1 with a delimiter of two characters and byte tracking.
# Expected: CSVRecord.getBytePosition is documented as the record's place in the input in bytes. In plain ASCII a byte is a
# character, so that it equals getCharacterPosition: 0, 9, 18 below.
# Seen: with "||" as the delimiter it is 0, 7, 14: short by one for each delimiter passed. The character positions are
# right, and with "|" so are both.
# Matters: "||" is chosen where commentaries may hold any single character. Whoever goes back to a record
# by its byte position, as the class suggests, reads from the middle of another.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.apache.commons</groupId><artifactId>commons-csv</artifactId><version>1.14.1</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

class Try {
    public static void main(String[] none) throws Exception {
        for (String delimiter : new String[] {"|", "||"}) {
            String text = "A1|7|b\nA2|8|b\nA3|9|b\n".replace("|", delimiter);
            var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
            try (CSVParser parser = CSVParser.builder()
                    .setReader(new StringReader(text))
                    .setFormat(format)
                    .setCharset(StandardCharsets.UTF_8)
                    .setTrackBytes(true)
                    .get()) {
                StringBuilder positions = new StringBuilder(delimiter);
                for (var record : parser) {
                    positions.append(" character ").append(record.getCharacterPosition());
                    positions.append(" byte ").append(record.getBytePosition());
                }
                System.out.println(positions);
            }
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
| character 0 byte 0 character 7 byte 7 character 14 byte 14
|| character 0 byte 0 character 9 byte 7 character 18 byte 14
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: Commons CSV 1.14.1 counts a delimiter of two characters as one byte"
