package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Rating;
import boardpack.problem.Code;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a result equal to its target is green, whatever the decimals of the two. */
final class FinerTargetTest {
    private static final int CASES = 1_500;

    @TempDir
    private Path folder;

    /** A way of rating, as a council would write it. */
    private record Case(String indicator, String target, String result) {}

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    private static BigDecimal number(Random random, int decimals) {
        return BigDecimal.valueOf(1 + random.nextInt(9_000_000), decimals);
    }

    private static Case any(Random random) {
        String rule = pick(random, "tolerance", "floor", "thresholds", "improving", "range");
        boolean higher = random.nextBoolean();
        BigDecimal target = number(random, random.nextInt(6));
        BigDecimal step = number(random, 2 + random.nextInt(5));
        String widths = rule.equals("tolerance") || rule.equals("improving") || rule.equals("range")
                ? "; green-within: " + pick(random, "0", "1%", "1.25", "min(1%, 0.3)") + "; amber-within: "
                        + pick(random, "0", "5%", "2.123", "max(7%, 2)")
                : "";
        String choices = "; decimals: " + random.nextInt(4) + "; edges: "
                + pick(random, "inclusive", "exclusive", "amber-exclusive") + "; compare: "
                + pick(random, "displayed", "displayed", "exact");
        if (rule.equals("range")) {
            boolean ends = random.nextBoolean();
            String at = ends
                    ? "lower: " + target + "; upper: " + target.add(step)
                    : "target: " + target + "; lower: " + target.subtract(step).max(BigDecimal.ZERO) + "; upper: "
                            + target.add(step);
            return new Case("polarity: range; rule: range" + widths + choices, at, target.toPlainString());
        }
        String floor = rule.equals("floor") || rule.equals("thresholds")
                ? "; " + (rule.equals("floor") ? "floor: " : "amber threshold: ")
                        + (higher ? target.subtract(step).max(BigDecimal.ZERO).min(target) : target.add(step))
                : "";
        return new Case(
                "polarity: " + (higher ? "higher" : "lower") + "; rule: " + rule + widths + choices,
                "target: " + target.toPlainString() + floor,
                target.toPlainString());
    }

    @Test
    void byEveryRuleAndEitherPolarity() {
        Random random = new Random(16);
        AWorkspace workspace = new AWorkspace(folder);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Case any = any(random);
            cases.add(any);
            String ref = workspace.indicator(any.indicator());
            workspace.target(ref, "2019/20", any.target());
            workspace.result(ref, "2019/20 Q2", "value: " + any.result());
        }
        List<Assessment> assessed =
                workspace.assessDespite(List.of(Code.N623, Code.E221, Code.W313, Code.W355, Code.W399));
        assertEquals(CASES, assessed.size());
        int finer = 0;
        for (int i = 0; i < CASES; i++) {
            Assessment a = assessed.get(i);
            Case any = cases.get(i);
            assertEquals(Rating.GREEN, a.rated().rating(), any::toString);
            BigDecimal target = a.target().orElseThrow().value().orElse(BigDecimal.ZERO);
            assertTrue(
                    a.indicator().decimals() >= target.stripTrailingZeros().scale(),
                    () -> any + " is displayed with " + a.indicator().decimals());
            finer += a.rated().bands().orElseThrow().compared().scale() > 3 ? 1 : 0;
        }
        assertTrue(finer > CASES / 10, "so many were finer than any indicator displays by itself: " + finer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // decimals, target, decimals displayed, notes
                "1 | target: 1.58 | 2 | 1",
                "1 | target: 1.50 | 1 | 0",
                "3 | target: 1.58 | 3 | 0",
                "0 | target: 95.0 | 0 | 0",
                "0 | target: 90; second target: 85.25 | 2 | 1",
            })
    void isDisplayedWithItsDecimals(int decimals, String target, int displayed, int notes) {
        AWorkspace workspace = new AWorkspace(folder);
        String ref = workspace.indicator("second-target-name: limit; decimals: " + decimals);
        workspace.target(ref, "2019/20", target);
        workspace.result(ref, "2019/20 Q2", "value: 1");
        Assessment a = workspace.assess(Collections.nCopies(notes, Code.N623)).getFirst();
        assertEquals(displayed, a.indicator().decimals());
    }

    /** Tests that a paper displays an indicator with the same decimals in all its periods. */
    @Test
    void theFinestOfAllItsTargetsCounts() {
        AWorkspace workspace = new AWorkspace(folder);
        String ref = workspace.indicator("decimals: 0");
        workspace.target(ref, "2018/19", "target: 90.125");
        workspace.target(ref, "2019/20", "target: 90.5");
        workspace.result(ref, "2019/20 Q2", "value: 91");
        assertEquals(
                3, workspace.assess(List.of(Code.N623)).getFirst().indicator().decimals());
    }

    @ParameterizedTest
    @CsvSource({"number, 0", "£, 2"})
    void aShareOfAYearsTargetCountsUnlessOnlyWholeThingsAreCounted(String unit, int decimals) {
        AWorkspace workspace = new AWorkspace(folder);
        String ref = workspace.indicator("decimals: 0; basis: Q; profile: linear; unit: " + unit);
        workspace.target(ref, "2019/20", "target: 1001");
        workspace.result(ref, "2019/20 Q2", "value: 250");
        List<Code> notes = decimals == 0 ? List.of() : List.of(Code.N623);
        assertEquals(decimals, workspace.assess(notes).getFirst().indicator().decimals());
    }

    @Test
    void whatWasWrittenShorterIsMadeOfItsNumeratorAndDenominator() {
        AWorkspace workspace = new AWorkspace(folder);
        String ref = workspace.indicator("unit: percent; basis: Q");
        workspace.target(ref, "2019/20", "target: 16.68");
        workspace.result(ref, "2019/20 Q2", "value: 16.7; numerator: 1; denominator: 6");
        Assessment a = workspace.assess(List.of(Code.N623)).getFirst();
        assertEquals("16.67", a.rated().bands().orElseThrow().compared().toPlainString());
        assertEquals(Rating.RED, a.rated().rating());
    }
}
