package boardpack.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Prose;
import boardpack.indicator.Prose.Words;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {
    private final Findings findings = new Findings();

    @Test
    void headingsOfLevelsOneAndTwoBeginParts() {
        List<Markdown.Part> parts = parse("# Schools\n\n## Key developments\n\n### Panel\n\nIt met.\n\n## Issues\n");

        assertEquals(
                List.of("1 Schools 1", "2 Key developments 3", "2 Issues 9"),
                parts.stream()
                        .map(p ->
                                p.level() + " " + p.heading() + " " + p.place().line())
                        .toList());
        assertEquals(
                List.of(new Prose.Topic("Panel"), new Prose.Paragraph(List.of(plain("It met.")))),
                parts.get(1).prose());
    }

    @Test
    void whatStandsBeforeTheFirstHeadingHasLevelZero() {
        List<Markdown.Part> parts = parse("Before.\n\n# Schools\n");

        assertEquals(List.of(0, 1), parts.stream().map(Markdown.Part::level).toList());
        assertEquals(List.of(), parse(""));
    }

    @Test
    void wordsKeepTheirKind() {
        assertEquals(
                List.of(
                        plain("A "),
                        new Words("strong ", true, false, ""),
                        new Words("and slanted", true, true, ""),
                        plain(" "),
                        new Words("link", false, false, "https://www.example.org/a"),
                        plain(".")),
                paragraph("A **strong *and slanted***\n[link](https://www.example.org/a)."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://www.example.org>                             | https://www.example.org",
                "[a](http://www.example.org)                           | http://www.example.org",
                "[a](mailto:officer@example.org)                       | mailto:officer@example.org",
                "[a](HTTPS://www.example.org)                          | HTTPS://www.example.org",
            })
    void aLinkLeadsToThePublicWebOrToAnAddress(String text, String address) {
        assertEquals(address, paragraph(text).getFirst().address());
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void aLinkMayNameItsAddressBelow() {
        List<Markdown.Part> parts = parse("See [the report][r].\n\n[r]: https://www.example.org/r\n");

        assertEquals(
                List.of(new Prose.Paragraph(List.of(
                        plain("See "),
                        new Words("the report", false, false, "https://www.example.org/r"),
                        plain(".")))),
                parts.getFirst().prose());
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void listsAreNumberedOrNot() {
        assertEquals(
                List.of(
                        new Prose.Items(false, List.of(List.of(plain("one")), List.of(plain("two")))),
                        new Prose.Items(true, List.of(List.of(plain("first")), List.of(plain("second"))))),
                parse("- one\n- two\n\n1. first\n2. second\n").getFirst().prose());
    }

    @Test
    void paragraphsOfAnItemAreJoined() {
        assertEquals(
                List.of(new Prose.Items(false, List.of(List.of(plain("one"), plain(" "), plain("more"))))),
                parse("- one\n\n  more\n").getFirst().prose());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div>x</div>                  | 3 | 1 | HTML",
                "some <b>bold</b> words        | 3 | 6 | HTML",
                "a ![picture](p.png)           | 3 | 3 | a picture",
                "[a](minutes.pdf)              | 3 | 1 | a link to \"minutes.pdf\"",
                "[a](javascript:alert(1))      | 3 | 1 | a link to \"javascript:alert(1)\"",
                "[a](file:///etc/passwd)       | 3 | 1 | a link to \"file:///etc/passwd\"",
                "> quoted                      | 3 | 1 | a quotation (>)",
                "***                           | 3 | 1 | a line across (---)",
                "run `this`                    | 3 | 5 | code (`)",
                "```\\ncode\\n```              | 3 | 1 | code (```)",
                "'    indented'                | 3 | 5 | text that is indented by four blanks",
                "- one\\n  - two               | 4 | 3 | a list within a list",
                "- # one                       | 3 | 3 | a heading within a list",
            })
    void isRefusedWithItsPlace(String text, int line, int column, String what) {
        parse("# Schools\n\n" + text.replace("\\n", "\n") + "\n");

        Finding first = findings.sorted().getFirst();
        assertEquals(Code.E116, first.code());
        assertTrue(first.message().startsWith(what + " "), first.message());
        assertEquals(line, first.place().line());
        assertTrue(
                first.place().column() == column || what.startsWith("text"),
                first.place().toString());
    }

    private List<Words> paragraph(String text) {
        return ((Prose.Paragraph) parse(text).getFirst().prose().getFirst()).words();
    }

    private List<Markdown.Part> parse(String text) {
        return Markdown.parse(text, "n.md", findings);
    }

    private static Words plain(String text) {
        return new Words(text, false, false, "");
    }
}
