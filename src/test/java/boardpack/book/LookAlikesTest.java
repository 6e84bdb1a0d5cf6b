package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Findings;
import boardpack.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookAlikesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N1       | n1       | capitals",
                "N1       | N 1      | spaces",
                "PED01 02 | PED01-02 | spaces",
                "PED01 02 | PED0102  | none",
                "PI 1-12  | PI 112   | none",
                "PED01 02 | PED01 O2 | look alike",
                "CFS LI31 | CFS L131 | look alike",
                "CFS LI31 | cfs li31 | capitals",
                "H1       | \u041d1 | look alike",
                "ATT 1    | \u0410TT 1 | look alike",
                "ED 01    | ED 02    | none",
                "LI 1     | L 11     | none",
                "NI 1     | N 11     | none",
                "ED 01    | ED 01    | none",
            })
    void namesThatLookAlikeAreReported(String first, String second, String difference) {
        Findings findings = new Findings();
        LookAlikes seen = new LookAlikes("reference", findings);
        seen.see(first, Place.of("indicators.csv", 2));
        seen.see(second, Place.of("indicators.csv", 3));
        assertEquals(
                difference.equals("none") ? 0 : 1,
                findings.count(),
                findings.sorted().toString());
        if (findings.count() > 0) {
            String message = findings.sorted().getFirst().message();
            assertTrue(message.contains(difference), message);
            assertTrue(message.contains("\"" + first + "\" (line 2)"), message);
        }
    }
}
