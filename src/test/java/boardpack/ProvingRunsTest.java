package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests packs from unchanged files published by the Department for Education. */
final class ProvingRunsTest {
    private static final Path PUBLISHED = Path.of("../shared/data/dfe");

    @TempDir
    private Path folder;

    @BeforeEach
    void workspace() throws IOException {
        assumeTrue(Files.isDirectory(PUBLISHED), "the published files are not here");
        Files.createDirectories(folder.resolve("downloads"));
        for (String name : List.of(
                "c6_children_in_need_referrals_by_month_2013_to_2024.csv",
                "c2_children_in_need_assessments_duration_2014_to_2024.csv",
                "lait_csc_selected_las.csv",
                "sn_model_2025_wide.csv")) {
            Files.copy(PUBLISHED.resolve(name), folder.resolve("downloads").resolve(name));
        }
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Halton Borough Council
                board: Children and Young People Policy and Performance Board
                officer: Strategic Director, People
                service-areas: [Children and Families]
                quarter: 2023/24 Q2
                extracts:
                  - files: downloads/c6_*.csv
                    keep: {geographic_level: Local authority, la_name: Halton}
                    ref: CIN 01
                    year-ending: time_period
                    months: yes
                  - files: downloads/c2_*.csv
                    keep: {geographic_level: Local authority, la_name: Halton}
                    year-ending: time_period
                    indicators:
                      - ref: CIN 02
                        numerator: [Same_day, 1-10_days, 11-20_days, 21-30_days, 31-40_days, 41-45_days]
                        denominator: Assessments_completed
                      - ref: CIN 03
                        value: Median_days
                neighbours:
                  file: downloads/sn_model_2025_wide.csv
                  row: {la_name: Halton}
                  columns: [SN_1, SN_2, SN_3, SN_4, SN_5, SN_6, SN_7, SN_8, SN_9, SN_10]
                  number: old_la_code
                  name: la_name
                comparators:
                  - files: downloads/lait_*.csv
                    keep: {measure_short: ReRegCPR}
                    ref: CPP 01
                    year-ending: period
                    name: area
                    number: la_number
                    value: value
                    region: North West
                """);
        Files.writeString(folder.resolve("indicators.csv"), """
                ref,title,service area,unit,polarity,basis,year to date,reported in
                CIN 01,Referrals to children's social care,Children and Families,number,none,Q,yes,
                CIN 02,Assessments completed within 45 working days,Children and Families,percent,higher,A,,Q4
                CIN 03,Median days to complete an assessment,Children and Families,days,lower,A,,Q4
                CPP 01,Children who became the subject of a plan again,Children and Families,number,lower,A,,Q4
                """);
        Files.writeString(folder.resolve("targets.csv"), """
                ref,period,target
                CIN 01,2023/24,none
                CIN 02,2023/24,90
                CIN 03,2023/24,none
                """);
    }

    private String explain(String quarter, String ref) throws Exception {
        Ran ran = Program.run("explain", folder.toString(), ref, "--quarter", quarter);
        assertEquals(0, ran.exit(), ran.err());
        return ran.out();
    }

    @Test
    void referralsByMonthMakeQuartersAndAYearToDate() throws Exception {
        String first = explain("2023/24-Q1", "CIN 01");
        assertTrue(first.contains("Added up: 112 + 184 + 153 = 449."), first);
        String second = explain("2023/24-Q2", "CIN 01");
        assertTrue(second.contains("Added up: 131 + 129 + 135 = 395."), second);
        assertTrue(second.contains("112 + 184 + 153 + 131 + 129 + 135 = 844."), second);
        assertTrue(second.contains("Control chart"), second);
    }

    @Test
    void assessmentsWithin45DaysComeFromTheirDayBands() throws Exception {
        String year = explain("2023/24-Q4", "CIN 02");
        assertTrue(year.contains("100 × 1,945 ÷ 2,360 = 82.415254…."), year);
        assertTrue(year.contains("82.4%"), year);
    }

    @Test
    void neighboursComeFromThePublishedModelAndTheirFiguresFromAnotherFile() throws Exception {
        String text = explain("2022/23-Q4", "CPP 01");
        // Of the ten in the model, the file has Durham (there County Durham), Rotherham and Wirral.
        assertTrue(text.contains("Comparison, 2022/23"), text);
        String onOneLine = text.replaceAll("\\s+", " ");
        assertTrue(onOneLine.contains("Mean of 3 of the 10 statistical neighbours that the model names"), text);
        assertTrue(
                onOneLine.contains("Without a figure: St Helens, Sunderland, Redcar and Cleveland, Barnsley, Gateshead,"
                        + " Stockton-on-Tees and Sefton."),
                text);
        assertTrue(text.contains("North West"), text);
        assertTrue(text.contains("England"), text);
    }

    @Test
    void thePackIsMade() throws Exception {
        Ran ran = Program.run("generate", folder.toString(), "--quarter", "2023/24-Q2");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(Files.exists(folder.resolve("out/2023-24-Q2/board-pack.pdf")));
        String ratings = Files.readString(folder.resolve("out/2023-24-Q2/data/ratings.csv"));
        assertTrue(ratings.contains("CIN 01"), ratings);
    }
}
