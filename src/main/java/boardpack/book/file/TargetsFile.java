package boardpack.book.file;

import boardpack.book.cell.Cells;
import boardpack.book.cell.Numbers;
import boardpack.book.cell.WorkspaceFiles;
import boardpack.book.extract.Signs;
import boardpack.book.row.FinestTarget;
import boardpack.book.row.Indicators;
import boardpack.book.row.NoteRows;
import boardpack.book.scale.Scale;
import boardpack.book.scale.Scales;
import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.indicator.Year;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Dialect;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code targets.csv}, with one row for each indicator and quarter or year; {@code none} declares data only. */
public final class TargetsFile {
    public static final String NAME = WorkspaceFiles.TARGETS;

    private static final int MOST_KNOWN = 10_000;

    private static final Pattern A_RANGE =
            Pattern.compile("\\d[\\d.,%]* ?(?:-|\u2013|\\.\\.|to|and) ?\\d[\\d.,%]*", Pattern.CASE_INSENSITIVE);

    /** The columns that accompany or replace a target. */
    private static final List<String> OF_A_TARGET =
            List.of("floor", "amber threshold", "lower", "upper", "second target");

    public static final CsvFile FILE = new CsvFile(
            List.of("ref", "period", "target"),
            Stream.concat(OF_A_TARGET.stream(), Stream.of(Scale.NAME)).toList());

    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final Map<String, Map<Period, Target>> targets = new HashMap<>();
    /** The scale of the percentages in the current row, if its column gives one. */
    private Optional<Scale> scaleOfRow = Optional.empty();

    /** True if a cell of the current row contains a fraction and was multiplied by 100. */
    private boolean multiplied;

    private final Map<Unit, Map<String, Optional<BigDecimal>>> known = new HashMap<>();
    private final Signs signs;

    /** By reference, for indicators with a target that has more decimals than they display. */
    private final Map<String, FinestTarget> finest = new LinkedHashMap<>();

    /** References of indicators in money with a target below 0. */
    private final Set<String> belowZero = new HashSet<>();

    public TargetsFile(Cells cells, Indicators indicators) {
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
        this.signs = new Signs(findings);
    }

    /** Returns the targets by reference and then by period. */
    public Map<String, Map<Period, Target>> targets() {
        return targets;
    }

    public void read(Workspace workspace, Dialect dialect) {
        String name = TableName.in(workspace, NAME);
        if (workspace.contains(name)) {
            NoteRows notes = new NoteRows(cells, indicators);
            FILE.read(workspace, name, dialect, findings, notes.orElse(this::row));
            notes.tell();
            cells.tellOfDates();
        }
    }

    /** Reports which indicators are displayed with more decimals because of their targets. */
    public void tellOfDecimals(Findings all) {
        finest.forEach((ref, its) -> its.tell(ref, all));
    }

    /** Passes on the decimals and the sign that the targets imply for the figures of their indicators. */
    public void tell(Indicators all) {
        finest.forEach(all::show);
        belowZero.forEach(all::mayBeNegative);
    }

    private void row(Row row) {
        Optional<Indicator> named = indicators.named(row.cell("ref"), findings);
        Optional<Period> said = cells.period(row.cell("period"));
        if (named.isEmpty() || said.isEmpty()) {
            return;
        }
        Indicator indicator = named.get();
        Cell scale = row.cell(Scale.NAME);
        scaleOfRow =
                scale.isEmpty() ? Optional.empty() : cells.choice(scale, Scale.values(), Scale::word, Optional.empty());
        Cell cell = row.cell("target");
        boolean dataOnly = cell.text().equalsIgnoreCase("none");
        // An unreadable target is not also reported as missing.
        Target unread = Target.of(Optional.empty(), said.get(), cell.place());
        if (dataOnly) {
            contradicted(row);
            put(indicator, unread);
            return;
        }
        int before = findings.count();
        multiplied = false;
        Optional<BigDecimal> value = cell.isEmpty() ? Optional.empty() : number(cell, "target", indicator, true);
        Optional<Span> range = range(row, indicator);
        boolean byRange = indicator.polarity() == Polarity.RANGE
                && (range.isPresent() || indicator.range().isPresent());
        if (cell.isEmpty() && !byRange && findings.count() == before) {
            cells.text(cell, "a target, or none,");
            return;
        }
        String step = indicator.method().rule().step().orElse("floor");
        Optional<BigDecimal> floor = optional(row, step, indicator)
                .or(() -> optional(row, step.equals("floor") ? "amber threshold" : "floor", indicator));
        Optional<BigDecimal> second = optional(row, "second target", indicator);
        if (findings.count() == before && indicator.polarity() == Polarity.NONE) {
            findings.add(Code.E214, cell.place(), indicator.ref());
        }
        if (findings.count() > before) {
            put(indicator, unread);
            return;
        }
        Target target = new Target(
                value,
                floor,
                range.or(() -> value.isEmpty() ? indicator.range() : Optional.empty()),
                second,
                Optional.empty(),
                said.get(),
                cell.place(),
                multiplied);
        TargetCheck.check(indicator, indicators.chosen(indicator), target, row, findings);
        finest(indicator, target);
        put(indicator, target);
    }

