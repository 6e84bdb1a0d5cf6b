package boardpack.cli;

import boardpack.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads a workspace takes. */
final class Source {
    @Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            defaultValue = ".",
            description = "The folder that holds pack.yaml; the present folder if none is given.")
    private Path workspace;

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

    Pipeline.Order order(List<String> serviceAreas, Optional<Path> out, boolean draft) {
        return new Pipeline.Order(
                workspace, Optional.ofNullable(quarter), serviceAreas, out, draft, Optional.ofNullable(previous));
    }
}
