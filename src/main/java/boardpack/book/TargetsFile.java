package boardpack.book;

import boardpack.indicator.Indicator;
import boardpack.indicator.Period;
import boardpack.indicator.Polarity;
import boardpack.indicator.Target;
import boardpack.indicator.Width;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Cell;
import boardpack.read.CsvFile;
import boardpack.read.Row;
import boardpack.read.Workspace;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code targets.csv}: a row an indicator and a quarter or year; {@code none} declares data only. */
final class TargetsFile {
    static final String NAME = "targets.csv";

    private static final CsvFile FILE = new CsvFile(List.of("ref", "period", "target"), List.of());

    private final Cells cells;
    private final Findings findings;
    private final Indicators indicators;
    private final Map<String, Map<Period, Target>> targets = new HashMap<>();

    TargetsFile(Cells cells, Indicators indicators) {
        this.cells = cells;
        this.findings = cells.findings();
        this.indicators = indicators;
    }

    Map<String, Map<Period, Target>> read(Workspace workspace) {
        if (workspace.has(NAME)) {
            FILE.read(workspace, NAME, findings, this::row);
        }
        return targets;
    }

    private void row(Row row) {
        Optional<Indicator> indicator = indicators.named(row.cell("ref"), findings);
        Optional<Period> period = cells.period(row.cell("period"));
        Cell cell = row.cell("target");
        if (indicator.isEmpty()
                || period.isEmpty()
                || cells.text(cell, "a target, or none,").isEmpty()) {
            return;
        }
        Optional<BigDecimal> number = Optional.empty();
        if (!cell.text().equalsIgnoreCase("none")) {
            number = Numbers.read(cell.text(), indicator.get().unit());
            if (number.isEmpty()) {
                findings.add(
                        Code.E203,
                        cell.place(),
                        cell.text(),
                        "a number such as 90 or 85.5",
                        "type the bare number, or `none` where the indicator is to be data only");
                // It is there, if unreadable: so it is not missing as well.
                put(indicator.get(), new Target(Optional.empty(), period.get(), cell.place()));
                return;
            }
            if (indicator.get().polarity() == Polarity.NONE) {
                findings.add(Code.E214, cell.place(), indicator.get().ref());
                put(indicator.get(), new Target(Optional.empty(), period.get(), cell.place()));
                return;
            }
            checkWidths(indicator.get(), number.get());
        }
        put(indicator.get(), new Target(number, period.get(), cell.place()));
    }

    private void put(Indicator indicator, Target target) {
        Target first =
                targets.computeIfAbsent(indicator.ref(), r -> new HashMap<>()).putIfAbsent(target.period(), target);
        if (first != null) {
            findings.add(
                    Code.E206,
                    target.place(),
                    "the target of " + indicator.ref(),
                    target.period().label(),
                    first.place());
        }
    }

    /** Relative to a target of 0 every width is 0; the finding stands at the indicator's row, where the rule is. */
    private void checkWidths(Indicator indicator, BigDecimal target) {
        if (target.signum() == 0) {
            for (Width width :
                    List.of(indicator.rule().greenWithin(), indicator.rule().amberWithin())) {
                if (width.kind() == Width.Kind.RELATIVE && !width.isNone()) {
                    findings.add(Code.E211, indicator.place(), width.words(), indicator.ref());
                }
            }
        }
    }
}
