package boardpack.book.extract;

import boardpack.book.period.PeriodWords;
import boardpack.book.period.UnreadPeriod;
import boardpack.indicator.Month;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.table.CsvFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headings of a file with a column for each period.
 *
 * @param said the period of each heading, by its text
 * @param unread unreadable period headings with the reasons, and the line and column of the first
 */
record PeriodHeadings(Map<String, PeriodWords.Said> said, Map<String, UnreadPeriod> unread, CsvFile.Header header) {
    static PeriodHeadings of(CsvFile.Header header, PeriodWords words) {
        Map<String, PeriodWords.Said> said = new LinkedHashMap<>();
        words.dates().at(header.place());
        header.cells().forEach(h -> words.read(h).ifPresent(s -> said.put(h, s)));
        Map<String, Month> firstDays = new LinkedHashMap<>();
        header.cells().forEach(h -> words.beginning(h).ifPresent(m -> firstDays.put(h, m)));
        // The first days of April and July may mean quarters, but with that of May they are months.
        boolean months = said.values().stream().anyMatch(s -> s.period() instanceof Month)
                || firstDays.values().stream()
                        .anyMatch(m -> words.beginningWith(m).isEmpty());
        if (months) {
            firstDays.forEach((h, m) -> said.put(h, new PeriodWords.Said(m, Optional.empty())));
        }
        Map<String, UnreadPeriod> unread = new LinkedHashMap<>();
        header.cells().stream()
                .filter(h -> !said.containsKey(h))
                .forEach(h -> UnreadPeriod.of(h, words).ifPresent(u -> unread.put(h, u)));
        return new PeriodHeadings(said, unread, header);
    }

    boolean isEmpty() {
        return said.isEmpty() && unread.isEmpty();
    }

    /** Returns every heading that is a period, readable or not, in the form used for comparing. */
    List<String> columns() {
        return java.util.stream.Stream.concat(said.keySet().stream(), unread.keySet().stream())
                .map(CsvFile::normal)
                .toList();
    }

    /** Reports each unreadable heading; returns true if there are any. */
    boolean tellOfUnread(Findings findings) {
        unread.forEach((heading, why) -> findings.add(
                Code.E128,
                header.place().at(header.place().line(), header.cells().indexOf(heading) + 1),
                heading,
                why.why(),
                why.fix()));
        return !unread.isEmpty();
    }
}
