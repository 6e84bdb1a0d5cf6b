package boardpack.assess.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests figures that were probably copied from another row or time, and how rarely ordinary figures are questioned. */
final class CopiedRowsTest {
    private static final List<String> QUARTERS = List.of(
            "2017/18 Q2",
            "2017/18 Q3",
            "2017/18 Q4",
            "2018/19 Q1",
            "2018/19 Q2",
            "2018/19 Q3",
            "2018/19 Q4",
            "2019/20 Q1",
            "2019/20 Q2");

    private static ABook book(Indicator... indicators) {
        ABook book = ABook.of(indicators).meeting(LocalDate.of(2019, 11, 11));
        for (Indicator each : indicators) {
            book.target(each, "2019/20", "none");
        }
        return book;
    }

    private static Indicator percentage(String ref) {
        return AnIndicator.percent()
                .ref(ref)
                .basis(Basis.SNAPSHOT)
                .better(Polarity.NONE)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // The figures of the last eight quarters, the figure now, and the question.
        "'16.1 16.4 15.9 16.6 16.2 16.7 16.0 16.3', 16.3, N634",
        "'16.1 16.4 15.9 16.6 16.2 16.7 16.0 16.3', 16.8, ''",
        // A figure that has repeated before, or has too few digits, shows nothing.
        "'16.1 16.4 16.4 16.6 16.2 16.7 16.0 16.3', 16.3, ''",
        "'6.1 6.2 6.1 6.2 6.1 6.2 6.1 6.2', 6.2, ''",
        // A step more than twice as large as any other, to a new extreme.
        "'16.1 16.4 15.9 16.6 16.2 16.7 16.0 16.3', 17.8, N634",
        "'16.1 16.4 15.9 16.6 16.2 16.7 16.0 16.3', 17.4, ''",
        // A figure that lost its decimals, although final zeros are shown.
        "'16.1 16.4 16.0 16.6 16.2 16.7 16.0 16.3', 16, W340",
        "'16.1 16.4 16 16.6 16.2 16.7 16 16.3', 17, ''",
        // The complementary share.
        "'54.1 55.0 54.2 55.1 54.8 54.4 55.2 54.6', 45.2, W319",
    })
    void oddFiguresAreAskedAbout(String earlier, String now, String code) {
        ABook book = book(percentage("CS 01"));
        String[] figures = earlier.split(" ");
        for (int i = 0; i < figures.length; i++) {
            book.result(QUARTERS.get(i), figures[i]);
        }
        assertEquals(code.isEmpty() ? Set.of() : Set.of(Code.valueOf(code)), codes(book.result("2019/20 Q2", now)));
    }

    /** Tests that any figure is questioned if the cell above was filled down over it. */
    @Test
    void aCellFilledDownIsAskedAbout() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            Indicator one = percentage("CS 01");
            Indicator other = percentage("CS 02");
            ABook book = book(one, other);
            double level = 30 + 60 * random.nextDouble();
            // So far apart that no figure of one is like those of the other.
            double distance = (random.nextBoolean() ? 1 : -1) * (4 + 5 * random.nextDouble());
            for (String quarter : QUARTERS) {
                String figure = figure(level + random.nextGaussian() / 2);
                boolean now = quarter.equals("2019/20 Q2");
                book.result(one, quarter, figure, Status.FINAL, "A reason.");
                String its = figure(level + distance + random.nextGaussian() / 2);
                book.resultBelow(one, other, quarter, now ? figure : its);
            }
            Set<Code> codes = codes(book);
            boolean asked = codes.contains(Code.W353) || codes.contains(Code.W319) || codes.contains(Code.W384);
            assertTrue(asked, "run " + run + " at " + level + " and " + distance + ": " + codes);
        }
    }

    /** Tests that few ordinary figures, which vary by chance alone, are questioned, and fewer by a warning. */
    @Test
    void ordinaryFiguresAreRarelyAskedAbout() {
        Random random = new Random(11);
        int figures = 0;
        int listed = 0;
        Map<Code, Integer> warnings = new EnumMap<>(Code.class);
        for (int run = 0; run < 100; run++) {
            Indicator[] indicators = new Indicator[20];
            for (int i = 0; i < indicators.length; i++) {
                indicators[i] = percentage("CS %02d".formatted(i + 1));
            }
            ABook book = book(indicators);
            for (int i = 0; i < indicators.length; i++) {
                double level = 20 + 70 * random.nextDouble();
                double noise = 0.3 + 3 * random.nextDouble();
                double trend = random.nextGaussian() / 4;
                for (int q = 0; q < QUARTERS.size(); q++) {
                    double value = Math.clamp(level + trend * q + noise * random.nextGaussian(), 1, 99.9);
                    book.resultBelow(indicators[Math.max(0, i - 1)], indicators[i], QUARTERS.get(q), figure(value));
                }
                figures++;
            }
            for (Finding finding : book.review().sorted()) {
                if (finding.severity() == Severity.WARNING) {
                    warnings.merge(finding.code(), 1, Integer::sum);
                } else if (finding.code() == Code.N634) {
                    listed += finding.message().split("CS ", -1).length - 1;
                }
            }
        }
        int asked = warnings.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(200 * asked <= figures, asked + " warnings about " + figures + " figures: " + warnings);
        assertTrue(25 * listed <= figures, listed + " of " + figures + " figures listed");
    }

    private static String figure(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static Set<Code> codes(ABook book) {
        return book.review().sorted().stream().map(Finding::code).collect(java.util.stream.Collectors.toSet());
    }
}
