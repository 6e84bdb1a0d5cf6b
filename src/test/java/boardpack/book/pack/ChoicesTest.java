package boardpack.book.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Edges;
import boardpack.indicator.Method;
import boardpack.indicator.Precision;
import boardpack.indicator.Rule;
import boardpack.indicator.Width;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a service area's choice overrides the pack's, and an indicator's choice overrides both. */
final class ChoicesTest {
    private static final String PLAIN = "service-areas: [Schools]\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void withoutAnyChoiceThereIsATolerance() throws IOException {
        Method method = method(PLAIN, "rule", "");
        Rule.Tolerance rule = assertInstanceOf(Rule.Tolerance.class, method.rule());
        assertEquals(true, rule.green().isNone() && rule.amber().isNone());
        assertEquals(Precision.DISPLAYED, method.precision());
        assertEquals(Edges.INCLUSIVE, method.edges());
        assertEquals(Optional.empty(), method.exceededBy());
        assertEquals(new Course(Comparison.SAME_QUARTER_LAST_YEAR, Width.NONE, Course.Gauge.VALUE), method.course());
        assertEquals(Optional.empty(), method.longCourse());
        assertEquals(List.of(), codes());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JUDGEMENT", "RANGE"})
    void everyComputedRuleIsReadAloneAndBesideAJudgement(Rule.Name name) throws IOException {
        assertEquals(name, method(PLAIN, "rule", name.word()).rule().name());
        Method judged = method(PLAIN, "rule", "judgement beside " + name.word());
        assertEquals(name, judged.rule().computed().name());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // chosen for the pack, the area, the indicator: the result
                "floor, -, -, FLOOR",
                "floor, thresholds, -, THRESHOLDS",
                "floor, thresholds, improving, IMPROVING",
                "floor, -, improving, IMPROVING",
                "-, thresholds, -, THRESHOLDS",
                "-, -, improving, IMPROVING",
                "-, thresholds, improving, IMPROVING",
                "floor, tolerance, -, TOLERANCE",
                "floor, -, tolerance, TOLERANCE",
                "judgement, -, floor, FLOOR",
                "floor, -, judgement, JUDGEMENT",
            })
    void theNarrowerRuleHolds(String ofPack, String ofArea, String own, Rule.Name holds) throws IOException {
        Method method = method(pack(rule(ofPack), rule(ofArea)), "rule", own == null ? "" : own);
        assertEquals(holds, method.rule().name());
        assertEquals(List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // chosen for the pack, the area, the indicator: the rule beside the judgement
                "judgement, -, -, TOLERANCE",
                "judgement beside floor, -, -, FLOOR",
                "floor, -, judgement, FLOOR",
                "floor, judgement, -, FLOOR",
                "floor, thresholds, judgement, THRESHOLDS",
                "floor, judgement beside thresholds, -, THRESHOLDS",
                "floor, judgement beside thresholds, judgement, THRESHOLDS",
                "floor, -, judgement beside improving, IMPROVING",
                "judgement beside floor, -, judgement beside improving, IMPROVING",
                "judgement beside floor, thresholds, judgement, THRESHOLDS",
                "judgement beside floor, judgement, -, FLOOR",
                "-, -, judgement, TOLERANCE",
                "-, -, Judgement  Beside Floor, FLOOR",
            })
    void aWiderRuleStandsBesideAJudgement(String ofPack, String ofArea, String own, Rule.Name beside)
            throws IOException {
        Method method = method(pack(rule(ofPack), rule(ofArea)), "rule", own == null ? "" : own);
        assertInstanceOf(Rule.Judgement.class, method.rule());
        assertEquals(beside, method.rule().computed().name());
        assertEquals(List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource({
        // setting, for the pack, for the area, of the indicator
        "rating, green-within, 1%, 2%, 3%",
        "rating, amber-within, 10%, 20%, 30%",
        "rating, amber-when, improving, within-and-improving, within-or-improving",
        "rating, compare, exact, displayed, exact",
        "rating, edges, exclusive, amber-exclusive, inclusive",
        "rating, exceeded-by, 1%, 2%, 3%",
        "direction, compare-with, previous-period, previous-month, average-of-last-4",
        "direction, long-compare-with, previous-period, trend-of-8, average-of-last-4",
        "direction, no-change-within, 1%, 2%, 3%",
        "direction, direction-of, gap-to-target, value, gap-to-target",
    })
    void eachSettingIsChosenByItself(String part, String name, String ofPack, String ofArea, String own)
            throws IOException {
        String improving = "rating: {rule: improving, amber-within: 50%}";
        String all = part.equals("rating")
                ? "rating: {rule: improving, " + name + ": " + ofPack + "}"
                : improving + "\n" + part + ": {" + name + ": " + ofPack + "}";
        String area = part + ": {" + name + ": " + ofArea + "}";
        assertEquals(ofPack, chosen(method(pack(all, ""), name, ""), name));
        assertEquals(ofArea, chosen(method(pack(all, area), name, ""), name));
        assertEquals(own, chosen(method(pack(all, area), name, own), name));
        assertEquals(own, chosen(method(pack(all, ""), name, own), name));
        assertEquals(ofArea, chosen(method(pack(improving, area), name, ""), name));
        assertEquals(own, chosen(method(pack(improving, area), name, own), name));
    }

    /** Returns a setting of a method as a council would write it. */
    private static String chosen(Method method, String name) {
        Rule.Improving rule = (Rule.Improving) method.rule();
        return switch (name) {
            case "green-within" -> written(rule.green().below());
            case "amber-within" -> written(rule.amber().below());
            case "amber-when" -> rule.when().word();
            case "compare" -> method.precision().word();
            case "edges" -> method.edges().word();
            case "exceeded-by" -> written(method.exceededBy().orElseThrow());
            case "compare-with" -> method.course().comparison().word();
            case "long-compare-with" ->
                method.longCourse().orElseThrow().comparison().word();
            case "no-change-within" -> written(method.course().noChangeWithin());
            case "direction-of" -> method.course().gauge().word();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String written(Width width) {
        return ((Width.Of) width).amount() + "%";
    }

    @Test
    void whatAnAreaLeavesOpenIsThePacks() throws IOException {
        Method method =
                method(pack("rating: {amber-within: 10%, edges: exclusive}", "rating: {green-within: 5%}"), "rule", "");
        Rule.Tolerance rule = assertInstanceOf(Rule.Tolerance.class, method.rule());
        assertEquals(AnIndicator.width("5%"), rule.green().below());
        assertEquals(AnIndicator.width("10%"), rule.amber().below());
        assertEquals(Edges.EXCLUSIVE, method.edges());
    }

    @Test
    void anAreaThatIsOnlyNamedHasThePacks() throws IOException {
        String pack =
                "service-areas:\n  - Schools\n  - name: Care\n    rating: {rule: floor}\nrating: {rule: thresholds}\n";
        assertEquals(Rule.Name.THRESHOLDS, method(pack, "rule", "").rule().name());
        assertEquals(List.of("Schools", "Care"), book(pack).settings().serviceAreas());
        assertEquals(List.of(), codes());
    }

    @Test
    void nothingIsExceededByNothing() throws IOException {
        assertEquals(
                Optional.empty(),
                method(pack("rating: {exceeded-by: 10%}", ""), "exceeded-by", "0")
                        .exceededBy());
    }

    @Test
    void theToleranceOfADirectionIsForTheLongOneToo() throws IOException {
        Method method = method(
                pack(
                        "direction: {no-change-within: 3, long-compare-with: previous-period, direction-of: gap-to-target}",
                        ""),
                "rule",
                "");
        assertEquals(
                new Course(Comparison.PREVIOUS_PERIOD, AnIndicator.width("3"), Course.Gauge.VALUE),
                method.longCourse().orElseThrow());
        assertEquals(Course.Gauge.GAP_TO_TARGET, method.course().gauge());
    }

    /** Tests that a general choice is silently replaced for a year to date, which it does not suit. */
    @ParameterizedTest
    @ValueSource(strings = {"previous-period", "previous-month", "average-of-last-4", "trend-of-8"})
    void aYearToDateFallsBackToTheSameQuarterLastYear(String comparison) throws IOException {
        String pack = pack(
                "direction: {compare-with: " + comparison + ", long-compare-with: trend-of-8, no-change-within: 2}",
                "direction: {compare-with: " + comparison + "}");
        Method method = methodOf(pack, "basis", "C");
        assertEquals(
                new Course(Comparison.SAME_QUARTER_LAST_YEAR, AnIndicator.width("2"), Course.Gauge.VALUE),
                method.course());
        assertEquals(Optional.empty(), method.longCourse());
        assertEquals(List.of(), codes());
    }

    @Test
    void aYearToDateThatAsksForAnotherItselfIsTold() throws IOException {
        book("service-areas: [Schools]\n", "basis,compare with", "C,previous-period");
        assertEquals(List.of(Code.E212), codes());
    }

    @ParameterizedTest
    @CsvSource({
        "range, TOLERANCE",
        "range 40..70, FLOOR",
        "range, THRESHOLDS",
        "range 40..70, IMPROVING",
    })
    void whatIsToStayWithinARangeIsRatedByIt(String polarity, Rule.Name ofPack) throws IOException {
        String pack = pack("rating: {rule: " + ofPack.word() + ", green-within: 5, amber-within: 2}", "");
        Rule.Range rule = assertInstanceOf(
                Rule.Range.class, methodOf(pack, "polarity", polarity).rule());
        assertEquals(AnIndicator.width("5"), rule.around().below());
        assertEquals(AnIndicator.width("2"), rule.amber().above());
        assertEquals(List.of(), codes());
    }

    @Test
    void aJudgementOfARangeHasTheRangeBeside() throws IOException {
        Method method = methodOf(pack("rating: {rule: judgement beside floor}", ""), "polarity", "range 1..2");
        assertInstanceOf(Rule.Judgement.class, method.rule());
        assertInstanceOf(Rule.Range.class, method.rule().computed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // of the pack, of the area, of the indicator: the finding
                "rating: {rule: flor} | '' | '' | E103",
                "rating: {rule: range} | '' | '' | E103",
                "rating: {rule: judgement beside range} | '' | '' | E103",
                "rating: {rule: judgement beside judgement} | '' | '' | E103",
                "rating: {colour: blue} | '' | '' | E105",
                "rating: {edges: sharp} | '' | '' | E103",
                "rating: {amber-within: some} | '' | '' | E103",
                "direction: {compare-with: trend-of-3} | '' | '' | E103",
                "direction: {compare-with: average-of-last-13} | '' | '' | E103",
                "direction: {compare-with: trend-of-8, direction-of: gap-to-target} | '' | '' | E220",
                "direction: {compare-with: previous-month, direction-of: gap-to-target} | '' | '' | E220",
                "'' | rating: {rule: flor} | '' | E103",
                "'' | colour: blue | '' | E105",
                "'' | '' | flor | E203",
                "'' | '' | range | E219",
                "'' | '' | judgement beside range | E219",
                "'' | '' | judgement beside judgement | E203",
                "'' | '' | judgement beside nothing | E203",
            })
    void aChoiceThatIsNoneIsFound(String ofPack, String ofArea, String own, Code code) throws IOException {
        book(pack(ofPack, ofArea), "rule", own);
        assertEquals(List.of(code), codes());
    }

    private static String rule(String rule) {
        return rule == null ? "" : "rating: {rule: " + rule + "}";
    }

    /** Returns a pack whose only area may have its own choices. */
    private static String pack(String ofAll, String ofArea) {
        String area =
                ofArea.isEmpty() ? "service-areas: [Schools]" : "service-areas:\n  - name: Schools\n    " + ofArea;
        return area + "\n" + ofAll + "\n";
    }

    private Method method(String pack, String column, String own) throws IOException {
        return methodOf(pack, column.replace('-', ' '), own);
    }

    private Method methodOf(String pack, String column, String cell) throws IOException {
        return book(pack, column, cell).indicators().getFirst().method();
    }

    private Book book(String pack) throws IOException {
        return book(pack, "rule", "");
    }

    /** Returns a book with one indicator that has some extra cells, in a pack with these settings. */
    private Book book(String pack, String columns, String cells) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "council: Saltmere\nboard: Policy\nofficer: Director\nquarter: 2019/20 Q2\n" + pack);
        String basis = columns.contains("basis") ? "" : ",basis";
        String polarity = columns.contains("polarity") ? "" : ",polarity";
        Files.writeString(
                folder.resolve("indicators.csv"),
                "ref,title,service area,unit" + basis + polarity + "," + columns + "\nA,Exclusions,Schools,percent"
                        + (basis.isEmpty() ? "" : ",S")
                        + (polarity.isEmpty() ? "" : ",higher")
                        + "," + cells + "\n");
        Files.createDirectories(folder.resolve("extracts"));
        Files.writeString(folder.resolve("extracts/all.csv"), "ref,period,value\nA,2019/20 Q2,90\n");
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, quarter -> Optional.empty())
                .read(Optional.empty())
                .orElseThrow();
    }

    private List<Code> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }
}
