package boardpack.run;

import boardpack.book.file.Previous;
import boardpack.indicator.Quarter;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.publish.OutputFolder;
import boardpack.publish.PackFolders;
import boardpack.read.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds the ratings of the last pack before a quarter.
 *
 * <p>The quarter's own pack is ignored. What is being corrected now was not published before, and a second run must
 * give the same result as the first.
 */
final class LastPack {
    /** The number of quarters that the search for the last pack goes back. */
    private static final int QUARTERS_BACK = 8;

    private final Order order;
    private final Findings findings;
    private final AtomicReference<Found> found = new AtomicReference<>();
    private final List<Workspace> opened = new ArrayList<>();

    LastPack(Order order, Findings findings) {
        this.order = order;
        this.findings = findings;
    }

    /** A pack of an earlier quarter, in its folder. */
    record Found(Quarter quarter, Path folder) {}

    /** Returns the pack that was found; empty if there is none, or if its ratings were given. */
    Optional<Found> found() {
        return Optional.ofNullable(found.get());
    }

    Optional<Previous.File> before(Quarter quarter) {
        if (order.previous().isPresent()) {
            Path file = order.previous().get().toAbsolutePath().normalize();
            if (!Files.isRegularFile(file)) {
                throw new CannotContinue(Code.E501.at(Place.of(file.toString()), "there is no such file"));
            }
            return Optional.of(open(file.getParent(), file.getFileName().toString()));
        }
        Quarter before = quarter.before();
        for (int back = 0; back < QUARTERS_BACK; back++) {
            for (Path each :
                    PackFolders.ofQuarter(before.folder(), order.packs(), order.workspace(), order.audience())) {
                Path folder = OutputFolder.standing(each);
                if (Files.isRegularFile(folder.resolve(Documents.RATINGS))) {
                    found.set(new Found(before, folder));
                    return Optional.of(open(folder.getParent(), folder.getFileName() + "/" + Documents.RATINGS));
                }
            }
            before = before.before();
        }
        return Optional.empty();
    }

    private Previous.File open(Path folder, String name) {
        Workspace workspace = Workspace.open(folder, findings);
        opened.add(workspace);
        return new Previous.File(workspace, name);
    }

    /** Returns the folders that were opened for it. */
    List<Workspace> opened() {
        return List.copyOf(opened);
    }
}
