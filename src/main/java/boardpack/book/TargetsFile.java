package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Rule;
import boardpack.indicator.Span;
import boardpack.indicator.Target;
import boardpack.indicator.Unit;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Cell;
import boardpack.read.CsvFile;
import boardpack.read.Dialect;
import boardpack.read.Row;
import boardpack.read.Workspace;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code targets.csv}: a row an indicator and a quarter or year; {@code none} declares data only. */
final class TargetsFile {
    static final String NAME = "targets.csv";

    private static final int MOST_KNOWN = 10_000;

    /** What may stand beside a target, or in place of it. */
    private static final List<String> OF_A_TARGET =
            List.of("floor", "amber threshold", "lower", "upper", "second target");

    static final CsvFile FILE = new CsvFile(
            List.of("ref", "period", "target"),
            Stream.concat(OF_A_TARGET.stream(), Stream.of(Scale.NAME)).toList());

    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final Map<String, Map<Period, Target>> targets = new HashMap<>();
    /** How the percentages of the row that is being read are written, where its column says it. */
    private Optional<Scale> scaleOfRow = Optional.empty();

    private final Map<Unit, Map<String, Optional<BigDecimal>>> known = new EnumMap<>(Unit.class);

    TargetsFile(Cells cells, Indicators indicators) {
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
    }

    /** By reference, and then by period. */
    Map<String, Map<Period, Target>> targets() {
        return targets;
    }

    void read(Workspace workspace, Dialect dialect) {
        if (workspace.contains(NAME)) {
            NoteRows notes = new NoteRows(cells, indicators);
            FILE.read(workspace, NAME, dialect, findings, notes.orElse(this::row));
            notes.tell();
        }
    }

    private void row(Row row) {
        Optional<Indicator> named = indicators.named(row.cell("ref"), findings);
        Optional<Period> said = cells.period(row.cell("period"));
        if (named.isEmpty() || said.isEmpty()) {
            return;
        }
        Indicator indicator = named.get();
        Cell scale = row.cell(Scale.NAME);
        scaleOfRow = scale.isEmpty()
                ? Optional.empty()
                : cells.choice(scale, Scale.values(), Scale::word, Optional.empty());
        Cell cell = row.cell("target");
        boolean dataOnly = cell.text().equalsIgnoreCase("none");
        // What is there and cannot be read is not missing as well.
        Target unread = Target.of(Optional.empty(), said.get(), cell.place());
        if (dataOnly) {
            contradicted(row);
            put(indicator, unread);
            return;
        }
        int before = findings.count();
        Optional<BigDecimal> value = cell.isEmpty() ? Optional.empty() : number(cell, indicator, true);
        Optional<Span> range = range(row, indicator);
        boolean byRange = indicator.polarity() == Polarity.RANGE
                && (range.isPresent() || indicator.range().isPresent());
        if (cell.isEmpty() && !byRange && findings.count() == before) {
            cells.text(cell, "a target, or none,");
            return;
        }
        String step = stepOf(indicator.method().rule().computed());
        Optional<BigDecimal> floor = optional(row.cell(step), indicator)
                .or(() -> optional(row.cell(step.equals("floor") ? "amber threshold" : "floor"), indicator));
        Optional<BigDecimal> second = optional(row.cell("second target"), indicator);
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
                cell.place());
        TargetCheck.check(indicator, indicators.chosen(indicator), target, row, findings);
        put(indicator, target);
    }

    /** The column that divides amber from red by a rule; floors are the plainer word. */
    static String stepOf(Rule rule) {
        return rule instanceof Rule.Thresholds ? "amber threshold" : "floor";
    }

    /** Who declares that there is no target cannot give one as well. */
    private void contradicted(Row row) {
        OF_A_TARGET.stream().filter(c -> !row.cell(c).isEmpty()).findFirst().ifPresent(column -> {
            Cell cell = row.cell("target");
            String expected = "a target, since " + column + " is filled in,";
            String fix = "write the target, or empty the cell under " + column;
            findings.add(Code.E203, cell.place(), cell.text(), expected, fix);
        });
    }

    private Optional<BigDecimal> number(Cell cell, Indicator indicator, boolean orNone) {
        Optional<BigDecimal> number =
                read(cell.text(), indicator.unit()).map(n -> percentage(n, cell, indicator));
        if (number.isEmpty()) {
            cells.noNumber(
                    cell,
                    indicator.unit(),
                    "a number such as 90 or 85.5",
                    orNone
                            ? "type the bare number, or `none` where the indicator is to be data only"
                            : "type the bare number");
        }
        return number;
    }

    private BigDecimal percentage(BigDecimal number, Cell cell, Indicator indicator) {
        if (indicator.unit() != Unit.PERCENT) {
            return number;
        }
        Cell written = Scales.written(cell, scaleOfRow, indicator, findings);
        BigDecimal said = written == cell ? number : Numbers.read(written.text(), Unit.PERCENT).orElse(number);
        BigDecimal percentage = indicators.scales().percentage(indicator, said, written, cells);
        Scales.above100(indicator, percentage, cell.place(), findings);
        return percentage;
    }

    /** What a text means; of equal texts there is one number. */
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

    private Optional<BigDecimal> optional(Cell cell, Indicator indicator) {
        return cell.isEmpty() ? Optional.empty() : number(cell, indicator, false);
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
        Optional<BigDecimal> from = number(lower, indicator, false);
        Optional<BigDecimal> to = number(upper, indicator, false);
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
            // Nearly all have a target for one period, and a table for each would be eight times as large.
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
