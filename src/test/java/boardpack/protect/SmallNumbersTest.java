package boardpack.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessment;
import boardpack.assess.Assessor;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SmallNumbersTest {
    private static final Indicator FLOW =
            AnIndicator.count().ref("F").basis(Basis.FLOW).people().build();
    private static final Indicator STOCK =
            AnIndicator.count().ref("S").basis(Basis.SNAPSHOT).people().build();

    private static SmallNumbers.Taken taken(ABook book) {
        return SmallNumbers.takenOut(Assessor.assess(book.build()));
    }

    /** Returns reference and period of every suppressed figure, as {@code F Q2 2019/20}. */
    private static String suppressed(SmallNumbers.Taken taken) {
        return taken.suppressed().stream()
                .map(s -> s.indicator().ref() + " " + s.period().label() + (s.cover() ? "*" : ""))
                .collect(Collectors.joining(", "));
    }

    private static Value value(SmallNumbers.Taken taken, String ref, String period) {
        Map<Period, Result> rows = taken.rest().book().results().get(ref);
        return rows.get(Periods.period(period)).value();
    }

    @Test
    void aNumberFrom1To5IsSuppressedAnd0IsShown() {
        SmallNumbers.Taken taken = taken(ABook.of(STOCK)
                .result("2018/19 Q4", "0")
                .result("2019/20 Q1", "5")
                .result("2019/20 Q2", "6"));
        assertEquals("S Q1 2019/20", suppressed(taken));
        assertEquals(Value.blank(Value.Reason.SUPPRESSED), value(taken, "S", "2019/20 Q1"));
        assertTrue(value(taken, "S", "2019/20 Q2").number().isPresent());
    }

    private static final Indicator HALF_YEARLY = AnIndicator.count()
            .ref("H")
            .basis(Basis.FLOW)
            .people()
            .reportedIn(2, 4)
            .build();

    /** Tests a half-yearly count with its year, where one of the other two would reveal the small one. */
    @Test
    void aYearIsTheSumOfItsReportsAndNothingIsMissingBetweenThem() {
        SmallNumbers.Taken taken = taken(ABook.of(HALF_YEARLY)
                .result("2018/19 Q2", "3")
                .result("2018/19 Q4", "20")
                .result("2018/19", "23")
                .result("2019/20 Q2", "31"));
        assertEquals("H Q2 2018/19, H 2018/19*", suppressed(taken));
    }

    @Test
    void theLastFigureThatIsKeptIsTheProtectedOne() {
        SmallNumbers.Taken taken = taken(ABook.of(HALF_YEARLY)
                .result("2018/19 Q4", "20")
                .result("2019/20 Q2", "3")
                .quarter("2019/20 Q3"));
        assertEquals("H Q2 2019/20", suppressed(taken));
        Assessment kept = taken.rest().assessments().getFirst();
        assertEquals(Rating.NOT_DUE, kept.rated().rating());
        assertEquals("Q2 2019/20", kept.period().label());
        assertEquals(Value.blank(Value.Reason.SUPPRESSED), kept.actual());
    }

    /** Tests that the half year's months form the report, since one hidden month would follow from the other five. */
    @Test
    void theMonthsOfAReportAreThoseSinceTheReportBefore() {
        SmallNumbers.Taken taken = taken(ABook.of(HALF_YEARLY)
                .result("2019-04", "3")
                .result("2019-05", "11")
                .result("2019-06", "12")
                .result("2019-07", "13")
                .result("2019-08", "14")
                .result("2019-09", "15"));
        assertTrue(suppressed(taken).startsWith("H April 2019, "), suppressed(taken));
        assertTrue(suppressed(taken).contains("*"), suppressed(taken));
    }

    @Test
    void aShareGoesWhereItsNumeratorDenominatorOrTheRestIsSmall() {
        Indicator share =
                AnIndicator.percent().ref("P").basis(Basis.SNAPSHOT).people().build();
        SmallNumbers.Taken taken = taken(ABook.of(share)
                .result("2018/19 Q2", "3/40")
                .result("2018/19 Q3", "0/4")
                .result("2018/19 Q4", "37/40")
                .result("2019/20 Q1", "40/40")
                .result("2019/20 Q2", "20/40"));
        assertEquals("P Q2 2018/19, P Q3 2018/19, P Q4 2018/19", suppressed(taken));
    }

    @Test
    void oneMoreMonthGoesAndTheQuarterStays() {
        SmallNumbers.Taken taken = taken(
                ABook.of(FLOW).result("2019-07", "3").result("2019-08", "30").result("2019-09", "20"));
        assertEquals("F July 2019, F September 2019*", suppressed(taken));
        assertEquals(
                "53", value(taken, "F", "2019/20 Q2").number().orElseThrow().toPlainString());
    }

    @Test
    void threeOfFourQuartersTellTheFourth() {
        SmallNumbers.Taken taken = taken(ABook.of(FLOW)
                .quarter("2018/19 Q4")
                .result("2018/19 Q1", "10")
                .result("2018/19 Q2", "12")
                .result("2018/19 Q3", "4")
                .result("2018/19 Q4", "20")
                .result("2018/19", "46"));
        // Earlier quarters were shown before; of the new figures, the year is the lesser loss.
        assertEquals("F Q3 2018/19, F 2018/19*", suppressed(taken));
    }

    @Test
    void ofPartsAndTotalThePartGoes() {
        Indicator boys = AnIndicator.count()
                .ref("S1")
                .basis(Basis.SNAPSHOT)
                .people()
                .partOf("S")
                .build();
        Indicator girls = AnIndicator.count()
                .ref("S2")
                .basis(Basis.SNAPSHOT)
                .people()
                .partOf("S")
                .build();
        Indicator other = AnIndicator.count()
                .ref("S3")
                .basis(Basis.SNAPSHOT)
                .people()
                .partOf("S")
                .build();
        ABook book = ABook.of(STOCK, boys, girls, other).result("2019/20 Q2", "52");
        book.result(boys, "2019/20 Q2", "2", Status.FINAL, "");
        book.result(girls, "2019/20 Q2", "30", Status.FINAL, "");
        book.result(other, "2019/20 Q2", "20", Status.FINAL, "");
        assertEquals("S1 Q2 2019/20, S3 Q2 2019/20*", suppressed(taken(book)));
    }

    @Test
    void aYearToDateTellsWhatCameSince() {
        Indicator toDate =
                AnIndicator.count().ref("C").basis(Basis.CUMULATIVE).people().build();
        SmallNumbers.Taken taken =
                taken(ABook.of(toDate).result("2019/20 Q1", "10").result("2019/20 Q2", "12"));
        assertEquals("C Q2 2019/20*", suppressed(taken));
    }

    @Test
    void aMarkedQuarterCannotBeAddedUpOfItsMonths() {
        Indicator plain = AnIndicator.count().ref("M").basis(Basis.FLOW).build();
        SmallNumbers.Taken taken = taken(ABook.of(plain)
                .result("2019-07", "30")
                .result("2019-08", "c")
                .result("2019-09", "20")
                .result("2019/20 Q2", "60"));
        assertEquals("M August 2019, M September 2019*", suppressed(taken));
    }

    @Test
    void theMonthsOfAMarkedQuarterGoWithIt() {
        Indicator plain = AnIndicator.count().ref("M").basis(Basis.SNAPSHOT).build();
        SmallNumbers.Taken taken = taken(ABook.of(plain)
                .result("2019-06", "28")
                .result("2019-07", "30")
                .result("2019-08", "31")
                .result("2019-09", "20")
                .result("2019/20 Q2", "c"));
        assertEquals("M July 2019, M August 2019, M September 2019", suppressed(taken));
        assertEquals(Value.blank(Value.Reason.SUPPRESSED), value(taken, "M", "2019/20 Q2"));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        Map<String, String> rows = new TreeMap<>(Map.of(
                "2019-04", "9", "2019-05", "2", "2019-06", "7", "2019-07", "1", "2019-08", "8", "2019-09", "30"));
        ABook one = ABook.of(FLOW, STOCK);
        rows.forEach(one::result);
        ABook other = ABook.of(STOCK, FLOW);
        new TreeMap<>(rows).descendingMap().forEach((p, v) -> other.result(FLOW, p, v, Status.FINAL, ""));
        assertEquals(suppressed(taken(one)), suppressed(taken(other)));
    }

    @Test
    void nothingOfPeopleCostsNothing() {
        var assessed = Assessor.assess(
                ABook.of(AnIndicator.count().better(Polarity.LOWER).build())
                        .result("2019/20 Q2", "3")
                        .build());
        assertTrue(SmallNumbers.takenOut(assessed).rest() == assessed);
    }

    @Test
    void whatTheLastPackPrintedIsNoCover() {
        SmallNumbers.Taken taken = taken(ABook.of(FLOW)
                .result("2019-04", "3")
                .result("2019-05", "30")
                .result("2019-06", "20")
                .printed("2019/20 Q1", "53"));
        assertEquals("F April 2019, F June 2019*", suppressed(taken));
    }
}
