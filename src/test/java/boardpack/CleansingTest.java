package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with the real program that only the status is published for a group whose data is being cleansed. */
final class CleansingTest {
    static final Path SAMPLE = Path.of("sample-data/priority-groups");
    private static final String POST_16 = "Post-16 participation in employment, education and training";

    /** Values that occur only in the group's rows: results, numerators, targets, comparators and words. */
    private static final List<String> SECRETS =
            List.of("7731", "7,731", "6610", "73.137", "59.94", "Zebra", "88.123", "7,000", "7000");

    /** The same values as printed; within drawings such numbers may be coordinates. */
    private static final List<String> AS_PRINTED =
            List.of("59.9%", "59.9 per cent", "73.1%", "73.1 per cent", "88.1%", "88.1 per cent");

    @TempDir
    static Path temp;

    private static Path workspace;
    private static Map<String, byte[]> made;
    private static Ran ran;

    @BeforeAll
    static void publish() throws Exception {
        workspace = Program.copy(SAMPLE, temp.resolve("workspace"));
        try (Stream<Path> extracts = Files.list(workspace.resolve("extracts"))) {
            for (Path extract : extracts.sorted().toList()) {
                rewrite(extract);
            }
        }
        Path targets = workspace.resolve("targets.csv");
        Files.writeString(targets, Files.readString(targets).replaceAll("(SEN 03,[^,]+),75", "$1,73.137"));
        Path comparators = workspace.resolve("comparators.csv");
        Files.writeString(
                comparators,
                "SEN 04,2020/21,England,England,88.123\nSEN 02,2020/21,England,England,7000\n",
                java.nio.file.StandardOpenOption.APPEND);
        ran = Program.run(
                "generate", workspace.toString(), "--out", temp.resolve("out").toString());
        assertEquals(0, ran.exit(), ran.err());
        Ran focus = Program.run(
                "generate", workspace.toString(), "--out", temp.resolve("out").toString(), "--focus", POST_16);
        assertEquals(0, focus.exit(), focus.err());
        made = Program.files(temp.resolve("out/2021-22-Q1"));
    }

    private static void rewrite(Path extract) throws IOException {
        String text = Files.readString(extract)
                .replaceAll("(SEN 02,[^,]+),(\\d)\\d*(\\d{2}),", "$1,7731$3,")
                .replaceAll("(SEN 03,[^,]+),,\\d+,\\d+,", "$1,,6610,11019,")
                .replaceAll("(SEN 01,[^,]+),[0-9.]+,(.*)", "$1,59.94,,,,Zebra 59.94")
                .replaceAll("(SEN 04,[^,]+),[0-9.]+,", "$1,59.94,");
        Files.writeString(extract, text);
    }

    @Test
    void theSecretsAreInTheWorkspace() throws IOException {
        String extract = Files.readString(workspace.resolve("extracts/2021-22-Q1.csv"));
        for (String secret : List.of("773147", "6610", "59.94", "Zebra")) {
            assertTrue(extract.contains(secret), secret);
        }
        assertTrue(Files.readString(workspace.resolve("targets.csv")).contains("73.137"));
    }

