package boardpack.book.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.book.file.TargetsFile;
import boardpack.book.shape.UsualNames;
import boardpack.indicator.Period;
import boardpack.indicator.Quarter;
import boardpack.indicator.Result;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests extracts with the council's own headings, in its own folders, with rows that are not data. */
final class SourcesTest {
    private static final String PACK =
            "council: Saltmere\nboard: Policy\nofficer: Director\nservice-areas: [Schools]\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void makeAWorkspace() throws IOException {
        Files.createDirectory(folder.resolve("extracts"));
        write("pack.yaml", PACK);
        write("indicators.csv", """
                ref,title,service area,unit,polarity,basis
                SCH 01,Attendance,Schools,percent,higher,Q
                SCH 02,Exclusions,Schools,number,lower,Q
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref,period,value                     | ''                                | 90",
                "Value,REF,Period                     | ''                                | 90",
                "KPI Ref.,Quarter:,Actual             | ''                                | 90",
                "pi_code,Reporting-Period,Outturn     | ''                                | 90",
                "ref,period,Position                  | value: Position                   | 90",
                "Id,Time,Position                     | 'value: position, ref: ID, period: TIME' | 90",
                // A usual name next to the one named by the council has no meaning.
                "ref,period,Position,Actual           | value: Position                   | E111",
                // Our own heading next to it could mean either.
                "ref,period,Position,value            | value: Position                   | E112",
                "ref,period,Actual,Result             | ''                                | E112",
                "ref,period,value,Actual              | ''                                | E112",
                // The council's name takes precedence over usual names and over ours.
                "ref,period,Actual,Result             | 'value: Result, forecast: Actual' | 90",
                "ref,period,forecast                  | value: forecast                   | 90",
                "ref,month,value                      | period: Quarter                   | 90",
                // Words similar to a usual name are not accepted.
                "ref,period,Actuals                   | ''                                | E111",
                "ref,period,Target                    | ''                                | E111",
                "ref,period,n                         | ''                                | E111",
                // A title is ignored; the name of one means the reference if nothing else does.
                "ref,Indicator,period,value           | ''                                | 90",
                "ref,KPI,period,value                 | ''                                | 90",
                "KPI,Pi-Code,period,value             | ''                                | 90",
                "KPI,period,value                     | ''                                | 90",
                "Indicator,KPI,period,value           | 'ref: Indicator'                  | 90",
                "Indicator,period,value               | ''                                | E110",
            })
    void headingsMeanWhatIsPlain(String header, String columns, String expected) throws IOException {
        write("pack.yaml", PACK + (columns.isEmpty() ? "" : "columns: {" + columns + "}\n"));
        List<String> cells = new ArrayList<>();
        for (String heading : header.split(",")) {
            String plain = heading.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
            cells.add(
                    List.of("ref", "kpiref", "picode", "id", "kpi", "indicator").contains(plain)
                            ? "SCH 01"
                            : List.of("period", "quarter", "reportingperiod", "time", "month")
                                            .contains(plain)
                                    ? "2019/20 Q2"
                                    : List.of("Result", "Actual").contains(heading)
                                                    && columns.contains("forecast: " + heading)
                                            ? "80"
                                            : "90");
        }
        write("extracts/a.csv", header + "\n" + String.join(",", cells) + "\n");

        Optional<Book> book = read();

        if (expected.startsWith("E")) {
            assertEquals(expected, codes());
        } else {
            assertEquals("", codes());
            assertEquals(new BigDecimal(expected), values(book).get("SCH 01"));
        }
    }

    @Test
    void whatTheCouncilLeavesOutIsNotLookedAt() throws IOException {
        write("pack.yaml", PACK + """
                columns: {value: Position}
                ignore-columns: [RAG, Year-Total, Value, Comments by name, Forecast]
                """);
        write("extracts/a.csv", """
                ref,period,RAG,year total,Position,Value,Comments by Name,forecast
                SCH 01,2019/20 Q2,Green,#N/A,90,x or y,"Jo: 1,2",soon
                ,,,#REF!,,,Ann,
                Total,,Green,,,,,
                """);
        Optional<Book> book = read();
        assertEquals(Map.of("SCH 01", new BigDecimal("90")), values(book));
        assertEquals(Optional.empty(), result(book.orElseThrow(), "SCH 01").forecast());
        assertEquals("N603", codes());
    }

    @Test
    void noUsualNameMeansTwoColumns() {
        List<String> all = new ArrayList<>();
        UsualNames.all().forEach((ours, names) -> {
            assertTrue(
                    Extracts.FILE.columns().contains(ours)
                            || TargetsFile.FILE.columns().contains(ours),
                    ours);
            all.add(ours);
            names.forEach(name -> {
                assertEquals(
                        name, name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", " "), "as it is compared");
                all.add(name);
            });
        });
        all.addAll(List.of("floor", "amber threshold", "second target"));
        assertEquals(all.size(), new TreeSet<>(all).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // ref,period,value,commentary                 | finding
                "Total,,307,                                   | N603",
                "Grand total,,307,                             | N603",
                "Sub-total,,307,                               | N603",
                "Total,,307,up on last year                    | E202 E204",
                "Attendance,,,                                 | N603",
                "SCH 01 Attendance,,,                          | N603",
                "SCH 01: Attendance,,96.3,                     | E202 E204",
                "SCH 012,,,                                    | E202 E204",
                "Attendance,,96.3,                             | E202 E204",
                "'\"Source: Mosaic, 2 October 2019\",,,'       | N603",
                "Source,\"Mosaic, 2 October\",,                | N603",
                "Note 1,,,one school is missing                | N603",
                "* provisional,,,                              | N603",
                "',Produced on 2 October,,'                    | N603",
                "',Attendance,,'                               | N603",
                // A period makes a row data, and so does a reference or a misspelt one.
                "Total,2019/20 Q2,,                            | E204",
                "Total,2019/20 Q2,307,                         | E204",
                "SCH 02,,,                                     | E202",
                "SCH 02,,5,                                    | E202",
                "SCH O2,,,                                     | E202 E204",
                "SCH 03,,,                                     | E202 E204",
                "ATT 17,,,                                     | E202 E204",
                "SCH 02,2019/20 Q7,,                           | E201",
                "',2019/20 Q7,,'                               | E201 E202",
                "',Q2 2019,,'                                  | E201 E202",
                "',,307,'                                      | E202",
                "',,,well done'                                | E202",
                "',,307,well done'                             | E202",
                "Attendance,,,better                           | E202 E204",
            })
    void onlyRowsThatCanHoldNoResultArePassedOver(String row, String expected) throws IOException {
        write("extracts/a.csv", "ref,period,value,commentary\nSCH 01,2019/20 Q2,90,fine\n" + row + "\n");

        Optional<Book> book = read();

        assertEquals(
                expected,
                findings.sorted().stream()
                        .map(f -> f.code().name())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
        assertEquals(new BigDecimal("90"), values(book).get("SCH 01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                             | 9       | extracts/2017/a.csv extracts/2018/a.csv",
                "extracts: extracts/*.csv                       | 9       | extracts/2017/a.csv extracts/2018/a.csv",
                "extracts: ['extracts/**/*.csv']                | 2 3 9   | ''",
                "extracts: [monthly/b.csv, 'extracts/*/*.csv']  | 2 3 4   | extracts/z.csv",
                "'extracts: [''**/*.csv'']'                     | 2 3 4 9 | ''",
            })
    void patternsSayWhichFilesAreExtracts(String setting, String expected, String unread) throws IOException {
        write("pack.yaml", PACK + setting + "\n");
        String header = "ref,period,value\n";
        write("extracts/z.csv", header + "SCH 01,2019/20 Q1,9\n");
        write("extracts/2018/a.csv", header + "SCH 01,2018/19 Q1,2\n");
        write("extracts/2017/a.csv", header + "SCH 01,2017/18 Q1,3\n");
        write("monthly/b.csv", header + "SCH 02,2019/20 Q1,4\n");
        write("out/2019-20-Q1/data/ratings.csv", header + "SCH 02,2019/20 Q1,5\n");
        write("targets.csv", "ref,period,target\n");

        Book book = read().orElseThrow();

        assertEquals(
                unread,
                findings.sorted().stream()
                        .filter(f -> f.code() == Code.W372)
                        .map(f -> f.place().toString())
                        .collect(Collectors.joining(" ")));
        assertEquals(unread.isEmpty(), findings.sorted().isEmpty());
        assertEquals(
                expected,
                book.results().values().stream()
                        .flatMap(r -> r.values().stream())
                        .map(r -> r.value().number().orElseThrow().toPlainString())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void theEncodingOfExtractsIsNotThatOfOtherFiles() throws IOException {
        write("pack.yaml", PACK + "encoding: windows-1252\n");
        Files.write(
                folder.resolve("extracts/a.csv"),
                "ref,period,value,commentary\nSCH 01,2019/20 Q2,90,café\n".getBytes(Charset.forName("windows-1252")));
        write("queries.csv", "asked,question,answer\n2019-09-09,Why a café?,Because\n");

        Book book = read().orElseThrow();

        assertEquals("", codes());
        assertEquals("Why a café?", book.account().queries().getFirst().question());
        assertEquals("café", result(book, "SCH 01").commentary());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<Book> read() {
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, quarter -> Optional.empty())
                .read(Optional.empty());
    }

    private static Result result(Book book, String ref) {
        Map<Period, Result> results = book.results().get(ref);
        Quarter latest = book.quarter();
        return results.get(latest);
    }

    private static Map<String, BigDecimal> values(Optional<Book> book) {
        return book.orElseThrow().results().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue()
                                .values()
                                .iterator()
                                .next()
                                .value()
                                .number()
                                .orElseThrow()));
    }

    private String codes() {
        return findings.sorted().stream().map(f -> f.code().name()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref,Year,Quarter,value               | SCH 01,2019/20,Q2,90            | 90",
                "ref,Financial Year,Qtr,Actual        | SCH 01,201920,2,90              | 90",
                "ref,year,quarter,value               | SCH 01,2019/20,2019/20 Q2,90    | 90",
                "ref,year,period,value                | SCH 01,19/20,Quarter 2,90       | 90",
                "ref,time_period,time_identifier,value| SCH 01,201920,Financial year Q2,90 | 90",
                "ref,Year,Month,value                 | SCH 01,2019,September,90        | months",
                "ref,Year,Month,value                 | SCH 01,2019/20,9,90             | months",
                // A calendar year next to a quarter is ambiguous; a quarter of another year is an error.
                "ref,Year,Quarter,value               | SCH 01,2019,Q2,90               | E280",
                "ref,Year,Quarter,value               | SCH 01,2018/19,2019/20 Q2,90    | E280",
                "ref,Year,Quarter,value               | SCH 01,2019/20,Q9,90            | E280",
                "ref,Year,Quarter,value               | SCH 01,,Q2,90                   | E201",
            })
    void aYearAndItsQuarterOrMonthMayStandInTwoColumns(String header, String row, String expected) throws IOException {
        write("pack.yaml", PACK);
        write("extracts/a.csv", header.strip() + "\n" + row.strip() + "\n");
        Optional<Book> book = read();
        if (expected.startsWith("E")) {
            assertTrue(codes().contains(expected), codes());
        } else if (expected.equals("months")) {
            assertTrue(!codes().contains("E2"), codes());
        } else {
            assertEquals("", codes());
            assertEquals(new BigDecimal(expected), values(book).get("SCH 01"));
        }
    }
}
