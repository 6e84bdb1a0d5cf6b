package boardpack.book.extract;

import boardpack.book.period.PeriodWords;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Finds an unread file whose name has a later quarter than the pack's.
 *
 * <p>It contains the new quarter's figures, so the pack would be that of last time.
 */
public final class NewerFiles {
    private static final List<String> PASSED_OVER = List.of("out", "out-exempt", "quarters", "templates");
    private static final List<String> ENDINGS =
            List.of(".csv", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".txt", ".tsv");

    private NewerFiles() {}

    /** Reports such files in the folder of extracts and below, and directly in the workspace. */
    public static void tell(Workspace workspace, Quarter chosen, PeriodWords periods, Findings findings) {
        for (String path : workspace.all(PASSED_OVER)) {
            boolean near = path.indexOf('/') < 0 || path.startsWith(Extracts.FOLDER + "/");
            boolean table = ENDINGS.stream().anyMatch(path.toLowerCase(java.util.Locale.ROOT)::endsWith);
            if (near
                    && table
                    && !workspace.hashes().containsKey(path)
                    && !findings.hasErrorIn(path)
                    && !workspace.isAnotherNameOfOneRead(path)) {
                quarter(path, periods)
                        .filter(q -> q.compareTo(chosen) > 0)
                        .ifPresent(q ->
                                findings.add(Code.E160, Place.of(path), q.label(), chosen.label(), chosen.folder()));
            }
        }
    }

    /** Returns the quarter in the name of a file or its folder. */
    private static Optional<Quarter> quarter(String path, PeriodWords periods) {
        Optional<Quarter> its = QuarterOfName.of(path, periods);
        int slash = path.lastIndexOf('/');
        return its.isPresent() || slash < 0 ? its : quarter(path.substring(0, slash), periods);
    }
}
