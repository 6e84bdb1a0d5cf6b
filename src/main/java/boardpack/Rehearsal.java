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
 * A training run for the launchers, which records the classes that Java loads at start.
 *
 * <p>It makes the built-in sample, and then a small board with the usual features. Java prepares anything that does not
 * occur here again in each run.
 */
public final class Rehearsal {
    /** The files of that board, which replace those of the sample. */
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

    /** Runs in a folder that does not exist yet and that the caller deletes. */
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
        // The second run finds a pack in place, and a record of the figures it shows.
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
