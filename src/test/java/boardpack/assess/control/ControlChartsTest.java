package boardpack.assess.control;

import static boardpack.indicator.Periods.period;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ASeries;
import boardpack.assess.control.ControlChart.Point;
import boardpack.assess.control.ControlChart.Segment;
import boardpack.indicator.Assurance;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rebase;
import boardpack.indicator.Signal;
import boardpack.indicator.SpecialCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlChartsTest {
    /** A series with a mean of 11, and limits of 5.68 and 16.32. */
    private static final List<BigDecimal> STEADY = ASeries.alternating(16, "10", "12");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 7, 12})
    void thereIsNoChartOfFewerThan13Points(int count) {
        List<Observation> series = ASeries.of(ASeries.alternating(count, "10", "12"));
        assertEquals(
                Optional.empty(),
                ControlCharts.chart(series, Polarity.HIGHER, Optional.of(BigDecimal.TEN), List.of(), true));
    }

    @Test
    void thereIsOneOf13() {
        ControlChart chart = chartOf(ASeries.alternating(13, "10", "12"));
        assertEquals(13, chart.points().size());
        assertEquals(13, chart.limits().points());
        assertEquals(12, chart.limits().ranges());
        assertSame("2", chart.limits().averageRange());
    }

    @Test
    void everyPointHasItsPeriodItsValueAndWhatItSays() {
        // A mean of 15 and limits of -38.2 and 68.2: the range to the last point is dropped.
        List<BigDecimal> values = ASeries.alternating(16, "0", "20");
        values.set(15, new BigDecimal("100"));
        ControlChart chart = chartOf(values);
        assertEquals(1, chart.segments().size());
        for (int i = 0; i < 15; i++) {
            assertEquals(
                    new Point(ASeries.month(i), values.get(i), SpecialCause.NONE, Signal.COMMON_CAUSE),
                    chart.points().get(i));
        }
        assertEquals(
                new Point(ASeries.month(15), values.get(15), SpecialCause.ABOVE_UPPER_LIMIT, Signal.IMPROVEMENT),
                chart.latest());
    }

    /** Tests a jump: the range to the last point is dropped, because it would widen the limits. */
    @Test
    void aJumpDoesNotHideItselfUnlessItIsToBeKept() {
        List<Observation> series = ASeries.of("0x5 1 0 1 0 1 0 1 0 1 0 20");
        ControlChart screened = chart(series, Polarity.LOWER, Optional.empty(), List.of(), true);
        assertEquals(1, screened.limits().dropped());
        assertEquals(Signal.CONCERN, screened.latest().signal());
        ControlChart kept = chart(series, Polarity.LOWER, Optional.empty(), List.of(), false);
        assertEquals(0, kept.limits().dropped());
        assertEquals(15, kept.limits().ranges());
        assertSame(screened.limits().mean(), kept.limits().mean());
        assertTrue(kept.limits().upper().compareTo(screened.limits().upper()) > 0);
    }

    @ParameterizedTest
    @CsvSource({
        // target, higher is better, lower is better; limits 5.68 and 16.32
        "16.33, WILL_FAIL, WILL_MEET",
        "16.32, MAY_OR_MAY_NOT, MAY_OR_MAY_NOT",
        "16.31, MAY_OR_MAY_NOT, MAY_OR_MAY_NOT",
        "11, MAY_OR_MAY_NOT, MAY_OR_MAY_NOT",
        "5.69, MAY_OR_MAY_NOT, MAY_OR_MAY_NOT",
        "5.68, MAY_OR_MAY_NOT, MAY_OR_MAY_NOT",
        "5.67, WILL_MEET, WILL_FAIL",
        "1000, WILL_FAIL, WILL_MEET",
        "-1000, WILL_MEET, WILL_FAIL",
        ", NONE, NONE",
    })
    void assuranceIsWhetherTheTargetIsBeyondALimit(BigDecimal target, Assurance higher, Assurance lower) {
        assertEquals(higher, assurance(target, Polarity.HIGHER));
        assertEquals(lower, assurance(target, Polarity.LOWER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Polarity.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HIGHER", "LOWER"})
    void thereIsNoAssuranceWhereNeitherWayIsBetter(Polarity polarity) {
        assertEquals(Assurance.NONE, assurance(new BigDecimal("1000"), polarity));
        assertEquals(Assurance.NONE, assurance(new BigDecimal("11"), polarity));
    }

    @Test
    void aProcessThatNeverMovesHasNoSpecialCause() {
        ControlChart chart =
                chart(ASeries.of("100x13"), Polarity.HIGHER, Optional.of(new BigDecimal("95")), List.of(), true);
        assertSame("100", chart.limits().lower());
        assertSame("100", chart.limits().upper());
        assertEquals(0, chart.limits().dropped());
        assertTrue(chart.points().stream().allMatch(p -> p.signal() == Signal.COMMON_CAUSE));
        assertEquals(Assurance.WILL_MEET, chart.assurance());
    }

    @Test
    void theLimitsChangeWhereSomebodySaysWhy() {
        Rebase rebase = rebase(16, "A new recording system");
        List<BigDecimal> after = ASeries.alternating(13, "40", "44");
        ControlChart chart = chart(both(STEADY, after), rebase);
        assertEquals(2, chart.segments().size());
        assertEquals(Optional.empty(), chart.segments().get(0).rebase());
        assertSame("11", chart.segments().get(0).limits().orElseThrow().mean());
        assertEquals(Optional.of(rebase), chart.segments().get(1).rebase());
        // The move from 12 to 40 is in the ranges of neither segment.
        assertSame("4", chart.limits().averageRange());
        assertEquals(13, chart.limits().points());
        assertTrue(chart.points().stream().allMatch(p -> p.cause() == SpecialCause.NONE));
        assertEquals(
                Stream.concat(STEADY.stream(), after.stream()).toList(),
                chart.points().stream().map(Point::value).toList());
    }

    @Test
    void assuranceIsByTheLastLimits() {
        List<Observation> series = both(STEADY, ASeries.alternating(13, "40", "44"));
        List<Rebase> rebases = List.of(rebase(16, "A new recording system"));
        Optional<BigDecimal> target = Optional.of(new BigDecimal("20"));
        assertEquals(
                Assurance.WILL_MEET,
                chart(series, Polarity.HIGHER, target, rebases, true).assurance());
        assertEquals(
                Assurance.WILL_FAIL,
                chart(series, Polarity.LOWER, target, rebases, true).assurance());
    }

    /** Tests that four points on one side before the change and three after it are not a run. */
    @Test
    void aRunDoesNotReachOverAChangeOfLimits() {
        List<BigDecimal> before = ASeries.values("10 12 10 12 10 12 10 12 10 10 10 10 12 12 12 12");
        List<BigDecimal> after = ASeries.values("12 12 12 10 12 10 12 10 12 10 12 10 12 10 10 10");
        ControlChart unchanged = chart(both(before, after));
        assertEquals(7, count(unchanged, SpecialCause.ABOVE_MEAN));
        ControlChart changed = chart(both(before, after), rebase(16, "A new definition"));
        assertEquals(0, count(changed, SpecialCause.ABOVE_MEAN));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12})
    void theEarlierLimitsHoldUntilThereAre13Points(int after) {
        Rebase rebase = rebase(16, "A new recording system");
        ControlChart chart = chart(both(STEADY, ASeries.alternating(after, "17", "18")), rebase);
        Segment segment = chart.segments().getLast();
        assertEquals(1, chart.segments().size());
        assertEquals(Optional.empty(), segment.rebase());
        assertEquals(List.of(rebase), segment.deferred());
        assertEquals(16 + after, segment.points().size());
        assertEquals(16, chart.limits().points());
        assertSame("11", chart.limits().mean());
        assertSame("16.32", chart.limits().upper());
        // Judged by the earlier limits.
        assertEquals(after, count(chart, SpecialCause.ABOVE_UPPER_LIMIT));
    }

    @Test
    void aChangeThatIsDeferredInterruptsNothing() {
        List<BigDecimal> before = ASeries.values("10 12 10 12 10 12 10 12 10 10 10 10 12 12 12 12");
        ControlChart chart = chart(both(before, ASeries.values("12x3")), rebase(16, "A new definition"));
        assertEquals(7, count(chart, SpecialCause.ABOVE_MEAN));
    }

    @Test
    void pointsBeforeTheFirstLimitsAreNotJudged() {
        Rebase rebase = rebase(8, "A new definition");
        ControlChart chart = chart(both(ASeries.values("1 2 3 4 5 6 7 8"), STEADY), rebase);
        Segment first = chart.segments().get(0);
        assertEquals(Optional.empty(), first.limits());
        assertEquals(8, first.points().size());
        assertTrue(first.points().stream()
                .allMatch(p -> p.cause() == SpecialCause.NOT_JUDGED && p.signal() == Signal.NOT_JUDGED));
        assertEquals(Optional.of(rebase), chart.segments().get(1).rebase());
        assertSame("11", chart.limits().mean());
    }

    @Test
    void thereIsNoChartWhereNoPartHas13Points() {
        List<BigDecimal> twelve = ASeries.alternating(12, "10", "12");
        assertEquals(
                Optional.empty(),
                ControlCharts.chart(
                        both(twelve, twelve), Polarity.HIGHER, Optional.empty(), List.of(rebase(12, "Why")), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // points between the changes | points, limits' points and deferred changes of each segment
                "13 13 13 | 13/13/0 13/13/0 13/13/0",
                "13 12 13 | 25/13/1 13/13/0",
                "13 5 5 | 23/13/2",
                "13 0 13 | 13/13/1 13/13/0",
                "0 13 | 13/13/0",
                "0 5 13 | 5/0/1 13/13/0",
                "5 5 13 | 10/0/1 13/13/0",
                "5 5 13 5 | 10/0/1 18/13/1",
                "5 14 12 13 | 5/0/0 26/14/1 13/13/0",
                "13 0 | 13/13/0", // the change has no point yet, so it has no effect yet
            })
    void aChangeNeeds13PointsBeforeTheNext(String parts, String segments) {
        List<Observation> series = new ArrayList<>();
        List<Rebase> rebases = new ArrayList<>();
        int month = 0;
        boolean changed = false;
        for (String part : parts.split(" ")) {
            if (changed) {
                rebases.add(rebase(month, "Why"));
            }
            changed = true;
            int count = Integer.parseInt(part);
            for (BigDecimal value : ASeries.alternating(count, "10", "12")) {
                series.add(new Observation(ASeries.month(month++), value));
            }
            month += count == 0 ? 1 : 0; // a month without a value
        }
        ControlChart chart = chart(series, Polarity.HIGHER, Optional.empty(), rebases, true);
        List<String> found = chart.segments().stream()
                .map(s ->
                        s.points().size() + "/" + s.limits().map(Limits::points).orElse(0) + "/"
                                + s.deferred().size())
                .toList();
        assertEquals(segments, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource({
        // a change from, and the first point with the new limits
        "2016-08, 2016-08",
        "2016/17 Q2, 2016-07",
        "2016/17, 2016-04",
    })
    void aChangeHoldsForWhatBeginsOnItsFirstDayOrLater(String from, String first) {
        ControlChart chart =
                chart(ASeries.of(ASeries.alternating(40, "10", "12")), new Rebase(period(from), "A new definition"));
        assertEquals(period(first), chart.segments().get(1).points().getFirst().period());
    }

    /** Tests a change within a quarter, which keeps the earlier limits because it is partly before the change. */
    @Test
    void aChangeWithinAQuarterHoldsFromTheNext() {
        List<Observation> series = new ArrayList<>();
        for (int year = 2010; year < 2020; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                series.add(new Observation(
                        period(year + "/" + (year - 1999) + " Q" + quarter), BigDecimal.valueOf(quarter)));
            }
        }
        ControlChart chart = chart(series, new Rebase(period("2014-08"), "A new definition"));
        assertEquals(
                period("2014/15 Q3"),
                chart.segments().get(1).points().getFirst().period());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void limitsDoNotChangeWithoutAReason(String reason) {
        assertThrows(IllegalArgumentException.class, () -> rebase(16, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02, 2019-01", // backwards
        "2019-01, 2019-01", // twice
        "2019-05, 2019/20 Q2", // months and quarters
        "2019/20 Q1, 2019/20",
    })
    void theObservationsAreOfOneKindAndInOrder(String before, String after) {
        List<Observation> series = observations(period(before), period(after));
        assertThrows(IllegalArgumentException.class, () -> chart(series));
    }

    /** Tests that the points on either side of a missing month are consecutive. */
    @Test
    void aPeriodWithoutAValueIsNoPoint() {
        List<Observation> whole = ASeries.of(STEADY);
        List<Observation> gaps = new ArrayList<>();
        for (int i = 0; i < STEADY.size(); i++) {
            gaps.add(new Observation(ASeries.month(i * i), STEADY.get(i)));
        }
        assertEquals(chart(whole).limits(), chart(gaps).limits());
    }

    @ParameterizedTest
    @CsvSource({"2019-02, 2019-01", "2019-01, 2019-01", "2019/20 Q1, 2019-04"})
    void theChangesAreInOrder(String before, String after) {
        List<Rebase> rebases = List.of(new Rebase(period(before), "Why"), new Rebase(period(after), "Why"));
        assertThrows(
                IllegalArgumentException.class,
                () -> chart(ASeries.of(STEADY), Polarity.HIGHER, Optional.empty(), rebases, true));
    }

    private static List<Observation> observations(Period... periods) {
        return Stream.of(periods).map(p -> new Observation(p, BigDecimal.ONE)).toList();
    }

    private static Assurance assurance(BigDecimal target, Polarity polarity) {
        return chart(ASeries.of(STEADY), polarity, Optional.ofNullable(target), List.of(), true)
                .assurance();
    }

    private static Rebase rebase(int month, String reason) {
        return new Rebase(ASeries.month(month), reason);
    }

    private static List<Observation> both(List<BigDecimal> before, List<BigDecimal> after) {
        return ASeries.of(Stream.concat(before.stream(), after.stream()).toList());
    }

    private static ControlChart chartOf(List<BigDecimal> values) {
        return chart(ASeries.of(values));
    }

    private static ControlChart chart(List<Observation> series, Rebase... rebases) {
        return chart(series, Polarity.HIGHER, Optional.empty(), List.of(rebases), true);
    }

    private static ControlChart chart(
            List<Observation> series,
            Polarity polarity,
            Optional<BigDecimal> target,
            List<Rebase> rebases,
            boolean screen) {
        return ControlCharts.chart(series, polarity, target, rebases, screen).orElseThrow();
    }

    private static long count(ControlChart chart, SpecialCause cause) {
        return chart.points().stream().filter(p -> p.cause() == cause).count();
    }

    private static void assertSame(String expected, BigDecimal actual) {
        assertSame(new BigDecimal(expected), actual);
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected + ", was " + actual);
    }
}
