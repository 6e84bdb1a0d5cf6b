package boardpack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Many findings alike are told once, unless all of them are asked for. */
final class ReportInFullTest {
    private static String printed(boolean inFull) {
        Findings findings = new Findings();
        for (int line = 2; line < 14; line++) {
            findings.add(Code.E201, new Place("extracts/a.csv", line, 2), "soon");
        }
        StringWriter out = new StringWriter();
        Report.print(findings, new PrintWriter(out), inFull);
        return out.toString();
    }

    @Test
    void manyAlikeAreToldOnce() {
        assertTrue(printed(false).contains("and 7 more like this"), printed(false));
    }

    @Test
    void allAreToldWhereThatIsAskedFor() {
        assertFalse(printed(true).contains("more like this"));
        assertEquals(12, printed(true).lines().filter(l -> l.contains("E201")).count());
    }
}
