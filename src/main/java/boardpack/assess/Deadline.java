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
 * By when the papers of a meeting must be open to inspection: so many clear days before it (Local Government Act 1972,
 * section 100B). Neither the day of publication nor that of the meeting is one, and neither are weekends and bank
 * holidays.
 *
 * @param lastDay the last day to publish
 * @param clearDays how many clear days lie between
 * @param meetsOnHoliday whether the meeting is on a day on which nobody works
 */
public record Deadline(LocalDate meeting, LocalDate lastDay, int clearDays, boolean meetsOnHoliday) {
    /** The number of days before a deadline at which it is near. */
    private static final int NEAR = 7;

    /** The deadline of a meeting. */
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

    /** Returns the warnings on a day; nothing once the meeting has passed. */
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
