package boardpack.book;

import boardpack.indicator.Month;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.CsvFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headings of a file with a column for each period.
 *
 * @param said the period of each heading, as it is written
 * @param unread the headings that are periods too and cannot be read, and why; their first line and column
 */
record PeriodHeadings(Map<String, PeriodWords.Said> said, Map<String, UnreadPeriod> unread, CsvFile.Header header) {
    static PeriodHeadings of(String file, CsvFile.Header header, PeriodWords words) {
        Map<String, PeriodWords.Said> said = new LinkedHashMap<>();
        words.dates().at(new Place(file, header.line(), 0));
        header.cells().forEach(h -> words.read(h).ifPresent(s -> said.put(h, s)));
        Map<String, Month> firstDays = new LinkedHashMap<>();
        header.cells().forEach(h -> words.beginning(h).ifPresent(m -> firstDays.put(h, m)));
        // The first days of April and July may be quarters; beside that of May they are months.
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

    /** Every heading that is a period, read or not, as columns are compared. */
    List<String> columns() {
        return java.util.stream.Stream.concat(said.keySet().stream(), unread.keySet().stream())
                .map(CsvFile::normal)
                .toList();
    }

    /** Says of each kind of heading that cannot be read what is wrong with it; true where there is one. */
    boolean tellOfUnread(String file, Findings findings) {
        unread.forEach((heading, why) -> findings.add(
                Code.E128,
                new Place(file, header.line(), header.cells().indexOf(heading) + 1),
                heading,
                why.why(),
                why.fix()));
        return !unread.isEmpty();
    }
}
