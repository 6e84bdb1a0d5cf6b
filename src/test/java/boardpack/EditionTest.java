package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the choice of documents for a quarter. */
final class EditionTest {
    private static final String PACK = "board-pack.pdf";
    private static final String MANIFEST = "manifest.json";

    @TempDir
    Path temp;

    private Path workspace;

    @BeforeEach
    void setUp() throws IOException {
        workspace = temp.resolve("board");
        Program.copy(Path.of("sample-data/priority-groups"), workspace);
    }

    private Map<String, byte[]> made(String... options) throws Exception {
        Path out = Files.createTempDirectory(temp, "out");
        String[] all = new String[options.length + 4];
        all[0] = "generate";
        all[1] = workspace.toString();
        all[2] = "--out";
        all[3] = out.toString();
        System.arraycopy(options, 0, all, 4, options.length);
        Ran ran = Program.process(all);
        assertEquals(0, ran.exit(), ran.err());
        Map<String, byte[]> files = new TreeMap<>();
        Program.files(out).forEach((name, bytes) -> files.put(name.substring(name.indexOf('/') + 1), bytes));
        return files;
    }

    @Test
    void papersAloneAreTheSameAsBesideThePackHoweverManyAreMadeAtOnce() throws Exception {
        Map<String, byte[]> all = made();
        assertTrue(all.containsKey(PACK), all.keySet().toString());
        for (String jobs : new String[] {"1", "2", "5"}) {
            Map<String, byte[]> papers = made("--only", "papers", "--jobs", jobs);
            assertEquals(
                    all.keySet().stream()
                            .filter(n -> !n.equals(PACK) && !n.endsWith(".html"))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    papers.keySet());
            papers.forEach((name, bytes) -> {
                if (!name.equals(MANIFEST)) {
                    assertArrayEquals(all.get(name), bytes, name + " with " + jobs);
                }
            });
        }
        assertArrayEquals(all.get(PACK), made("--jobs", "1").get(PACK));
    }

    @Test
    void thePackAloneIsTheSameAsWithItsPapers() throws Exception {
        Map<String, byte[]> pack = made("--only", "pack");
        assertEquals(new TreeSet<>(java.util.List.of(PACK, MANIFEST, "data/ratings.csv")), pack.keySet());
        assertArrayEquals(made().get(PACK), pack.get(PACK));
    }

    @Test
    void theWorkspaceSaysItAndTheCommandLineSaysOtherwise() throws Exception {
        Path settings = workspace.resolve("pack.yaml");
        Files.writeString(settings, Files.readString(settings) + "\ndocuments: papers\n");
        assertTrue(made().keySet().stream().noneMatch(PACK::equals));
        assertTrue(made("--only", "all").containsKey(PACK));
        assertEquals(0, Program.run("check", workspace.toString()).exit());
    }

    @Test
    void aPackThatIsNoLongerWantedGoes() throws Exception {
        String out = temp.resolve("packs").toString();
        Program.run("generate", workspace.toString(), "--as-of", "2019-11-01", "--out", out);
        Ran ran = Program.run(
                "generate", workspace.toString(), "--as-of", "2019-11-01", "--out", out, "--only", "papers");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(Program.files(Path.of(out)).keySet().stream().noneMatch(n -> n.endsWith(PACK)));
        assertTrue(ran.out().lines().allMatch(l -> l.contains("papers")), ran.out());
    }

    @Test
    void aTemplateThatFailsStopsThemAllAndLeavesNothing() throws Exception {
        Path templates = Files.createDirectories(workspace.resolve("templates"));
        Files.writeString(templates.resolve("paper.ftlx"), "<section><h1>${nobody.knows}</h1></section>");
        Path out = temp.resolve("packs");
        Ran ran = Program.run("generate", workspace.toString(), "--out", out.toString(), "--only", "papers");
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.err().contains("templates/paper.ftlx:1"), ran.err());
        assertTrue(Files.notExists(out) || Program.files(out).keySet().stream().noneMatch(n -> n.endsWith(".pdf")));
    }

    @Test
    void aReportThatIsNamedIsMadeAlone() throws Exception {
        Ran ran = Program.run("generate", workspace.toString(), "--only", "pack", "--service-area", "SEND");
        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().contains("--only is of the whole pack"), ran.err());
    }
}
