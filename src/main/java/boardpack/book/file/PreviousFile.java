package boardpack.book.file;

import boardpack.book.period.PeriodWords;
import boardpack.indicator.Comparison;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.problem.Findings;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the figures in the last pack from its {@code ratings.csv}. */
public final class PreviousFile {
    private static final CsvFile FILE = new CsvFile(
            List.of("ref", "period", "actual"),
            Stream.concat(
                            Stream.of(
                                    "compared with",
                                    "value then",
                                    "last year of",
                                    "last year",
                                    "target",
                                    "green",
                                    "amber"),
                            Previous.COLUMNS.stream().filter(c -> !c.equals(Previous.COMPARE_WITH)))
                    .toList(),
            true);

    private final Findings findings;
    private final PeriodWords periods;
    private final Map<String, Map<Period, Previous.Printed>> figures = new HashMap<>();
    private final Map<String, List<String>> indicators = new LinkedHashMap<>();
    private final Map<String, Previous.Aim> aims = new HashMap<>();

    public PreviousFile(Findings findings, PeriodWords periods) {
        this.findings = findings;
        this.periods = periods;
    }

    public Previous read(Previous.File file) {
        FILE.read(file.folder(), file.name(), findings, row -> {
            String ref = row.cell("ref").text();
            if (!ref.isEmpty()) {
                indicators.put(
                        ref,
                        Previous.COLUMNS.stream()
                                .map(c -> c.equals(Previous.COMPARE_WITH)
                                        ? comparison(row)
                                        : row.cell(c).text())
                                .toList());
                aim(row, ref);
            }
            printed(row, "last year of", "last year");
            printed(row, "compared with", "value then");
            printed(row, "period", "actual");
        });
        return new Previous(figures, indicators, aims);
    }

    /** Returns the comparison of a quarter with one other quarter; empty text for any other comparison. */
    private String comparison(Row row) {
        Optional<Quarter> of = quarter(row, "period");
        Optional<Quarter> with = quarter(row, "compared with");
        if (of.isEmpty() || with.isEmpty()) {
            return "";
        }
        return with.get().equals(of.get().yearBefore())
                ? Comparison.SAME_QUARTER_LAST_YEAR.word()
                : with.get().equals(of.get().before()) ? Comparison.PREVIOUS_PERIOD.word() : "";
    }

    private Optional<Quarter> quarter(Row row, String column) {
        return periods.read(row.cell(column).text())
                .map(PeriodWords.Said::period)
                .flatMap(p -> p instanceof Quarter quarter ? Optional.of(quarter) : Optional.empty());
    }

    private void aim(Row row, String ref) {
        String target = row.cell("target").text();
        if (!target.isEmpty()) {
            periods.read(row.cell("period").text())
                    .ifPresent(said -> aims.put(
                            ref,
                            new Previous.Aim(
                                    said.period(),
                                    target,
                                    row.cell("green").text(),
                                    row.cell("amber").text())));
        }
    }

    /** Adds a printed figure. A blank or a word cannot have been revised and is ignored. */
    private void printed(Row row, String period, String value) {
        Cell cell = row.cell(value);
        Optional<Period> when = periods.read(row.cell(period).text()).map(PeriodWords.Said::period);
        when.ifPresent(w -> number(cell.text())
                .ifPresent(v -> figures.computeIfAbsent(row.cell("ref").text(), r -> new HashMap<>())
                        .put(w, new Previous.Printed(v, cell.place()))));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
