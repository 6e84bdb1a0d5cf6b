package boardpack.book;

import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Period;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Result;
import boardpack.indicator.Retired;
import boardpack.indicator.Rule;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import boardpack.read.CsvFile;
import boardpack.read.Dialect;
import boardpack.read.Row;
import boardpack.read.Workspace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the extracts: a row an indicator and a period. */
final class Extracts {
    static final String FOLDER = "extracts";

    private static final List<String> SAID =
            List.of("value", "numerator", "denominator", "status", "commentary", "judgement", "forecast");

    /** What a list of what is owed has besides, which an officer fills in and sends back. */
    private static final List<String> OF_A_CHASE_LIST = List.of("owner", "title", "needed", "why");

    static final CsvFile FILE = new CsvFile(
            List.of("ref", "period"),
            Stream.concat(SAID.stream(), OF_A_CHASE_LIST.stream()).toList());

    private static final List<String> HAS_COME = List.of("value", "numerator");

    /** What a chase list asks for where it asks for a target. */
    private static final String TARGET = "target";

    /** Whatever the columns of a file are, as long as one of them is the reference. */
    private static final CsvFile ANY = new CsvFile(List.of("ref"), FILE.columns(), true);

    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final Plausibility plausibility;
    private final SameRows sameRows = new SameRows();
    private final FirstDays firstDays;
    private final Map<String, Map<Period, Given>> given = new LinkedHashMap<>();
    private final Map<String, Map<Period, Result>> results = new HashMap<>();
    private final UnclearRows unclear;

    Extracts(Cells cells, Indicators indicators) {
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
        this.plausibility = new Plausibility(findings);
        this.firstDays = new FirstDays(cells);
        this.unclear = new UnclearRows(indicators, findings);
    }

    /** By reference, and then by period. */
    Map<String, Map<Period, Result>> read(Workspace workspace, Sources sources) {
        for (String name : sources.extracts(workspace, findings)) {
            read(workspace, name, sources.ofExtracts());
        }
        for (Shape shape : sources.shapes()) {
            read(workspace, shape, sources);
        }
        firstDays.tell(this::hasMonths, this::say, unclear);
        sameRows.tell(findings);
        given.values().forEach(ofIndicator -> ofIndicator.values().forEach(this::result));
        results.forEach((ref, ofIndicator) ->
                plausibility.fractions(indicators.get(ref), Plausibility.figures(ofIndicator.values()), List.of()));
        return results;
    }

    /** A file with a row a reference and period; or, where its headings are periods, a row a reference. */
    private void read(Workspace workspace, String name, Dialect dialect) {
        NoteRows notes = new NoteRows(cells, indicators);
        Optional<PeriodHeadings> across = ANY.header(workspace, name, dialect)
                .filter(h -> !h.columns().contains("period"))
                .map(h -> PeriodHeadings.of(h, cells.periods()))
                .filter(h -> !h.isEmpty());
        if (across.isEmpty()) {
            boolean whole = FILE.read(workspace, name, dialect, findings, notes.orElse(this::row));
            tellOfNone(name, whole, notes);
        } else {
            List<String> others = new ArrayList<>(across.get().columns());
            others.addAll(OF_A_CHASE_LIST);
            CsvFile file = new CsvFile(List.of("ref"), others);
            if (across.get().tellOfUnread(name, findings)) {
                file.read(workspace, name, dialect, findings, row -> {});
                return;
            }
            boolean whole =
                    file.read(workspace, name, dialect, findings, notes.orElse(row -> across(row, across.get())));
            tellOfNone(name, whole, notes);
        }
        notes.tell();
    }

    /** A file without a row is probably an export that failed. */
    private void tellOfNone(String name, boolean whole, NoteRows notes) {
        if (whole && notes.areAll()) {
            findings.add(Code.W335, Place.of(name));
        }
    }

    /** A row with a column for each period. */
    private void across(Row row, PeriodHeadings headings) {
        Optional<Indicator> indicator = unclear.named(row.cell("ref"), Optional.empty());
        if (indicator.isEmpty()) {
            return;
        }
        headings.said().forEach((heading, said) -> {
            Cell cell = row.cell(CsvFile.normal(heading));
            Map<String, Cell> filled = new LinkedHashMap<>();
            if (saysSomething(cell)) {
                filled.put("value", cell);
            }
            say(indicator.get(), said, filled, cell.place());
        });
    }

