package boardpack.book.cell;

import boardpack.book.period.DateOrder;
import boardpack.book.period.FileDates;
import boardpack.book.period.PeriodWords;
import boardpack.book.period.UnreadPeriod;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads cells as typed values. A cell of another type becomes a finding and is omitted. */
public final class Cells {
    private final Findings findings;
    private final PeriodWords periods;
    private final Doubts doubts;

    public Cells(Findings findings, PeriodWords periods) {
        this(findings, periods, new Doubts());
    }

    private Cells(Findings findings, PeriodWords periods, Doubts doubts) {
        this.findings = findings;
        this.periods = periods;
        this.doubts = doubts;
    }

    /** Returns a copy with separate findings, for a task that runs separately. */
    public Cells apart() {
        return new Cells(new Findings(), periods.again());
    }

    /** Returns a copy for one file, whose dates show the order of day and month. */
    public Cells ofFile() {
        return new Cells(findings, periods.again(), doubts);
    }

    /** Returns a copy with the period words of another file. */
    public Cells with(PeriodWords words) {
        return new Cells(findings, words, doubts);
    }

    /** Returns a copy with separate findings, once the file's date order is known. */
    public Cells apartInOrder() {
        return new Cells(new Findings(), periods.inOrder());
    }

    /**
     * Returns a copy for a file with a column of dates, all of which may be needed to find their order.
     *
     * @param column the column of dates
     */
    public Cells ofDays(CsvFile file, Workspace workspace, String name, String column) {
        Findings unheard = new Findings();
        Cells first = new Cells(unheard, periods.again());
        file.read(workspace, name, unheard, row -> first.date(row.cell(column)));
        return new Cells(findings, first.periods.inOrder(), doubts);
    }

    /** Reports the date order used, if it may not be the intended one. */
    public void tellOfDates() {
        periods.dates().tell(findings);
    }

    public PeriodWords periods() {
        return periods;
    }

    /** Returns the period words for the cell that is read next. */
    public PeriodWords periods(Cell cell) {
        periods.dates().at(cell.place());
        return periods;
    }

    public Findings findings() {
        return findings;
    }

    /** Returns the percentages read so far that may be fractions. */
    public Doubts doubts() {
        return doubts;
    }

    /** Adds the findings of a task that ran separately. */
    public void take(Cells part) {
        findings.take(part.findings);
        doubts.take(part.doubts);
    }

    public Optional<String> text(Cell cell, String expected) {
        if (cell.isEmpty()) {
            findings.add(Code.E202, cell.place(), expected);
            return Optional.empty();
        }
        if (isSpreadsheetError(cell, expected)) {
            return Optional.empty();
        }
        return Optional.of(cell.text());
    }

    public Optional<PeriodWords.Said> said(Cell cell) {
        if (cell.isEmpty()) {
            findings.add(Code.E202, cell.place(), "a quarter, month or year");
            return Optional.empty();
        }
        Optional<PeriodWords.Said> said = periods(cell).read(cell.text()).or(() -> ownYear(cell));
        if (said.isEmpty() && !isSpreadsheetError(cell, "a quarter, month or year")) {
            findings.add(unread(cell, Optional.empty()));
        }
        return said;
    }

    private Optional<PeriodWords.Said> ownYear(Cell cell) {
        return periods.stretch(cell.text())
                .flatMap(s -> s.reportedFor(Optional.empty(), periods))
                .map(p -> new PeriodWords.Said(p, Optional.empty()));
    }

    /** Reads a period of an indicator, whose basis determines the meaning of twelve months. */
    public Optional<PeriodWords.Said> said(Cell cell, Indicator indicator) {
        Optional<PeriodWords.Said> said = understood(cell, indicator);
        return said.isPresent() || cell.isEmpty() ? said.or(() -> said(cell)) : unread(cell, indicator);
    }

    /** Reads a period of an indicator without adding findings. */
    Optional<PeriodWords.Said> understood(Cell cell, Indicator indicator) {
        return periods.read(cell.text())
                .or(() -> periods.stretch(cell.text())
                        .flatMap(s -> s.reportedFor(Optional.of(indicator.basis()), periods))
                        .map(p -> new PeriodWords.Said(p, Optional.empty())));
    }

    private Optional<PeriodWords.Said> unread(Cell cell, Indicator indicator) {
        if (!isSpreadsheetError(cell, "a quarter, month or year")) {
            findings.add(unread(cell, Optional.of(indicator)));
        }
        return Optional.empty();
    }

    private Finding unread(Cell cell, Optional<Indicator> indicator) {
        Finding plain = Code.E201.at(cell.place(), cell.text());
        return UnreadPeriod.of(cell.text(), periods)
                .or(() -> periods.stretch(cell.text()).map(s -> UnreadPeriod.of(s, indicator)))
                .map(u -> new Finding(Code.E201, cell.place(), plain.message() + ": it " + u.why(), u.fix()))
                .orElse(plain);
    }

