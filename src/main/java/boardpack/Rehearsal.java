package boardpack;

import boardpack.cli.Boardpack;
import boardpack.cli.log.LogSetup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Runs once for the launchers, so that Java can keep what a start loads.
 *
 * <p>It makes the built-in sample, and then a small board with what most boards have: what is not met here, Java makes
 * anew in each run.
 */
public final class Rehearsal {
    /** The files of that board, which take the place of those of the sample. */
    private static final List<String> OWN = List.of(
            "pack.yaml",
            "indicators.csv",
            "targets.csv",
            "comparators.csv",
            "queries.csv",
            "extracts/2025-26.csv",
            "extracts/2026-27-Q1.csv",
            "narrative/education.md",
            "templates/style.yaml");

    private Rehearsal() {}

    /** Runs in a folder that is not there yet, and that the caller removes. */
    public static void main(String[] arguments) throws IOException {
        Path board = Path.of(arguments[0]).resolve("board");
        String named = board.toString();
        LogSetup.begin("generate");
        int worst = Boardpack.run("init", named);
        worst = Math.max(worst, Boardpack.run("generate", named));
        for (String file : OWN) {
            copy(file, board);
        }
        worst = Math.max(worst, Boardpack.run("check", named));
        worst = Math.max(worst, Boardpack.run("generate", named));
        // The second time there is a pack in place, and a record of what it shows.
        worst = Math.max(worst, Boardpack.run("generate", named));
        worst = Math.max(worst, Boardpack.run("check", named));
        worst = Math.max(worst, Boardpack.run("show", named));
        System.exit(worst);
    }

    private static void copy(String file, Path board) throws IOException {
        Path to = board.resolve(file);
        Files.createDirectories(to.getParent());
        try (InputStream from = Rehearsal.class.getResourceAsStream("/rehearsal/" + file)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
