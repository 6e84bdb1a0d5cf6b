package boardpack.run;

import boardpack.book.file.NarrativeFiles;
import boardpack.book.file.OtherFiles;
import boardpack.book.file.PrioritiesFile;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.Publishable;
import boardpack.publish.Issue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells of what people write by hand for each quarter, and that comes into a new one as it was in the last pack.
 *
 * <p>The last pack's manifest has the hashes that show it. A file whose hash is withheld is passed over.
 */
final class UnchangedTexts {
    /** Sections about the current state, which are written anew for each quarter. */
    private static final Set<String> WORDS = Set.of(PrioritiesFile.NAME);

    /** Sections that may rightly stay the same. */
    private static final List<String> MAY_STAY = List.of(PrioritiesFile.ACTIONS, OtherFiles.MILESTONES);

    private UnchangedTexts() {}

    /**
     * Tells of them.
     *
     * @param lastPack the folder of the pack of an earlier quarter
     * @param quarter that quarter, in words
     * @param hashes the SHA-256 of every file that was read, by its name
     */
    static void tell(Path lastPack, String quarter, Map<String, String> hashes, Findings findings) {
        Map<String, String> then = Issue.in(lastPack).map(Issue::inputs).orElse(Map.of());
        hashes.forEach((name, hash) -> {
            boolean words = WORDS.contains(name) || name.startsWith(NarrativeFiles.FOLDER + "/");
            if ((words || MAY_STAY.contains(name))
                    && hash.equals(then.get(name))
                    && !hash.equals(Publishable.WITHHELD)) {
                findings.add(words ? Code.W371 : Code.N640, Place.of(name), quarter);
            }
        });
    }
}
