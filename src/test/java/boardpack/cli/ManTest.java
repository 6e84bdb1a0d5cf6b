package boardpack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * Tests that the manual pages contain everything in the help, and that the programs that print them report no errors.
 */
final class ManTest {
    private static final Map<String, String> PAGES = Man.pages(Boardpack.whole());

    @TempDir
    Path temp;

    @Test
    void everyCommandHasAPageWithAllItsOptions() {
        Map<String, CommandLine> commands = commands(Boardpack.whole());
        assertEquals(commands.keySet(), PAGES.keySet());
        commands.forEach((name, line) -> line.getCommandSpec().options().forEach(option -> {
            for (String said : option.names()) {
                assertTrue(
                        PAGES.get(name).contains("\\fB" + said.replace("-", "\\-") + "\\fR"),
                        name + " without " + said);
            }
        }));
    }

    @Test
    void whatTheHelpAsksPicocliToFillInIsFilledIn() {
        PAGES.forEach((name, page) -> assertTrue(!page.contains("${") && !page.contains("%n"), name));
    }

    @Test
    void noLineBeginsWithARequestThatIsNone() {
        List<String> known = List.of(".TH", ".SH", ".TP", ".PP", ".B", ".BR", ".RS", ".RE", ".nf", ".fi", ".nh", ".ad");
        PAGES.forEach((name, page) -> page.lines()
                .filter(line -> line.startsWith(".") || line.startsWith("'"))
                .forEach(line -> assertTrue(known.contains(line.split(" ")[0]), name + ": " + line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groff -man -ww -Tutf8", "mandoc -Tlint -W all"})
    void theProgramsThatPrintThemAreSilent(String program) throws Exception {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Path file = Files.writeString(temp.resolve(page.getKey() + ".1"), page.getValue());
            assertEquals("", said(program, file), page.getKey());
        }
    }

    private String said(String program, Path file) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(program.split(" ")));
        command.add(file.toString());
        Path said = temp.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(said.toFile());
        boolean lint = command.getFirst().equals("mandoc");
        builder.redirectOutput(lint ? said.toFile() : temp.resolve("printed").toFile());
        try {
            builder.start().waitFor();
        } catch (IOException e) {
            assumeTrue(false, command.getFirst() + " is not installed");
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static Map<String, CommandLine> commands(CommandLine line) {
        Map<String, CommandLine> all = new TreeMap<>();
        all.put(ManPage.name(line), line);
        line.getSubcommands().values().forEach(command -> all.putAll(commands(command)));
        return all;
    }
}
