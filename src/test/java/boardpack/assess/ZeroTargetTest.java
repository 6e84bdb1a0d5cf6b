package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import boardpack.indicator.Rating;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a width in per cent is 0 for a target of 0, and an error only if it was set for that target. */
final class ZeroTargetTest {
    @TempDir
    private Path folder;

    private AWorkspace workspace(String indicator, String result) {
        AWorkspace workspace = new AWorkspace(folder);
        String ref = workspace.indicator("decimals: 0; " + indicator);
        workspace.target(ref, "2019/20", "target: 0");
        workspace.result(ref, "2019/20 Q2", "value: " + result);
        return workspace;
    }

    @ParameterizedTest
    @CsvSource({
        "lower, 0, GREEN",
        "lower, 1, RED",
        "higher, 0, GREEN",
        "higher, -1, RED",
        "higher, 5, GREEN",
        "range, 0, GREEN",
        "range, 1, RED",
    })
    void underThePacksWidthNothingIsAmber(String polarity, String result, Rating rating) {
        Assessment a = workspace("may-be-negative: yes; polarity: " + polarity, result)
                .pack("rating: {green-within: 5%, amber-within: 10%, exceeded-by: 10%}\n")
                .assess()
                .getFirst();
        assertEquals(rating, a.rated().rating());
        assertFalse(a.rated().bands().orElseThrow().exceeds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amber-within: 10% | indicators.csv:2:",
                "green-within: 10% | indicators.csv:2:",
                "exceeded-by: 10% | indicators.csv:2:",
                "amber-within: min(10%, 3) | indicators.csv:2:",
            })
    void inTheIndicatorsOwnRowItIsAnError(String width, String place) {
        List<String> found = workspace(width, "0").found().stream()
                .filter(f -> !f.endsWith("N633"))
                .toList();
        assertEquals(1, found.size(), found::toString);
        assertEquals(place, found.getFirst().substring(0, place.length()));
        assertEquals("E211", found.getFirst().split(" ")[1]);
    }
}
