package boardpack;

import boardpack.cli.Boardpack;
import boardpack.cli.LogSetup;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launchers run once, so that Java can keep what a start loads and compiles.
 *
 * <p>A board of the built-in sample, since a small one is enough: what is worked hard here is compiled at every start,
 * whether that run will need it or not.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Runs in a folder that is not there yet, and that whoever asks takes away. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String board = folder.resolve("board").toString();
        HeadStart.begin("generate");
        LogSetup.begin();
        List<List<String>> lines = List.of(
                List.of("init", board),
                List.of("generate", board),
                List.of(
                        "generate",
                        board,
                        "--only",
                        "papers",
                        "--out",
                        folder.resolve("papers").toString()),
                List.of("show", board));
        int worst = 0;
        for (List<String> line : lines) {
            worst = Math.max(worst, Boardpack.run(line.toArray(String[]::new)));
        }
        System.exit(worst);
    }
}
