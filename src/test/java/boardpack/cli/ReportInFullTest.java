package boardpack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Tests that many similar findings are reported once, unless all are requested. */
final class ReportInFullTest {
    private static String printed(boolean inFull) {
        Findings findings = new Findings();
        for (int line = 2; line < 14; line++) {
            findings.add(Code.E201, new Place("extracts/a.csv", line, 2), "soon");
        }
        StringWriter out = new StringWriter();
        FindingsPrinter.print(findings, new PrintWriter(out), inFull);
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

    @Test
    void whatAsksForSomethingElseIsNotCountedWithTheRest() {
        Findings findings = new Findings();
        for (int line = 2; line < 14; line++) {
            String comma = "write " + line + ".5: the sign of decimals is a point here";
            String fix = line == 13 ? "write c, if this is a suppressed figure" : comma;
            findings.add(Code.E203, new Place("extracts/a.csv", line, 3), "a cell", "a number", fix);
        }
        StringWriter out = new StringWriter();
        FindingsPrinter.print(findings, new PrintWriter(out), false);
        assertTrue(out.toString().contains("and 6 more like this"), out.toString());
        assertTrue(out.toString().contains("write c"), out.toString());
    }
}
