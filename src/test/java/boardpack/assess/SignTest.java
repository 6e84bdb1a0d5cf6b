package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.Direction;
import boardpack.indicator.Rating;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that an implausible minus sign is an error, unless negative figures are declared. */
final class SignTest {
    @TempDir
    private Path folder;

    private AWorkspace workspace(String indicator, String target, String result) {
        AWorkspace workspace = new AWorkspace(folder);
        String ref = workspace.indicator(indicator);
        workspace.target(ref, "2019/20", target);
        workspace.result(ref, "2019/20 Q2", result);
        return workspace;
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "days", "weeks", "months", "percent", "per 1,000", "per 10,000", "per 100,000"})
    void ofWhatIsCountedOrMeasured(String unit) {
        assertEquals(
                List.of("extracts/all.csv:2:3 E262"),
                workspace("unit: " + unit, "target: 30", "value: -30.2").found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numerator: -119; denominator: 135 | 3",
                "numerator: 119; denominator: -135 | 2",
                "value: 88.1; forecast: -90 | 2",
            })
    void inEveryColumn(String result, int column) {
        assertEquals(
                List.of("extracts/all.csv:2:" + column + " E262"),
                workspace("unit: percent; basis: Q", "target: 85", result).found());
    }

    @Test
    void twoMinusSignsMakeNoPlus() {
        assertEquals(
                List.of("extracts/all.csv:2:2 E262", "extracts/all.csv:2:3 E262"),
                workspace("unit: percent; basis: Q", "target: 85", "numerator: -119; denominator: -135")
                        .found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "polarity: higher | target: -5",
                "polarity: higher; rule: floor | target: 5; floor: -5",
                "polarity: higher; rule: thresholds | target: 5; amber threshold: -5",
                "polarity: higher; second-target-name: limit | target: 5; second target: -5",
                "polarity: range | lower: -5; upper: 5",
            })
    void ofATarget(String indicator, String target) {
        List<String> found = workspace(indicator, target, "value: 4").found();
        assertEquals(1, found.size(), found::toString);
        assertEquals("E262", found.getFirst().split(" ")[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: days; may-be-negative: yes | target: 0 | value: -28 | RED",
                "unit: percent; may-be-negative: yes | target: -5 | value: -3 | GREEN",
                "unit: percent; may-be-negative: yes | target: 100 | value: 120 | GREEN",
                "unit: percent; polarity: range -5..5 | | value: -3 | GREEN",
                "unit: £; decimals: 0 | target: -500 | value: (400) | GREEN",
                "unit: number; may-be-negative: yes | target: 0 | value: \u22123 | RED",
            })
    void isRatedWhereItMayBe(String indicator, String target, String result, Rating rating) {
        assertEquals(
                rating,
                workspace(indicator, target == null ? "" : target, result)
                        .assess()
                        .getFirst()
                        .rated()
                        .rating());
    }

    /** Tests money: a single minus sign is questioned, but not if figures have been on both sides of 0. */
    @ParameterizedTest
    @CsvSource({"1450, extracts/all.csv:2:3 E263", "-1450, ''"})
    void ofMoneyTheOtherFiguresTell(String before, String found) {
        AWorkspace workspace = workspace("unit: £; decimals: 0; polarity: lower", "target: 1500", "value: (1,432)");
        workspace.result("I1", "2019/20 Q1", "value: " + before);
        assertEquals(found.isEmpty() ? List.of() : List.of(found), workspace.found());
    }

    @Test
    void whatMayBeNegativeIsNotAtBestByZero() {
        AWorkspace workspace = workspace("polarity: lower; decimals: 0; may-be-negative: yes", "target: 0", "value: 0");
        workspace.result("I1", "2018/19 Q2", "value: 0");
        assertEquals(Direction.NO_CHANGE, workspace.assess().getFirst().travel().direction());
    }
}
