package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with the real program that the public pack contains no exempt matter and the other pack all of it. */
final class ExemptTest {
    private static final Path SAMPLE = Path.of("sample-data/exempt-matter");

    /** Texts that occur only in the sample's exempt rows, paragraphs and papers. */
    static final List<String> SECRETS = List.of(
            "Harrowgill",
            "harrowgill",
            "Larkfield",
            "Vantongeren",
            "Quillfeather",
            "CFS 04",
            "CFS 05",
            "CFS04",
            "Seventeen",
            "Fourteen",
            "conduct of named staff",
            "Negotiations",
            "14 February",
            "placements-contract",
            "pounds a week");

    /** Exempt numbers; within drawing instructions the same digits may be coordinates. */
    private static final List<String> NUMBERS =
            List.of("6417", "6,417", "5893", "5,893", "5273", "5,273", "5127", "5,127");

    @TempDir
    static Path temp;

    private static Path workspace;
    private static Map<String, byte[]> open;
    private static Map<String, byte[]> closed;
    private static Ran openly;

    @BeforeAll
    static void both() throws Exception {
        workspace = Program.copy(SAMPLE, temp.resolve("board"));
        openly = Program.run("generate", workspace.toString(), "-vv");
        assertEquals(0, openly.exit(), openly.err());
        Ran exempt = Program.run("generate", workspace.toString(), "--audience", "exempt");
        assertEquals(0, exempt.exit(), exempt.err());
        open = Program.files(workspace.resolve("out"));
        closed = Program.files(workspace.resolve("out-exempt"));
    }

    @Test
    void theSecretsAreInTheWorkspace() throws IOException {
        String all = String.join(
                "\n",
                Program.files(SAMPLE).values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList());
        for (String secret :
                List.of("Harrowgill", "Larkfield", "Vantongeren", "Quillfeather", "6417", "5893", "5273")) {
            assertTrue(all.contains(secret), secret);
        }
    }

    @Test
    void noByteOfThePublicPackTellsOfIt() throws IOException {
        assertEquals(
                List.of(
                        "2019-20-Q2/board-pack.html",
                        "2019-20-Q2/board-pack.pdf",
                        "2019-20-Q2/data/ratings.csv",
                        "2019-20-Q2/manifest.json",
                        "2019-20-Q2/papers/01-cover-report.pdf",
                        "2019-20-Q2/papers/02-children-and-families-services.pdf",
                        "2019-20-Q2/papers/03-matters-arising.pdf",
                        "2019-20-Q2/papers/04-exclusion.pdf"),
                List.copyOf(open.keySet()));
        EveryByte.of(open).forEach(ExemptTest::holdsNone);
    }

    private static void holdsNone(String where, String text) {
        SECRETS.forEach(secret -> assertFalse(text.contains(secret), secret + " in " + where));
        boolean drawing = text.contains(" Tf") || text.contains("begincmap") || where.contains("stream");
        boolean hashes = where.endsWith("manifest.json") || where.endsWith(".pdf");
        if (!hashes && (!drawing || text.startsWith("\uFEFF"))) {
            NUMBERS.forEach(secret -> assertFalse(text.contains(secret), secret + " in " + where));
        }
    }

    @Test
    void whatIsPrintedOnTheWayTellsNothingEither() throws Exception {
        holdsNone("stdout", openly.out());
        holdsNone("stderr", openly.err());
        for (List<String> command : List.of(
                List.of("check"),
                List.of("check", "--all"),
                List.of("show"),
                List.of("show", "--format", "csv"),
                List.of("show", "--format", "json"))) {
            List<String> line = new java.util.ArrayList<>(command);
            line.add(workspace.toString());
            Ran ran = Program.run(line.toArray(String[]::new));
            assertEquals(0, ran.exit(), ran.err());
            holdsNone(command + " stdout", ran.out());
            holdsNone(command + " stderr", ran.err());
        }
    }

