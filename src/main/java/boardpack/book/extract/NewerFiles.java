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
 * Finds a file that is named for a later quarter than the one that the pack would be of, and is not read.
 *
 * <p>The figures of the new quarter are in it, so that the pack that would be made is that of last time.
 */
public final class NewerFiles {
    private static final List<String> PASSED_OVER = List.of("out", "out-exempt", "quarters", "templates");
    private static final List<String> ENDINGS =
            List.of(".csv", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".txt", ".tsv");

    private NewerFiles() {}

    /** Tells of such files in the folder of extracts or below it, and of those right in the workspace. */
    public static void tell(Workspace workspace, Quarter chosen, PeriodWords periods, Findings findings) {
        for (String path : workspace.all(PASSED_OVER)) {
            boolean near = path.indexOf('/') < 0 || path.startsWith(Extracts.FOLDER + "/");
            boolean table = ENDINGS.stream().anyMatch(path.toLowerCase(java.util.Locale.ROOT)::endsWith);
            if (near
                    && table
                    && !workspace.hashes().containsKey(path)
                    && !workspace.isAnotherNameOfOneRead(path)) {
                quarter(path, periods)
                        .filter(q -> q.compareTo(chosen) > 0)
                        .ifPresent(q -> findings.add(
                                Code.E160,
                                Place.of(path),
                                q.label(),
                                chosen.label(),
                                chosen.folder()));
            }
        }
    }

    /** The quarter that a file, or a folder that it lies in, is named for. */
    private static Optional<Quarter> quarter(String path, PeriodWords periods) {
        Optional<Quarter> its = QuarterOfName.of(path, periods);
        int slash = path.lastIndexOf('/');
        return its.isPresent() || slash < 0 ? its : quarter(path.substring(0, slash), periods);
    }
}
