package boardpack.assess;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The deadline for publishing the papers of a meeting. They must be open to inspection for a number of clear days
 * before it (Local Government Act 1972, section 100B). The days of publication and of the meeting do not count. Neither
 * do weekends and bank holidays.
 *
 * @param lastDay the last day to publish
 * @param clearDays the number of clear days between
 * @param meetsOnHoliday true if the meeting is on a weekend or bank holiday
 */
public record Deadline(LocalDate meeting, LocalDate lastDay, int clearDays, boolean meetsOnHoliday) {
    /** Number of days before a deadline from which a warning is given. */
    private static final int NEAR = 7;

    /** Calculates the deadline of a meeting. */
    public static Deadline of(LocalDate meeting, int clearDays, Set<LocalDate> bankHolidays) {
        LocalDate day = meeting;
        for (int clear = 0; clear <= clearDays; clear++) {
            day = day.minusDays(1);
            while (!isWorkingDay(day, bankHolidays)) {
                day = day.minusDays(1);
            }
        }
        return new Deadline(meeting, day, clearDays, !isWorkingDay(meeting, bankHolidays));
    }

    private static boolean isWorkingDay(LocalDate day, Set<LocalDate> bankHolidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    /** Returns the warnings on a day; none after the meeting. */
    public List<Finding> warnings(LocalDate today, Place place) {
        List<Finding> warnings = new ArrayList<>();
        if (meetsOnHoliday) {
            warnings.add(Code.W352.at(place, meeting));
        }
        if (today.isAfter(meeting)) {
            return warnings;
        }
        long left = ChronoUnit.DAYS.between(today, lastDay);
        if (left < 0) {
            warnings.add(Code.W351.at(place, meeting, clearDays, lastDay));
        } else if (left <= NEAR) {
            String in = left == 0 ? "today" : left == 1 ? "tomorrow" : "in " + left + " days";
            warnings.add(Code.W350.at(place, meeting, lastDay, in));
        }
        return warnings;
    }
}
