package boardpack.book.shape;

import boardpack.book.cell.Cells;
import boardpack.book.pack.Setting;
import boardpack.book.period.PeriodWords;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a published file with the period of a row, as {@code pack.yaml} names them.
 *
 * @param period the column of the whole period
 * @param yearEnding the column of the year, named by the calendar year in which it ends
 * @param inTwo the columns of the year and of its part; in either order if only a list names them
 */
public record WhenColumns(
        Optional<Cell> period, Optional<Cell> yearEnding, List<TwoColumns> inTwo, List<Cell> columns) {
    static final String PERIOD = "period";
    static final String YEAR_ENDING = "year-ending";
    static final String YEAR = "year";
    private static final List<String> PARTS = List.of("quarter", "month", "term");

    /** The settings that name these columns. */
    static final Set<String> SETTINGS = Set.of(PERIOD, YEAR_ENDING, YEAR, "quarter", "month", "term");

    private static final Set<String> OF_A_PERIOD = Set.of(YEAR, YEAR_ENDING, "quarter", "month", "term");

    public static WhenColumns read(Setting setting, Findings findings) {
        Optional<Yaml> period = setting.get(PERIOD);
        if (period.isPresent() && period.get() instanceof Yaml.Sequence) {
            return ofList(setting, findings);
        }
        if (period.isPresent() && period.get() instanceof Yaml.Mapping) {
            Setting inner = setting.mapping(PERIOD).orElseThrow();
            inner.only(OF_A_PERIOD);
            return ofSettings(inner, Optional.empty(), findings);
        }
        return ofSettings(setting, cell(setting, PERIOD), findings);
    }

    private static WhenColumns ofList(Setting setting, Findings findings) {
        List<Cell> columns = new ArrayList<>();
        setting.list(PERIOD)
                .forEach(y -> setting.text(y, "a column").ifPresent(s -> columns.add(new Cell(s.text(), s.place()))));
        if (columns.size() != 2) {
            findings.add(
                    Code.E103,
                    setting.place(PERIOD),
                    columns.size() == 1 ? "1 column" : columns.size() + " columns",
                    "the column of the year and the column of the quarter, month or term");
            return new WhenColumns(Optional.empty(), Optional.empty(), List.of(), columns);
        }
        String one = columns.getFirst().text();
        String other = columns.getLast().text();
        return new WhenColumns(
                Optional.empty(),
                Optional.empty(),
                List.of(TwoColumns.of(one, other, false), TwoColumns.of(other, one, false)),
                columns);
    }

    private static WhenColumns ofSettings(Setting setting, Optional<Cell> period, Findings findings) {
        Optional<Cell> ending = cell(setting, YEAR_ENDING);
        Optional<Cell> year = cell(setting, YEAR).or(() -> ending);
        Optional<Cell> part =
                PARTS.stream().flatMap(p -> cell(setting, p).stream()).findFirst();
        // With a column for part of the year, `period` is the year; with a column for the year, it is the part.
        Optional<Cell> whole = year.isPresent() ? year : part.isPresent() ? period : Optional.empty();
        Optional<Cell> rest = part.isPresent() ? part : year.isPresent() ? period : Optional.empty();
        if (whole.isPresent() && rest.isPresent()) {
            boolean ends = cell(setting, YEAR).isEmpty() && ending.isPresent();
            return new WhenColumns(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(TwoColumns.of(whole.get().text(), rest.get().text(), ends)),
                    List.of(whole.get(), rest.get()));
        }
        if (part.isPresent()) {
            findings.add(Code.E104, part.get().place(), YEAR, "year: time_period");
        }
        Optional<Cell> alone = period.or(() -> cell(setting, YEAR));
        return new WhenColumns(
                alone,
                ending,
                List.of(),
                Stream.of(alone, ending).flatMap(Optional::stream).toList());
    }

    private static Optional<Cell> cell(Setting setting, String name) {
        return setting.get(name)
                .flatMap(y -> setting.text(y, "a text"))
                .filter(s -> !s.text().isEmpty())
                .map(s -> new Cell(s.text(), s.place()));
    }

    /** Returns true if no column gives the period. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Returns true if only the end of a year is given, as next to a column for each month. */
    boolean tellsYears() {
        return yearEnding.isPresent();
    }

    /** Returns the period of an indicator's row. A text that is not a period becomes a finding. */
    public Optional<PeriodWords.Said> said(Row row, Indicator indicator, Cells cells) {
        if (!inTwo.isEmpty()) {
            return inTwo.stream()
                    .flatMap(two -> two.understood(row, cells).stream())
                    .findFirst()
                    .or(() -> inTwo.getFirst().said(row, cells));
        }
        return period.isPresent()
                ? cells.said(cell(row, period.get()), indicator)
                : year(row, cells).map(y -> new PeriodWords.Said((Period) y, Optional.empty()));
    }

    /** Returns the year of a row, given its end. */
    public Optional<Year> year(Row row, Cells cells) {
        Cell cell = cell(row, yearEnding.orElseThrow());
        Optional<Year> year = cells.periods().yearEnding(cell.text());
        if (year.isEmpty()) {
            cells.findings()
                    .add(Code.E203, cell.place(), cell.text(), "a year such as 2024 or 2023/24", "write when it ends");
        }
        return year;
    }

    private static Cell cell(Row row, Cell column) {
        return row.cell(CsvFile.normal(column.text()));
    }
}
