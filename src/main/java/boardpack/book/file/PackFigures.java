package boardpack.book.file;

import boardpack.book.period.PeriodWords;
import boardpack.indicator.Period;
import boardpack.indicator.YearKind;
import boardpack.problem.Findings;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The figures that a finished pack prints, from its attached tables. */
public final class PackFigures {
    private static final CsvFile OF_FIGURES =
            new CsvFile(List.of("ref", "period", "value"), List.of("numerator", "denominator"), true);
    private static final CsvFile OF_RATINGS = new CsvFile(
            List.of("ref", "period", "actual"),
            List.of("compared with", "value then", "last year of", "last year"),
            true);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final String SUPPRESSED = "c";

    private final PeriodWords periods;
    private final Map<String, Map<Period, Figure>> figures = new HashMap<>();
    private final Map<String, Map<Period, Figure>> ratings = new HashMap<>();

    /** A figure with its numerator and denominator; all are empty if it is suppressed. */
    public record Figure(
            Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {}

    public PackFigures(YearKind kind) {
        this.periods = new PeriodWords(kind);
    }

    /** Reads an attached table by its name; other tables are ignored. */
    public void read(String name, byte[] bytes) {
        // A table that boardpack would write differently was not written by it and is ignored.
        Findings findings = new Findings();
        if (name.startsWith("figures-")) {
            OF_FIGURES.read(name, text(bytes), findings, row -> figure(row, "period", "value", figures));
        } else if (name.startsWith("ratings")) {
            OF_RATINGS.read(name, text(bytes), findings, row -> {
                figure(row, "last year of", "last year", ratings);
                figure(row, "compared with", "value then", ratings);
                figure(row, "period", "actual", ratings);
            });
        }
    }

    /**
     * Returns the figures by reference and period. For an indicator without a table of figures, the rating table
     * provides them.
     */
    public Map<String, Map<Period, Figure>> all() {
        Map<String, Map<Period, Figure>> all = new HashMap<>(ratings);
        all.putAll(figures);
        return all;
    }

    private static Reader text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private void figure(Row row, String period, String value, Map<String, Map<Period, Figure>> into) {
        String text = row.cell(value).text();
        Optional<BigDecimal> number = number(text);
        boolean counts = value.equals("value");
        if (number.isPresent() || text.equals(SUPPRESSED)) {
            Optional<BigDecimal> numerator =
                    counts ? number(row.cell("numerator").text()) : Optional.empty();
            Optional<BigDecimal> denominator =
                    counts ? number(row.cell("denominator").text()) : Optional.empty();
            periods.read(row.cell(period).text())
                    .ifPresent(said -> into.computeIfAbsent(row.cell("ref").text(), r -> new HashMap<>())
                            .put(said.period(), new Figure(number, numerator, denominator)));
        }
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
