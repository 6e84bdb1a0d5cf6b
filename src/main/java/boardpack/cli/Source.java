package boardpack.cli;

import boardpack.Pipeline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a command that reads a workspace takes. */
final class Source {
    @Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            defaultValue = ".",
            description = "The folder that holds pack.yaml; the present folder if none is given.")
    private Path workspace;

    @Mixin
    private Quarterly quarterly;

    /** The day that counts as today. */
    LocalDate today() {
        return quarterly.today();
    }

    Pipeline.Order order(Pipeline.Wanted wanted, Optional<Path> out, boolean draft) {
        return quarterly.order(workspace, wanted, out, draft);
    }
}