    /** Records the number with the most decimals of those that a rating is measured from. */
    private void finest(Indicator indicator, Target target) {
        FinestTarget before = finest.getOrDefault(indicator.ref(), FinestTarget.NONE);
        FinestTarget now = before;
        for (BigDecimal number : target.numbers()) {
            now = now.and(number, indicator, target.place());
        }
        boolean spread = indicator.traits().profiled() && target.period() instanceof Year;
        // Whole numbers never lie between two of them, whatever a quarter's share of the year is.
        if (spread && !isWhole(target, indicator)) {
            for (int quarters = 1; quarters <= 3; quarters++) {
                for (BigDecimal number : target.share(quarters, ((Year) target.period()).quarter(1))
                        .numbers()) {
                    now = now.and(number, indicator, target.place());
                }
            }
        }
        if (now != before) {
            finest.put(indicator.ref(), now);
        }
    }

    private static boolean isWhole(Target target, Indicator indicator) {
        return indicator.unit() == Unit.NUMBER
                && target.numbers().stream()
                        .allMatch(n -> n.stripTrailingZeros().scale() <= 0);
    }

    /** Reports a target beside the declaration that there is none. */
    private void contradicted(Row row) {
        OF_A_TARGET.stream().filter(c -> !row.cell(c).isEmpty()).findFirst().ifPresent(column -> {
            Cell cell = row.cell("target");
            String expected = "a target, since " + column + " is filled in,";
            String fix = "write the target, or empty the cell under " + column;
            findings.add(Code.E203, cell.place(), cell.text(), expected, fix);
        });
    }

    private Optional<BigDecimal> number(Cell cell, String column, Indicator indicator, boolean orNone) {
        Optional<BigDecimal> number = read(cell.text(), indicator.unit()).map(n -> percentage(n, cell, indicator));
        if (number.isEmpty()) {
            cells.noNumber(cell, indicator.unit(), "a number such as 90 or 85.5", fix(cell.text(), orNone));
        }
        number.filter(n -> Signs.isUnexpected(indicator, n)).ifPresent(n -> {
            signs.check(indicator, n, cell.place(), column);
            belowZero.add(indicator.ref());
        });
        return number;
    }

    private static String fix(String text, boolean orNone) {
        if (A_RANGE.matcher(text).matches()) {
            return "write the number that is to be reached; a range goes into the columns lower and upper, with range under"
                    + " polarity in indicators.csv";
        }
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return "write a number; where none is agreed yet, take the row out until it is"
                    + (orNone ? ", or write `none` where the indicator is to be data only" : "");
        }
        return orNone
                ? "type the bare number, or `none` where the indicator is to be data only"
                : "type the bare number";
    }

    private BigDecimal percentage(BigDecimal number, Cell cell, Indicator indicator) {
        if (indicator.unit() != Unit.PERCENT) {
            return number;
        }
        Cell written = Scales.written(cell, scaleOfRow, indicator, findings);
        BigDecimal said = written == cell
                ? number
                : Numbers.read(written.text(), Unit.PERCENT).orElse(number);
        BigDecimal percentage = indicators.scales().percentage(indicator, said, written, cells);
        Scales.above100(indicator, percentage, cell.place(), findings);
        multiplied |= written.multiplied() || percentage != said;
        return percentage;
    }

    /** Returns the number of a text; equal texts share one number. */
    private Optional<BigDecimal> read(String text, Unit unit) {
        Map<String, Optional<BigDecimal>> ofUnit = known.computeIfAbsent(unit, u -> new HashMap<>());
        Optional<BigDecimal> number = ofUnit.get(text);
        if (number == null) {
            number = Numbers.read(text, unit);
            if (ofUnit.size() < MOST_KNOWN) {
                ofUnit.put(text, number);
            }
        }
        return number;
    }

    private Optional<BigDecimal> optional(Row row, String column, Indicator indicator) {
        Cell cell = row.cell(column);
        return cell.isEmpty() ? Optional.empty() : number(cell, column, indicator, false);
    }

    private Optional<Span> range(Row row, Indicator indicator) {
        Cell lower = row.cell("lower");
        Cell upper = row.cell("upper");
        if (lower.isEmpty() && upper.isEmpty()) {
            return Optional.empty();
        }
        if (lower.isEmpty() || upper.isEmpty()) {
            findings.add(Code.E202, (lower.isEmpty() ? lower : upper).place(), "the other end of the range");
            return Optional.empty();
        }
        Optional<BigDecimal> from = number(lower, "lower", indicator, false);
        Optional<BigDecimal> to = number(upper, "upper", indicator, false);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Span span = new Span(from.get(), to.get());
        if (span.isUpsideDown()) {
            findings.add(Code.E215, lower.place(), lower.text(), upper.text());
        }
        return Optional.of(span);
    }

    private void put(Indicator indicator, Target target) {
        Map<Period, Target> its = targets.getOrDefault(indicator.ref(), Map.of());
        Target first = its.get(target.period());
        if (first == null && its.isEmpty()) {
            // Nearly all have a target for only one period, and a hash map for each would be eight times as large.
            targets.put(indicator.ref(), Map.of(target.period(), target));
        } else if (first == null) {
            Map<Period, Target> more = its.size() == 1 ? new HashMap<>(its) : its;
            more.put(target.period(), target);
            targets.put(indicator.ref(), more);
        } else {
            findings.add(
                    Code.E206,
                    target.place(),
                    "the target of " + indicator.ref(),
                    target.period().label(),
                    first.place());
        }
    }
}
