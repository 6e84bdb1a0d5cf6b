package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boardpack.assess.control.ControlChart;
import boardpack.assess.control.ControlCharts;
import boardpack.assess.control.Limits;
import boardpack.indicator.Polarity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares with published control limits digit by digit; skipped if the published numbers are not available. */
final class PublishedChartsTest {
    private static final Path PUBLISHED = Path.of("../shared/data/spc");

    @ParameterizedTest
    @CsvSource({"series-deviations.csv, true", "series-deviations.csv, false", "series-a.csv, true"})
    void theLimitsAreThePublishedOnes(String file, boolean screen) throws Exception {
        assumeTrue(Files.exists(PUBLISHED.resolve(file)), "the published series are not here");
        Limits limits = chart(file, screen).limits();
        Map<String, BigDecimal> expected = expected(file, screen ? "screened" : "unscreened");
        assertPrinted(expected.get("upper"), limits.upper());
        assertPrinted(expected.get("mean"), limits.mean());
        assertPrinted(expected.get("lower"), limits.lower());
    }

    @ParameterizedTest
    @CsvSource({"true, 15, 2", "false, 17, 0"})
    void thePublishedRangesAreDropped(boolean screen, int ranges, int dropped) throws Exception {
        assumeTrue(Files.exists(PUBLISHED), "the published series are not here");
        Limits limits = chart("series-deviations.csv", screen).limits();
        assertEquals(ranges, limits.ranges());
        assertEquals(dropped, limits.dropped());
    }

    private static ControlChart chart(String file, boolean screen) throws Exception {
        List<BigDecimal> values = Files.readAllLines(PUBLISHED.resolve(file)).stream()
                .skip(1)
                .map(line -> new BigDecimal(line.substring(line.indexOf(',') + 1)))
                .toList();
        return ControlCharts.chart(ASeries.of(values), Polarity.HIGHER, Optional.empty(), List.of(), screen)
                .orElseThrow();
    }

    /** Returns the numbers after a file's name and a word: {@code screened: upper 4.6, mean 1.94, lower -0.72}. */
    private static Map<String, BigDecimal> expected(String file, String word) throws Exception {
        String line = Files.readAllLines(PUBLISHED.resolve("expected.txt")).stream()
                .filter(l -> l.startsWith(file))
                .findFirst()
                .orElseThrow();
        Matcher part =
                Pattern.compile("\\b" + word + ":((?: \\w+ -?[\\d.]+,?)+)").matcher(line);
        assertTrue(part.find(), line);
        Map<String, BigDecimal> numbers = new HashMap<>();
        Matcher number = Pattern.compile("(\\w+) (-?[\\d.]+)").matcher(part.group(1));
        while (number.find()) {
            numbers.put(number.group(1), new BigDecimal(number.group(2)));
        }
        assertFalse(numbers.isEmpty(), line);
        return numbers;
    }

    private static void assertPrinted(BigDecimal expected, BigDecimal actual) {
        assertEquals(expected, actual.setScale(expected.scale(), RoundingMode.HALF_UP));
    }
}