    @Test
    void anExemptIndicatorCannotBeExplainedToThePublic() throws Exception {
        Ran publicly = Program.run("explain", workspace.toString(), "CFS 04");
        assertEquals(2, publicly.exit());
        assertTrue(publicly.err().contains("there is no indicator \"CFS 04\""), publicly.err());
        assertFalse(publicly.err().contains("Harrowgill"), publicly.err());

        Ran exempt = Program.run("explain", workspace.toString(), "CFS 04", "--audience", "exempt");
        assertEquals(0, exempt.exit(), exempt.err());
        assertTrue(exempt.out().contains("6,417"), exempt.out());
    }

    @Test
    void thePublicPackSaysWhatIsConsideredInPrivateAndWhy() throws IOException {
        String read = TagTree.of(open.get("2019-20-Q2/board-pack.pdf")).replaceAll("\\s+", " ");
        for (String said : List.of(
                "Exclusion of the press and public",
                "Price of a residential placement (paragraph 3)",
                "An indicator (paragraphs 1 and 2)",
                "A question about an inquiry (paragraph 7)",
                "A contract for residential placements (paragraph 3)",
                "A part of the narrative (paragraphs 1 and 2)",
                "as defined in paragraphs 1, 2, 3 and 7 of Part 1 of Schedule 12A to the Act",
                "the public interest in maintaining the exemption outweighs the public interest in disclosing")) {
            assertTrue(read.contains(said), said + "\n" + read);
        }
        // The text around it stays.
        assertTrue(read.contains("Two more foster families were approved"), read);
        assertTrue(read.contains("1 of 2 indicators with a target and a result"), read);
    }

    @Test
    void theExemptPackHoldsItAllAndIsMarkedOnEveryPage() throws IOException {
        String mark =
                "Exempt: not for publication (paragraphs 1, 2, 3 and 7 of Schedule 12A, Local Government Act 1972)";
        for (Map.Entry<String, byte[]> file : closed.entrySet()) {
            if (!file.getKey().endsWith(".pdf")) {
                continue;
            }
            try (PDDocument document = Loader.loadPDF(file.getValue())) {
                PDFTextStripper stripper = new PDFTextStripper();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertTrue(stripper.getText(document).contains(mark), file.getKey() + " page " + page);
                }
            }
            String read = TagTree.of(file.getValue());
            assertEquals(2, read.split(java.util.regex.Pattern.quote(mark), -1).length, "once read aloud: " + read);
        }
        String read = TagTree.of(closed.get("2019-20-Q2-exempt/board-pack-exempt.pdf"))
                .replaceAll("\\s+", " ");
        for (String said : List.of(
                "Contract for residential placements at Harrowgill House",
                "6,417 pounds a week",
                "Marguerite Vantongeren",
                "Inspector Quillfeather",
                "CFS 05",
                "Exempt, paragraph 3:",
                "Not exempt:")) {
            assertTrue(read.contains(said), said + "\n" + read);
        }
        assertTrue(new String(closed.get("2019-20-Q2-exempt/manifest.json"), StandardCharsets.UTF_8)
                .contains("\"audience\" : \"exempt\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out/2019-20-Q2/board-pack.pdf",
                "out/2019-20-Q2/papers/04-exclusion.pdf",
                "out-exempt/2019-20-Q2-exempt/board-pack-exempt.pdf",
                "out-exempt/2019-20-Q2-exempt/papers/04-placements-contract.pdf"
            })
    void bothPacksMeetBothProfiles(String file) throws Exception {
        Path pdf = workspace.resolve(file);
        assertTrue(Files.exists(pdf), closed.keySet().toString());
        assertEquals(List.of(), VeraPdf.faults(Files.readAllBytes(pdf)));
    }

