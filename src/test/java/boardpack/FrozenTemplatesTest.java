package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that templates copied from an earlier version still work. */
final class FrozenTemplatesTest {
    private static final Path FROZEN = Path.of("src/test/resources/frozen");
    private static final Pattern NOTE = Pattern.compile("the field (\\S+) is now called (\\S+);");

    @TempDir
    private Path temp;

    private Path workspace(String sample, String... layers) throws IOException {
        Path workspace = Program.copy(Path.of("sample-data", sample), temp.resolve(sample));
        for (String layer : layers) {
            try (Stream<Path> files = Files.walk(FROZEN.resolve(layer))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = workspace
                            .resolve("templates")
                            .resolve(FROZEN.resolve(layer).relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return workspace;
    }

    private static Map<String, byte[]> files(Ran ran) throws IOException {
        assertEquals(0, ran.exit(), ran.err());
        return Program.files(Path.of(ran.out().strip()).getParent());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument pack = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(pack).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy-board", "scrutiny-board", "priority-groups", "indicator-report"})
    void theTemplatesOfAStylePrintWhatTheyPrinted(String sample) throws Exception {
        printsAll(sample, "default");
    }

    @Test
    void aCouncilsOwnTablePrintsToo() throws Exception {
        Map<String, byte[]> made = printsAll("policy-board", "default", "council");
        String text = text(made.get("board-pack.pdf"));
        assertTrue(text.contains("What we measure"), text);
        assertFalse(text.contains("none Suppressed"), text);
        assertEquals(List.of(), VeraPdf.faults(made.get("board-pack.pdf")));
    }

    /**
     * Checks that the pack shows every rated indicator with its result, rating and direction, and returns the files.
     */
    private Map<String, byte[]> printsAll(String sample, String... layers) throws Exception {
        Ran ran = Program.run("generate", workspace(sample, layers).toString());
        Map<String, byte[]> made = files(ran);
        assertTrue(ran.err().contains("N636"), ran.err());
        String text = text(made.get("board-pack.pdf"));
        byte[] figures = files(Program.run(
                        "generate",
                        "sample-data/" + sample,
                        "--out",
                        temp.resolve("plain").toString()))
                .get("data/ratings.csv");
        assertArrayEquals(figures, made.get("data/ratings.csv"));
        String csv = new String(figures, StandardCharsets.UTF_8);
        csv.lines().skip(1).forEach(line -> {
            String ref = line.replaceFirst("^\"?([^,\"]*).*", "$1");
            assertTrue(text.contains(ref), ref);
        });
        return made;
    }

    /** Checks that the notes list each former name in the old table with its present name. */
    @Test
    void eachFormerNameIsToldOnceWithItsNameNow() throws Exception {
        Path workspace = workspace("policy-board", "default", "council");
        String told = Program.run("check", workspace.toString(), "--all").err();
        TreeSet<String> names = new TreeSet<>();
        Matcher found = NOTE.matcher(told);
        while (found.find()) {
            names.add(found.group(1) + " " + found.group(2));
        }
        assertEquals(
                new TreeSet<>(List.of(
                        "actual actual.text",
                        "actualNote actual.note",
                        "change travel.change",
                        "direction travel.direction",
                        "outturn outturn.text",
                        "outturnNote outturn.note",
                        "rating rating.mark",
                        "ratingNotes rating.notes",
                        "rule rating.rule",
                        "target target.text")),
                names,
                told);
    }
}
