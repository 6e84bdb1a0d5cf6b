package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Result;
import boardpack.indicator.Status;
import boardpack.indicator.Value;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files with a layout other than one reference and period in each row. */
final class ShapesTest {
    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void indicators() throws IOException {
        Files.writeString(folder.resolve("indicators.csv"), """
                ref,title,service area,unit,polarity,basis,reported-in
                CIN 01,Referrals,Social care,number,none,Q,
                CIN 02,Assessments within 45 days,Social care,percent,higher,A,Q3
                """);
        Files.createDirectories(folder.resolve("extracts"));
        Files.createDirectories(folder.resolve("downloads"));
    }

    private Map<String, Map<Period, Result>> read(String extracts) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Saltmere Borough Council
                board: Children's Board
                officer: Strategic Director
                service-areas: [Social care]
                quarter: 2023/24 Q2
                """ + extracts);
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty())
                .map(Book::results)
                .orElse(Map.of());
    }

    private static Optional<BigDecimal> number(Map<String, Map<Period, Result>> results, String ref, String period) {
        return results.get(ref).get(Periods.period(period)).value().number();
    }

    @Test
    void headingsThatAreQuartersAreRead() throws IOException {
        Files.writeString(
                folder.resolve("extracts/wide.csv"),
                "Children's indicators,,,\nReference,Title,2023/24 Q1,Q2 2023/24\nCIN 01,Referrals,449,395\n");
        Map<String, Map<Period, Result>> results = read("");
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(Optional.of(new BigDecimal("449")), number(results, "CIN 01", "2023/24 Q1"));
        assertEquals(Optional.of(new BigDecimal("395")), number(results, "CIN 01", "2023/24 Q2"));
        Result second = results.get("CIN 01").get(Periods.period("2023/24 Q2"));
        assertEquals("extracts/wide.csv:3:4", second.place().toString());
    }

    @Test
    void headingsThatAreMonthsAreRead() throws IOException {
        Files.writeString(folder.resolve("extracts/wide.csv"), "ref,Apr-23,May-23,Jun 2023\nCIN 01,112,184,-\n");
        Map<String, Map<Period, Result>> results = read("");
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(Optional.of(new BigDecimal("184")), number(results, "CIN 01", "2023-05"));
        assertEquals(
                Value.blank(Value.Reason.NOT_SUPPLIED),
                results.get("CIN 01").get(Periods.period("2023-06")).value());
    }

    @Test
    void aTypingMistakeInAWideFileIsStillFound() throws IOException {
        Files.writeString(folder.resolve("extracts/wide.csv"), "ref,Apr-23,May-23,Jnue-23\nCIN 01,112,184,153\n");
        read("");
        assertTrue(
                findings.sorted().stream().anyMatch(f -> f.code() == Code.E111),
                () -> findings.sorted().toString());
    }

    @Test
    void aPublishedFileByMonthIsReadForOneAuthority() throws IOException {
        Files.writeString(folder.resolve("downloads/referrals.csv"), """
                time_period,la_name,Referrals,April,May,June,July,August,September,October,November,December,January,February,March
                2024,Halton,1654,112,184,153,131,129,135,120,100,122,160,167,141
                2024,Warrington,1,c,c,c,c,c,c,c,c,c,c,c,c
                """);
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/referrals.csv
                    keep: {la_name: halton}
                    ref: CIN 01
                    year-ending: time_period
                    months: yes
                """);
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(12, results.get("CIN 01").size());
        assertEquals(Optional.of(new BigDecimal("112")), number(results, "CIN 01", "2023-04"));
        assertEquals(Optional.of(new BigDecimal("141")), number(results, "CIN 01", "2024-03"));
        assertEquals(
                "downloads/referrals.csv:2:4",
                results.get("CIN 01").get(Periods.period("2023-04")).place().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"September", "Sept", "Sep"})
    void aMonthsColumnMayBeHeadedInBrief(String september) throws IOException {
        Files.writeString(
                folder.resolve("indicators.csv"),
                "ref,title,service area,unit,polarity,basis\nCIN 01,Referrals,Social care,number,none,S\n");
        Files.writeString(
                folder.resolve("downloads/brief.csv"), "time_period,Aug," + september + ",Oct\n2024,11,12,13\n");
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/brief.csv
                    ref: CIN 01
                    year-ending: time_period
                    months: yes
                """);
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(Optional.of(new BigDecimal("12")), number(results, "CIN 01", "2023-09"));
    }

    @Test
    void whatOthersPublishOfARetiredIndicatorIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("indicators.csv"), """
                ref,title,service area,unit,polarity,basis,retired-from
                CIN 01,Referrals,Social care,number,none,S,2023/24
                """);
        Files.writeString(folder.resolve("downloads/referrals.csv"), "time_period,Referrals\n2023,1590\n2024,1654\n");
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/referrals.csv
                    ref: CIN 01
                    year-ending: time_period
                    value: Referrals
                """);
        assertEquals(List.of(), findings.sorted());
        assertEquals(Set.of(Periods.period("2022/23")), results.get("CIN 01").keySet());
    }

    @Test
    void columnsAddUpToANumeratorAndADenominator() throws IOException {
        Files.writeString(folder.resolve("downloads/assessments.csv"), """
                time_period,la_name,completed,Same_day,1-10_days,11-20_days
                2023,Halton,200,10,20,c
                2024,Halton,200,10,20,150
                """);
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/assessments.csv
                    keep: {la_name: Halton}
                    year-ending: time_period
                    indicators:
                      - ref: CIN 02
                        numerator: [Same_day, 1-10_days, 11-20_days]
                        denominator: completed
                """);
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(0, number(results, "CIN 02", "2023/24").orElseThrow().compareTo(new BigDecimal("90")));
        assertEquals(
                Value.blank(Value.Reason.SUPPRESSED),
                results.get("CIN 02").get(Periods.period("2022/23")).value());
        assertEquals(
                "downloads/assessments.csv:3:3,4,5,6",
                results.get("CIN 02").get(Periods.period("2023/24")).place().toString());
        assertEquals(
                "downloads/assessments.csv:2:6",
                results.get("CIN 02").get(Periods.period("2022/23")).place().toString());
    }

    @Test
    void aColumnThatIsNotThereIsFound() throws IOException {
        Files.writeString(folder.resolve("downloads/a.csv"), "time_period,area,number\n2024,Halton,3\n");
        read("""
                extracts:
                  - files: downloads/a.csv
                    keep: {la_name: Halton}
                    ref: CIN 01
                    year-ending: time_period
                    value: number
                """);
        assertTrue(
                findings.sorted().stream()
                        .anyMatch(f -> f.code() == Code.E110 && f.message().contains("la name")),
                () -> findings.sorted().toString());
    }

    @Test
    void whatAShapeLacksIsFound() throws IOException {
        Files.writeString(folder.resolve("downloads/a.csv"), "time_period,number\n2024,3\n");
        read("""
                extracts:
                  - files: downloads/a.csv
                    ref: CIN 01
                    months: yes
                """);
        assertTrue(
                findings.sorted().stream()
                        .anyMatch(f -> f.code() == Code.E104 && f.message().contains("year-ending")),
                () -> findings.sorted().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period: [time_period, time_identifier]",
                "period: [time_identifier, time_period]",
                "period: {year: time_period, quarter: time_identifier}",
                "year: time_period; quarter: time_identifier",
                "year-ending: time_period; quarter: time_identifier",
                "year-ending: time_period; period: time_identifier"
            })
    void aPeriodMayStandInTwoColumns(String period) throws IOException {
        Files.writeString(folder.resolve("downloads/ees.csv"), """
                time_period,time_identifier,la_name,number
                202324,Financial year Q1,Halton,88
                202324,Financial year Q2,Halton,89
                """);
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/ees.csv
                    ref: CIN 01
                    value: number
                    %s
                """.formatted(period.replace("; ", "\n    ")));
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(Optional.of(new BigDecimal("88")), number(results, "CIN 01", "2023/24 Q1"));
        assertEquals(Optional.of(new BigDecimal("89")), number(results, "CIN 01", "2023/24 Q2"));
    }

    @Test
    void aFirstDayThatBeginsNoQuarterIsItsMonth() throws IOException {
        Files.writeString(folder.resolve("downloads/days.csv"), "date,number\n2023-08-01T00:00:00,7\n01/09/2023,8\n");
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/days.csv
                    ref: CIN 01
                    period: date
                    value: number
                """);
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(Optional.of(new BigDecimal("8")), number(results, "CIN 01", "2023-09"));
    }

    private static final String TIDY = """
            time_period,la_name,measure,number
            2023,Halton,Number of children,45
            2023,Halton,Total children,60
            2024,Halton,Number of children,40
            2024,Halton,Total children,50
            2024,Halton,Something else,7
            """;

    @ParameterizedTest
    @ValueSource(strings = {"""
                  - files: downloads/tidy.csv
                    year-ending: time_period
                    ref: CIN 02
                    numerator: {column: number, keep: {measure: Number of children}}
                    denominator: {column: number, keep: {measure: Total children}}
                """, """
                  - files: downloads/tidy.csv
                    keep: {measure: Number of children}
                    year-ending: time_period
                    ref: CIN 02
                    numerator: number
                  - files: downloads/tidy.csv
                    keep: {measure: Total children}
                    year-ending: time_period
                    ref: CIN 02
                    denominator: number
                """})
    void numeratorAndDenominatorMayStandInRowsOfTheirOwn(String entries) throws IOException {
        Files.writeString(folder.resolve("downloads/tidy.csv"), TIDY);
        Map<String, Map<Period, Result>> results = read("extracts:\n" + entries);
        assertEquals(List.of(), findings.sorted());
        assertEquals(0, number(results, "CIN 02", "2023/24").orElseThrow().compareTo(new BigDecimal("80")));
        assertEquals(0, number(results, "CIN 02", "2022/23").orElseThrow().compareTo(new BigDecimal("75")));
        Result result = results.get("CIN 02").get(Periods.period("2023/24"));
        assertEquals(Optional.of(new BigDecimal("40")), result.numerator());
        assertEquals(Optional.of(new BigDecimal("50")), result.denominator());
    }

    @ParameterizedTest
    @CsvSource({
        "numerator,   CIN 02 has a numerator and no denominator",
        "denominator, CIN 02 has a denominator and no numerator"
    })
    void halfOfAShareIsToldByName(String half, String message) throws IOException {
        Files.writeString(folder.resolve("downloads/tidy.csv"), TIDY);
        read("""
                extracts:
                  - files: downloads/tidy.csv
                    year-ending: time_period
                    ref: CIN 02
                    %s: {column: number, keep: {measure: Number of children}}
                """.formatted(half));
        assertTrue(
                findings.sorted().stream()
                        .anyMatch(f -> f.code() == Code.E145 && f.message().equals(message)),
                () -> findings.sorted().toString());
    }

    private static final String LONG = """
            year,la_name,group,number
            2023,Halton,CIN,10
            2023,Halton,CPP,11
            2023,Warrington,CIN,12
            2024,Halton,CLA,13
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "la_name: Halton, group: [CIN, CLA]   | 2",
                "la_name: halton, group: cla          | 1",
                "la_name: Halton, group: LAC          | W329: ; group holds \"CLA\", \"CIN\", \"CPP\"",
                "la_name: Holton, group: CIN          | W329: ; la_name holds \"Halton\", \"Warrington\"",
                "la_name: Warrington, group: CLA      | W329: ; la_name holds \"Halton\" where all else",
                "la_name: Halton, group: [CIN, LAC]   | W365: group \"LAC\", and no row of downloads/long.csv that is"
                        + " kept has it; group holds \"CLA\"",
            })
    void aListIsKeptAndWhatIsNotThereIsToldWithTheNearest(String keep, String expected) throws IOException {
        Files.writeString(folder.resolve("downloads/long.csv"), LONG);
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/long.csv
                    keep: {%s}
                    ref: CIN 01
                    year-ending: year
                    value: number
                """.formatted(keep));
        if (expected.startsWith("W")) {
            assertTrue(
                    findings.sorted().stream()
                            .anyMatch(f -> expected.startsWith(f.code().name())
                                    && f.message().contains(expected.substring(6))),
                    () -> findings.sorted().toString());
        } else {
            assertEquals(List.of(), findings.sorted());
            assertEquals(Integer.parseInt(expected), results.get("CIN 01").size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "[c],   SUPPRESSED,     ",
        "*,     SUPPRESSED,     ",
        "<5,    SUPPRESSED,     ",
        "c,     SUPPRESSED,     ",
        "[z],   NOT_APPLICABLE, ",
        "z,     NOT_APPLICABLE, ",
        "[x],   NOT_AVAILABLE,  ",
        ":,     NOT_AVAILABLE,  ",
        "..,    NOT_AVAILABLE,  ",
        "NA,    NOT_AVAILABLE,  ",
        "n/a,   NOT_AVAILABLE,  ",
        "[u],   NOT_AVAILABLE,  ",
        "u,     NOT_AVAILABLE,  ",
        "[low], LOW,            ",
        "low,   LOW,            ",
        "~,     LOW,            ",
        "k,     LOW,            ",
        "-,     NOT_SUPPLIED,   ",
        "\u2013, NOT_SUPPLIED, ",
        "12 [p],    ,             PROVISIONAL",
        "12[r],     ,             REVISED",
        "12,        ,             FINAL",
    })
    void marksInAPublishedFileHaveTheirReasons(String cell, Value.Reason reason, Status status) throws IOException {
        Files.writeString(folder.resolve("downloads/marks.csv"), "year,number\n2024," + cell + "\n");
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/marks.csv
                    ref: CIN 01
                    year-ending: year
                    value: number
                """);
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        Result result = results.get("CIN 01").get(Periods.period("2023/24"));
        if (reason != null) {
            assertEquals(Value.blank(reason), result.value());
        } else {
            assertEquals(Optional.of(new BigDecimal("12")), result.value().number());
            assertEquals(status, result.status());
        }
    }

    @Test
    void theSameMarksInTheCouncilsOwnExtractStayFindings() throws IOException {
        Files.writeString(folder.resolve("extracts/a.csv"), "ref,period,value\nCIN 01,2023/24 Q1,[c]\n");
        read("");
        assertTrue(
                findings.sorted().stream().anyMatch(f -> f.code() == Code.E203),
                () -> findings.sorted().toString());
    }

    @Test
    void measuresThatNobodyAskedForArePassedOver() throws IOException {
        Files.writeString(folder.resolve("downloads/all.csv"), """
                year,measure,number
                2024,CIN 01,10
                2024,Other one,11
                2023,Other one,12
                2024,Other two,13
                """);
        Map<String, Map<Period, Result>> results = read("""
                extracts:
                  - files: downloads/all.csv
                    ref-from: measure
                    year-ending: year
                    value: number
                """);
        assertEquals(1, results.get("CIN 01").size());
        assertEquals(
                List.of("N630 3 rows are passed over, since no indicator is called so: \"Other one\", \"Other two\""),
                findings.sorted().stream()
                        .map(f -> f.code() + " " + f.message())
                        .toList());
    }
}
