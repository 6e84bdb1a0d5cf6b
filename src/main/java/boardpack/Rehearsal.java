package boardpack;

import boardpack.cli.Boardpack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the launchers run once, so that Java can keep what a start loads.
 *
 * <p>A board of the built-in sample, since a small one is enough, with what it leaves out and most boards have: what is
 * not met here, Java makes anew in each run.
 */
public final class Rehearsal {
    /** Papers and words of a council's own, since few keep all that a style has. */
    private static final String OWN = """

            papers:
              - name: own
                for: each group
                title: "{group}: quarter {quarter-number}"
                numbering: "1."
                sections: [own-words, own-lines, indicators, trends]
            wording:
              sections:
                own-words: {kind: narrative, heading: In short}
                own-lines: {heading: Ratings, paragraphs: ["{green}, {amber}, {red}"]}
                trends: {heading: How it went, text: "", indicators: "ED 01, CF 01"}
            """;

    /** Enough quarters for a trend. */
    private static final String EARLIER = """
            ref,period,value
            ED 01,2024/25 Q1,92.1
            ED 01,2024/25 Q2,92.4
            ED 01,2024/25 Q3,92.2
            ED 01,2024/25 Q4,93.0
            CF 01,2024/25 Q1,80.4
            CF 01,2024/25 Q2,83.0
            CF 01,2024/25 Q3,82.5
            CF 01,2024/25 Q4,86.1
            """;

    private Rehearsal() {}

    /** Runs in a folder that is not there yet, and that whoever asks takes away. */
    public static void main(String[] arguments) throws IOException {
        Path board = Path.of(arguments[0]).resolve("board");
        String named = board.toString();
        Main.begin("generate");
        int worst = Boardpack.run("init", named);
        worst = Math.max(worst, Boardpack.run("generate", named));
        worst = Math.max(worst, Boardpack.run("show", named));
        Files.writeString(board.resolve("pack.yaml"), OWN, StandardOpenOption.APPEND);
        Files.writeString(board.resolve("extracts/2024-25.csv"), EARLIER);
        Files.createDirectories(board.resolve("templates"));
        Files.writeString(board.resolve("templates/style.yaml"), "text:\n  size: 11.5\n");
        worst = Math.max(worst, Boardpack.run("generate", named, "--only", "papers"));
        System.exit(worst);
    }
}
