package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.run.Made;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a workspace with its own templates, and the reported line of a mistake in one. */
final class OwnTemplateTest {
    private static final String COVER = "templates/paper.ftlx";
    private static final Path SAMPLE = Path.of("sample-data/policy-board");

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void copySample() throws IOException {
        workspace = folder.resolve("board");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(SAMPLE.resolve("out"))).toList()) {
                Files.copy(file, workspace.resolve(SAMPLE.relativize(file).toString()));
            }
        }
    }

    private void template(String name, byte[] text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text);
    }

    private Order order() {
        return Order.of(workspace).into(Optional.of(folder.resolve("out")));
    }

    private Finding refused() {
        return assertThrows(CannotContinue.class, () -> Pipeline.check(order(), new Findings()))
                .finding();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "wrong element            | E402 | 3 | ~<section>\n<p>a</p>\n<div>b</div>\n</section>~",
                "after comments           | E402 | 5 | ~<#-- one <div>\ntwo -->\n<section>\n<!-- <div>\n--><div>b</div></section>~",
                "after directives         | E402 | 6 | ~<#assign x = 1>\n<#if x gt 0>\n<section>\n<#list 1..3 as i>\n<p>${i}</p>\n<div/></#list>\n</section>\n</#if>~",
                "in a macro               | E402 | 2 | ~<#macro m>\n<div>a</div></#macro>\n<section>\n<@m/>\n</section>~",
                "over several lines       | E402 | 4 | ~<section>\n<p\n  class='small'>a</p>\n<div\n class='b'>c</div></section>~",
                "windows lines            | E402 | 3 | ~<section>\r\n<p>a</p>\r\n<div>b</div>\r\n</section>~",
                "after a hole over lines  | E402 | 4 | ~<section><p>${\n\ncontent.title}</p>\n<div/></section>~",
                "misplaced                | E404 | 3 | ~<section>\n<ul>\n<p>a</p>\n</ul>\n</section>~",
                "unclosed                 | E403 | 3 | ~<section>\n<p>a\n</section>\n<section>\n</section>~",
                "closed in the wrong order| E403 | 2 | ~<section>\n<p><em>a</p></em>\n</section>~",
                "closed twice             | E403 | 4 | ~<section>\n<p>a</p>\n</section>\n</section>\n~",
                "never closed             | E403 | 3 | ~<section>\n<p>a</p>\n<p>b~",
                "loose                    | E405 | 2 | ~<section>\n<p>a</p>loose\n<p>b</p></section>~",
                "a drawing's number       | E420 | 5 | ~<section>\n<figure>\n<svg viewBox='0 0 9 9' role='img' aria-label='a'>\n<g>\n<line x1='1px'/></g></svg></figure></section>~",
                "a drawing's colour       | E421 | 5 | ~<section>\n<figure>\n<svg viewBox='0 0 9 9' role='img' aria-label='a'>\n<g>\n<g fill='var(--chart-lime)'/></g></svg></figure></section>~",
                "a drawing's words        | E422 | 5 | ~<section>\n<figure>\n<svg viewBox='0 0 9 9' role='img' aria-label='a'>\n<g>\n<text y='8' font-size='8'>too many words</text></g></svg></figure></section>~",
                "a drawing's shape        | E423 | 5 | ~<section>\n<figure>\n<svg viewBox='0 0 9 9' role='img' aria-label='a'>\n<g>\n<rect x='90' width='3' height='3'/></g></svg></figure></section>~",
                "not in a drawing         | E402 | 5 | ~<section>\n<figure>\n<svg viewBox='0 0 9 9' role='img' aria-label='a'>\n<g>\n<ellipse/></g></svg></figure></section>~",
                "unknown variable         | E401 | 3 | ~<section>\n<p>\n${content.nope}</p></section>~"
            })
    void aMistakeIsToldWithItsLine(String what, Code code, int line, String template) throws IOException {
        template(COVER, template.getBytes(StandardCharsets.UTF_8));
        Finding finding = refused();
        assertEquals(code, finding.code(), finding.message());
        assertEquals(COVER, finding.place().file());
        assertEquals(line, finding.place().line(), what + ": " + finding.message());
    }

    @Test
    void aMistakeInASharedPieceIsToldWithItsOwnFile() throws IOException {
        String common = "<#macro m>\n<p>a</p>\n<div/></#macro>";
        template("templates/my.ftlx", common.getBytes(StandardCharsets.UTF_8));
        String cover = "<#import \"/my.ftlx\" as my>\n\n\n\n<section><@my.m/></section>";
        template(COVER, cover.getBytes(StandardCharsets.UTF_8));
        assertEquals("templates/my.ftlx:3", refused().place().toString());
    }

    @Test
    void anOwnTemplateTakesThePlaceOfTheBuiltInOne() throws IOException {
        template(COVER, "<section id=\"${paper.id}\"><h1>Our own</h1></section>".getBytes(StandardCharsets.UTF_8));
        Findings findings = new Findings();
        assertTrue(Pipeline.check(order(), findings).isPresent());
        assertFalse(findings.hasErrors());
    }

    @Test
    void aTemplateThatIsNotUtf8IsNotPublished() throws IOException {
        template(COVER, "<section><h1>Caf\u00e9</h1></section>".getBytes(StandardCharsets.ISO_8859_1));
        nothingIsPublished(Code.E108);
    }

    @Test
    void aTemplateThatLeadsOutOfTheWorkspaceIsNotPublished() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.ftlx"), "<section><h1>a</h1></section>");
        Files.createDirectories(workspace.resolve(COVER).getParent());
        Files.createSymbolicLink(workspace.resolve(COVER), outside);
        nothingIsPublished(Code.E114);
    }

    private void nothingIsPublished(Code code) {
        Findings findings = new Findings();
        Optional<Made> made;
        try {
            made = Pipeline.generate(order(), findings);
        } catch (CannotContinue e) {
            findings.add(e.finding());
            made = Optional.empty();
        }
        assertTrue(
                findings.sorted().stream().anyMatch(f -> f.code() == code),
                findings.sorted().toString());
        assertTrue(made.isEmpty());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
