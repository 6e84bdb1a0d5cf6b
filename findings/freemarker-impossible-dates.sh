#!/usr/bin/env bash
# 31 February becomes 3 March without an error.
#
# FreeMarker 2.3.35, the built-in ?date with a pattern.
# Expected: a string that does not match the pattern stops the template with an error, as the manual says of ?date. There is
# no 31 February, and "01/04/2026x" is not dd/MM/yyyy.
# Seen: with a pattern the first is 3 March and the end of the second is ignored; "01/04/26" is in the year 26. With ?date.iso
# each of the three kinds is an error.
# Matters: a mistyped deadline is printed as another day, and nobody is told.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project>
 <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
 <dependencies>
  <dependency><groupId>org.freemarker</groupId><artifactId>freemarker</artifactId><version>2.3.35</version></dependency>
 </dependencies>
</project>
END
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >Try.java <<'END'
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

class Try {
    public static void main(String[] none) throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        String[] dates = {
            "'31/02/2026'?date('dd/MM/yyyy')", "'01/04/2026x'?date('dd/MM/yyyy')", "'01/04/26'?date('dd/MM/yyyy')",
            "'2026-02-31'?date.iso", "'2026-04-01x'?date.iso", "'26-04-01'?date.iso"
        };
        for (String date : dates) {
            String text = "${" + date + "?string('yyyy-MM-dd')}";
            StringWriter out = new StringWriter();
            try {
                new Template("date", new StringReader(text), configuration).process(Map.of(), out);
            } catch (TemplateException e) {
                out.write("error");
            }
            System.out.println(date + " " + out);
        }
    }
}
END
seen=$(java -cp "lib/*" Try.java 2>java.log) || { cat java.log; exit 1; }

expected=$(cat <<'END'
'31/02/2026'?date('dd/MM/yyyy') 2026-03-03
'01/04/2026x'?date('dd/MM/yyyy') 2026-04-01
'01/04/26'?date('dd/MM/yyyy') 0026-04-01
'2026-02-31'?date.iso error
'2026-04-01x'?date.iso error
'26-04-01'?date.iso error
END
)
if [ "$seen" != "$expected" ]; then
    printf 'changed; seen now:\n%s\n' "$seen"
    exit 1
fi
echo "as seen: FreeMarker 2.3.35 reads impossible dates by a pattern and refuses them in ISO"
