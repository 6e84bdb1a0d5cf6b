package boardpack.cli;

import boardpack.Encrypting;
import boardpack.Pipeline;
import boardpack.book.Ended;
import boardpack.protect.Audience;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which quarter is meant, and what was printed before it. */
final class Quarterly {
    @Option(
            names = {"-q", "--quarter"},
            paramLabel = "QUARTER",
            description = "The quarter, such as 2019/20-Q2, or latest for the last one that has ended."
                    + " Default: the latest in the extracts.")
    private String quarter;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day that counts as today for latest, and for the last day to publish, such as"
                    + " 2019-10-01. Default: today.")
    private LocalDate asOf;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "The last pack's ratings.csv, to mark what was revised since."
                    + " Default: that of the last quarter in the folder of packs.")
    private Path previous;

    @Option(
            names = "--audience",
            paramLabel = "AUDIENCE",
            defaultValue = "public",
            description = "public: nothing of what is exempt. exempt: all of it, for those who may see it."
                    + " Default: ${DEFAULT-VALUE}.")
    private Audience audience;

    private Optional<String> quarter() {
        return Optional.ofNullable(quarter);
    }

    /** True where the last quarter that has ended is asked for. */
    boolean isLatest() {
        return "latest".equalsIgnoreCase(quarter);
    }

    /** The day that counts as today; here alone the clock is read. */
    LocalDate today() {
        return asOf == null ? LocalDate.now() : asOf;
    }

    Optional<Path> previous() {
        return Optional.ofNullable(previous);
    }

    Pipeline.Order order(Path workspace, Pipeline.Wanted wanted, Optional<Path> out, boolean draft) {
        return order(workspace, wanted, out, draft, Encrypting.NONE);
    }

    Pipeline.Order order(
            Path workspace, Pipeline.Wanted wanted, Optional<Path> out, boolean draft, Encrypting encrypting) {
        return new Pipeline.Order(
                workspace,
                quarter().map(q -> isLatest() ? Ended.by(today()) : q),
                wanted,
                out,
                draft,
                Optional.ofNullable(previous),
                audience,
                encrypting);
    }
}
