package boardpack.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which questions a council's answer silences. */
final class ConfirmedTest {
    private static final Place PLACE = new Place("extracts/q2.csv", 2, 3);

    private static Finding one(String ref) {
        return Code.W337.at(PLACE, "the figure of Q1", ref + " for Q2, 412340", "W337 " + ref + " 2026/27 Q2");
    }

    @ParameterizedTest
    @CsvSource({
        "W337, HS 03, true",
        "W337, HS 04, false",
        "W336, HS 03, false",
        "W337, '', true",
    })
    void anAnswerIsForItsCodeAndReference(Code code, String about, boolean silenced) {
        Findings findings = new Findings();
        findings.confirm(Set.of(new Confirmed(code, about)));
        findings.add(one("HS 03"));
        assertEquals(silenced ? 0 : 1, findings.sorted().size());
    }

    @Test
    void anAnswerForOneRowIsNoneForSeveralTogether() {
        Finding several = Code.W337.at(
                Place.of("extracts/q2.csv"), "the figure of Q1", "2 of 9 (HS 03, HS 04)", "W337 2026/27 Q2");
        Findings findings = new Findings();
        findings.confirm(Set.of(new Confirmed(Code.W337, "HS 03")));
        findings.add(several);
        assertEquals(1, findings.sorted().size());
    }

    @Test
    void olderQuestionsAreKnownByTheReferenceThatTheyName() {
        Findings findings = new Findings();
        findings.add(Code.W319, PLACE, "HS 03", "Q2", "9", "its only earlier figure is 1", "check it");
        findings.add(Code.W319, PLACE, "HS 031", "Q2", "9", "its only earlier figure is 1", "check it");
        findings.confirm(Set.of(new Confirmed(Code.W319, "HS 03")));
        assertEquals(1, findings.count());
    }

    @Test
    void anErrorStaysOne() {
        Findings findings = new Findings();
        findings.confirm(Set.of(new Confirmed(Code.E208, "")));
        findings.add(Code.E208, PLACE, "104");
        assertEquals(1, findings.count());
    }
}
