package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the deadline for publishing papers, with days counted by hand. */
final class DeadlineTest {
    private static Set<LocalDate> days(String typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(typed.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "2019-11-11, 5, , 2019-11-01, false, a Monday: the five days of the week before and Friday to publish",
        "2019-11-13, 5, , 2019-11-05, false, a Wednesday: Tuesday Monday Friday Thursday Wednesday",
        "2019-11-15, 5, , 2019-11-07, false, a Friday",
        "2019-09-02, 5, 2019-08-26, 2019-08-22, false, the August bank holiday lies between",
        "2020-01-06, 5, 2019-12-25 2019-12-26 2020-01-01, 2019-12-24, false, Christmas and New Year lie between",
        "2020-01-03, 5, 2019-12-25 2019-12-26 2020-01-01, 2019-12-23, false, both lie between and a weekend",
        "2024-04-08, 5, 2024-03-29 2024-04-01, 2024-03-27, false, Easter: the day to publish is no holiday either",
        "2019-11-11, 3, , 2019-11-05, false, three clear days as in Scotland and Wales",
        "2019-11-11, 1, , 2019-11-07, false, one clear day",
        "2019-11-16, 5, , 2019-11-08, true, a Saturday is no day to meet",
        "2019-12-25, 5, 2019-12-25, 2019-12-17, true, nor is a bank holiday",
        "2020-03-02, 5, , 2020-02-21, false, over the end of a month with 29 days",
    })
    void isTheLastDayWithSoManyClearDaysBetween(
            LocalDate meeting, int clear, String holidays, LocalDate expected, boolean meetsOnHoliday, String why) {
        Deadline deadline = Deadline.of(meeting, clear, days(holidays));
        assertEquals(expected, deadline.lastDay(), why);
        assertEquals(meetsOnHoliday, deadline.meetsOnHoliday(), why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-10-24|",
                "2019-10-25|W350: the last day to publish the papers of the meeting on 2019-11-11 is 2019-11-01, in 7 days",
                "2019-10-31|W350: the last day to publish the papers of the meeting on 2019-11-11 is 2019-11-01, tomorrow",
                "2019-11-01|W350: the last day to publish the papers of the meeting on 2019-11-11 is 2019-11-01, today",
                "2019-11-02|W351: the papers of the meeting on 2019-11-11 had to be published 5 clear days before it,"
                        + " by 2019-11-01",
                "2019-11-11|W351: the papers of the meeting on 2019-11-11 had to be published 5 clear days before it,"
                        + " by 2019-11-01",
                "2019-11-12|",
            })
    void isToldOfWhenItIsNearOrPastAndNotOnceTheMeetingIsOver(LocalDate today, String expected) {
        assertEquals(expected == null ? List.of() : List.of(expected), told("2019-11-11", today));
    }

    @ParameterizedTest
    @CsvSource({"2019-10-01, 1", "2019-11-17, 1"})
    void aMeetingOnAWeekendIsToldOf(LocalDate today, int warnings) {
        List<String> told = told("2019-11-16", today);
        assertEquals(warnings, told.size());
        assertEquals(
                warnings,
                told.stream()
                        .filter(t -> t.equals("W352: the meeting on 2019-11-16 is on a weekend or a bank holiday"))
                        .count());
    }

    private static List<String> told(String meeting, LocalDate today) {
        List<Finding> warnings =
                Deadline.of(LocalDate.parse(meeting), 5, Set.of()).warnings(today, Place.of("pack.yaml"));
        return warnings.stream().map(f -> f.code() + ": " + f.message()).toList();
    }
}
