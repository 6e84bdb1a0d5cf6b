package boardpack;

import boardpack.cli.Boardpack;
import boardpack.cli.log.LogSetup;
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

            direction: {no-change-within: 1%}
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

    /** Enough quarters for a trend, the one before among them. */
    private static final String EARLIER = """
            ref,period,value
            ED 01,2024/25 Q1,92.1
            ED 01,2024/25 Q2,92.4
            ED 01,2024/25 Q3,92.2
            ED 01,2024/25 Q4,93.0
            ED 01,2025/26 Q2,94.8
            ED 01,2025/26 Q3,94.2
            ED 01,2025/26 Q4,94.5
            CF 01,2024/25 Q1,80.4
            CF 01,2024/25 Q2,83.0
            CF 01,2024/25 Q3,82.5
            CF 01,2024/25 Q4,86.1
            CF 01,2025/26 Q2,88.7
            CF 01,2025/26 Q3,91.9
            CF 01,2025/26 Q4,91.2
            CF 09,2025/26 Q2,212
            CF 09,2025/26 Q3,209
            CF 09,2025/26 Q4,215
            CF 09,2026/27 Q1,204
            """;

    /** A count beside the shares. */
    private static final String MORE_INDICATORS =
            "CF 09,Referrals taken up,Children and Families Services,number,lower,S,Head of Safeguarding\n";

    /** Targets of a quarter beside those of the year. */
    private static final String MORE_TARGETS = "CF 09,2026/27 Q1,210\nED 01,2026/27 Q1,94.5\n";

    private Rehearsal() {}

    /** Runs in a folder that is not there yet, and that whoever asks takes away. */
    public static void main(String[] arguments) throws IOException {
        Path board = Path.of(arguments[0]).resolve("board");
        String named = board.toString();
        LogSetup.begin("generate");
        int worst = Boardpack.run("init", named);
        worst = Math.max(worst, Boardpack.run("generate", named));
        worst = Math.max(worst, Boardpack.run("show", named));
        Files.writeString(board.resolve("pack.yaml"), OWN, StandardOpenOption.APPEND);
        Files.writeString(board.resolve("indicators.csv"), MORE_INDICATORS, StandardOpenOption.APPEND);
        Files.writeString(board.resolve("targets.csv"), MORE_TARGETS, StandardOpenOption.APPEND);
        Files.writeString(board.resolve("extracts/2024-25.csv"), EARLIER);
        Files.createDirectories(board.resolve("templates"));
        Files.writeString(board.resolve("templates/style.yaml"), "text:\n  size: 11.5\n");
        worst = Math.max(worst, Boardpack.run("generate", named, "--only", "papers"));
        System.exit(worst);
    }
}