    /** The files of a shape of their own. */
    private void read(Workspace workspace, Shape shape, Sources sources) {
        List<String> files = workspace.find(shape.files());
        if (files.isEmpty()) {
            findings.add(Code.E107, shape.place(), shape.files().text(), "");
        }
        List<String> columns =
                shape.columns().stream().map(CsvFile::normal).distinct().toList();
        CsvFile file = new CsvFile(columns, List.of(), true);
        for (String name : files) {
            Dialect dialect = sources.ofShapes();
            List<String> headings = file.header(workspace, name, dialect)
                    .map(CsvFile.Header::cells)
                    .orElse(List.of());
            ShapedRows rows = new ShapedRows(shape, this, cells, indicators, headings);
            if (file.read(workspace, name, dialect, findings, rows::row)) {
                rows.tell(name);
            }
            rows.repeats()
                    .tell(
                            file,
                            workspace,
                            name,
                            dialect,
                            rows.read(),
                            shape.keep().place(shape.place()),
                            findings);
        }
    }

    /** What rows say of one indicator in one period: a row may add to another what the other leaves empty. */
    private record Given(Indicator indicator, PeriodWords.Said said, Map<String, Cell> cells, Place place) {
        Cell cell(String column) {
            return cells.getOrDefault(column, new Cell("", place));
        }
    }

    /** What could not be read; who holds it need not be asked. */
    UnclearRows unclear() {
        return unclear;
    }

    private void row(Row row) {
        Optional<PeriodWords.Said> said = firstDays.said(row.cell("period")).or(() -> cells.said(row.cell("period")));
        Optional<Indicator> indicator = unclear.named(row.cell("ref"), said.map(PeriodWords.Said::period));
        if (said.isEmpty()) {
            indicator.ifPresent(i -> unclear.period(i, row.place(), false));
        }
        if (indicator.isEmpty() || said.isEmpty()) {
            return;
        }
        sameRows.row(indicator.get().ref(), said.get().period(), row);
        Map<String, Cell> filled = new LinkedHashMap<>();
        for (String column : SAID) {
            Cell cell = row.cell(column);
            if (!cell.isEmpty() && !column.equals("value") || saysSomething(cell)) {
                filled.put(column, cell);
            }
        }
        if (row.cell("needed").text().equalsIgnoreCase(TARGET)) {
            // A chase list asks for the target in a row of its own, and has no column for it.
            Stream.of("value", "numerator", "denominator")
                    .filter(filled::containsKey)
                    .findFirst()
                    .ifPresent(c -> findings.add(
                            Code.E234, filled.get(c).place(), indicator.get().ref()));
            return;
        }
        Place place = row.cell("value").place();
        if (!firstDays.keep(indicator.get(), row.cell("period"), filled, place)) {
            unclear.period(indicator.get(), place, true);
            say(indicator.get(), said.get(), filled, place);
        }
    }

    private boolean hasMonths(Indicator indicator) {
        return given.getOrDefault(indicator.ref(), Map.of()).keySet().stream().anyMatch(Month.class::isInstance);
    }

    /** What is said of one indicator in one period, by the name of the column that would say it. */
    void say(Indicator indicator, PeriodWords.Said said, Map<String, Cell> filled, Place place) {
        say(indicator, said, filled, place, twice -> findings.add(twice.finding()));
    }

    /**
     * The same.
     *
     * @param again takes what is said a second time
     */
    void say(
            Indicator indicator,
            PeriodWords.Said said,
            Map<String, Cell> filled,
            Place place,
            Consumer<Repeats.Twice> again) {
        Map<Period, Given> ofIndicator = given.computeIfAbsent(indicator.ref(), r -> new LinkedHashMap<>());
        Given first = ofIndicator.get(said.period());
        if (first == null) {
            ofIndicator.put(said.period(), new Given(indicator, said, filled, place));
            return;
        }
        add(first, said, filled, again);
    }

    private static boolean isAwaited(Cell status) {
        return status.text().equalsIgnoreCase("awaited");
    }

    /** A hyphen in place of a value says no more than an empty cell. */
    private static boolean saysSomething(Cell cell) {
        return !cell.isEmpty() && !cell.text().equals("-");
    }

