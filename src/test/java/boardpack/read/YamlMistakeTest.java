package boardpack.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that typing errors in YAML are found in their own line, in plain words, with a correction. */
final class YamlMistakeTest {
    /** Words of the parser and of programmers. */
    private static final List<String> NOT_OURS = List.of(
            "mapping", "scalar", "token", "block", "flow", "alias", "anchor", "parse", "scan", "sequence", "node");

    private final Findings findings = new Findings();

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("council: %Wex", 1, "begins with %", "council: \"%Wex\""),
                arguments("council: @Wex", 1, "begins with @", "council: \"@Wex\""),
                arguments("council: `Wex`", 1, "begins with `", "council: \"`Wex`\""),
                arguments("council: *Wex", 1, "begins with *", "council: \"*Wex\""),
                arguments("council: &Wex", 1, "begins with &", "council: \"&Wex\""),
                arguments("council: !Wex", 1, "begins with !", "council: \"!Wex\""),
                arguments("council: , Wex", 1, "begins with ,", "council: \", Wex\""),
                arguments("a: > 5 days", 1, "begins with >", "a: \"> 5 days\""),
                arguments("a: {quarter} report", 1, "begins with {", "a: \"{quarter} report\""),
                arguments("a:\n  - {board} report", 2, "begins with {", "- \"{board} report\""),
                arguments("a: [The {quarter} report]", 1, "braces in square brackets", "after a hyphen"),
                arguments("a: [Less, %5]", 1, "begins with %, @ or `", "each text in the square brackets"),
                arguments("a: [x #1, y]\nb: 2", 1, "a comment, so that the list does not end", "quotation marks"),
                arguments("a: [x, y\nb: 2", 1, "does not end as it should", "put ]"),
                arguments("a: [b] c", 1, "begins with [", "a: \"[b] c\""),
                arguments(
                        "a: 1\nofficer: Director: People",
                        2,
                        "a colon in it needs quotation marks",
                        "officer: \"Director: People\""),
                arguments("a: “Director: People”", 1, "Word's", "a: \"Director: People\""),
                arguments("a: \"Care\" and more", 1, "second quotation mark", "'\"Care\" and more'"),
                arguments("a: 'Children's plan'", 1, "second apostrophe", "a: \"Children's plan\""),
                arguments("a: \"open\nb: 2", 1, "never closed", "same mark"),
                arguments("a: 'open\nb: 2", 1, "never closed", "same mark"),
                arguments("council:Wex\nboard: X", 1, "no space after the colon", "council: Wex"),
                arguments("board: X\ncouncil:Wex", 2, "no space after the colon", "council: Wex"),
                arguments(
                        "meetings:\n  2026/27 Q2:2026-12-09", 2, "no space after the colon", "2026/27 Q2: 2026-12-09"),
                arguments("areas:\n  - Ed\n  -Care\nb: 1", 3, "no space after the hyphen", "- Care"),
                arguments("areas:\n  -Ed\nb: 1", 2, "no space after the hyphen", "- Ed"),
                arguments("areas:\n  -Ed\n  - Care\nb: 1", 3, "read as a part of the text above", "same column"),
                arguments("areas:\n  - Ed\n    - Care", 3, "read as a part of the text above", "same column"),
                arguments("council Wex\nboard: X", 1, "a colon is missing", "council: Wex"),
                arguments("board: X\ncouncil Wex\nb: 1", 2, "a colon is missing", "council: Wex"),
                arguments("council: X\n  board: Y", 2, "further in than the one above", "`council:`"),
                arguments("r:\n  a: 1\n b: 2", 3, "does not begin in the same column", "`a:`"),
                arguments("r:\n    a: 1\n  b: 2", 3, "does not begin in the same column", "`a:`"),
                arguments("r:\n\ta: 1", 2, "begins with a tab", "plain spaces"),
                arguments("r:\n  a: 1\n\tb: 2", 3, "begins with a tab", "plain spaces"),
                arguments("r:\n\u00a0\u00a0a: 1", 2, "a space of another kind", "plain spaces"),
                arguments("a: - x", 1, "on the line of its setting", "new line"),
                arguments("- a\nb: 1", 2, "an item of a list was expected", "hyphen"),
                arguments("a: 1\n---\nb: 2", 2, "a second document", "three hyphens"),
                arguments("a: x\u0007y", 1, "an invisible character", "type them again"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isFoundInItsLineWithWhatToType(String text, int line, String message, String fix) {
        assertEquals(Optional.empty(), Yaml.parse(text + "\n", "pack.yaml", findings));
        Finding first = findings.sorted().getFirst();
        assertEquals(Code.E102, first.code());
        assertEquals(line, first.place().line(), first.toString());
        assertTrue(first.message().contains(message), first.message());
        assertTrue(first.fix().contains(fix), first.fix());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wards: #1 North          | E150 | \"#1 North\"",
                "wards: # North           | E150 | \"# North\"",
                "wards: Ward #1 North     | W370 | \"Ward #1 North\"",
                "a: [x, y] #todo          | none | -",
                "wards: Ward # a comment  | none | -",
                "wards: Ward 7#1          | none | -",
                "wards: \"Ward #1\"       | none | -",
            })
    void aValueThatAComentTakesIsReported(String line, String code, String fix) {
        Yaml.parse(line + "\n", "pack.yaml", findings);
        assertEquals(
                code,
                findings.sorted().stream().map(f -> f.code().name()).findFirst().orElse("none"));
        if (!code.equals("none")) {
            assertTrue(
                    findings.sorted().getFirst().fix().contains(fix),
                    findings.sorted().toString());
        }
    }

    /** Checks that random errors are never reported in the parser's words, and always with a remedy. */
    @Test
    void noWordOfTheParserIsPrinted() throws Exception {
        String whole = String.join("\n", BuiltIn.lines("init/policy-board/pack.yaml")) + "\n";
        String signs = " :-#[]{}\"'%@*&!|>?,`\t\n\u00a0\\";
        Random random = new Random(16);
        int found = 0;
        for (int i = 0; i < 4_000; i++) {
            int at = random.nextInt(whole.length());
            char sign = signs.charAt(random.nextInt(signs.length()));
            String text = random.nextBoolean()
                    ? whole.substring(0, at) + sign + whole.substring(at)
                    : whole.substring(0, at) + sign + whole.substring(at + 1);
            Findings its = new Findings();
            Yaml.parse(text, "pack.yaml", its);
            for (Finding finding : its.sorted()) {
                found++;
                // Text quoted from the line is after a colon or in backticks.
                String said = finding.message().replaceAll("\\(.*\\)", "");
                for (String word : NOT_OURS) {
                    assertFalse(said.contains(word), said + "\n" + text);
                }
                assertFalse(finding.fix().isBlank(), said);
                assertTrue(finding.place().line() > 0, said);
            }
        }
        assertTrue(found > 200, "mistakes were found: " + found);
    }
}
