package boardpack.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests if a change of definition lies between two periods. */
final class RedefinedTest {
    @ParameterizedTest
    @CsvSource({
        // changed from, earlier, later, does it separate them?
        "2019/20 Q1, 2018/19 Q4, 2019/20 Q1, true",
        "2019/20 Q1, 2019/20 Q1, 2019/20 Q2, false",
        "2019/20 Q1, 2018/19 Q3, 2018/19 Q4, false",
        "2019/20 Q1, 2018/19 Q2, 2019/20 Q2, true",
        "2019/20, 2018/19 Q4, 2019/20 Q1, true",
        "2019/20, 2019/20 Q1, 2019/20 Q2, false",
        "2019/20, 2018/19, 2019/20, true",
        "2018/19, 2018/19, 2019/20, false",
        "2019-09, 2019-08, 2019-09, true",
        "2019-09, 2019-09, 2019-10, false",
        // Within a quarter: it is comparable with none before or after it.
        "2019-08, 2019/20 Q1, 2019/20 Q2, true",
        "2019-08, 2019/20 Q2, 2019/20 Q3, true",
        "2019-08, 2018/19 Q2, 2019/20 Q2, true",
        "2019-08, 2019/20 Q3, 2019/20 Q4, false",
        "2019-08, 2018/19 Q4, 2019/20 Q1, false",
        "2019-07, 2019/20 Q1, 2019/20 Q2, true",
        "2019-07, 2019/20 Q2, 2019/20 Q3, false",
        // Within a year: the same.
        "2019/20 Q3, 2018/19, 2019/20, true",
        "2019/20 Q3, 2019/20, 2020/21, true",
        "2019/20 Q3, 2017/18, 2018/19, false",
    })
    void separatesWhatWasCountedOtherwise(String from, String earlier, String later, boolean separates) {
        Redefined redefined = new Redefined(Periods.period(from), "", Place.of("indicators.csv", 2));
        assertEquals(separates, redefined.separates(Periods.period(earlier), Periods.period(later)));
    }
}