    /** Returns true, with a finding, if a cell contains a spreadsheet error. */
    public boolean isSpreadsheetError(Cell cell, String expected) {
        Optional<Finding> error = Spreadsheet.error(cell, expected);
        error.ifPresent(findings::add);
        return error.isPresent();
    }

    /** Reports a cell that does not contain a number. */
    public void noNumber(Cell cell, Unit unit, String expected, String fix) {
        findings.add(unreadNumber(cell, unit, expected, Spreadsheet.REPAIR, fix));
    }

    /** Reports a cell that contains neither a number nor a symbol for a blank. */
    public void noFigure(Cell cell, Unit unit, String expected) {
        String fix = OtherMarks.fix(cell.text()).orElse("type the bare number");
        findings.add(unreadNumber(cell, unit, expected, Spreadsheet.repairOrBlank(cell), fix));
    }

    private static Finding unreadNumber(Cell cell, Unit unit, String expected, String repair, String fix) {
        return Spreadsheet.inPlaceOfANumber(cell, expected, repair)
                .or(() -> AlmostNumbers.thousands(cell.text(), unit)
                        .map(f -> Code.E203.at(cell.place(), cell.text(), expected, f)))
                .or(() -> Footnoted.read(cell.text(), unit)
                        .map(f -> Code.E233.at(cell.place(), cell.text(), f.mark(), f.figure(), f.fix())))
                .or(() -> Numbers.withDecimalPoint(cell.text(), unit)
                        .map(n -> "write " + n + ": the sign of decimals is a point here")
                        .map(f -> Code.E203.at(cell.place(), cell.text(), expected, f)))
                .orElseGet(() -> Code.E203.at(
                        cell.place(),
                        cell.text(),
                        expected,
                        AlmostNumbers.fix(cell.text(), unit).orElse(fix)));
    }

    /** Returns true if a cell contains a period. */
    public boolean isPeriod(Cell cell) {
        return periods.read(cell.text()).isPresent();
    }

    public Optional<Period> period(Cell cell) {
        return said(cell).map(PeriodWords.Said::period);
    }

    /** Reads one of a closed list of words, ignoring case; an empty cell gives the default. */
    public <T extends Enum<T>> Optional<T> choice(
            Cell cell, T[] choices, Function<T, String> word, Optional<T> whenEmpty) {
        if (cell.isEmpty()) {
            if (whenEmpty.isEmpty()) {
                findings.add(
                        Code.E202,
                        cell.place(),
                        list(Arrays.stream(choices).map(word).toList()));
            }
            return whenEmpty;
        }
        for (T choice : choices) {
            if (word.apply(choice).equalsIgnoreCase(cell.text())) {
                return Optional.of(choice);
            }
        }
        List<String> words = Arrays.stream(choices).map(word).toList();
        findings.add(Code.E203, cell.place(), cell.text(), list(words), fix(cell.text(), words));
        return Optional.empty();
    }

    /** Returns the remedy for a word that is not in the list. */
    public static String fix(String found, List<String> words) {
        return Nearest.to(found, words)
                .map(n -> "write \"" + n + "\", if that is meant")
                .orElse("use one of these words");
    }

    /** Reads a date as 2019-11-30, or with the day first as 30/11/2019. */
    public Optional<LocalDate> date(Cell cell) {
        if (cell.isEmpty()) {
            findings.add(Code.E202, cell.place(), "a date");
            return Optional.empty();
        }
        periods.dates().at(cell.place());
        Optional<LocalDate> date = date(cell.text(), periods.dates());
        if (date.isEmpty()) {
            findings.add(Code.E203, cell.place(), cell.text(), "a date", "write it as 2019-11-30 or 30/11/2019");
        }
        return date;
    }

    private static Optional<LocalDate> date(String text, FileDates dates) {
        if (text.indexOf('/') > 0) {
            return dates.readDay(text);
        }
        return isoDate(text);
    }

    /** Reads a date in {@code pack.yaml}, where no other dates in a column show their order. */
    static Optional<LocalDate> date(String text, DateOrder order) {
        return text.indexOf('/') > 0 ? FileDates.only(text, order) : isoDate(text);
    }

    private static Optional<LocalDate> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns true if a name is not a service area. If no areas are known, pack.yaml has its own finding. */
    public static boolean isUnknownArea(String name, List<String> serviceAreas) {
        return !serviceAreas.isEmpty() && !serviceAreas.contains(name);
    }

    public boolean yes(Cell cell) {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> true;
            case "", "no", "n" -> false;
            default -> {
                findings.add(Code.E203, cell.place(), cell.text(), "yes or no", "write yes or no");
                yield false;
            }
        };
    }

    /** Joins words into {@code a, b or c}. */
    public static String list(List<String> words) {
        List<String> some = words.stream().filter(w -> !w.isEmpty()).toList();
        return some.size() < 2
                ? String.join("", some)
                : String.join(", ", some.subList(0, some.size() - 1)) + " or " + some.getLast();
    }
}
