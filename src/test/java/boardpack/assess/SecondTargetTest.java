package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.rating.Rated;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Rule.AmberWhen;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a second target with its own rating. */
final class SecondTargetTest {
    /** Tests conferences held within 15 working days by law, and 10 by the council's own target. */
    @ParameterizedTest
    @CsvSource({
        // days, against the council's 10, against the law's 15
        "9, GREEN, GREEN",
        "10, GREEN, GREEN",
        "11, AMBER, GREEN",
        "12, AMBER, GREEN",
        "13, RED, GREEN",
        "15, RED, GREEN",
        "16, RED, AMBER",
        "18, RED, AMBER",
        "19, RED, RED",
    })
    void hasTheWidthsOfTheFirst(String days, Rating own, Rating statutory) {
        Assessment a = assessment(days().amberWithin("20%"), days);
        assertEquals(own, a.rated().rating());
        assertEquals(Optional.of(statutory), a.second().map(Rated::rating));
    }

    @ParameterizedTest
    @CsvSource({"15, GREEN", "16, GREEN", "17, AMBER", "18, RED"})
    void withExclusiveEdgesToo(String days, Rating statutory) {
        AnIndicator exclusive = days().greenWithin("2").amberWithin("3").edges(Edges.EXCLUSIVE);
        assertEquals(
                Optional.of(statutory), assessment(exclusive, days).second().map(Rated::rating));
    }

    @ParameterizedTest
    @CsvSource({
        "FLOOR, 15, GREEN",
        "FLOOR, 16, RED",
        "THRESHOLDS, 15, GREEN",
        "THRESHOLDS, 16, RED",
    })
    void isMetOrNotWhereTheRuleHasNoWidths(Rule.Name rule, String days, Rating statutory) {
        ABook book = ABook.of(days().rule(rule).build()).targets("2019/20", "10", "15");
        assertEquals(
                Optional.of(statutory),
                book.result("2019/20 Q2", days).first().second().map(Rated::rating));
    }

    @ParameterizedTest
    @CsvSource({"15, GREEN", "16, GREEN", "17, RED"})
    void anImprovementOnLastYearDoesNotHelpIt(String days, Rating statutory) {
        AnIndicator improving = days().greenWithin("1").amberWhen(AmberWhen.IMPROVING);
        ABook book = ABook.of(improving.build()).result("2018/19 Q2", "30").targets("2019/20", "10", "15");
        assertEquals(
                Optional.of(statutory),
                book.result("2019/20 Q2", days).first().second().map(Rated::rating));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "z", "x", "k"})
    void withoutAResultThereIsNothingToRate(String blank) {
        assertEquals(Optional.empty(), assessment(days(), blank).second());
    }

    @Test
    void whatIsCarriedOverIsNotRatedAgainstEither() {
        ABook book = ABook.of(days().build())
                .targets("2019/20", "10", "15")
                .result("2019/20 Q2", "12", Status.CARRIED_OVER, "");
        assertEquals(Rating.CARRIED_OVER, book.first().rated().rating());
        assertEquals(Optional.empty(), book.first().second());
    }

    @Test
    void withoutASecondTargetThereIsNoSecondRating() {
        Assessment a = ABook.of(days().build())
                .target("2019/20", "10")
                .result("2019/20 Q2", "9")
                .first();
        assertEquals(Optional.empty(), a.second());
    }

    @Test
    void isNotDueWhereTheFirstIsNot() {
        Assessment a = ABook.of(AnIndicator.annual(3).build())
                .targets("2018/19", "90", "80")
                .result("2018/19", "85")
                .first();
        assertEquals(Optional.empty(), a.second());
    }

    /** Tests that a year's second target is spread like the first. */
    @ParameterizedTest
    @CsvSource({"100, AMBER, GREEN", "90, GREEN, GREEN", "111, RED, AMBER"})
    void isSpreadOverTheYearWithTheFirst(String count, Rating first, Rating second) {
        AnIndicator referrals = AnIndicator.count().amberWithin("10%").profiled();
        Assessment a = ABook.of(referrals.build())
                .targets("2019/20", "380", "420")
                .result("2019/20 Q2", count)
                .first();
        assertEquals(first, a.rated().rating());
        assertEquals(Optional.of(second), a.second().map(Rated::rating));
    }

    private static AnIndicator days() {
        return AnIndicator.plain()
                .in(Unit.DAYS)
                .decimals(0)
                .better(Polarity.LOWER)
                .targetNames("Internal target", "Statutory limit");
    }

    private static Assessment assessment(AnIndicator indicator, String days) {
        return ABook.of(indicator.build())
                .targets("2019/20", "10", "15")
                .result("2019/20 Q2", days)
                .first();
    }
}
