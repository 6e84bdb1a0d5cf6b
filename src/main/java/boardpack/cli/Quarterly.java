package boardpack.cli;

import boardpack.Pipeline;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which quarter is meant, and what was printed before it. */
final class Quarterly {
    @Option(
            names = {"-q", "--quarter"},
            paramLabel = "QUARTER",
            description = "The quarter, such as 2019/20-Q2. Default: the latest in the extracts.")
    private String quarter;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "The last pack's ratings.csv, to mark what was revised since."
                    + " Default: that of the last quarter in the folder of packs.")
    private Path previous;

    Pipeline.Order order(Path workspace, Pipeline.Wanted wanted, Optional<Path> out, boolean draft) {
        return new Pipeline.Order(
                workspace, Optional.ofNullable(quarter), wanted, out, draft, Optional.ofNullable(previous));
    }
}
