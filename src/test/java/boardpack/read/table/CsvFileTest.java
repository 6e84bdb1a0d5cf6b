package boardpack.read.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvFileTest {
    private static final CsvFile FILE = new CsvFile(List.of("ref", "service area"), List.of("commentary"));

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();
    private final List<Row> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aRowStandsInTheLineInWhichItBegins(String end) throws IOException {
        assertTrue(read(String.join(
                end,
                "ref,service area,commentary",
                "A,Schools,\"one",
                "two",
                "three\"",
                "",
                ",,",
                "B,Schools,\"She said \"\"no\"\", twice\"",
                "C,Schools,last without an end of line")));

        assertEquals(List.of(2, 7, 8), rows.stream().map(r -> r.place().line()).toList());
        assertEquals(
                List.of("one" + end + "two" + end + "three", "She said \"no\", twice", "last without an end of line"),
                rows.stream().map(r -> r.cell("commentary").text()).toList());
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void aCellKnowsItsLineAndItsColumnInASpreadsheet() throws IOException {
        read("\n \ncommentary,ref,service area\nfine,A,  Schools \n");

        Row row = rows.getFirst();
        assertEquals(new Cell("A", new Place("f.csv", 4, 2)), row.cell("ref"));
        assertEquals(new Cell("Schools", new Place("f.csv", 4, 3)), row.cell("service area"));
    }

    @Test
    void aColumnThatTheFileDoesNotHaveIsEmpty() throws IOException {
        read("ref,service area\nA,Schools\n");

        assertEquals(new Cell("", new Place("f.csv", 2, 0)), rows.getFirst().cell("commentary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service Area", "service_area", "SERVICE-AREA", " service   area ", "\"service\narea\""})
    void headingsThatMeanTheSameAreTheSame(String heading) throws IOException {
        assertTrue(read("ref," + heading + "\nA,Schools\n"));

        assertEquals("Schools", rows.getFirst().cell("service area").text());
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
        assertTrue(read("\uFEFFref,service area\nA,Schools\n"));

        assertEquals("A", rows.getFirst().cell("ref").text());
    }

    @Test
    void cellsLeftOutAtTheEndOfARowAreEmpty() throws IOException {
        assertTrue(read("ref,service area,commentary\nA\nB,Schools,fine,,,\n"));

        assertEquals("", rows.getFirst().cell("commentary").text());
        assertEquals("fine", rows.get(1).cell("commentary").text());
    }

    @Test
    void aRowThatIsTooLongIsNotReadAndTheOthersAre() throws IOException {
        assertFalse(read("ref,service area\nA,Schools,late, again\nB,Schools\n"));

        assertEquals(List.of("B"), refs());
        assertFound(Code.E115, new Place("f.csv", 2, 3));
    }

    @Test
    void aQuoteThatNeverClosesIsToldWhereItOpens() throws IOException {
        assertFalse(
                read("ref,service area,commentary\nA,Schools,\"two\nlines\"\nB,Schools,\"never closed\nC,Schools,x\n"));

        assertEquals(List.of("A"), refs());
        assertFound(Code.E109, new Place("f.csv", 4, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref                          | E110 | 0",
                "ref,area                     | E111 | 2",
                "ref,servcie area             | E111 | 2",
            })
    void withoutAColumnThatIsNeededNoRowIsRead(String header, Code code, int column) throws IOException {
        assertFalse(read(header + "\nA,Schools\n"));

        assertEquals(List.of(), refs());
        assertEquals(new Place("f.csv", 1, column), finding(code).place());
    }

    @Test
    void aMisspeltColumnIsNotMissingAsWell() throws IOException {
        read("ref,servcie area\nA,Schools\n");

        assertFound(Code.E111, new Place("f.csv", 1, 2));
    }

    @Test
    void aColumnThatStandsTwiceIsReadOnce() throws IOException {
        read("ref,service area,Ref\nA,Schools,B\n");

        assertEquals(List.of("A"), refs());
        assertFound(Code.E112, new Place("f.csv", 1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ",,\n"})
    void aFileWithoutAHeaderIsEmpty(String text) throws IOException {
        assertFalse(read(text));

        assertFound(Code.E113, Place.of("f.csv"));
    }

    private boolean read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean read(byte[] bytes) throws IOException {
        Files.write(folder.resolve("f.csv"), bytes);
        return FILE.read(Workspace.open(folder, findings), "f.csv", findings, rows::add);
    }

    private List<String> refs() {
        return rows.stream().map(r -> r.cell("ref").text()).toList();
    }

    private Finding finding(Code code) {
        return findings.sorted().stream()
                .filter(f -> f.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private void assertFound(Code code, Place place) {
        assertEquals(
                List.of(code), findings.sorted().stream().map(Finding::code).toList());
        assertEquals(place, findings.sorted().getFirst().place());
    }
}
