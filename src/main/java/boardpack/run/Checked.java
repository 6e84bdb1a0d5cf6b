package boardpack.run;

import boardpack.assess.Deadline;
import boardpack.compose.table.ChaseList;
import boardpack.compose.table.SuppressionList;
import boardpack.protect.Publishable;
import java.util.Optional;

/**
 * The results of a check besides its findings.
 *
 * @param owed the figures and texts still owed, by owner
 * @param suppressed the suppressed figures with the reasons
 * @param deadline the last day for publishing the papers; empty if no meeting is given
 */
public record Checked(ChaseList owed, SuppressionList suppressed, Optional<Deadline> deadline) {
    static Checked of(Publishable publishable) {
        var book = publishable.assessed().book();
        var settings = book.settings();
        Optional<Deadline> deadline = Optional.ofNullable(
                        settings.meetings().days().get(book.quarter()))
                .map(m -> Deadline.of(
                        m, settings.meetings().clearDays(), settings.meetings().bankHolidays()));
        return new Checked(new ChaseList(publishable), new SuppressionList(publishable), deadline);
    }
}
