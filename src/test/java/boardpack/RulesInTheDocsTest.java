package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.Assessment;
import boardpack.assess.Assessor;
import boardpack.assess.rating.Bands;
import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.indicator.Comparison;
import boardpack.indicator.Rule;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the tables of published keys in {@code docs/rules.md}: the documented settings give the documented results. */
final class RulesInTheDocsTest {
    private static final Pattern ROW = Pattern.compile("\\| ([RD]\\d+[^|]*?) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<String> LAST_QUARTERS = quarters();

    @TempDir
    private Path folder;

    /** A row of one of the tables. */
    record Key(String name, Map<String, String> columns, List<String> examples) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Key> keys() throws IOException {
        List<Key> keys = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/rules.md")));
        while (row.find()) {
            Map<String, String> columns = new LinkedHashMap<>();
            code(row.group(2))
                    .filter(c -> c.contains(":"))
                    .forEach(code -> Arrays.stream(code.split(";")).forEach(setting -> {
                        String[] parts = setting.split(":", 2);
                        columns.put(parts[0].strip(), parts[1].strip());
                    }));
            List<String> examples = code(row.group(3))
                    .flatMap(c -> Arrays.stream(c.split(";")))
                    .map(String::strip)
                    .toList();
            keys.add(new Key(row.group(1), columns, examples));
        }
        return keys;
    }

    private static java.util.stream.Stream<String> code(String cell) {
        return CODE.matcher(cell).results().map(m -> m.group(1));
    }

    @Test
    void everyPublishedKeyIsThere() throws IOException {
        List<String> names = keys().stream().map(Key::name).toList();
        for (int i = 1; i <= 16; i++) {
            assertTrue(names.contains("R" + i), "R" + i);
        }
        for (int i = 1; i <= 11; i++) {
            assertTrue(names.contains("D" + i), "D" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/rules.md", "docs/workspace.md"})
    void everyRuleAndComparisonIsNamed(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        for (Rule.Name rule : Rule.Name.values()) {
            assertTrue(text.contains("`" + rule.word() + "`"), rule.word());
        }
        for (String comparison : Comparison.words()) {
            String stem = comparison.replaceAll("\\d+$", "");
            assertTrue(text.contains("`" + stem), comparison);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void givesWhatItSays(Key key) throws IOException {
        for (String example : key.examples()) {
            String[] sides = example.split(":", 2);
            if (key.name().startsWith("D")) {
                direction(key, sides[0], sides[1].strip());
            } else {
                for (String one : sides[1].split(",")) {
                    rating(key, sides[0], one.strip());
                }
            }
        }
    }

    /**
     * Tests a rating such as {@code target 90, floor 80} with {@code 85 amber}, {@code 91 green exceeded} or {@code
     * forecast red}.
     */
    private void rating(Key key, String setup, String example) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : setup.split(",")) {
            int blank = part.strip().lastIndexOf(' ');
            given.put(part.strip().substring(0, blank), part.strip().substring(blank + 1));
        }
        boolean ofForecast = example.startsWith("forecast ");
        boolean carried = example.startsWith("carried over");
        String value = ofForecast ? "88" : carried ? "" : example.substring(0, example.indexOf(' '));
        String expected = ofForecast
                ? example.substring("forecast ".length())
                : carried ? "carried over" : example.substring(example.indexOf(' ') + 1);
        List<String> results = new ArrayList<>();
        results.add("2019/20 Q2," + value + "," + given.getOrDefault("forecast", "") + ","
                + (carried ? "carried over" : ""));
        if (given.containsKey("last year")) {
            results.add("2018/19 Q2," + given.get("last year") + ",,");
        }
        String target = "2019/20," + given.getOrDefault("target", "") + "," + given.getOrDefault("floor", "") + ","
                + given.getOrDefault("amber threshold", "");
        Assessment a = assess(key, results, List.of(target));
        assertEquals(expected, ofForecast ? forecast(a) : said(a), key + ": " + setup + ": " + example);
    }

    private static String said(Assessment a) {
        boolean exceeds = a.rated().bands().filter(Bands::exceeds).isPresent();
        return a.rated().rating().word().toLowerCase(Locale.ROOT) + (exceeds ? " exceeded" : "");
    }

    private static String forecast(Assessment a) {
        return a.forecast().orElseThrow().rated().rating().word().toLowerCase(Locale.ROOT);
    }

    /**
     * Tests a direction such as {@code quarters 80 82, targets 85 90} with {@code worsened} or {@code long improved}.
     */
    private void direction(Key key, String setup, String expected) throws IOException {
        String[] parts = setup.split(",");
        List<String> words = List.of(parts[0].strip().split(" "));
        List<String> periods = switch (words.getFirst()) {
            case "quarters" -> LAST_QUARTERS;
            case "months" -> List.of("2019-07", "2019-08", "2019-09");
            default -> List.of("2017/18", "2018/19");
        };
        List<String> values = words.subList(1, words.size());
        List<String> results = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        List<String> its = periods.subList(periods.size() - values.size(), periods.size());
        for (int i = 0; i < values.size(); i++) {
            results.add(its.get(i) + "," + values.get(i) + ",,");
        }
        if (parts.length > 1) {
            List<String> numbers = List.of(parts[1].strip().split(" "));
            for (int i = 1; i < numbers.size(); i++) {
                targets.add(its.get(i - 1) + "," + numbers.get(i) + ",,");
            }
        }
        Assessment a = assess(key, results, targets);
        boolean longer = expected.startsWith("long ");
        String direction =
                (longer ? a.longTravel().orElseThrow() : a.travel()).direction().word();
        assertEquals(expected.replace("long ", ""), direction.toLowerCase(Locale.ROOT), key + ": " + setup);
    }

    /** Reads and assesses a workspace with one indicator, as a council would write it. */
    private Assessment assess(Key key, List<String> results, List<String> targets) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("unit", "percent");
        columns.put("polarity", "higher");
        columns.put("basis", "S");
        columns.putAll(key.columns());
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Saltmere Borough Council
                board: Children's Board
                officer: Strategic Director
                service-areas: [Schools]
                quarter: 2019/20 Q2
                """);
        Files.writeString(
                folder.resolve("indicators.csv"),
                "ref,title,service area," + String.join(",", columns.keySet()) + "\nSCH 01,A title,Schools,\""
                        + String.join("\",\"", columns.values()) + "\"\n");
        Files.writeString(
                folder.resolve("targets.csv"),
                "ref,period,target,floor,amber threshold\n"
                        + String.join(
                                "",
                                targets.stream().map(t -> "SCH 01," + t + "\n").toList()));
        Files.createDirectories(folder.resolve("extracts"));
        Files.writeString(
                folder.resolve("extracts/all.csv"),
                "ref,period,value,forecast,status\n"
                        + String.join(
                                "",
                                results.stream().map(r -> "SCH 01," + r + "\n").toList()));
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        Optional<Book> book = new BookReader(
                        workspace, new TemplateFiles(workspace, findings), findings, quarter -> Optional.empty())
                .read(Optional.empty());
        assertTrue(!findings.hasErrors(), () -> findings.sorted().toString());
        return Assessor.assess(book.orElseThrow()).assessments().getFirst();
    }

    private static List<String> quarters() {
        List<String> quarters = new ArrayList<>();
        for (int year = 2017; year <= 2019; year++) {
            for (int number = 1; number <= (year == 2019 ? 2 : 4); number++) {
                quarters.add(year + "/" + (year - 1999) + " Q" + number);
            }
        }
        return quarters;
    }
}
