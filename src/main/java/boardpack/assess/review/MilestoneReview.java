package boardpack.assess.review;

import boardpack.book.Book;
import boardpack.indicator.Milestone;
import boardpack.indicator.Progress;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds milestones that are overdue, far in the future, or listed twice. */
final class MilestoneReview {
    private static final int YEARS = 5;

    private MilestoneReview() {}

    static void review(Book book, Findings findings) {
        Map<String, Milestone> seen = new HashMap<>();
        LocalDate end = book.quarter().end();
        for (Milestone milestone : book.account().milestones()) {
            boolean open = milestone.progress() == Progress.GREEN || milestone.progress() == Progress.AMBER;
            if (open && !milestone.due().isAfter(end)) {
                findings.add(
                        Code.W310,
                        milestone.place(),
                        "the milestone",
                        milestone.due(),
                        milestone.progress().word());
            }
            if (milestone.due().isAfter(end.plusYears(YEARS))) {
                findings.add(
                        Code.W398,
                        milestone.place(),
                        "the milestone is due on " + milestone.due() + ", more than five years after "
                                + book.quarter().label(),
                        "correct the year, if it is a slip");
            }
            String key = String.join(
                            "\n",
                            milestone.serviceArea(),
                            milestone.objectiveRef(),
                            milestone.objective(),
                            milestone.text())
                    .toLowerCase(Locale.ROOT);
            Milestone first = seen.putIfAbsent(key, milestone);
            if (first != null) {
                findings.add(
                        Code.W397,
                        milestone.place(),
                        "the milestone is the same as that of line "
                                + first.place().line(),
                        "take one of the two rows out, or write what differs");
            }
        }
    }
}
