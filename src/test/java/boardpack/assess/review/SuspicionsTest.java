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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests probable errors, just below and just above each limit. */
final class SuspicionsTest {
    private static final LocalDate MEETING = LocalDate.of(2019, 11, 11);

    private static ABook snapshot() {
        return ABook.of(AnIndicator.count()
                        .basis(Basis.SNAPSHOT)
                        .better(Polarity.NONE)
                        .build())
                .meeting(MEETING)
                .target("2019/20", "none");
    }

    @ParameterizedTest
    @CsvSource({
        // The median is 203.5, the median distance 1.5, and the range 5: ten and three times that are both 15.
        "'201 202 203 204 205 206', 218.5, false",
        "'201 202 203 204 205 206', 218.6, true",
        "'201 202 203 204 205 206', 188.4, true",
        // The median distance is 10, and the range 20: ten times the distance is more.
        "'90 90 90 110 110 110', 200, false",
        "'90 90 90 110 110 110', 200.1, true",
        // With five, it must be more than twice all of them; a figure that never moved shows nothing.
        "'201 202 203 204 205', 900, true",
        "'201 202 203 204 205', 410, false",
        "'0 0 0 0 0 0', 7, false",
        "'100 100 100 100 100 99', 92, true",
        "'100 100 100 100 100 99', 97, false",
    })
    void aFigureFarFromAllEarlierOnesIsUnusual(String earlier, BigDecimal figure, boolean unusual) {
        List<BigDecimal> figures =
                Arrays.stream(earlier.split(" ")).map(BigDecimal::new).toList();
        assertEquals(
                unusual,
                Unusual.of(AnIndicator.count().build(), figure, figures).isPresent());
    }

    @Test
    void theUsualRangeIsTold() {
        Finding finding = only(manyQuarters("2110"));
        assertEquals(Code.W319, finding.code());
        assertTrue(finding.message().contains("is 2110; its 6 earlier figures lie between 201 and 206"), "" + finding);
    }

    @Test
    void whatIsUsualIsNotTold() {
        assertEquals(List.of(), codes(manyQuarters("204")));
    }

    @Test
    void beforeANewDefinitionFiguresWereOthers() {
        ABook book = ABook.of(AnIndicator.count()
                        .basis(Basis.SNAPSHOT)
                        .better(Polarity.NONE)
                        .redefined("2019/20 Q2")
                        .build())
                .meeting(MEETING)
                .target("2019/20", "none");
        assertEquals(List.of(), codes(quarters(book, "2110")));
    }

    private static ABook manyQuarters(String now) {
        return quarters(snapshot(), now);
    }

    private static ABook quarters(ABook book, String now) {
        String[] quarters = {"2017/18 Q4", "2018/19 Q1", "2018/19 Q2", "2018/19 Q3", "2018/19 Q4", "2019/20 Q1"};
        for (int i = 0; i < quarters.length; i++) {
            book.result(quarters[i], "" + (201 + i));
        }
        return book.result("2019/20 Q2", now);
    }

    @ParameterizedTest
    @CsvSource({
        "2007/08 Q2, ''",
        "2007/08 Q1, W320",
        "2007-06, W320",
        "2019-09, ''",
        "2019-10, N605",
        "2019/20 Q3, N605",
    })
    void aRowOfAnotherTimeIsTold(String period, String code) {
        ABook book = snapshot().result("2019/20 Q2", "5").result(period, "5");
        assertEquals(code.isEmpty() ? List.of() : List.of(Code.valueOf(code)), codes(book));
    }

    @Test
    void laterRowsOfOneFileAreToldTogether() {
        ABook book = snapshot().result("2019/20 Q2", "5").result("2019-10", "5").result("2019-11", "5");
        Finding finding = only(book);
        assertTrue(
                finding.message().contains("2 rows are") && finding.message().contains("October 2019"), "" + finding);
    }

