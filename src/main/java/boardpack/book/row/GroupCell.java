package boardpack.book.row;

import boardpack.book.cell.Cells;
import boardpack.book.pack.Settings;
import boardpack.problem.Code;
import boardpack.problem.Nearest;
import boardpack.read.table.Cell;
import boardpack.read.table.Row;

/** Reads the service area, or other group, of a row. */
public final class GroupCell {
    private GroupCell() {}

    /** Returns the group. A group that the pack does not have becomes a finding. */
    public static Cell of(Row row, Settings settings, Cells cells) {
        Cell group = row.cell(settings.groupBy());
        if (cells.text(group, "a " + settings.groupBy()).isPresent()
                && Cells.isUnknownArea(group.text(), settings.serviceAreas())) {
            cells.findings()
                    .add(
                            Code.E205,
                            group.place(),
                            settings.groupBy(),
                            group.text(),
                            Nearest.suggestion(group.text(), settings.serviceAreas()),
                            settings.groupsSetting());
        }
        return group;
    }
}
