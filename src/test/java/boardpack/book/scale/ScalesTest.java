package boardpack.book.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.book.file.Previous;
import boardpack.indicator.Comparator;
import boardpack.indicator.Periods;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.problem.Severity;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests percentages written as fractions of one, in every place where a percentage may be written. */
final class ScalesTest {
    private static final String RESULTS = "ref,period,value,numerator,denominator\n";

    @TempDir
    private Path folder;

    private Findings findings = new Findings();
    private String pack = "";
    private Optional<Previous.File> lastPack = Optional.empty();

    @BeforeEach
    void aWorkspace() throws IOException {
        Files.createDirectories(folder.resolve("extracts"));
        Files.createDirectories(folder.resolve("downloads"));
        indicator("higher", "");
        targets("95");
    }

    private void indicator(String polarity, String scale) throws IOException {
        write(
                "indicators.csv",
                "ref,title,service area,unit,polarity,basis,scale\nP 1,Visits in time,Area,percent," + polarity + ",S,"
                        + scale + "\n");
    }

    private void targets(String target) throws IOException {
        write("targets.csv", "ref,period,target\nP 1,2025/26," + target + "\n");
    }

    /**
     * Writes results of the four quarters of a year and the following ones, each a value or {@code
     * ,numerator,denominator}.
     */
    private void results(String... values) throws IOException {
        StringBuilder rows = new StringBuilder(RESULTS);
        for (int i = 0; i < values.length; i++) {
            rows.append("P 1,")
                    .append(2024 + i / 4)
                    .append('/')
                    .append(25 + i / 4)
                    .append(" Q")
                    .append(1 + i % 4);
            rows.append(',').append(values[i]).append(values[i].startsWith(",") ? "\n" : ",,\n");
        }
        write("extracts/a.csv", rows.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Book read() throws IOException {
        findings = new Findings();
        write(
                "pack.yaml",
                "council: Saltmere\nboard: Board\nofficer: Director\nservice-areas: [Area]\nquarter: 2025/26 Q1\n"
                        + pack);
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> lastPack)
                .read(Optional.empty())
                .orElseThrow();
    }

    /** Returns the places of errors with their codes. */
    private String errors() throws IOException {
        read();
        StringBuilder all = new StringBuilder();
        for (Finding finding : findings.sorted()) {
            if (finding.severity() == Severity.ERROR) {
                Place place = finding.place();
                all.append(all.isEmpty() ? "" : " ").append(place).append(' ').append(finding.code());
            }
        }
        return all.toString();
    }

    private static BigDecimal value(Book book, String period) {
        return book.results()
                .get("P 1")
                .get(Periods.period(period))
                .value()
                .number()
                .orElseThrow();
    }

    private static void assertIs(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), actual::toPlainString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // case                 | results                     | target | polarity | errors
                "as it should be        | 94 94.5 93.8 94.1 94.1      | 95     | higher | ''",
                "only the target        | 94 94.5 93.8 94.1 94.1      | 0.95   | higher | targets.csv:2:3 E209",
                "only the results       | 0.94 0.945 0.938 0.941 0.94 | 95     | higher | extracts/a.csv:2:3 E209",
                "one result             | 94 94.5 0.938 94.1 94.1     | 95     | higher | extracts/a.csv:4:3 E209",
                "all of them            | 0.94 0.94 0.93              | 0.95   | lower  | extracts/a.csv:2:3 E209 targets.csv:2:3 E209",
                "lower is better        | 0.07 0.06                   | 5      | lower  | extracts/a.csv:2:3 E209",
                "a target and no result | z                           | 0.95   | higher | targets.csv:2:3 E209",
                "negative               | -0.5 3 -2                   | 4      | higher | extracts/a.csv:2:3 E209 extracts/a.csv:2:3 E262 extracts/a.csv:4:3 E262",
                "never far apart        | 0.9 1.4 2.1                 | 2      | lower  | extracts/a.csv:2:3 E209",
                "nought and all         | 0 100 0                     | 100    | higher | ''",
                "nought and one         | 0 1 0                       | 100    | higher | extracts/a.csv:3:3 E209",
                "the whole as 1         | 94 94.5 1                   | 95     | higher | extracts/a.csv:4:3 E209",
                "a target of 1          | 94 94.5                     | 1      | higher | targets.csv:2:3 E209",
                "all are 1              | 1 1.0 1                     | 1      | higher | extracts/a.csv:2:3 E209 targets.csv:2:3 E209",
                "about 1, little is good| 2.3 1.7 1 1.2               | 1      | lower  | ''",
                "just above 1           | 1.2 1.4 1.1 2.3             | 1.5    | lower  | ''",
                "with a sign            | 0.4% 0.3% 0.5%              | 0.5%   | lower  | ''",
                "a sign is no evidence  | 0.4 0.3% 0.5%               | 0.5%   | lower  | extracts/a.csv:2:3 E209",
            })
    void isWeighed(String what, String results, String target, String polarity, String errors) throws IOException {
        indicator(polarity, "");
        results(results.split(" "));
        targets(target);
        assertEquals(errors, errors(), what);
    }

    @Test
    void moreThanTheWholeMayBeAFractionWhereOthersAreMoreThanTheWhole() throws IOException {
        pack = "findings:\n  E208: {severity: warning, reason: Budgets are overspent}\n";
        results("104", "98", "1.03", "101");
        assertEquals(
                "extracts/a.csv:4:3 E209",
                errors().replace("extracts/a.csv:2:3 E208 ", "").replace(" extracts/a.csv:5:3 E208", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "240 400 1 400       | ''",
                "1 400 1 420         | ''",
                // A hundredth of a count is a share, not a count.
                "240 400 0.6 400     | extracts/a.csv:3:4 E253",
            })
    void whatNumeratorAndDenominatorProveIsNotAsked(String counts, String errors) throws IOException {
        String[] all = counts.split(" ");
        results("," + all[0] + "," + all[1], "," + all[2] + "," + all[3]);
        assertEquals(errors, errors());
    }

    @Test
    void numeratorsAndDenominatorsProveThatAnIndicatorIsSmall() throws IOException {
        indicator("lower", "");
        results(",1,400", ",2,410", ",1,390");
        targets("0.5");
        assertEquals("", errors());
        results(",240,400", ",210,410", ",1,390");
        assertEquals("targets.csv:2:3 E209", errors());
    }

    @ParameterizedTest
    @CsvSource({"0.925,E250", "0.93,E250", "0.9,E250", "0.91,E207", "92.5,''", "9.25,E207", "92.5%,''"})
    void aValueThatIsTheFractionOfItsCountsIsToldAsSuch(String value, String code) throws IOException {
        write("extracts/a.csv", RESULTS + "P 1,2025/26 Q1," + value + ",37,40\n");
        assertEquals(code.isEmpty() ? "" : "extracts/a.csv:2:3 " + code, errors());
    }

    @Test
    void aDeclaredFractionIsTimesAHundredExactly() throws IOException {
        indicator("higher", "fraction");
        targets("0.95");
        results("0.9412345678901234567", "0.94", "1", "0", "94.5%");
        write("comparators.csv", "ref,period,kind,comparator,value\nP 1,2024/25,England,England,0.957\n");
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals("94.12345678901234567", value(book, "2024/25 Q1").toPlainString());
        assertIs("94", value(book, "2024/25 Q2"));
        assertIs("100", value(book, "2024/25 Q3"));
        assertIs("0", value(book, "2024/25 Q4"));
        assertIs("94.5", value(book, "2025/26 Q1"));
        assertIs(
                "95",
                book.targets().get("P 1").get(Periods.period("2025/26")).value().orElseThrow());
        assertIs(
                "95.7",
                book.elsewhere().comparators().getFirst().value().number().orElseThrow());
    }

    @Test
    void whatCountsMakeIsNoFractionWhateverIsDeclared() throws IOException {
        indicator("higher", "fraction");
        targets("0.95");
        write("extracts/a.csv", RESULTS + "P 1,2024/25 Q4,,37,40\nP 1,2025/26 Q1,0.925,37,40\n");
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertIs("92.5", value(book, "2024/25 Q4"));
        assertIs("92.5", value(book, "2025/26 Q1"));
    }

    @Test
    void aRangeIsAsItsIndicatorIs() throws IOException {
        indicator("range 0.4..0.5", "");
        Files.delete(folder.resolve("targets.csv"));
        results("45");
        assertEquals("indicators.csv:2:5 E209", errors());
        indicator("range 0.4..0.5", "fraction");
        results("0.45");
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertIs("40", book.indicators().getFirst().range().orElseThrow().from());
        assertIs("50", book.indicators().getFirst().range().orElseThrow().to());
    }

    @Test
    void aFigureThatIsNoFractionWhereFractionsAreDeclaredIsAnError() throws IOException {
        indicator("higher", "fraction");
        results("0.94", "94");
        assertEquals("extracts/a.csv:3:3 E251 targets.csv:2:3 E251", errors());
    }

    @Test
    void smallFiguresThatAreDeclaredAreNotAsked() throws IOException {
        indicator("lower", "percent");
        results("0.3", "0.4", "1", "0.25");
        targets("0.5");
        assertEquals("", errors());
    }

    @Test
    void aFileMaySayOtherwiseThanItsIndicator() throws IOException {
        indicator("higher", "fraction");
        results("0.94", "0.93");
        assertEquals("targets.csv:2:3 E251", errors());
        pack = "scale: {targets.csv: percent}\n";
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertIs("93", value(book, "2024/25 Q2"));
        assertIs(
                "95",
                book.targets().get("P 1").get(Periods.period("2025/26")).value().orElseThrow());
    }

    @Test
    void anExtractMaySayItBesideItsName() throws IOException {
        results("94.1");
        write("extracts/b.csv", RESULTS + "P 1,2024/25 Q2,0.942,,\n");
        pack = "extracts:\n  - extracts/a.csv\n  - {files: extracts/b.csv, scale: fraction}\n";
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertIs("94.1", value(book, "2024/25 Q1"));
        assertIs("94.2", value(book, "2024/25 Q2"));
    }

    @Test
    void aRowOfTargetsOrComparatorsMaySayIt() throws IOException {
        results("94.1");
        write("targets.csv", "ref,period,target,scale\nP 1,2024/25,0.95,fraction\nP 1,2025/26,96,\n");
        write(
                "comparators.csv",
                "ref,period,kind,comparator,value,numerator,denominator,scale\n"
                        + "P 1,2024/25,authority,Thornmere,0.957,,,fraction\n"
                        + "P 1,2024/25,authority,Kelderby,,37,40,\n"
                        + "P 1,2024/25,England,England,0.5,,,percent\n");
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertIs(
                "95",
                book.targets().get("P 1").get(Periods.period("2024/25")).value().orElseThrow());
        assertEquals(Map.of("Thornmere", "95.7", "Kelderby", "92.5", "England", "0.5"), others(book));
    }

    @Test
    void othersMayBeOfCountsAlone() throws IOException {
        results("94.1");
        write(
                "comparators.csv",
                "ref,period,kind,comparator,numerator,denominator\nP 1,2024/25,authority,Kelderby,37,40\n"
                        + "P 1,2024/25,authority,Thornmere,c,40\n");
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(Map.of("Kelderby", "92.5", "Thornmere", "suppressed"), others(book));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: Share, scale: fraction                      | 95.7",
                "numerator: Yes, denominator: [Yes, No]             | 90",
                "value: Share, numerator: Yes, denominator: [Yes, No], scale: fraction | E207",
                "value: Share                                       | E209",
                "value: Share, scale: percent                       | 0.957",
            })
    void aPublishedFileOfOthersIsReadInItsScale(String columns, String thornmere) throws IOException {
        results("94.1");
        write("downloads/others.csv", "Year,Area,Share,Yes,No\n2025,Thornmere,0.957,36,4\n");
        pack = "comparators:\n  - {files: downloads/others.csv, ref: P 1, year-ending: Year, name: Area,"
                + " all-authorities: yes, " + columns + "}\n";
        Book book = read();
        if (thornmere.startsWith("E")) {
            assertEquals(
                    List.of(Code.valueOf(thornmere)),
                    findings.sorted().stream().map(Finding::code).toList());
        } else {
            assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
            assertEquals(Map.of("Thornmere", thornmere), others(book));
        }
    }

    @Test
    void aPublishedFileOfResultsIsReadInItsScale() throws IOException {
        write("downloads/own.csv", "Year,Share,Rest\n2024,0.957,4\n2025,0.961,4\n");
        pack =
                "extracts:\n  - {files: downloads/own.csv, ref: P 1, year-ending: Year, value: Share, scale: fraction}\n";
        Book book = read();
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertIs("96.1", value(book, "2024/25"));
        pack = "extracts:\n  - files: downloads/own.csv\n    year-ending: Year\n    indicators:\n"
                + "      - {ref: P 1, value: Share, scale: fraction}\n";
        assertIs("95.7", value(read(), "2023/24"));
        pack = "extracts:\n  - {files: downloads/own.csv, ref: P 1, year-ending: Year, value: Share}\n";
        assertEquals("downloads/own.csv:2:2 E209", errors());
    }

    @Test
    void whatTheLastPackPrintedIsEvidence() throws IOException {
        indicator("lower", "");
        targets("1");
        results("1");
        assertEquals("", errors());
        write("ratings.csv", "ref,period,actual\nP 1,2023/24 Q4,97.5\n");
        lastPack = Optional.of(new Previous.File(Workspace.open(folder, findings), "ratings.csv"));
        assertEquals("extracts/a.csv:2:3 E209 targets.csv:2:3 E209", errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amber-within: 0.05              | percent | E252",
                "green-within: 0.02              | percent | E252 N633",
                "amber-within: 5%                | percent | ''",
                "amber-within: 0.05pp            | percent | W355",
                "amber-within: 0.5pp             | percent | ''",
                "amber-within: 0.5               | percent | E252",
                "amber-within: 1                 | percent | ''",
                "'amber-within: \"min(5%, 0.05)\"' | percent | E252",
                "amber-within: 0.05, compare: exact | days | ''",
                "amber-within: 0.05              | days    | E252",
                "amber-within: 0.5               | days    | ''",
                "amber-within: 0.5               | number  | E252",
                "amber-within: 5%                | number  | ''",
                "exceeded-by: 0.01               | percent | E252",
            })
    void aWidthThatIsAFractionIsAsked(String rating, String unit, String code) throws IOException {
        write(
                "indicators.csv",
                "ref,title,service area,unit,polarity,basis\nP 1,Visits in time,Area," + unit + ",higher,S\n");
        results("94");
        pack = "rating: {" + rating + "}\n";
        read();
        assertEquals(
                code.isEmpty() ? List.of() : List.of(code.split(" ")),
                findings.sorted().stream().map(f -> f.code().name()).toList());
    }

    @Test
    void aWidthOfTheDirectionIsAskedToo() throws IOException {
        results("94");
        pack = "direction: {no-change-within: 0.01}\n";
        assertEquals("pack.yaml:6:31 E252", errors());
    }

    @Test
    void aFigureOfPeopleIsNotToldBesideItsTarget() throws IOException {
        write(
                "indicators.csv",
                "ref,title,service area,unit,polarity,basis,people\nP 1,Visits in time,Area,percent,higher,S,yes\n");
        targets("0.95");
        results("94.1");
        assertEquals("targets.csv:2:3 E209", errors());
        assertTrue(
                findings.sorted().stream().noneMatch(f -> f.message().contains("94")),
                () -> findings.sorted().toString());
    }

    private static Map<String, String> others(Book book) {
        Map<String, String> others = new TreeMap<>();
        for (Comparator each : book.elsewhere().comparators()) {
            others.put(
                    each.name(),
                    each.value()
                            .number()
                            .map(n -> n.stripTrailingZeros().toPlainString())
                            .orElse("suppressed"));
        }
        return others;
    }
}
