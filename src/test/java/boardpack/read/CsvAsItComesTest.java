package boardpack.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests CSV files from Excel, Mosaic, Power BI and e-mail: clear content is read, and unclear content is reported. */
final class CsvAsItComesTest {
    private static final CsvFile FILE = new CsvFile(List.of("ref", "period"), List.of("value", "commentary"));
    private static final String TEXT = "ref,period,value,commentary\nA,2019/20 Q2,5,café – £3\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();
    private final List<Row> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', ''",
        "UTF-8, EFBBBF, ''",
        "UTF-16LE, FFFE, ''",
        "UTF-16BE, FEFF, ''",
        "windows-1252, '', N601",
    })
    void eachEncodingIsTold(String charset, String mark, String note) throws IOException {
        assertTrue(read(bytes(mark, TEXT, Charset.forName(charset)), Dialect.OURS));

        assertEquals("café – £3", rows.getFirst().cell("commentary").text());
        assertEquals(
                new Place("f.csv", 2, 4), rows.getFirst().cell("commentary").place());
        assertEquals(note, codes());
        if (!note.isEmpty()) {
            assertEquals(Place.of("f.csv", 2), findings.sorted().getFirst().place());
            assertTrue(findings.sorted().getFirst().message().contains("é"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // problem                                | bytes under commentary | code | line
                "a byte that Windows-1252 leaves undefined | E9 81                 | E108 | 2",
                "a control byte beside one that is 1252    | E9 01                 | E108 | 2",
                "UTF-8 and Windows-1252 in one file        | C3A9 20 E9            | E108 | 2",
                "a character that is not finished          | C3                    | N601 | 2",
                "an overlong form                          | C081                  | E108 | 2",
                "half of a surrogate                       | EDA080                | N601 | 2",
                "a byte of value 0                         | 41 00                 | E125 | 2",
                "a byte of value 0 beside one that is 1252 | E9 00                 | E125 | 2",
            })
    void whatIsNoTextIsToldWithItsLine(String what, String hex, Code code, int line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("ref,period,commentary\nA,2019/20 Q2,".getBytes(StandardCharsets.UTF_8));
        out.write(hex(hex));
        out.write("\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(code == Code.N601, read(out.toByteArray(), Dialect.OURS), what);

        assertEquals(code.name(), codes());
        assertEquals(Place.of("f.csv", line), findings.sorted().getFirst().place());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // An apostrophe between small letters shows Mac OS Roman; otherwise it is unclear.
                "the child\u2019s plan          | x-MacRoman   | E108",
                "the child\u2019s \u201cplan\u201d | x-MacRoman   | E108",
                "\u201cThe plan\u201d           | x-MacRoman   | N601",
                "the schools\u2019 plan         | x-MacRoman   | N601",
                "caf\u00e9 and the child\u2019s  | x-MacRoman   | E108",
                "caf\u00e9                      | x-MacRoman   | N601",
                "the child\u2019s plan          | windows-1252 | N601",
                "\u201cch\u00d5ld\u201d          | windows-1252 | N601",
                "\u00d5LD and S\u00d5RMUS       | windows-1252 | N601",
                "the child\u2019s plan          | UTF-8        | ''",
            })
    void theEncodingOfOldMacsIsKnownByItsApostrophe(String text, String charset, String codes) throws IOException {
        String begin = "ref,period,commentary\nA,2019/20 Q2,\"";
        // At any position among the bytes that are read together.
        int most = FileKind.BYTES - begin.length() + 2;
        for (int before :
                new int[] {0, most - 25, most - 14, most - 13, most - 12, most - 11, most - 10, most - 9, most}) {
            String cell = "-".repeat(before) + text + "\"\n";
            read((begin + cell).getBytes(Charset.forName(charset)), Dialect.OURS);
            assertEquals(codes, codes());
            rows.clear();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252, café – £3, ''",
        "windows-1252, UTF-8, '', E108",
        "UTF-8, UTF-8, café – £3, ''",
        "UTF-8, windows-1252, cafÃ© â€“ Â£3, ''",
    })
    void whatTheCouncilSaysOfItsEncodingHolds(String charset, Charset told, String expected, String codes)
            throws IOException {
        read(bytes("", TEXT, Charset.forName(charset)), Dialect.of(Optional.of(told)));

        assertEquals(
                expected,
                rows.isEmpty() ? "" : rows.getFirst().cell("commentary").text());
        assertEquals(codes, codes());
    }

    @Test
    void aMarkIsStrongerThanWhatTheCouncilSays() throws IOException {
        Dialect told = Dialect.of(Optional.of(Encoding.WINDOWS_1252));

        assertTrue(read(bytes("EFBBBF", TEXT, StandardCharsets.UTF_8), told));

        assertEquals("café – £3", rows.getFirst().cell("commentary").text());
    }

    @Test
    void aSurrogateWithoutItsPartnerIsNotUtf16() throws IOException {
        byte[] bytes = bytes("FFFE", "ref,period\nA,b\n", StandardCharsets.UTF_16LE);
        bytes[bytes.length - 3] = (byte) 0xD8;

        assertFalse(read(bytes, Dialect.OURS));

        assertEquals("E108", codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsTheOneThatGivesTheHeadings(String delimiter) throws IOException {
        assertTrue(read("""
                ref~period~value~commentary
                A~2019/20 Q2~5~"one, two; three | four\tfive"
                """.replace("~", delimiter)));

        assertEquals("A 5 one, two; three | four\tfive", told());
        assertEquals("", codes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "sep=;\\r\\nref;period;value\\r\\nA;q;5 # A 5 ",
                "SEP=,\\nref,period,value\\nA,q,5 # A 5 ",
                "\"sep=|\"\\nref|period|value\\nA|q|5 # A 5 ",
                "sep=^\\nref^period^value\\nA^q^5 # A 5 ",
            })
    void excelsLineThatNamesTheDelimiterIsTaken(String text, String expected) throws IOException {
        assertTrue(read(text.replace("\\r", "\r").replace("\\n", "\n")));

        assertEquals(expected.strip(), told().strip());
        assertEquals("", codes());
        assertEquals(3, rows.getFirst().place().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=", "sep=\"", "sep=a", "sep= ", "sep=;;x"})
    void aLineThatNamesNoDelimiterIsATitle(String line) throws IOException {
        assertTrue(read(line + "\nref,period,value\nA,q,5\n"));

        assertEquals("A 5", told().strip());
        assertEquals("N602", codes());
    }

    @Test
    void anotherDelimiterWithinATitleDoesNotMislead() throws IOException {
        assertTrue(read("Figures; by quarter; for the board\nref,period,value\nA,q,5\n"));

        assertEquals("A 5", told().strip());
        assertEquals("N602", codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedAsAnEditorCountsThem(String end) throws IOException {
        assertTrue(read(
                String.join(end, "ref,period,commentary", "A,q,\"one", "two", "", "four\"", "", "B,q,\"\"", "C,q,x")));

        assertEquals(List.of(2, 7, 8), rows.stream().map(r -> r.place().line()).toList());
        assertEquals(
                "one" + end + "two" + end + end + "four",
                rows.getFirst().cell("commentary").text());
    }

    @Test
    void endsOfLinesOfAllKindsStandInOneFile() throws IOException {
        assertTrue(read("ref,period\rA,q\r\nB,q\n\n\r\r\nC,\"q\r\r\n\n\"\nD,q"));

        assertEquals(
                List.of(2, 3, 7, 11), rows.stream().map(r -> r.place().line()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "6\" pipe                 | 6\" pipe",
                "5' 6\"                   | 5' 6\"",
                "say \"no\"               | say \"no\"",
                "\"say \"\"no\"\"\"       | say \"no\"",
                "\"\"                     | ~~",
                "\"\"\"\"                 | \"",
                "\"in marks\"  \t         | in marks",
                "\"\u00A0in marks \u202F\"| in marks",
                "\uFEFF\u200Bno\u200B width\uFEFF\u2060 | no width",
                "1\u202F234\u00A0567      | 1 234 567",
                "\u00A0\u2009\u3000x\u200F\u0085 | x",
            })
    void quotationMarksAndBlanks(String cell, String expected) throws IOException {
        assertTrue(read("ref,period,commentary,value\nA,q," + cell + ",5\n"));

        assertEquals(expected, rows.getFirst().cell("commentary").text());
        assertEquals("5", rows.getFirst().cell("value").text());
        assertEquals("", codes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"She said \"no\", twice\"      | ends, and more text follows it",
                "\"opened,B,q,\"x\"              | ends, and more text follows it",
                "\"opened                        | never ends",
                "\"one\\ntwo\" three             | ends in line 4, and more text follows it",
            })
    void aQuotedCellThatDoesNotEndAsItShould(String cell, String said) throws IOException {
        assertFalse(read("ref,period,commentary\nA,q,fine\nB,q," + cell.replace("\\n", "\n") + "\nC,q,lost\n"));

        assertEquals("E109", codes());
        Finding finding = findings.sorted().getFirst();
        assertEquals(new Place("f.csv", 3, 3), finding.place());
        assertTrue(finding.message().endsWith(said), finding.message());
        assertEquals(1, rows.size());
    }

    @Test
    void aQuotationMarkThatNeverClosesIsNotFollowedToTheEndOfALargeFile() throws IOException {
        String row = "B,2019/20 Q2,5,a comment of the usual length\n";
        assertFalse(read("ref,period,value,commentary\nA,q,5,\"open\n" + row.repeat(200_000)));

        assertEquals("E109", codes());
        assertTrue(findings.sorted().getFirst().message().contains("has not ended after 100,000 characters"));
    }

    @ParameterizedTest
    @CsvSource({"99999, ''", "100000, ''", "100001, E124"})
    void aCellHasALimit(int length, String code) throws IOException {
        assertEquals(code.isEmpty(), read("ref,period,commentary\nA,q," + "x".repeat(length) + "\nB,q,y\n"));

        assertEquals(code, codes());
        findings.sorted().forEach(f -> assertEquals(new Place("f.csv", 2, 3), f.place()));
    }

    @ParameterizedTest
    @CsvSource({"100000, ''", "100001, E109"})
    void soHasAQuotedOne(int length, String code) throws IOException {
        assertEquals(code.isEmpty(), read("ref,period,commentary\nA,q,\"" + "x".repeat(length) + "\"\nB,q,y\n"));

        assertEquals(code, codes());
    }

    @ParameterizedTest
    @CsvSource({"999, ''", "1000, ''", "1001, E123"})
    void aRowHasALimit(int cells, String code) throws IOException {
        assertEquals(code.isEmpty(), read("ref,period\nA,q" + ",".repeat(cells - 2) + "\nB,q\n"));

        assertEquals(code, codes());
        findings.sorted().forEach(f -> assertEquals(new Place("f.csv", 2, 1001), f.place()));
    }

    @ParameterizedTest
    @CsvSource({"200000000, E125", "200000001, E122"})
    void aFileHasALimit(long bytes, Code code) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("f.csv").toFile(), "rw")) {
            file.setLength(bytes);
        }

        assertFalse(FILE.read(Workspace.open(folder, findings), "f.csv", findings, rows::add));

        assertEquals(code.name(), codes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "504B0304 5B436F6E74656E745F54797065735D2E786D6C | an Excel workbook",
                "504B0304 7265616D652E747874 | a zip archive",
                "D0CF11E0A1B11AE1 00 | an Excel workbook of the old kind",
                "255044462D312E37 | a PDF",
                "1F8B08 | a gzip archive",
                "3C68746D6C3E | a web page",
                "EFBBBF0D0A3C5461626C653E | a web page",
            })
    void whatIsNoCsvFileIsNamed(String hex, String what) throws IOException {
        assertFalse(read(hex(hex), Dialect.OURS));

        assertEquals("E121", codes());
        assertTrue(findings.sorted().getFirst().message().startsWith("this is " + what + ", and"));
    }

    @Test
    void afterAThousandFindingsTheRestIsNotRead() throws IOException {
        Files.writeString(folder.resolve("f.csv"), "ref,period\n" + "A,q\n".repeat(5_000));
        List<Integer> lines = new ArrayList<>();

        assertFalse(FILE.read(Workspace.open(folder, findings), "f.csv", findings, row -> {
            lines.add(row.place().line());
            findings.add(Code.E202, row.place(), "a thing");
        }));

        assertEquals(1_001, lines.size());
        assertTrue(codes().contains("E127"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234      | E230",
                "12,345%    | E230",
                "12,345 %   | E230",
                "1,234,567  | ''",
                "1,234.5    | ''",
                "92,7       | ''",
                "one,234    | ''",
            })
    void betweenSemicolonsAThousandMayBeADecimal(String value, String code) throws IOException {
        read("ref;period;value\nA;q;" + value + "\n");
        assertEquals(code, codes());

        assertTrue(read("ref,period,value\nA,q,\"" + value + "\"\n"));
        assertEquals(code, codes());
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, N602", "29, N602", "30, E110"})
    void theHeaderIsAmongTheFirstRows(int titles, String code) throws IOException {
        boolean all = read("Figures for the board\n".repeat(titles) + "ref,period,value\nA,q,5\n");

        assertEquals(!code.startsWith("E"), all);
        assertEquals(code, codes().replace("E110, E110", "E110"));
        if (code.equals("N602")) {
            assertTrue(findings.sorted()
                    .getFirst()
                    .message()
                    .startsWith(titles == 1 ? "1 row above" : titles + " rows above"));
            assertEquals(titles + 2, rows.getFirst().place().line());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,q,", "A,q", "A,q,\"\"", "A,q,,", "A,q\r", "\"A\",q,\" \""})
    void aFileMayEndWithoutAnEndOfLine(String last) throws IOException {
        assertTrue(read("ref,period,value\n" + last));

        assertEquals("A", told().strip());
    }

    @Test
    void emptyRowsAndEmptyColumnsAreNothing() throws IOException {
        assertTrue(read("\n,,,\nref,,period,value,,\n,,,,,\nA,,q,5,,,,\n\n"));

        assertEquals("A 5", told().strip());
        assertEquals("", codes());
    }

    @Test
    void aColumnWithoutAHeadingThatIsFilledIsToldOnce() throws IOException {
        assertFalse(read("ref,,period\nA,,q\nB,x,q\nC,y,q\n"));

        assertEquals("E126", codes());
        assertEquals(new Place("f.csv", 3, 2), findings.sorted().getFirst().place());
    }

    @Test
    void aMisspeltHeaderIsFoundBelowItsTitles() throws IOException {
        assertFalse(read("Figures for the board\nref,perid,value\nA,q,5\n"));

        assertEquals("N602, E111", codes());
        assertEquals(new Place("f.csv", 2, 2), findings.sorted().getLast().place());
    }

    private boolean read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Dialect.OURS);
    }

    private boolean read(byte[] bytes, Dialect dialect) throws IOException {
        Files.write(folder.resolve("f.csv"), bytes);
        return FILE.read(Workspace.open(folder, findings), "f.csv", dialect, findings, rows::add);
    }

    private String told() {
        Row row = rows.getFirst();
        return row.cell("ref").text() + " " + row.cell("value").text() + " "
                + row.cell("commentary").text();
    }

    private String codes() {
        return String.join(
                ", ", findings.sorted().stream().map(f -> f.code().name()).toList());
    }

    private static byte[] bytes(String mark, String text, Charset charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(hex(mark));
        out.write(text.getBytes(charset));
        return out.toByteArray();
    }

    private static byte[] hex(String hex) {
        return java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
