package boardpack.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.Period;
import boardpack.indicator.Periods;
import boardpack.indicator.Result;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose rows are not a reference and a period each. */
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
}
