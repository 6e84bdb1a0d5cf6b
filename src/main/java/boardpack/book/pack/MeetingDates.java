package boardpack.book.pack;

import boardpack.book.cell.DayWords;
import boardpack.book.period.DateOrder;
import boardpack.book.period.PeriodWords;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the date of each quarter's meeting, and finds implausible dates. */
public final class MeetingDates {
    /** Maximum number of months from a quarter to its meeting. */
    private static final int MONTHS = 9;

    /** A meeting with its place. */
    private record Written(Quarter quarter, LocalDate day, Place place) {}

    private final Findings findings;

    private MeetingDates(Findings findings) {
        this.findings = findings;
    }

    /** Returns the meetings by quarter, in the order of the file. */
    public static Map<Quarter, LocalDate> read(Setting pack, PeriodWords periods, DateOrder order, Findings findings) {
        List<Written> all = new ArrayList<>();
        pack.mapping("meetings")
                .map(Setting::withoutOthersSettings)
                .ifPresent(m -> m.texts().forEach((name, day) -> {
                    Optional<Quarter> quarter = periods.quarter(name);
                    if (quarter.isEmpty()) {
                        findings.add(Code.E103, m.place(name), "\"" + name + "\"", "a quarter such as 2019/20 Q2");
                    }
                    day(day, order, findings)
                            .ifPresent(d -> quarter.ifPresent(q -> all.add(new Written(q, d, day.place()))));
                }));
        new MeetingDates(findings).check(all);
        Map<Quarter, LocalDate> meetings = new LinkedHashMap<>();
        all.forEach(w -> meetings.put(w.quarter(), w.day()));
        return meetings;
    }

    private static Optional<LocalDate> day(Yaml.Scalar text, DateOrder order, Findings findings) {
        Optional<LocalDate> day = DayWords.read(text.text(), order);
        if (day.isEmpty()) {
            findings.add(Code.E103, text.place(), "\"" + text.text() + "\"", DayWords.EXPECTED);
        }
        return day;
    }

    private void check(List<Written> all) {
        for (Written each : all) {
            LocalDate end = each.quarter().end();
            if (!each.day().isAfter(end)) {
                findings.add(Code.E264, each.place(), each.day(), each.quarter().label(), end);
            } else if (each.day().isAfter(end.plusMonths(MONTHS))) {
                tell(each, "is more than nine months after the end of it", "correct the year, if it is a slip");
            }
        }
        List<Written> inOrder = all.stream()
                .filter(w -> w.day().isAfter(w.quarter().end()))
                .sorted((one, other) -> one.quarter().compareTo(other.quarter()))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Written now = inOrder.get(i);
            Written before = inOrder.get(i - 1);
            if (now.day().isEqual(before.day())) {
                tell(
                        now,
                        "is the same day as that for " + before.quarter().label(),
                        "correct one of the two, unless both quarters are reported to one meeting");
            } else if (now.day().isBefore(before.day())) {
                tell(
                        now,
                        "is before that for " + before.quarter().label() + ", on " + before.day(),
                        "correct one of the two dates");
            }
        }
    }

    private void tell(Written meeting, String why, String fix) {
        findings.add(
                Code.W398,
                meeting.place(),
                "the meeting for " + meeting.quarter().label() + ", on " + meeting.day() + ", " + why,
                fix);
    }
}
