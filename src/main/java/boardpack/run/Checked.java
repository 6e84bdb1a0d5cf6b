package boardpack.run;

import boardpack.assess.Deadline;
import boardpack.compose.table.ChaseList;
import boardpack.compose.table.SuppressionList;
import boardpack.protect.Publishable;
import java.util.Optional;

/**
 * The results of a check besides its findings.
 *
 * @param owed the figures and texts that are still owed, and by whom
 * @param suppressed the figures that are suppressed, and why
 * @param deadline the day by which the papers must be public; empty where no meeting is given
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