    @Test
    void twoRunsGiveTheSameBytes() throws Exception {
        Path again = temp.resolve("again");
        Ran ran = Program.run("generate", workspace.toString(), "--audience", "exempt", "--out", again.toString());
        assertEquals(0, ran.exit(), ran.err());
        Map<String, byte[]> files = Program.files(again);
        assertEquals(closed.keySet(), files.keySet());
        closed.forEach((name, bytes) -> assertTrue(java.util.Arrays.equals(bytes, files.get(name)), name));
    }

    /** Checks for hashes, because a reader who knows the rest of a file could find a figure by its hash. */
    @Test
    void thePublicManifestHasNoHashOfAFileThatHoldsExemptMatter() {
        String manifest = new String(open.get("2019-20-Q2/manifest.json"), StandardCharsets.UTF_8);
        for (String file : List.of(
                "indicators.csv",
                "extracts/2019-20-Q2.csv",
                "targets.csv",
                "milestones.csv",
                "queries.csv",
                "pack.yaml")) {
            assertTrue(manifest.contains("\"" + file + "\" : \"withheld\""), manifest);
        }
        String own = new String(closed.get("2019-20-Q2-exempt/manifest.json"), StandardCharsets.UTF_8);
        assertTrue(own.replaceAll("\\s", "").matches(".*\"targets.csv\":\"[0-9a-f]{64}\".*"), own);
    }

    @Test
    void aMistakeInExemptMatterIsToldToThoseWhoMayKnow() throws Exception {
        Path own = Program.copy(SAMPLE, temp.resolve("mistake"));
        Path extract = own.resolve("extracts/2019-20-Q2.csv");
        Files.writeString(extract, Files.readString(extract).replace("2019/20 Q2,6417,", "2019/20 Q2,6417 maybe,"));
        Ran openly = Program.run("generate", own.toString());
        assertEquals(3, openly.exit(), openly.err());
        holdsNone("stderr", openly.err());
        assertTrue(openly.err().contains("error W348: what was found in exempt matter is not told here"), openly.err());
        assertFalse(Files.exists(own.resolve("out")));

        Ran exempt = Program.run("check", own.toString(), "--audience", "exempt");
        assertEquals(3, exempt.exit());
        assertTrue(
                exempt.err().contains("extracts/2019-20-Q2.csv:5:3: error E203: found \"6417 maybe\""), exempt.err());
    }

    @Test
    void whatIsAskedOfOfficersInPublicNamesNoExemptIndicator() throws Exception {
        Path own = Program.copy(SAMPLE, temp.resolve("owed"));
        Path extract = own.resolve("extracts/2019-20-Q2.csv");
        Files.writeString(extract, Files.readString(extract).replaceAll("(?m)(CFS 0[45],.*?,,,).*$", "$1"));
        Ran openly = Program.run("check", own.toString());
        assertEquals(0, openly.exit(), openly.err());
        holdsNone("stdout", openly.out());
        holdsNone("stderr", openly.err());

        Ran exempt = Program.run("check", own.toString(), "--audience", "exempt");
        assertTrue(exempt.out().contains("CFS 04: commentary for"), exempt.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out/2019-20-Q2", "out/deeper"})
    void theExemptPackIsNeverPutAmongPublicOnes(String folder) throws Exception {
        Ran ran = Program.run(
                "generate",
                workspace.toString(),
                "--audience",
                "exempt",
                "--out",
                workspace.resolve(folder).toString());
        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().contains("error E517"), ran.err());
    }

    @Test
    void thePublicPackIsNeverPutAboveOrBesideExemptOnes() throws Exception {
        for (Path folder : List.of(workspace, workspace.resolve("out-exempt"), workspace.resolve("out-exempt/below"))) {
            Ran ran = Program.run("generate", workspace.toString(), "--out", folder.toString());
            assertEquals(2, ran.exit(), ran.err());
            assertTrue(ran.err().contains("error E517"), ran.err());
        }
        Ran ran = Program.run("generate", workspace.toString(), "--audience", "nobody");
        assertEquals(2, ran.exit(), ran.err());
    }
}
