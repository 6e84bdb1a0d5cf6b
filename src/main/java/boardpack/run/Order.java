package boardpack.run;

import boardpack.book.pack.Edition;
import boardpack.cores.Cores;
import boardpack.protect.Audience;
import boardpack.publish.PackFolders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The request for a run.
 *
 * @param quarter the quarter as typed; empty for the workspace's own or the latest
 * @param wanted the reports to make alone
 * @param out the folder in which the quarter's folder is created
 * @param previous the ratings of the last pack; if not given, those in the folder of packs
 * @param audience the readers who may see the pack and the findings
 * @param encrypting the choice of encryption
 * @param only the documents to make; empty to use the workspace's settings
 * @param jobs the number of threads
 * @param today the day after which a meeting is over; if empty, every meeting is over
 * @param replaceSealed true if a sealed pack may be corrected
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
    /** Returns a request for the public pack of a workspace, with all processors. */
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
        return new Order(
                workspace, typed, wanted, out, draft, previous, audience, encrypting, only, jobs, today, replaceSealed);
    }

    public Order making(Wanted reports) {
        return new Order(
                workspace,
                quarter,
                reports,
                out,
                draft,
                previous,
                audience,
                encrypting,
                only,
                jobs,
                today,
                replaceSealed);
    }

    public Order into(Optional<Path> folder) {
        return new Order(
                workspace,
                quarter,
                wanted,
                folder,
                draft,
                previous,
                audience,
                encrypting,
                only,
                jobs,
                today,
                replaceSealed);
    }

    public Order asDraft(boolean isDraft) {
        return new Order(
                workspace,
                quarter,
                wanted,
                out,
                isDraft,
                previous,
                audience,
                encrypting,
                only,
                jobs,
                today,
                replaceSealed);
    }

    public Order after(Optional<Path> ratings) {
        return new Order(
                workspace,
                quarter,
                wanted,
                out,
                draft,
                ratings,
                audience,
                encrypting,
                only,
                jobs,
                today,
                replaceSealed);
    }

    public Order forAudience(Audience readers) {
        return new Order(
                workspace,
                quarter,
                wanted,
                out,
                draft,
                previous,
                readers,
                encrypting,
                only,
                jobs,
                today,
                replaceSealed);
    }

    public Order encrypted(Encrypting how) {
        return new Order(
                workspace, quarter, wanted, out, draft, previous, audience, how, only, jobs, today, replaceSealed);
    }

    public Order makingOnly(Optional<Edition> documents) {
        return new Order(
                workspace,
                quarter,
                wanted,
                out,
                draft,
                previous,
                audience,
                encrypting,
                documents,
                jobs,
                today,
                replaceSealed);
    }

    public Order onCores(int count) {
        return new Order(
                workspace,
                quarter,
                wanted,
                out,
                draft,
                previous,
                audience,
                encrypting,
                only,
                count,
                today,
                replaceSealed);
    }

    public Order on(LocalDate day) {
        return new Order(
                workspace,
                quarter,
                wanted,
                out,
                draft,
                previous,
                audience,
                encrypting,
                only,
                jobs,
                Optional.of(day),
                replaceSealed);
    }

    public Order replacingSealed(boolean asked) {
        return new Order(
                workspace, quarter, wanted, out, draft, previous, audience, encrypting, only, jobs, today, asked);
    }

    /** Returns the folder in which the folders of quarters are created. */
    public Path packs() {
        return PackFolders.of(workspace, out, audience);
    }
}
