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
 * Finds hand-written files that are meant for one quarter but unchanged since the last pack.
 *
 * <p>It compares the hashes in the last pack's manifest. A file whose hash is withheld is skipped.
 */
final class UnchangedTexts {
    /** Files about the current state, which are rewritten for each quarter. */
    private static final Set<String> WORDS = Set.of(PrioritiesFile.NAME);

    /** Files that may rightly stay the same. */
    private static final List<String> MAY_STAY = List.of(PrioritiesFile.ACTIONS, OtherFiles.MILESTONES);

    private UnchangedTexts() {}

    /**
     * Reports these files.
     *
     * @param lastPack the folder of an earlier quarter's pack
     * @param quarter that quarter, in words
     * @param hashes the SHA-256 of every file that was read, by name
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
