package boardpack.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTest {
    private final Findings findings = new Findings();

    @Test
    void everyPartKnowsItsPlace() {
        Yaml.Mapping top = parse("# a remark\nboard: Policy\nareas:\n  - Schools\n  - name: Care\n")
                .orElseThrow();

        assertEquals(new Yaml.Scalar("Policy", at(2, 8)), top.entries().get("board"));
        assertEquals(at(3, 1), top.keys().get("areas"));
        Yaml.Sequence areas =
                assertInstanceOf(Yaml.Sequence.class, top.entries().get("areas"));
        assertEquals(new Yaml.Scalar("Schools", at(4, 5)), areas.items().getFirst());
        Yaml.Mapping care = assertInstanceOf(Yaml.Mapping.class, areas.items().get(1));
        assertEquals(at(5, 5), care.place());
        assertEquals(new Yaml.Scalar("Care", at(5, 11)), care.entries().get("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "1.50", "yes", "2019-11-11", "0x1F", "null", "12:30"})
    void aScalarIsTheTextThatWasTyped(String typed) {
        assertEquals(
                typed,
                ((Yaml.Scalar) parse("a: " + typed).orElseThrow().entries().get("a")).text());
    }

    @Test
    void keysKeepTheOrderOfTheFile() {
        assertEquals(
                List.of("z", "a", "m"),
                List.copyOf(parse("z: 1\na: 2\nm: 3\n").orElseThrow().entries().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a remark\n"})
    void anEmptyDocumentHasNoSettings(String text) {
        assertEquals(0, parse(text).orElseThrow().entries().size());
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void aKeyThatStandsTwiceKeepsItsFirstValue() {
        Yaml.Mapping top = parse("a: 1\nb: 2\na: 3\n").orElseThrow();

        assertEquals("1", ((Yaml.Scalar) top.entries().get("a")).text());
        Finding finding = findings.sorted().getFirst();
        assertEquals(List.of(Code.E106), codes());
        assertEquals(at(3, 1), finding.place());
        assertEquals("this setting stands twice; the first is in line 1", finding.message());
    }

    @Test
    void everyAliasIsRefusedWhereItStands() {
        assertEquals(Optional.empty(), parse("a: &x text\nb: *x\nc:\n  - *x\n"));

        assertEquals(
                List.of(at(1, 4), at(2, 4), at(4, 5)),
                findings.sorted().stream().map(Finding::place).toList());
        assertEquals(List.of(Code.E102, Code.E102, Code.E102), codes());
    }

    @Test
    void anAliasOfWhatItStandsInDoesNotGoOnForEver() {
        assertEquals(Optional.empty(), parse("a: &x [*x]\n"));

        assertEquals(List.of(Code.E102, Code.E102), codes());
    }

    @Test
    void aSecondDocumentIsRefusedWhereItBegins() {
        assertEquals(Optional.empty(), parse("a: 1\n---\nb: 2\n"));

        assertEquals(List.of(Code.E102), codes());
        assertEquals(at(2, 1), findings.sorted().getFirst().place());
    }

    @Test
    void anAsteriskInATextIsNoAlias() {
        assertEquals(
                "2 * 3",
                ((Yaml.Scalar) parse("a: 2 * 3\n").orElseThrow().entries().get("a")).text());
        assertEquals(List.of(), findings.sorted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: 1\nb: c: d\n", "a: 1\nb: [c, d\n", "a: 1\n\tb: 2\n", "a: 1\nb: \"open\n", "a: 1\n---\nb: 2\n"
            })
    void whatIsNotWellFormedIsToldWithItsLine(String text) {
        assertEquals(Optional.empty(), parse(text));

        assertEquals(List.of(Code.E102), codes());
        assertEquals("pack.yaml", findings.sorted().getFirst().place().file());
        assertTrue(
                findings.sorted().getFirst().place().line() >= 2,
                findings.sorted().getFirst().place().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "only text\n"})
    void settingsAreExpectedAtTheTop(String text) {
        assertEquals(Optional.empty(), parse(text));

        assertEquals(List.of(Code.E102), codes());
        assertEquals(at(1, 1), findings.sorted().getFirst().place());
    }

    private Optional<Yaml.Mapping> parse(String text) {
        return Yaml.parse(text, "pack.yaml", findings);
    }

    private List<Code> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    private static Place at(int line, int column) {
        return new Place("pack.yaml", line, column);
    }
}
