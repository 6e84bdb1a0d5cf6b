package boardpack.book.shape;

import boardpack.book.cell.Cells;
import boardpack.book.period.PeriodInTwo;
import boardpack.book.period.PeriodWords;
import boardpack.indicator.Period;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two columns of a file that together give a period: its year, and its quarter, month or term.
 *
 * @param ending true if the year is named by the calendar year in which it ends
 */
public record TwoColumns(String year, String part, PeriodInTwo.Heading heading, boolean ending) {
    private static final Set<String> YEARS =
            Set.of("year", "financial year", "fiscal year", "academic year", "calendar year", "reporting year", "fy");
    private static final String TIME_IDENTIFIER = "time identifier";
    private static final String PERIOD = "period";

    static TwoColumns of(String year, String part, boolean ending) {
        return new TwoColumns(
                CsvFile.normal(year), CsvFile.normal(part), PeriodInTwo.Heading.of(CsvFile.normal(part)), ending);
    }

    /** Returns the two columns of an extract whose headings show that together they give the period. */
    public static Optional<TwoColumns> ofExtract(CsvFile.Header header) {
        if (!header.columns().contains(PERIOD)) {
            return Optional.empty();
        }
        List<String> headings = header.cells().stream().map(CsvFile::normal).toList();
        if (headings.contains(TIME_IDENTIFIER)) {
            return Optional.of(new TwoColumns(PERIOD, TIME_IDENTIFIER, PeriodInTwo.Heading.OTHER, false));
        }
        PeriodInTwo.Heading heading = headings.stream()
                .map(PeriodInTwo.Heading::of)
                .filter(h -> h != PeriodInTwo.Heading.OTHER)
                .findFirst()
                .orElse(PeriodInTwo.Heading.OTHER);
        return headings.stream()
                .filter(YEARS::contains)
                .findFirst()
                .map(year -> new TwoColumns(year, PERIOD, heading, false));
    }

    /** Returns the file format with these columns as optional ones. */
    public CsvFile with(CsvFile file) {
        List<String> optional = new ArrayList<>(file.optional());
        List.of(year, part).stream().filter(c -> !file.columns().contains(c)).forEach(optional::add);
        return new CsvFile(file.required(), optional, file.others());
    }

    /** Returns the period of a row; empty if its two cells together name none. */
    public Optional<PeriodWords.Said> understood(Row row, Cells cells) {
        PeriodWords words = cells.periods();
        String first = row.text(year);
        String second = row.text(part);
        if (first.isEmpty() || second.isEmpty()) {
            return words.read(first.isEmpty() ? second : first);
        }
        Optional<PeriodWords.Said> together = inTwo(first, second, words);
        if (together.isPresent()) {
            return together;
        }
        // The second column may contain the whole period, with the year repeated in the first.
        return words.read(second)
                .filter(said -> inTwo(first, "", words)
                        .map(PeriodWords.Said::period)
                        .filter(y -> covers(y, said.period()))
                        .isPresent());
    }

    private Optional<PeriodWords.Said> inTwo(String first, String second, PeriodWords words) {
        if (ending) {
            return words.yearEnding(first).map(Year::label).flatMap(y -> words.inTwo(y, second, heading));
        }
        return words.inTwo(first, second, heading);
    }

    private static boolean covers(Period year, Period part) {
        return !part.start().isBefore(year.start()) && !part.end().isAfter(year.end());
    }

    /** Returns the period of a row. A row whose two cells name no period becomes a finding. */
    public Optional<PeriodWords.Said> said(Row row, Cells cells) {
        Optional<PeriodWords.Said> said = understood(row, cells);
        if (said.isEmpty()) {
            unread(row.cell(year), row.cell(part), cells);
        }
        return said;
    }

    private void unread(Cell first, Cell second, Cells cells) {
        if (first.isEmpty() || second.isEmpty()) {
            cells.said(first.isEmpty() ? second : first);
            return;
        }
        boolean calendar = first.text().matches("\\d{4}") && !ending;
        int named = calendar ? Integer.parseInt(first.text()) : 0;
        Optional<Year> one = cells.periods().yearEnding(first.text());
        boolean either = calendar
                && one.isPresent()
                && cells.periods()
                        .inTwo(one.get().label(), second.text(), heading)
                        .isPresent();
        cells.findings()
                .add(
                        Code.E280,
                        second.place(),
                        first.text(),
                        second.text(),
                        either
                                ? ": the year may be " + one.get().label() + " or "
                                        + new Year(named, one.get().kind())
                                : "",
                        either
                                ? "write both of its years, such as "
                                        + new Year(named, one.get().kind())
                                        + "; or name its column under year-ending in pack.yaml"
                                : "write them as 2023/24 and Q2, March or Autumn term; keep in pack.yaml leaves rows out");
    }
}
