package boardpack.run;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.publish.Ledger;
import boardpack.publish.RecordLock;
import boardpack.read.Workspace;
import boardpack.seal.PackTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Records in a workspace that a pack was sealed, because a sealed pack counts as published. */
public final class SealedPacks {
    /** Number of folder levels searched above a document for its pack, and above the pack for its workspace. */
    private static final int HIGH = 4;

    private SealedPacks() {}

    /** Records the sealing if the document is in a pack of a workspace with a record; otherwise does nothing. */
    public static void note(Path document, Findings findings) {
        Optional<Path> pack = above(document, PackTables.MANIFEST);
        Optional<Path> workspace = pack.flatMap(p -> above(p, Ledger.NAME));
        if (workspace.isEmpty()) {
            return;
        }
        RecordLock.holding(workspace.get(), () -> noted(workspace.get(), pack.get(), findings));
    }

    private static boolean noted(Path workspace, Path pack, Findings findings) {
        try {
            Optional<String> manifest = new PackTables(pack).manifest();
            Ledger ledger = Ledger.read(workspace, Optional.empty());
            boolean isKnown = ledger.entries().stream()
                    .anyMatch(e -> manifest.filter(e.manifest()::equals).isPresent());
            if (isKnown && ledger.owner().isPresent()) {
                ledger.where(e -> Optional.of(
                                manifest.filter(e.manifest()::equals).isPresent()
                                        ? e.being(Ledger.State.PUBLISHED)
                                        : e))
                        .write(workspace, ledger.owner().get());
            }
            return true;
        } catch (IOException e) {
            LoggerFactory.getLogger(SealedPacks.class).debug("the record cannot be written", e);
            findings.add(Code.W382, Place.of(Ledger.NAME), Workspace.reason(e));
        } catch (Ledger.Unreadable e) {
            LoggerFactory.getLogger(SealedPacks.class).debug("the record cannot be read", e);
            findings.add(Code.W382, Place.of(Ledger.NAME), e.getMessage());
        }
        return false;
    }

    /** Returns the nearest folder above a file that contains a file with a name. */
    private static Optional<Path> above(Path file, String name) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (int up = 0; up < HIGH && folder != null; up++) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return Optional.of(folder);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
