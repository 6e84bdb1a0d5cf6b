package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the report in sentences with the real program, grouped by portfolio and by committee. */
final class IndicatorReportTest {
    private static final Path SAMPLE = Path.of("sample-data/indicator-report");
    private static final Pattern REF = Pattern.compile("\\b(?:CSC|EDU|HHS) \\d{3}\\b");
    private static final List<String> PORTFOLIOS =
            List.of("Children and Young People", "Education and Skills", "Health and Housing");
    private static final List<String> COMMITTEES =
            List.of("Children and Young People Scrutiny Committee", "Health and Housing Scrutiny Committee");

    @TempDir
    private static Path folder;

    private static Path byPortfolio;
    private static Path byCommittee;
    private static String report;

    @BeforeAll
    static void run() throws Exception {
        byPortfolio = Program.copy(SAMPLE, folder.resolve("portfolio"));
        byCommittee = Program.copy(SAMPLE, folder.resolve("committee"));
        Path pack = byCommittee.resolve("pack.yaml");
        Files.writeString(
                pack, Files.readString(pack).replaceFirst("(?m)^group-by: portfolio$", "group-by: committee"));
        for (Path workspace : List.of(byPortfolio, byCommittee)) {
            Program.Ran ran = Program.run("generate", workspace.toString());
            assertEquals(0, ran.exit(), ran.err());
        }
        report = read(byPortfolio, "01-report.pdf").text();
    }