    /** A second row of one indicator and period may say what the first leaves open, and nothing twice. */
    private static void add(Given first, PeriodWords.Said said, Map<String, Cell> more, Consumer<Repeats.Twice> again) {
        // What was awaited in one row has come in the other.
        boolean come = HAS_COME.stream().anyMatch(c -> first.cells().containsKey(c) || more.containsKey(c));
        if (come) {
            first.cells().computeIfPresent("status", (c, cell) -> isAwaited(cell) ? null : cell);
            more.computeIfPresent("status", (c, cell) -> isAwaited(cell) ? null : cell);
        }
        List<String> twice = more.keySet().stream()
                .filter(column -> first.cells().containsKey(column))
                .toList();
        if (!twice.isEmpty()) {
            boolean same = twice.stream()
                    .allMatch(c -> first.cell(c).text().equals(more.get(c).text()));
            String column = twice.getFirst();
            String what = "the " + column + " of " + first.indicator().ref();
            String when = said.period().label();
            Place place = first.cell(column).place();
            again.accept(new Repeats.Twice(
                    what,
                    when,
                    place,
                    Code.E206.at(more.get(column).place(), what, when + (same ? "" : ", and differs"), place)));
        }
        more.forEach(first.cells()::putIfAbsent);
    }

    private void result(Given given) {
        Indicator indicator = given.indicator();
        Cell statusCell = given.cell("status");
        boolean awaited = isAwaited(statusCell);
        Optional<Status> status = awaited
                ? Optional.of(Status.FINAL)
                : cells.choice(statusCell, Status.values(), Status::word, Optional.of(Status.FINAL));
        Unit unit = indicator.unit();
        // A value that cannot be read is there all the same: its finding is made, and it is not awaited as well.
        Value value = value(given.cell("value"), unit).orElse(Value.blank(Value.Reason.NOT_AVAILABLE));
        boolean withoutValue = awaited || status.equals(Optional.of(Status.CARRIED_OVER));
        if (withoutValue && value.number().isPresent()) {
            findings.add(
                    Code.E203,
                    statusCell.place(),
                    statusCell.text(),
                    "another status, since there is a value,",
                    "take out the value, or the status");
        }
        Value above = count(given.cell("numerator"));
        Value below = count(given.cell("denominator"));
        if (value.equals(Value.blank(Value.Reason.NOT_SUPPLIED))) {
            // A part that is blank for a reason makes the whole blank for it.
            value = Stream.of(above, below)
                    .filter(part -> part.number().isEmpty() && !part.equals(Value.blank(Value.Reason.NOT_SUPPLIED)))
                    .min(Comparator.comparing(part -> ((Value.Blank) part).reason()))
                    .orElse(value);
        }
        Optional<BigDecimal> numerator = above.number();
        Optional<BigDecimal> denominator = below.number();
        if (value.equals(Value.blank(Value.Reason.SUPPRESSED))) {
            // What a suppressed value was made of would tell it.
            numerator = Optional.empty();
            denominator = Optional.empty();
        }
        boolean made = given.cell("value").isEmpty() && numerator.isPresent() && denominator.isPresent();
        Place place = made ? madeOf(given) : given.cell("value").place();
        cells.isSpreadsheetError(given.cell("commentary"), "a commentary");
        Result result = new Result(
                indicator.ref(),
                given.said().period(),
                computed(indicator, value, numerator, denominator, place),
                numerator,
                denominator,
                given.said().status().orElse(status.orElse(Status.FINAL)),
                given.cell("commentary").text(),
                place,
                made,
                judgement(given.cell("judgement"), indicator),
                forecast(given.cell("forecast"), indicator));
        put(indicator, result);
    }

    /** The numerator's cell; where columns are added up, every one above and below the line. */
    private static Place madeOf(Given given) {
        Place numerator = given.cell("numerator").place();
        Place denominator = given.cell("denominator").place();
        return numerator.isOfSeveral() || denominator.isOfSeveral() ? numerator.and(denominator) : numerator;
    }

