package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that trying numbers against the published hashes reveals no figure. */
final class WithheldHashesTest {
    private static final Path BASE = Path.of("src/test/resources/findings/base");
    private static final String EXTRACT = "extracts/2019-20-Q2.csv";

    @TempDir
    Path temp;

    private Path board;

    @BeforeEach
    void aBoard() throws IOException {
        board = Program.copy(BASE, temp.resolve("board"));
        Files.writeString(board.resolve("comparators.csv"), "ref,period,kind,comparator,value\n");
    }

    /** Sets whether the indicator with the small number is about people. */
    private void people(String yes) throws IOException {
        Path indicators = board.resolve("indicators.csv");
        Files.writeString(
                indicators,
                Files.readString(indicators)
                        .replace("CIC 01,Children in care,Children in Care,number,0,none,S,,,,,,SC", """
                                CIC 01,Children in care,Children in Care,number,0,none,S,,,,,%1$s,SC
                                CIC 03,Children placed far from home,Children in Care,number,0,none,S,,,,,%1$s,SC\
                                """.formatted(
                                        yes)));
    }

    private void add(String file, String row) throws IOException {
        Path path = board.resolve(file);
        String text = Files.readString(path);
        Files.writeString(path, text + (text.endsWith("\n") ? "" : "\n") + row);
    }

    private Map<String, byte[]> generate(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("generate", board.toString()));
        arguments.addAll(List.of(more));
        Ran ran = Program.run(arguments.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        Path out = board.resolve("out");
        return Files.exists(out) ? Program.files(out) : Map.of();
    }

    /** Returns the numbers from 1 to 5 that, as the last number of a file, give a published hash. */
    private List<Integer> tried(String file, Map<String, byte[]> published) throws Exception {
        String text = Files.readString(board.resolve(file));
        String everything = String.join("\n", EveryByte.of(published).values());
        List<Integer> found = new ArrayList<>();
        for (int guess = 1; guess <= 5; guess++) {
            byte[] bytes = text.replaceAll("(?<=,)\\d(?=,*\\n*$)", Integer.toString(guess))
                    .getBytes(StandardCharsets.UTF_8);
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            if (everything.contains(HexFormat.of().formatHex(sha.digest(bytes)))) {
                found.add(guess);
            }
        }
        return found;
    }

    /** Checks that the attack works if nothing is protected. */
    @Test
    void ofANumberThatIsNoSecretTheHashTellsIt() throws Exception {
        people("");
        add(EXTRACT, "CIC 03,2019/20 Q2,3,,,,");
        assertEquals(List.of(3), tried(EXTRACT, generate()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "exempt"})
    void ofASuppressedNumberNoHashTellsIt(String audience) throws Exception {
        people("yes");
        add(EXTRACT, "CIC 03,2019/20 Q2,3,,,,");
        generate("--audience", audience, "--out", board.resolve(audience).toString());
        Map<String, byte[]> published = Program.files(board.resolve(audience));
        assertEquals(List.of(), tried(EXTRACT, published));
        String everything = String.join("\n", EveryByte.of(published).values());
        assertTrue(everything.contains("\"" + EXTRACT + "\" : \"withheld\""), "in the manifest and in made-from.json");
        assertTrue(everything.matches("(?s).*\"targets.csv\" : \"[0-9a-f]{64}\".*"), "what is public is told");
    }

    /** Tests a file for the whole year that contains figures which a later pack suppresses. */
    @Test
    void ofAQuarterThatIsNotReportedYetNoHashTellsAnything() throws Exception {
        people("yes");
        add(EXTRACT, "CIC 03,2019/20 Q2,0,,,,\nCIC 03,2019/20 Q3,4,,,,");
        assertEquals(List.of(), tried(EXTRACT, generate("--quarter", "2019/20-Q2")));
    }

    @Test
    void theCouncilsOwnRowAmongOthersIsNotTold() throws Exception {
        people("yes");
        add(EXTRACT, "CIC 03,2019/20 Q2,3,,,,");
        add("comparators.csv", "CIC 03,2019/20 Q2,authority,Saltmere Borough Council,3");
        assertEquals(List.of(), tried("comparators.csv", generate()));
    }

    @Test
    void oneReportAloneTellsNoMore() throws Exception {
        people("yes");
        add(EXTRACT, "CIC 03,2019/20 Q2,3,,,,");
        assertEquals(List.of(), tried(EXTRACT, generate("--service-area", "Children in Care")));
    }

    @Test
    void verifySaysThatHashesAreWithheldAndWhy() throws Exception {
        people("yes");
        add(EXTRACT, "CIC 03,2019/20 Q2,3,,,,");
        Map<String, byte[]> published = new TreeMap<>(generate());
        String pack = published.keySet().stream()
                .filter(n -> n.endsWith("board-pack.pdf"))
                .findFirst()
                .orElseThrow();
        Ran ran = Program.run("verify", board.resolve("out").resolve(pack).toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("    withheld  " + EXTRACT), ran.out());
        assertTrue(
                ran.out()
                        .contains("(the hash of 1 file is withheld: figures that are not shown could be found out from"
                                + " it by trying)"),
                ran.out());
    }

    /** Checks that the record stays in the workspace and contains the real hashes. */
    @Test
    void aChangeOfASuppressedNumberIsStillAChange() throws Exception {
        people("yes");
        add(EXTRACT, "CIC 03,2019/20 Q2,3,,,,");
        assertEquals(List.of(), tried(EXTRACT, generate("--if-changed", "--as-of", "2019-11-01")));
        Ran same = Program.run("generate", board.toString(), "--if-changed", "--as-of", "2019-11-01");
        assertTrue(same.err().contains("nothing has changed"), same.err());
        Path extract = board.resolve(EXTRACT);
        Files.writeString(extract, Files.readString(extract).replace("CIC 03,2019/20 Q2,3", "CIC 03,2019/20 Q2,2"));
        Ran other = Program.run("generate", board.toString(), "--if-changed", "--as-of", "2019-11-01");
        assertEquals(0, other.exit(), other.err());
        assertFalse(other.err().contains("nothing has changed"), other.err());
    }
}
