package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Rule.AmberWhen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the rating exactly at a threshold; {@link RangeTest} tests ranges, and {@link ImprovingTest} improvement. */
final class EdgesTest {
    /** Tests a tolerance with green to 85.5 and amber to 81; reversed, to 21 and 22. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 90 | INCLUSIVE | 90 green, 85.5 green, 85.4 amber, 81 amber, 80.9 red",
                "HIGHER | 90 | EXCLUSIVE | 90 green, 85.6 green, 85.5 amber, 81.1 amber, 81 red",
                "HIGHER | 90 | AMBER_EXCLUSIVE | 85.5 green, 85.4 amber, 81.1 amber, 81 red",
                "LOWER | 20 | INCLUSIVE | 20 green, 21 green, 21.1 amber, 22 amber, 22.1 red",
                "LOWER | 20 | EXCLUSIVE | 20 green, 20.9 green, 21 amber, 21.9 amber, 22 red",
                "LOWER | 20 | AMBER_EXCLUSIVE | 21 green, 21.1 amber, 21.9 amber, 22 red",
            })
    void ofATolerance(Polarity better, String target, Edges edges, String results) {
        AnIndicator tolerance = AnIndicator.plain()
                .better(better)
                .greenWithin("5%")
                .amberWithin("10%")
                .edges(edges);
        Expected.ratings(ABook.of(tolerance.build()).target("2019/20", target), results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER | 90 | 85 | INCLUSIVE | 90 green, 89.9 amber, 85 amber, 84.9 red",
                "HIGHER | 90 | 85 | EXCLUSIVE | 90 green, 89.9 amber, 85.1 amber, 85 red",
                "HIGHER | 90 | 85 | AMBER_EXCLUSIVE | 90 green, 89.9 amber, 85.1 amber, 85 red",
                "LOWER | 10 | 12 | INCLUSIVE | 10 green, 10.1 amber, 12 amber, 12.1 red",
                "LOWER | 10 | 12 | EXCLUSIVE | 10 green, 10.1 amber, 11.9 amber, 12 red",
                "LOWER | 10 | 12 | AMBER_EXCLUSIVE | 10 green, 10.1 amber, 11.9 amber, 12 red",
            })
    void ofAFloor(Polarity better, String target, String floor, Edges edges, String results) {
        AnIndicator indicator =
                AnIndicator.plain().better(better).rule(Rule.Name.FLOOR).edges(edges);
        Expected.ratings(ABook.of(indicator.build()).target("2019/20", target, floor), results);
    }

    /** Tests equal widths, for which an exclusive threshold leaves amber only the value excluded from green. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INCLUSIVE | 5 | 5 | 85 green, 84.9 red",
                "EXCLUSIVE | 5 | 5 | 85.1 green, 85 red",
                "AMBER_EXCLUSIVE | 5 | 5 | 85 green, 84.9 red",
                "EXCLUSIVE | 5 | 0 | 85.1 green, 85 red",
                "EXCLUSIVE | 0 | 5 | 90 green, 89.9 amber, 85.1 amber, 85 red",
            })
    void ofWidthsThatAreTheSameOrNone(Edges edges, String greenWithin, String amberWithin, String results) {
        AnIndicator indicator = AnIndicator.plain()
                .greenWithin(greenWithin)
                .amberWithin(amberWithin)
                .edges(edges);
        Expected.ratings(ABook.of(indicator.build()).target("2019/20", "90"), results);
    }

    /** Tests a threshold between two values that can be displayed, which neither of them meets. */
    @ParameterizedTest
    @EnumSource(Edges.class)
    void thatNoDisplayedValueMeetsMakeNoDifference(Edges edges) {
        AnIndicator indicator = AnIndicator.plain().amberWithin("5%").edges(edges);
        // 5 per cent of 90.25 reach to 85.7375.
        Expected.ratings(ABook.of(indicator.build()).target("2019/20", "90.25"), "90.3 green, 85.8 amber, 85.7 red");
    }

    @ParameterizedTest
    @EnumSource(Edges.class)
    void aTargetThatIsReachedIsAlwaysGreen(Edges edges) {
        for (Polarity better : new Polarity[] {Polarity.HIGHER, Polarity.LOWER, Polarity.RANGE}) {
            for (Rule.Name rule : Rule.Name.values()) {
                for (String width : new String[] {"0", "5%", "2pp", "3"}) {
                    AnIndicator indicator = AnIndicator.plain()
                            .better(better)
                            .greenWithin(width)
                            .amberWhen(AmberWhen.WITHIN_AND_IMPROVING)
                            .rule(rule)
                            .edges(edges);
                    for (String target : new String[] {"90", "0", "-5.5"}) {
                        ABook book = ABook.of(indicator.build())
                                .target("2019/20", target, target)
                                .result("2019/20 Q2", target);
                        assertEquals(
                                Rating.GREEN,
                                book.first().rated().rating(),
                                () -> target + " by " + indicator.build().method());
                    }
                }
            }
        }
    }
}