    @Test
    void noFileThatIsMadeHoldsAFigureOfIt() throws IOException {
        assertEquals(
                List.of(
                        "board-pack.html",
                        "board-pack.pdf",
                        "data/ratings.csv",
                        "manifest.json",
                        "papers/01-cover-report.pdf",
                        "papers/02-performance-report.pdf",
                        "papers/focus-post-16-participation-in-employment-education-and-training.manifest.json",
                        "papers/focus-post-16-participation-in-employment-education-and-training.pdf"),
                List.copyOf(made.keySet()));
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            contents(file.getKey(), file.getValue()).forEach((where, text) -> {
                SECRETS.forEach(secret -> assertFalse(text.contains(secret), secret + " in " + where));
                if (where.endsWith(" pages")) {
                    AS_PRINTED.forEach(secret -> assertFalse(text.contains(secret), secret + " in " + where));
                }
            });
        }
    }

    /** Returns the words of every page and every stream in a PDF, such as attachments and metadata. */
    private static Map<String, String> contents(String name, byte[] bytes) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        if (!name.endsWith(".pdf")) {
            contents.put(name, new String(bytes, StandardCharsets.UTF_8));
            return contents;
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            contents.put(
                    name + " pages", new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && !stream.containsKey("Length1")) {
                    String text = new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                    // An object stream begins with the offsets of its objects.
                    text = text.substring(Math.max(0, stream.getInt("First")));
                    // Within drawing instructions numbers are coordinates, and words are glyph numbers.
                    boolean drawing = text.contains(" Tf") || text.contains("begincmap") || text.contains(" BDC");
                    if (!drawing) {
                        contents.put(name + " object " + key, text);
                    }
                }
            }
        }
        assertTrue(contents.size() > 1, name);
        return contents;
    }

    @Test
    void thePaperSaysWhatIsDoneAndWhatWillBeReported() throws IOException {
        String read = TagTree.of(made.get("papers/02-performance-report.pdf")).replaceAll("\\s+", " ");

        assertTrue(read.contains("Records are being matched to the education, health and care plans"), read);
        assertTrue(read.contains("The work is to be finished by 31 October 2021."), read);
        assertTrue(read.contains("Once the data is clean, these indicators will be reported:"), read);
        for (String title : List.of(
                "Percentage of new education, health and care plans issued within 20 weeks, year to date",
                "Number of children and young people with an education, health and care plan")) {
            assertTrue(read.contains(title), title);
        }
        assertTrue(read.contains("3 with data being cleansed. 6 context indicators"), read);
    }

    @Test
    void itsReportAloneIsItsStatus() throws Exception {
        Ran alone = Program.run(
                "generate",
                workspace.toString(),
                "--service-area",
                "SEND",
                "--out",
                temp.resolve("alone").toString());
        assertEquals(0, alone.exit(), alone.err());
        byte[] pdf = Files.readAllBytes(temp.resolve("alone/2021-22-Q1/papers/send.pdf"));

        assertEquals(List.of(), VeraPdf.faults(pdf));
        String read = TagTree.of(pdf).replaceAll("\\s+", " ");
        assertTrue(read.contains("No figures are reported for SEND this quarter"), read);
        contents("send.pdf", pdf)
                .forEach((where, text) ->
                        SECRETS.forEach(secret -> assertFalse(text.contains(secret), secret + " in " + where)));
    }

    @Test
    void theFocusReportNamesItWithoutAFigure() throws IOException {
        String name = made.keySet().stream()
                .filter(n -> n.contains("focus") && n.endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        String read = TagTree.of(made.get(name)).replaceAll("\\s+", " ");

        assertTrue(read.contains("(SEN 04)"), read);
        assertTrue(read.contains("No figure is printed while its data is being cleansed."), read);
    }

    @Test
    void theRatingsNameItsIndicatorsAndSayWhy() {
        String ratings = new String(made.get("data/ratings.csv"), StandardCharsets.UTF_8);
        List<String> rows = ratings.lines().filter(l -> l.startsWith("SEN ")).toList();

        assertEquals(4, rows.size());
        rows.forEach(row -> assertTrue(row.contains(",data being cleansed,"), row));
    }

    @Test
    void checkGoesOnCheckingItAndAskingForIt() throws Exception {
        Path own = Program.copy(SAMPLE, temp.resolve("wrong"));
        Path extract = own.resolve("extracts/2021-22-Q1.csv");
        Files.writeString(
                extract, Files.readString(extract).replace("SEN 01,2021/22 Q1,37.3", "SEN 01,2021/22 Q1,many"));
        Ran wrong = Program.run("check", own.toString());

        assertEquals(3, wrong.exit());
        assertTrue(wrong.err().concat(wrong.out()).contains("E203: found \"many\""), wrong.err() + wrong.out());

        Ran check = Program.run("check", SAMPLE.toString());
        assertEquals(0, check.exit(), check.err());
        assertTrue(
                check.out().contains("SEN 02: explanation for Q1 2021/22; it has changed much, and nothing says why"),
                check.out());
    }

    @Test
    void theManifestHasNoQuestionAboutTheSizeOfAWithheldFigure() throws Exception {
        Path own = Program.copy(SAMPLE, temp.resolve("finding"));
        Ran check = Program.run("check", own.toString());
        assertTrue(
                check.out().concat(check.err()).contains("SEN 02 for Q1 2021/22 is 2847"), check.out() + check.err());

        Ran generate = Program.run(
                "generate", own.toString(), "--out", temp.resolve("finding-out").toString());
        assertEquals(0, generate.exit(), generate.err());
        String manifest = Files.readString(temp.resolve("finding-out/2021-22-Q1/manifest.json"));

        assertFalse(manifest.contains("2847"), manifest);
        assertFalse(manifest.contains("data of SEN 02"), manifest);
        assertTrue(manifest.contains("ED 07 has gone from 371"), manifest);
    }

    @Test
    void explainAndShowSayThatItIsWithheld() throws Exception {
        Ran explain = Program.run("explain", workspace.toString(), "SEN 02");
        Ran json = Program.run("explain", workspace.toString(), "SEN 02", "--format", "json");
        Ran show = Program.run("show", workspace.toString(), "--service-area", "SEND");

        assertEquals(0, explain.exit(), explain.err());
        String told = explain.out().replaceAll("\\s+", " ");
        assertTrue(told.contains("Withheld: the data of SEND is being cleansed."), explain.out());
        assertTrue(told.contains("by 31 October 2021."), explain.out());
        assertTrue(show.out().replaceAll("\\s+", " ").contains("The figures of SEND are withheld:"), show.out());
        for (String text : List.of(explain.out(), json.out(), show.out())) {
            SECRETS.forEach(secret -> assertFalse(text.contains(secret), secret + " in " + text));
        }
    }
}
