package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.AWorkbook.ASheet;
import boardpack.AWorkbook.Xml;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Severity;
import boardpack.read.Dialect;
import boardpack.read.Workspace;
import boardpack.read.table.CsvFile;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each trap of a workbook gives the exact figure, or a finding at its cell; never another figure. */
final class WorkbookTrapsTest {
    private static final Path BASE = Path.of("src/test/resources/findings/base");
    private static final CsvFile TABLE = new CsvFile(List.of("ref", "period", "value"), List.of("note"));

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    /** What a table reads from a workbook: its cells, row by row. */
    private List<List<String>> read(AWorkbook workbook) throws IOException {
        workbook.write(folder.resolve("t.xlsx"));
        return read();
    }

    private List<List<String>> read() {
        List<List<String>> rows = new ArrayList<>();
        TABLE.read(
                Workspace.open(folder, findings),
                "t.xlsx",
                Dialect.OURS,
                findings,
                row -> rows.add(List.of(row.text("ref"), row.text("period"), row.text("value"))));
        return rows;
    }

    private static ASheet table(AWorkbook workbook) {
        return workbook.sheet("Data").row("ref", "period", "value");
    }

    private List<String> told() {
        return findings.sorted().stream().map(f -> f.code() + " " + f.place()).toList();
    }

    private void assertValue(String expected, AWorkbook workbook, Object cell) throws IOException {
        List<List<String>> rows = read(table(workbook).row("A 1", "Q1", cell).done());
        assertEquals(List.of(), told());
        assertEquals(List.of(List.of("A 1", "Q1", expected)), rows);
    }

    private void assertTrap(Code code, AWorkbook workbook, Object cell) throws IOException {
        List<List<String>> rows =
                read(table(workbook).row("A 1", "Q1", cell).row("B 2", "Q1", 5).done());
        assertEquals(List.of(code + " t.xlsx!Data!C2"), told());
        assertEquals(List.of(List.of("B 2", "Q1", "5")), rows);
    }

    @ParameterizedTest
    @CsvSource({
        "0.92700000000000005, General, 0.927",
        "0.92700000000000005, 0.0%, 92.7%",
        "0.9275, 0%, 92.75%",
        "9.2749999999999999E-2, 0.0%, 9.275%",
        "92.7, '0.0\"%\"', 92.7%",
        "92.7, 0.0\\%, 92.7%",
        "-5.1999999999999998E-2, 0.0%;[Red]-0.0%, -5.2%",
        "30.456, 0.00, 30.456",
        "1234567.5, '#,##0.0,,\"m\"', 1234567.5",
        "1234, '£#,##0', 1234",
        "1.2E+5, 0.00E+00, 120000",
        "1E-3, General, 0.001",
        "123, 0000, 0123",
        "0, '_-* #,##0_-;\\-* #,##0_-;_-* \"-\"??_-;_-@_-', 0",
        "-7, '0;(0)', -7",
        "123456789012345680, 0, 123456789012345680",
        "12, @, 12",
        "0.5, '[<=1]0%;0', 50%",
        "43, '[<=1]0%;0', 43",
        "0.1, '0.0%;\"day\"', 10.0%",
    })
    void aNumberIsWhatItsFormatMeans(String written, String format, String value) throws IOException {
        AWorkbook workbook = new AWorkbook();
        String expected = value.equals("10.0%") ? "10%" : value;
        assertValue(expected, workbook, workbook.number(written, format));
    }

    @ParameterizedTest
    @CsvSource({
        "43738, yyyy\\-mm\\-dd, 2019-09-30",
        "43738, 14, 2019-09-30",
        "43709, mmm\\-yy, Sep 2019",
        "43709, 17, Sep 2019",
        "43738, '[$-809]d mmmm yyyy;@', 2019-09-30",
        "43738.5, dd/mm/yyyy hh:mm, 2019-09-30 12:00",
        "59, dd/mm/yyyy, 1900-02-28",
        "61, dd/mm/yyyy, 1900-03-01",
        "0.5, [h]:mm, 12:00:00",
    })
    void aDayIsADay(String written, String format, String value) throws IOException {
        AWorkbook workbook = new AWorkbook();
        assertValue(value, workbook, workbook.number(written, format));
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        AWorkbook workbook = new AWorkbook().from1904();
        assertValue("2019-09-30", workbook, workbook.number("42276", "14"));
    }

