package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the real program shows the sample's ratings. */
final class ShowTest {
    @TempDir
    Path temp;

    @Test
    void aTableFitsAUsualTerminalAndHasNoColourInAPipe() throws Exception {
        Ran ran = show(Map.of());
        assertEquals(0, ran.exit(), ran.err());
        assertFalse(ran.out().contains("\u001B"), "no escape codes in a pipe");
        ran.out().lines().forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line));
        assertTrue(ran.out().startsWith("Saltmere Borough Council, Q2 2019/20\n"), ran.out());
        assertTrue(ran.out().contains("■ Red"), ran.out());
        assertTrue(ran.out().contains(" indicators with a target and a result are green"), ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(
                ran.err().matches("boardpack: \\d+ warnings(, \\d+ notes?)?; `boardpack check` lists them\\R"),
                ran.err());
    }

    @Test
    void theTableIsAsWideAsTheShellSays() throws Exception {
        String wide = show(Map.of("COLUMNS", "200")).out();
        assertTrue(wide.contains("including academies and free schools"), wide);
        String odd = show(Map.of("COLUMNS", "as it likes")).out();
        odd.lines().forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line));
    }

    @Test
    void csvHasTheBytesOfThePacksOwnFile() throws Exception {
        assertEquals(
                0,
                Program.run("generate", Program.SAMPLE.toString(), "--out", temp.toString())
                        .exit());
        Ran ran = show(Map.of(), "--format", "csv");
        assertEquals(Files.readString(temp.resolve("2019-20-Q2/data/ratings.csv")), ran.out());
    }

    @Test
    void jsonHoldsWhatWasAskedForAndCountsIt() throws Exception {
        Ran ran = show(
                Map.of(),
                "-f",
                "json",
                "--service-area",
                "Children and Families Services",
                "--rating",
                "Red",
                "-r",
                "no-target-set");
        assertEquals(0, ran.exit(), ran.err());
        Map<String, Object> json = Json.object(ran.out());
        assertEquals("2019/20 Q2", json.get("quarter"));
        List<?> ratings = (List<?>) json.get("ratings");
        Map<?, ?> counts = (Map<?, ?>) json.get("counts");
        assertEquals(ratings.size(), counts.get("shown"));
        assertTrue(ratings.size() > 1, ran.out());
        for (Object rating : ratings) {
            assertEquals("red", ((Map<?, ?>) rating).get("rating"));
            assertEquals("Children and Families Services", ((Map<?, ?>) rating).get("service area"));
        }
        assertEquals(List.of("quarter", "ratings", "counts"), List.copyOf(json.keySet()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rating|purple|\"purple\" is not a rating. The ratings are: green, amber, red,",
                "--rating|awited|did you mean \"awaited\"?",
                "--service-area|Children and Familes Services|did you mean \"Children and Families Services\"?",
                "--format|xml|xml",
                "--quarter|sometime|is not a quarter",
            })
    void aWordThatIsNotKnownIsAMistakeOfTheCommandLine(String option, String word, String said) throws Exception {
        Ran ran = show(Map.of(), option, word);
        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().contains(said), ran.err());
        assertFalse(ran.err().contains(" warning "), "the data is no matter of it: " + ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void nothingIsShownOfFiguresThatAreWrong() throws Exception {
        Ran ran = Program.run("show", Program.MISTAKES.toString());
        assertEquals(3, ran.exit());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("error E203"), ran.err());
        assertTrue(ran.err().contains("nothing can be shown"), ran.err());
    }

    @Test
    void aMissingLastPackIsASentence() throws Exception {
        for (String file :
                List.of("/", temp.toString(), temp.resolve("no/ratings.csv").toString())) {
            Ran ran = show(Map.of(), "--previous", file);
            assertEquals(4, ran.exit(), ran.err());
            assertTrue(ran.err().contains("error E501"), ran.err());
        }
    }

    @Test
    void whatATitleHoldsCommandsNoTerminal() throws Exception {
        Path workspace = Program.copy(Program.SAMPLE, temp.resolve("board"));
        Path indicators = workspace.resolve("indicators.csv");
        Files.writeString(
                indicators,
                Files.readString(indicators)
                        .replaceFirst("\"Percentage attendance", "\"\u001B[31mPercentage\u202E attendance"));
        String out = Program.run("show", workspace.toString()).out();
        assertTrue(out.contains("\\u001b[31mPercentage"), out);
        assertFalse(out.contains("\u001B") || out.contains("\u202E"), out);
    }

    @Test
    void nothingOfDrawingIsLoaded() throws Exception {
        Path log = temp.resolve("classes.log");
        Ran ran = Program.run(Map.of(), List.of("-Xlog:class+load:file=" + log), "show", Program.SAMPLE.toString());
        assertEquals(0, ran.exit(), ran.err());
        String loaded = Files.readString(log);
        assertTrue(loaded.contains("boardpack.assess.Assessor"));
        for (String not : List.of("org.openpdf", "org.apache.pdfbox", "freemarker", "boardpack.draw")) {
            assertFalse(loaded.contains(not + "."), not);
        }
    }

    private static Ran show(Map<String, String> environment, String... options) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of("show", Program.SAMPLE.toString()));
        arguments.addAll(List.of(options));
        return Program.run(environment, List.of(), arguments.toArray(String[]::new));
    }
}
