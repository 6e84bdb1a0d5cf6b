package boardpack.run;

import boardpack.book.pack.Edition;
import boardpack.cores.Cores;
import boardpack.protect.Audience;
import boardpack.publish.PackFolders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The order for a run.
 *
 * @param quarter as it was typed; empty for the workspace's own or its latest
 * @param wanted the reports that alone are to be made of the pack
 * @param out the folder in which the quarter's folder is made
 * @param previous the ratings of the last pack; where none is named, those in the folder that packs are made in
 * @param audience who may see the pack and the findings
 * @param encrypting whether a password is needed to open the documents
 * @param only the documents that are made; empty where the workspace says it
 * @param jobs how many cores are used
 * @param today the day by which a meeting is over; without one every meeting is
 * @param replaceSealed true if a pack that was sealed may be corrected
 */
public record Order(
        Path workspace,
        Optional<String> quarter,
        Wanted wanted,
        Optional<Path> out,
        boolean draft,
        Optional<Path> previous,
        Audience audience,
        Encrypting encrypting,
        Optional<Edition> only,
        int jobs,
        Optional<LocalDate> today,
        boolean replaceSealed) {
    /** Orders the public pack that the workspace describes, on all cores. */
    public static Order of(Path workspace) {
        return new Order(
                workspace,
                Optional.empty(),
                Wanted.ALL,
                Optional.empty(),
                false,
                Optional.empty(),
                Audience.PUBLIC,
                Encrypting.NONE,
                Optional.empty(),
                Cores.all(),
                Optional.empty(),
                false);
    }

    public Order ofQuarter(Optional<String> typed) {
        return new Order(workspace, typed, wanted, out, draft, previous, audience, encrypting, only, jobs, today, replaceSealed);
    }

    public Order making(Wanted reports) {
        return new Order(workspace, quarter, reports, out, draft, previous, audience, encrypting, only, jobs, today, replaceSealed);
    }

    public Order into(Optional<Path> folder) {
        return new Order(workspace, quarter, wanted, folder, draft, previous, audience, encrypting, only, jobs, today, replaceSealed);
    }

    public Order asDraft(boolean isDraft) {
        return new Order(workspace, quarter, wanted, out, isDraft, previous, audience, encrypting, only, jobs, today, replaceSealed);
    }

    public Order after(Optional<Path> ratings) {
        return new Order(workspace, quarter, wanted, out, draft, ratings, audience, encrypting, only, jobs, today, replaceSealed);
    }

    public Order forAudience(Audience readers) {
        return new Order(workspace, quarter, wanted, out, draft, previous, readers, encrypting, only, jobs, today, replaceSealed);
    }

    public Order encrypted(Encrypting how) {
        return new Order(workspace, quarter, wanted, out, draft, previous, audience, how, only, jobs, today, replaceSealed);
    }

    public Order makingOnly(Optional<Edition> documents) {
        return new Order(
                workspace, quarter, wanted, out, draft, previous, audience, encrypting, documents, jobs, today, replaceSealed);
    }

    public Order onCores(int count) {
        return new Order(workspace, quarter, wanted, out, draft, previous, audience, encrypting, only, count, today, replaceSealed);
    }

    public Order on(LocalDate day) {
        return new Order(
                workspace, quarter, wanted, out, draft, previous, audience, encrypting, only, jobs, Optional.of(day), replaceSealed);
    }

    public Order replacingSealed(boolean asked) {
        return new Order(
                workspace, quarter, wanted, out, draft, previous, audience, encrypting, only, jobs, today, asked);
    }

    /** The folder that a folder for each quarter is made in. */
    public Path packs() {
        return PackFolders.of(workspace, out, audience);
    }
}