    @Test
    void isoDaysAreRead() throws IOException {
        AWorkbook workbook = new AWorkbook();
        int style = workbook.style("14");
        assertValue(
                "2019-09-30",
                workbook,
                AWorkbook.xml("<c @ t=\"d\" s=\"" + style + "\"><v>2019-09-30T00:00:00</v></c>"));
    }

    @Test
    void theStrictVocabularyIsRead() throws IOException {
        assertValue("96.3", new AWorkbook().strict(), 96.3);
    }

    static Stream<List<String>> texts() {
        return Stream.of(
                List.of("<c @ t=\"inlineStr\"><is><t>in line</t></is></c>", "in line"),
                List.of(
                        "<c @ t=\"inlineStr\"><is><r><t>one </t></r><r><t xml:space=\"preserve\"> two</t></r></is></c>",
                        "one two"),
                List.of("<c @ t=\"str\"><f>A1&amp;B1</f><v>made of a formula</v></c>", "made of a formula"),
                List.of("<c @ t=\"n\"><f>1/8</f><v>0.125</v></c>", "0.125"),
                List.of("<c @ t=\"str\"><f>IF(A1,1,\"\")</f><v></v></c>", ""),
                List.of("<c @ t=\"inlineStr\"><is><t>a_x000D_\nb _x005F_x0041_</t></is></c>", "a\r\nb _x0041_"),
                List.of("<c @ t=\"inlineStr\"><is><t>&lt;b&gt; &amp; &#8211;</t></is></c>", "<b> & \u2013"),
                List.of("<c @ t=\"inlineStr\"><is><t>0123</t></is></c>", "0123"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("texts")
    void aTextIsRead(List<String> cell) throws IOException {
        assertValue(cell.get(1), new AWorkbook(), AWorkbook.xml(cell.get(0)));
    }

    @Test
    void sharedTextsAreReadWithTheirRunsAndWithoutTheirSounds() throws IOException {
        AWorkbook workbook = new AWorkbook();
        Xml cell = workbook.shared("<r><rPr><b/></rPr><t xml:space=\"preserve\">課 </t></r><r><t>長</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/>");
        assertValue("課 長", workbook, cell);
    }

    @Test
    void aFormulaWithoutItsResultIsNoFigure() throws IOException {
        assertTrap(Code.E134, new AWorkbook(), AWorkbook.xml("<c @><f>SUM(A1:A9)</f></c>"));
    }

    @Test
    void aTextFormulaWithoutItsResultIsNoText() throws IOException {
        assertTrap(Code.E134, new AWorkbook(), AWorkbook.xml("<c @ t=\"str\"><f>A1</f></c>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#DIV/0!", "#REF!"})
    void anErrorIsNoFigure(String error) throws IOException {
        assertTrap(Code.E149, new AWorkbook(), AWorkbook.xml("<c @ t=\"e\"><f>A1/0</f><v>" + error + "</v></c>"));
    }

    @Test
    void trueIsNoFigure() throws IOException {
        assertTrap(Code.E135, new AWorkbook(), AWorkbook.xml("<c @ t=\"b\"><v>1</v></c>"));
    }

    @Test
    void aNumberAsTextUnderAPercentageIsAsked() throws IOException {
        AWorkbook workbook = new AWorkbook();
        assertTrap(Code.E146, workbook, workbook.text("0.927", "0.0%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "\"n/a\"", "0;-0;;@"})
    void aFigureThatIsNotShownIsNoFigure(String format) throws IOException {
        AWorkbook workbook = new AWorkbook();
        String number = format.startsWith("0") ? "0" : "12";
        assertTrap(Code.E147, workbook, workbook.number(number, format));
    }

    @Test
    void zerosThatASheetDoesNotShowAreNoFigures() throws IOException {
        AWorkbook workbook = new AWorkbook();
        List<List<String>> rows = read(table(workbook)
                .before("<sheetViews><sheetView showZeros=\"0\" workbookViewId=\"0\"/></sheetViews>")
                .row("A 1", "Q1", 0)
                .done());
        assertEquals(List.of(), rows);
        assertEquals(List.of("E147 t.xlsx!Data!C2"), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "-1", "2958466", "0"})
    void aDateThatNeverWasIsNone(String serial) throws IOException {
        AWorkbook workbook = new AWorkbook();
        assertTrap(Code.E148, workbook, workbook.number(serial, "14"));
    }

    @Test
    void aHiddenRowIsTold() throws IOException {
        read(table(new AWorkbook())
                .row("A 1", "Q1", 1)
                .rowWith(" hidden=\"1\"", "B 2", "Q1", 2)
                .rowWith(" ht=\"0\" customHeight=\"1\"", "C 3", "Q1", 3)
                .done());
        assertEquals(List.of("E136 t.xlsx!Data!A3"), told());
        assertTrue(findings.sorted().getFirst().message().contains("hidden row, and in 1 more"));
    }

    @Test
    void aHiddenColumnIsTold() throws IOException {
        read(table(new AWorkbook())
                .before("<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
                .row("A 1", "Q1", 1)
                .row("B 2", "Q1", 2)
                .done());
        assertEquals(List.of("E136 t.xlsx!Data!C2"), told());
    }

    @Test
    void aHiddenColumnThatIsNotReadIsNothing() throws IOException {
        CsvFile file = new CsvFile(List.of("ref"), List.of(), true);
        new AWorkbook()
                .sheet("Data")
                .before("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")
                .row("ref", "")
                .row("A 1", "")
                .done()
                .write(folder.resolve("t.xlsx"));
        file.read(Workspace.open(folder, findings), "t.xlsx", Dialect.OURS, findings, row -> {});
        assertEquals(List.of(), told());
    }

    @Test
    void aHiddenSheetIsNotReadAndTold() throws IOException {
        List<List<String>> rows = read(new AWorkbook()
                .sheet("Old")
                .hidden()
                .row("ref", "period", "value")
                .row("A 1", "Q1", 1)
                .done());
        assertEquals(List.of(), rows);
        assertEquals(List.of("E136 t.xlsx!Old"), told());
    }

    @Test
    void aHiddenSheetBesideTheOneThatIsReadIsWarnedOf() throws IOException {
        List<List<String>> rows = read(table(table(new AWorkbook())
                        .row("A 1", "Q1", 1)
                        .done()
                        .sheet("Old")
                        .hidden()
                        .row("ref", "period", "value")
                        .done()
                        .sheet("Read me")
                        .row("How to fill this in")
                        .done()
                        .sheet("x")
                        .hidden()
                        .row("nothing")
                        .done()
                        .sheet("y")
                        .row("nothing")
                        .done())
                .hidden()
                .done());
        assertEquals(List.of(List.of("A 1", "Q1", "1")), rows);
        assertEquals(List.of("W406 t.xlsx!Data", "W406 t.xlsx!Old"), told());
    }

    @Test
    void twoSheetsThatFitAreAsked() throws IOException {
        List<List<String>> rows = read(table(new AWorkbook())
                .row("A 1", "Q1", 1)
                .done()
                .sheet("Copy")
                .row("ref", "period", "value")
                .row("A 1", "Q1", 2)
                .done());
        assertEquals(List.of(), rows);
        assertEquals(List.of("E133 t.xlsx"), told());
        assertTrue(findings.sorted().getFirst().message().endsWith("\"Data\", \"Copy\""));
    }

    @Test
    void aFilteredListIsTold() throws IOException {
        read(table(new AWorkbook())
                .row("A 1", "Q1", 1)
                .rowWith(" hidden=\"1\"", "B 2", "Q1", 2)
                .after("<autoFilter ref=\"A1:C3\"><filterColumn colId=\"0\"><filters><filter val=\"A 1\"/></filters>"
                        + "</filterColumn></autoFilter>")
                .done());
        assertEquals(List.of("E144 t.xlsx!Data!A3"), told());
    }

    @Test
    void mergedCellsOverDataAreTold() throws IOException {
        read(table(new AWorkbook())
                .row("A 1", "Q1", 1)
                .row("", "Q2", 2)
                .after("<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
                .done());
        assertEquals(List.of("E137 t.xlsx!Data!A2"), told());
    }

    @Test
    void aMergedTitleAndAMergedNoteAreNothing() throws IOException {
        List<List<String>> rows = read(new AWorkbook()
                .sheet("Data")
                .row("Performance figures of the quarter")
                .row("ref", "period", "value")
                .row("A 1", "Q1", 1)
                .row("Source: the case system")
                .after("<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A4:C4\"/><mergeCell ref=\"E2:F9\"/>"
                        + "</mergeCells>")
                .done());
        assertEquals(
                List.of("N602 t.xlsx!Data!1"),
                told().stream().map(t -> t.replace("!A1", "!1")).toList());
        assertEquals(2, rows.size());
    }

    @Test
    void aFilledCellBesideTheTableIsTold() throws IOException {
        read(table(new AWorkbook()).row("A 1", "Q1", 1, "", "checked").done());
        assertEquals(List.of("E126 t.xlsx!Data!E2"), told());
    }

    @Test
    void rowsAndCellsMayBeLeftOutAndKeepTheirPlaces() throws IOException {
        read(table(new AWorkbook())
                .skipRow()
                .skipRow()
                .row("A 1", "", AWorkbook.xml("<c @ t=\"b\"><v>0</v></c>"))
                .done());
        assertEquals(List.of("E135 t.xlsx!Data!C4"), told());
    }

    @Test
    void cellsWithoutAPlaceFollowOneAnother() throws IOException {
        List<List<String>> rows = read(new AWorkbook()
                .sheet("Data")
                .row("ref", "period", "value")
                .row(
                        AWorkbook.xml("<c t=\"inlineStr\"><is><t>A 1</t></is></c>"),
                        AWorkbook.xml("<c/>"),
                        AWorkbook.xml("<c><v>4</v></c>"))
                .done());
        assertEquals(List.of(List.of("A 1", "", "4")), rows);
    }

    @Test
    void formulasLinksAndMacrosAreLeftAlone() throws IOException {
        AWorkbook workbook = new AWorkbook()
                .part("xl/vbaProject.bin", "not looked at")
                .part(
                        "xl/externalLinks/externalLink1.xml",
                        "<!DOCTYPE x SYSTEM \"http://localhost:1/never\"><x>&never;</x>");
        assertValue(
                "7",
                workbook,
                AWorkbook.xml("<c @><f>[1]Sheet1!$A$1+WEBSERVICE(\"http://localhost:1/\")</f><v>7</v></c>"));
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        List<List<String>> rows = read(table(new AWorkbook())
                .row("A 1", "Q1", 1)
                .done()
                .part(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY a \"ref\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<si><t>&a;</t></si></sst>"));
        assertEquals(List.of(), rows);
        assertEquals(List.of("E131 t.xlsx"), told());
    }

    @Test
    void aLargePartIsRefused() throws IOException {
        Path file = folder.resolve("t.xlsx");
        table(new AWorkbook()).row("A 1", "Q1", 1).done().write(folder.resolve("small.xlsx"));
        replaced(folder.resolve("small.xlsx"), file, "xl/styles.xml", 21_000_000);
        read();
        assertEquals(List.of("E132 t.xlsx"), told());
        assertTrue(findings.sorted().getFirst().message().contains("larger than 20 megabytes"), told().toString());
    }

    @Test
    void anEndlessElementIsRefused() throws IOException {
        List<List<String>> rows = read(table(new AWorkbook())
                .row("A 1", "Q1", AWorkbook.xml("<c @ note=\"" + "x".repeat(5_000_000) + "\"><v>1</v></c>"))
                .done());
        assertEquals(List.of(), rows);
        assertEquals(List.of("E132 t.xlsx!Data"), told());
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        AWorkbook workbook = table(new AWorkbook()).done();
        for (int i = 0; i < 10_001; i++) {
            workbook.part("xl/media/" + i, "");
        }
        read(workbook);
        assertEquals(List.of("E132 t.xlsx"), told());
    }

    @Test
    void deepElementsAreRefused() throws IOException {
        read(table(new AWorkbook())
                .row("A 1", "Q1", 1)
                .after("<a>".repeat(200) + "</a>".repeat(200))
                .done());
        assertEquals(List.of("E132 t.xlsx!Data"), told());
    }

    @Test
    void aRowOfTooManyColumnsIsRefused() throws IOException {
        read(table(new AWorkbook())
                .row("A 1", "Q1", 1)
                .row(AWorkbook.xml("<c r=\"ALM3\"><v>1</v></c>"))
                .done());
        assertEquals(List.of("E123 t.xlsx!Data!ALM3"), told());
    }

    @Test
    void aTextThatIsTooLongIsRefused() throws IOException {
        read(table(new AWorkbook())
                .row("A 1", "Q1", AWorkbook.xml("<c @ t=\"inlineStr\"><is><t>" + "x".repeat(100_001) + "</t></is></c>"))
                .done());
        assertEquals(List.of("E124 t.xlsx!Data!C2"), told());
    }

    static Stream<List<String>> damaged() {
        return Stream.of(
                List.of("<c @ t=\"s\"><v>99</v></c>", "E131 t.xlsx!Data!C2"),
                List.of("<c @><v>seven</v></c>", "E131 t.xlsx!Data!C2"),
                List.of("<c @ t=\"what\"><v>7</v></c>", "E131 t.xlsx!Data!C2"),
                List.of("<c r=\"A2\"><v>7</v></c>", "E131 t.xlsx!Data!A2"),
                List.of("<c @><v>1E999</v></c>", "E131 t.xlsx!Data!C2"),
                List.of("<c @><v>7</w></c>", "E131 t.xlsx!Data"),
                List.of("</row><row r=\"1\"><c r=\"A1\"/>", "E131 t.xlsx!Data"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("damaged")
    void aDamagedSheetIsToldWithItsCell(List<String> cell) throws IOException {
        read(table(new AWorkbook()).row("A 1", "Q1", AWorkbook.xml(cell.get(0))).done());
        assertEquals(List.of(cell.get(1)), told());
    }

    @Test
    void aTornArchiveIsTold() throws IOException {
        Path file = table(new AWorkbook()).row("A 1", "Q1", 1).done().write(folder.resolve("t.xlsx"));
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(4, 30, whole.length / 2, whole.length - 1)) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            Findings its = new Findings();
            TABLE.read(Workspace.open(folder, its), "t.xlsx", Dialect.OURS, its, row -> {});
            assertEquals(1, its.count(), "of " + length + " bytes");
            assertEquals(Code.E131, its.sorted().getFirst().code());
        }
    }

    @Test
    void otherFilesAreToldByWhatTheyAre() throws IOException {
        byte[] ole = new byte[4_096];
        java.nio.ByteBuffer.wrap(ole)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putLong(0, 0xE11AB1A1E011CFD0L)
                .putShort(30, (short) 9)
                .putInt(48, 1);
        assertKind("an Excel workbook of the old kind (.xls)", ole);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1_024 + 128, name.length);
        assertKind("a workbook with a password", ole);
        assertKind("no Excel workbook, whatever its name says", "ref,period\n".getBytes(StandardCharsets.UTF_8));
        assertKind("a binary workbook (.xlsb)", zip("_rels/.rels", "xl/workbook.bin"));
        assertKind("an OpenDocument spreadsheet (.ods)", zip("mimetype", "content.xml"));
        assertKind("a zip archive, and no Excel workbook", zip("photos/a.jpg"));
    }

    private void assertKind(String kind, byte[] file) throws IOException {
        Files.write(folder.resolve("t.xlsx"), file);
        Findings its = new Findings();
        TABLE.read(Workspace.open(folder, its), "t.xlsx", Dialect.OURS, its, row -> {});
        Finding finding = its.sorted().getFirst();
        assertEquals(Code.E130, finding.code());
        assertEquals("this is " + kind + ", and cannot be read as a workbook", finding.message());
    }

    private static byte[] zip(String... names) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The same archive with a part of so many blanks in place of one. */
    private static void replaced(Path from, Path to, String part, int blanks) throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(from.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    int end = text.lastIndexOf("</");
                    copy.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    byte[] element = ("<a>" + " ".repeat(993) + "</a>").getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < blanks / element.length; i++) {
                        copy.write(element);
                    }
                    copy.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
                } else {
                    copy.write(bytes);
                }
                copy.closeEntry();
            }
        }
        Files.delete(from);
    }

    /** In a workspace, each of them stops the pack with its place, and no figure takes its place. */
    @Test
    void aTrapStopsThePack() throws IOException {
        copyBase();
        Files.delete(folder.resolve("extracts/2019-20-Q2.csv"));
        AWorkbook workbook = new AWorkbook();
        workbook.sheet("Quarter 2")
                .row("ref", "period", "value")
                .row("SCH 01", "2019/20 Q2", workbook.number("0.96299999999999997", "0.0%"))
                .row("SCH 02", "2019/20 Q2", AWorkbook.xml("<c @><f>COUNT(B1)</f></c>"))
                .row("CIC 01", "2019/20 Q2", 211)
                .row("CIC 02", "2019/20 Q2", 90.4)
                .done()
                .write(folder.resolve("extracts/2019-20-Q2.xlsx"));

        List<Finding> all = check();

        assertEquals(
                List.of("E134 extracts/2019-20-Q2.xlsx!Quarter 2!C3"),
                all.stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .map(f -> f.code() + " " + f.place())
                        .toList());
    }

    @Test
    void aDateInPlaceOfAFigureIsTold() throws IOException {
        copyBase();
        Files.delete(folder.resolve("targets.csv"));
        AWorkbook workbook = new AWorkbook();
        workbook.sheet("Targets")
                .row("ref", "period", "target")
                .row("SCH 01", "2019/20", LocalDate.of(2019, 9, 30))
                .row("SCH 03", "2019/20", 72)
                .row("CIC 01", "2019/20", "none")
                .row("CIC 02", "2019/20", 90)
                .done()
                .write(folder.resolve("targets.xlsx"));

        assertTrue(check().stream()
                .anyMatch(f ->
                        f.toString().contains("E231") && f.place().toString().equals("targets.xlsx!Targets!C2")));
    }

    @Test
    void aWorkbookThatIsOpenInExcelIsNoFile() throws IOException {
        copyBase();
        List<Finding> before = check();
        Files.write(folder.resolve("extracts/~$2019-20-Q2.xlsx"), new byte[165]);
        Files.write(folder.resolve("~$targets.xlsx"), new byte[165]);
        assertEquals(before, check());
    }

    @Test
    void aCsvFileReplacesAWorkbookOfItsName() throws IOException {
        copyBase();
        new AWorkbook().table("T", folder.resolve("targets.csv")).write(folder.resolve("targets.xlsx"));
        new AWorkbook()
                .table("T", folder.resolve("extracts/2019-20-Q2.csv"))
                .write(folder.resolve("extracts/2019-20-Q2.xlsx"));
        assertEquals(
                List.of("W325 extracts/2019-20-Q2.xlsx", "W372 targets.xlsx"),
                check().stream().map(f -> f.code() + " " + f.place()).toList());
    }

    private List<Finding> check() {
        Findings its = new Findings();
        try {
            Pipeline.check(Order.of(folder), its);
        } catch (CannotContinue e) {
            its.add(e.finding());
        }
        return its.sorted();
    }

    private void copyBase() throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(BASE.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