    /** How the officer rates it; only where the council's rule leaves it to the officer. */
    private Optional<Rating> judgement(Cell cell, Indicator indicator) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Rating[] ratings = {Rating.GREEN, Rating.AMBER, Rating.RED};
        Optional<Rating> judgement =
                cells.choice(cell, ratings, r -> r.word().toLowerCase(Locale.ROOT), Optional.empty());
        if (judgement.isPresent() && !(indicator.method().rule() instanceof Rule.Judgement)) {
            findings.add(
                    Code.W316,
                    cell.place(),
                    indicator.ref(),
                    indicator.method().rule().name().word());
        }
        return judgement;
    }

    /** Where the year will end; the figure of an annual indicator is the year's already. */
    private Optional<BigDecimal> forecast(Cell cell, Indicator indicator) {
        Optional<BigDecimal> forecast = cell.isEmpty() ? Optional.empty() : Numbers.read(cell.text(), indicator.unit());
        if (!cell.isEmpty() && indicator.basis() == Basis.ANNUAL) {
            findings.add(
                    Code.W313, cell.place(), "forecast", indicator.ref(), "which is reported once a year", "the basis");
        }
        if (!cell.isEmpty() && forecast.isEmpty()) {
            cells.noNumber(
                    cell,
                    indicator.unit(),
                    "the figure that the year will end with",
                    "type the bare number, or empty the cell");
        }
        return forecast;
    }

    private void put(Indicator indicator, Result result) {
        if (indicator.isRetiredIn(result.period())) {
            // A sheet for the whole year may go on with empty cells.
            if (saysSomething(result)) {
                Retired retired = indicator.retired().orElseThrow();
                findings.add(
                        Code.E235,
                        result.place(),
                        indicator.ref(),
                        retired.from().label(),
                        result.period().label(),
                        retired.place());
            }
            return;
        }
        results.computeIfAbsent(indicator.ref(), r -> new HashMap<>()).put(result.period(), result);
        plausibility.check(indicator, result.value(), result.place(), !result.computed());
    }

    private static boolean saysSomething(Result result) {
        return !result.value().equals(Value.blank(Value.Reason.NOT_SUPPLIED))
                || result.numerator().isPresent()
                || result.judgement().isPresent()
                || result.forecast().isPresent();
    }

    private Optional<Value> value(Cell cell, Unit unit) {
        Optional<Value> value = Numbers.value(cell.text(), unit);
        if (value.isEmpty()) {
            cells.noFigure(cell, unit, "a number such as 87.2");
        }
        return value;
    }

    /** A count; what cannot be read is there all the same, and not awaited as well. */
    private Value count(Cell cell) {
        Optional<Value> count = Numbers.value(cell.text(), Unit.NUMBER);
        if (count.isEmpty()) {
            cells.noFigure(cell, Unit.NUMBER, "a count such as 128");
        }
        return count.orElse(Value.blank(Value.Reason.NOT_AVAILABLE));
    }

    /** The value that was given, once it agrees with its numerator and denominator; else the one they make. */
    private Value computed(
            Indicator indicator,
            Value value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Place place) {
        if (numerator.isEmpty() || denominator.isEmpty() || indicator.unit().perDenominator() == 0) {
            return value;
        }
        boolean given = value.number().isPresent();
        if (denominator.get().signum() == 0) {
            return given ? value : Value.blank(Value.Reason.NOT_APPLICABLE);
        }
        BigDecimal exact = ratio(indicator.unit(), numerator.get(), denominator.get());
        if (given) {
            BigDecimal shown = value.number().orElseThrow().setScale(indicator.decimals(), RoundingMode.HALF_UP);
            BigDecimal expected = exact.setScale(indicator.decimals(), RoundingMode.HALF_UP);
            if (shown.compareTo(expected) != 0) {
                findings.add(
                        Code.E207,
                        place,
                        value.number().orElseThrow().toPlainString(),
                        numerator.get().toPlainString(),
                        denominator.get().toPlainString(),
                        expected.toPlainString());
            }
            // What is compared unrounded is not cut short by how it was written.
            return indicator.method().precision() == Precision.EXACT && shown.compareTo(expected) == 0
                    ? Value.of(exact)
                    : value;
        }
        boolean notSupplied = value.equals(Value.blank(Value.Reason.NOT_SUPPLIED));
        return notSupplied ? Value.of(exact) : value;
    }

    /** A percentage is 100 × numerator / denominator; a rate is per 1,000 or 10,000 as its unit says. */
    private static BigDecimal ratio(Unit unit, BigDecimal numerator, BigDecimal denominator) {
        return BigDecimal.valueOf(unit.perDenominator())
                .multiply(numerator)
                .divide(denominator, MathContext.DECIMAL128);
    }
}
