#!/usr/bin/env bash
# A CSV in Windows-1252 cannot be read with byte positions, however plain it is.
#
# Apache Commons CSV 1.14.1, CSVParser.Builder.setTrackBytes.
# Expected: the parser is told the character set of its input, so that it can work out where in bytes a record begins. In
# Windows-1252 every character is one byte.
# Seen: after the last record it raises UncheckedIOException (UnmappableCharacterException), because the end of the input,
# -1, is taken for a character (U+FFFF) and encoded too, which Windows-1252 has no byte for. UTF-8 has bytes for it, so there
# it passes; without byte positions Windows-1252 passes as well.
# Matters: Excel in British offices saves "CSV" in Windows-1252.
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
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

class Try {
    static String read(String charset, boolean bytes) throws Exception {
        int records = 0;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader("code,value\nA1,7\n"))
                .setFormat(CSVFormat.DEFAULT)
                .setCharset(Charset.forName(charset))
                .setTrackBytes(bytes)
                .get()) {
            for (var record : parser) {
                records++;
            }
            return records + " records";
        } catch (UncheckedIOException e) {
            return records + " records, then " + e.getCause().getClass().getSimpleName();
        }
    }

    public static void main(String[] none) throws Exception {
        System.out.println("windows-1252: " + read("windows-1252", false));
        System.out.println("UTF-8 with bytes: " + read("UTF-8", true));
        System.out.println("windows-1252 with bytes: " + read("windows-1252", true));
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
windows-1252: 2 records
UTF-8 with bytes: 2 records
windows-1252 with bytes: 2 records, then UnmappableCharacterException
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: Commons CSV 1.14.1 encodes the end of the input as a character"
