package boardpack.book.file;

import boardpack.book.cell.Cells;
import boardpack.indicator.DataQuality;
import boardpack.indicator.IndicatorSet;
import boardpack.indicator.Reporting;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the columns of {@code indicators.csv} about the context in which an indicator is reported. */
final class ReportingColumns {
    private static final String PRIORITY = "priority";
    private static final String SET = "set";
    private static final String QUALITY = "data quality";
    private static final String NOTE = "data quality note";

    static final List<String> ALL = List.of(PRIORITY, SET, QUALITY, NOTE);

    /** Shared by the many indicators without such entries. */
    private final Reporting plain =
            new Reporting(List.of(), IndicatorSet.LOCAL, Optional.empty(), "", Place.of(IndicatorsFile.NAME));

    private final Cells cells;

    ReportingColumns(Cells cells) {
        this.cells = cells;
    }

    Reporting read(Row row) {
        if (ALL.stream().allMatch(column -> row.text(column).isEmpty())) {
            return plain;
        }
        Cell priority = row.cell(PRIORITY);
        Cell quality = row.cell(QUALITY);
        return new Reporting(
                Arrays.stream(priority.text().split(";"))
                        .map(String::strip)
                        .filter(ref -> !ref.isEmpty())
                        .distinct()
                        .toList(),
                cells.choice(row.cell(SET), IndicatorSet.values(), IndicatorSet::word, Optional.of(IndicatorSet.LOCAL))
                        .orElse(IndicatorSet.LOCAL),
                quality.isEmpty()
                        ? Optional.empty()
                        : cells.choice(quality, DataQuality.values(), DataQuality::word, Optional.empty()),
                row.cell(NOTE).text(),
                priority.place());
    }
}