    /** Checks the sentence for each figure of the original paper. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "92.7 per cent of assessments were completed within 45 working days (CSC 001), above the target of 90 per"
                        + " cent.",
                "92.8 per cent of initial child protection conferences were held within 15 working days of the strategy"
                        + " meeting",
                "100 per cent of children with a child protection plan had an allocated social worker",
                "100 per cent of children looked after had an allocated social worker",
                "23.1 per cent of care leavers were not in employment, education or training",
                "73.8 per cent of statutory child protection visits were completed within the internally set target of 10"
                        + " working days",
                "86.3 per cent of statutory visits to children in care were completed within timescale",
                "278 children were in care at the end of the quarter",
                "this had increased to 278 at the end of September 2019",
                "this is reported once a year, in Q3; no quarterly update is available.",
                "Four of the seven vacancies for social workers",
                "That the performance information provided for Quarter 2 2019/20 be noted.",
            })
    void theSeedsFiguresStandInTheReport(String said) {
        assertTrue(report.contains(said), report);
    }

    @Test
    void whatIsGreenStandsUnderPerformingWellAndWhatIsNotUnderTheNeedToImprove() {
        int well = report.indexOf("Where services are performing well");
        int improve = report.indexOf("Where there is a need to improve");
        int information = report.indexOf("For information", improve);
        for (String ref : List.of("CSC 001", "CSC 002", "CSC 003", "CSC 004", "EDU 001")) {
            assertTrue(report.indexOf("(" + ref + ")") > well && report.indexOf("(" + ref + ")") < improve, ref);
        }
        for (String ref : List.of("CSC 005", "CSC 006", "CSC 007", "CSC 008")) {
            assertTrue(report.indexOf("(" + ref + ")") > improve && report.indexOf("(" + ref + ")") < information, ref);
        }
    }

    @Test
    void childrenInCareStandByMonthForThirteenMonths() throws Exception {
        Printed.Node table = only(tables(read(byPortfolio, "01-report.pdf").node()));
        List<String> months = new ArrayList<>();
        int column = cells(table.all("TR").getFirst()).indexOf("CSC 008 Number of children in care");
        List<String> care = new ArrayList<>();
        for (Printed.Node row : table.all("TR").subList(1, table.all("TR").size())) {
            months.add(cells(row).getFirst());
            care.add(cells(row).get(column));
        }
        assertEquals(13, months.size());
        assertEquals("September 2018", months.getFirst());
        assertEquals("September 2019", months.getLast());
        assertEquals("278", care.getLast());
        assertEquals("261", care.getFirst());
    }

    @Test
    void oneWordRegroupsEveryIndicatorAndTouchesNoFigure() throws Exception {
        List<String> all = refs(Files.readString(SAMPLE.resolve("indicators.csv")));
        assertTrue(all.size() > 20);
        for (Path workspace : List.of(byPortfolio, byCommittee)) {
            List<String> listed = new ArrayList<>();
            for (Printed.Node table :
                    tables(read(workspace, "02-key-indicators.pdf").node())) {
                if (cells(table.all("TR").getFirst()).contains("Rating and direction")) {
                    table.all("TR").forEach(row -> listed.addAll(refs(cells(row).getFirst())));
                }
            }
            assertEquals(all, listed.stream().sorted().toList(), "each exactly once in " + workspace);
        }
        assertEquals(PORTFOLIOS, groups(byPortfolio));
        assertEquals(COMMITTEES, groups(byCommittee));
        Map<String, byte[]> portfolio = Program.files(byPortfolio);
        Program.files(byCommittee).forEach((name, bytes) -> {
            if (name.endsWith(".csv") && !name.startsWith("out/")) {
                assertEquals(new String(portfolio.get(name)), new String(bytes), name);
            }
        });
    }

    @Test
    void theSentencesAreTheSameHoweverTheTablesAreGrouped() throws Exception {
        String other = read(byCommittee, "01-report.pdf").text();
        String from = "Where services are performing well";
        String to = "Work under way";
        assertEquals(
                report.substring(report.lastIndexOf(from), report.lastIndexOf(to)),
                other.substring(other.lastIndexOf(from), other.lastIndexOf(to)));
    }

    @Test
    void aNarrativeOfTheOtherGroupingIsANoteAndNoError() throws Exception {
        Program.Ran portfolio = Program.run("check", byPortfolio.toString(), "--all");
        Program.Ran committee = Program.run("check", byCommittee.toString(), "--all");
        assertEquals(0, portfolio.exit());
        assertEquals(0, committee.exit());
        assertTrue(portfolio.err().contains("health-and-housing-scrutiny-committee.md:1:1: note N607"));
        assertTrue(committee.err().contains("children-and-young-people.md:1:1: note N607"));
        assertFalse(committee.err().contains("health-and-housing-scrutiny-committee.md"), committee.err());
    }

    @Test
    void aPortfoliosReportIsMadeAlone() throws Exception {
        Path out = folder.resolve("alone");
        Program.Ran ran = Program.run(
                "generate", byPortfolio.toString(), "--out", out.toString(), "--service-area", "Education and Skills");
        assertEquals(0, ran.exit(), ran.err());
        byte[] pdf = Files.readAllBytes(out.resolve("2019-20-Q2/papers/education-and-skills.pdf"));
        assertEquals(List.of(), VeraPdf.faults(pdf));
        List<String> its = refs(text(pdf));
        assertTrue(its.contains("EDU 001") && its.contains("EDU 005"));
        assertTrue(its.stream().allMatch(ref -> ref.startsWith("EDU")), its.toString());
    }

    /** Returns the headings of the tables of indicators. */
    private static List<String> groups(Path workspace) throws Exception {
        return Stream.concat(PORTFOLIOS.stream(), COMMITTEES.stream())
                .filter(g -> headings(workspace).contains(g))
                .toList();
    }

    private static List<String> headings(Path workspace) {
        try {
            return read(workspace, "02-key-indicators.pdf").node().all("H2").stream()
                    .map(h -> h.text().strip())
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Read(Printed.Node node, String text) {}

    private static Read read(Path workspace, String paper) throws Exception {
        byte[] pdf =
                Files.readAllBytes(workspace.resolve("out/2019-20-Q2/papers").resolve(paper));
        try (Printed printed = Printed.read(pdf)) {
            return new Read(printed.root, plain(printed.root.text()));
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (Printed printed = Printed.read(pdf)) {
            return plain(printed.root.text());
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<String> refs(String text) {
        return REF.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static List<Printed.Node> tables(Printed.Node node) {
        return node.all("Table");
    }

    private static <T> T only(List<T> list) {
        assertEquals(1, list.size());
        return list.getFirst();
    }

    private static List<String> cells(Printed.Node row) {
        return row.children().stream().map(c -> plain(c.text()).strip()).toList();
    }
}
