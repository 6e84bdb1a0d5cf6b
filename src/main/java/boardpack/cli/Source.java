package boardpack.cli;

import boardpack.read.WorkspaceFolder;
import boardpack.run.Order;
import boardpack.run.Wanted;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The parameters of a command that reads a workspace. */
final class Source {
    private final Takes.One<Path> workspace;
    private final Quarterly quarterly;

    Source(Takes takes) {
        workspace = takes.one(
                Path.class,
                Takes.parameter("WORKSPACE", "The folder with pack.yaml; the current folder if none is given.")
                        .arity("0..1")
                        .defaultValue("."));
        quarterly = new Quarterly(takes);
    }

    /** Returns the day that counts as today. */
    LocalDate today() {
        return quarterly.today();
    }

    Order order(Wanted wanted, Optional<Path> out, boolean draft) {
        return quarterly.order(WorkspaceFolder.of(workspace.value()), wanted, out, draft);
    }
}
