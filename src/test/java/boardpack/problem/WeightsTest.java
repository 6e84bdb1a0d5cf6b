package boardpack.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the severities that a council chooses. */
final class WeightsTest {
    private static final Place PLACE = new Place("extracts/q.csv", 2, 3);

    private static Findings findings(Code code, Severity severity, Object... words) {
        Findings findings = new Findings();
        findings.weigh(new Weights(Map.of(code, new Weights.Weight(severity, "The board asks for it"))));
        findings.add(code, PLACE, words);
        return findings;
    }

    @Test
    void aRaisedWarningStopsThePackAndSaysWhy() {
        Findings findings = findings(Code.W304, Severity.ERROR, "2019-09-09");
        assertTrue(findings.hasErrors());
        Finding finding = findings.sorted().getFirst();
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(
                "the question of 2019-09-09 has no answer yet — severity set in pack.yaml: The board asks for it",
                finding.message());
    }

    @Test
    void aRaisedWarningMakesNoFigureWrong() {
        assertFalse(findings(Code.W311, Severity.ERROR, "A").hasErrorAt(PLACE));
    }

    @Test
    void anErrorThatIsLetPassStopsNothingAndItsFigureIsRight() {
        Findings findings = findings(Code.E208, Severity.WARNING, "104.2");
        assertFalse(findings.hasErrors());
        assertFalse(findings.hasErrorAt(PLACE));
    }

    @Test
    void otherFindingsStayAsTheyAre() {
        Findings findings = findings(Code.W304, Severity.NOTE, "2019-09-09");
        findings.add(Code.E208, PLACE, "104.2");
        assertTrue(findings.hasErrors());
        assertTrue(findings.hasErrorAt(PLACE));
        assertEquals(
                List.of(Code.E208.at(PLACE, "104.2")),
                findings.sorted().stream().filter(f -> f.code() == Code.E208).toList());
    }

    @Test
    void whatWasFoundBeforeIsWeighedToo() {
        Findings findings = new Findings();
        findings.add(Code.N602, PLACE, "a title");
        findings.weigh(new Weights(Map.of(Code.N602, new Weights.Weight(Severity.ERROR, "No titles"))));
        assertTrue(findings.hasErrors());
    }

    @ParameterizedTest
    @CsvSource({
        "W303, ERROR WARNING NOTE",
        "N601, ERROR WARNING NOTE",
        "E208, ERROR WARNING",
        "E209, ERROR",
        "E207, ERROR",
        "E501, ERROR",
    })
    void anErrorStaysOneUnlessNothingIsLost(Code code, String severities) {
        assertEquals(Arrays.stream(severities.split(" ")).map(Severity::valueOf).toList(), code.canWeigh());
    }
}