    @ParameterizedTest
    @CsvSource({
        // indicators, number that have moved, found
        "5, 0, true",
        "4, 0, false",
        "10, 1, true",
        "10, 5, true",
        "10, 6, false",
        "12, 7, false",
    })
    void lastQuartersFigureAgainAreTold(int count, int moved, boolean found) {
        for (String then : List.of("2019/20 Q1", "2018/19 Q2")) {
            ABook book = again(count, moved, then);
            assertEquals(found ? List.of(Code.W322) : List.of(), codes(book), then);
        }
    }

    private static ABook again(int count, int moved, String then) {
        Indicator[] indicators = new Indicator[count];
        for (int i = 0; i < count; i++) {
            indicators[i] = AnIndicator.count()
                    .ref("I " + i)
                    .basis(Basis.SNAPSHOT)
                    .better(Polarity.NONE)
                    .build();
        }
        ABook book = ABook.of(indicators).meeting(MEETING);
        for (int i = 0; i < count; i++) {
            book.target(indicators[i], "2019/20", "none");
            book.result(indicators[i], then, "" + (40 + i), Status.FINAL, "");
            book.result(indicators[i], "2019/20 Q2", "" + (40 + i + (i < moved ? 1 : 0)), Status.FINAL, "");
        }
        return book;
    }

    @Test
    void whatLostItsRowIsNotAwaitedAsWell() {
        Finding finding = only(snapshot().result("2019/20 Q1", "5"));
        assertEquals(Code.W323, finding.code());
        assertEquals("indicators.csv:2", finding.place().toString());
    }

    @ParameterizedTest
    @CsvSource({
        // A row marked as awaited, no result last quarter, and an old result.
        "2019/20 Q2, ''",
        "2018/19 Q4, 5",
    })
    void whatHadNoResultLastQuarterOrHasARowIsAwaited(String period, String value) {
        ABook book = snapshot().result(period, value);
        assertEquals(List.of(Code.W302), codes(book));
    }

    @ParameterizedTest
    @CsvSource({
        // unit, last year, now, commentary, found
        "number, 100, 125, '', false",
        "number, 100, 126, '', true",
        "number, 100, 74, '', true",
        "number, 100, 126, Because., false",
        // A change of fewer than five, or from 0.
        "number, 10, 14, '', false",
        "number, 10, 15, '', true",
        "number, 0, 9, '', false",
        // A percentage must also move by ten points.
        "percent, 30.0, 39.9, '', false",
        "percent, 30.0, 40.0, '', true",
        "percent, 80.0, 95.0, '', false",
    })
    void aLargeChangeNeedsAWord(String unit, String then, String now, String commentary, boolean found) {
        AnIndicator indicator = unit.equals("percent") ? AnIndicator.percent() : AnIndicator.count();
        ABook book = ABook.of(
                        indicator.basis(Basis.SNAPSHOT).better(Polarity.NONE).build())
                .meeting(MEETING)
                .target("2019/20", "none")
                .result("2018/19 Q2", then, Status.FINAL, "")
                .result("2019/20 Q2", now, Status.FINAL, commentary);
        assertEquals(found ? List.of(Code.W324) : List.of(), codes(book));
        Optional<Owed.Why> why = Owed.all(book.assess()).stream().map(Owed::why).findFirst();
        assertEquals(found ? Optional.of(Owed.Why.LARGE_CHANGE) : Optional.empty(), why);
    }

    @Test
    void whatIsRedIsAskedAboutOnce() {
        ABook book = ABook.of(AnIndicator.percent().build())
                .meeting(MEETING)
                .target("2019/20", "90")
                .result("2018/19 Q2", "69", Status.FINAL, "")
                .result("2019/20 Q2", "40", Status.FINAL, "");
        assertEquals(List.of(Code.W303), codes(book));
    }

    private static List<Code> codes(ABook book) {
        return book.review().sorted().stream().map(Finding::code).toList();
    }

    private static Finding only(ABook book) {
        List<Finding> findings = book.review().sorted();
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }
}
