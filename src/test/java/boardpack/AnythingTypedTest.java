package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.Assessed;
import boardpack.assess.Assessor;
import boardpack.assess.review.Review;
import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.compose.PackComposer;
import boardpack.paper.Pack;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that any input for rules, directions and targets gives findings or papers, and never an exception. */
final class AnythingTypedTest {
    private static final int ROUNDS = Cases.of(500);

    private static final List<Column> INDICATOR = List.of(
            new Column("unit", "percent", "number", "days", "per 10,000", "£"),
            new Column("decimals", "", "0", "1", "3"),
            new Column("polarity", "higher", "lower", "none", "range", "range 80..95", "range -5 to 5", "range 9..1"),
            new Column("basis", "S", "Q", "C", "R", "A"),
            new Column("reported-in", "", "Q1", "Q2", "Q4"),
            new Column(
                    "rule",
                    "",
                    "tolerance",
                    "floor",
                    "thresholds",
                    "improving",
                    "range",
                    "judgement",
                    "judgement beside floor",
                    "judgement beside judgement"),
            new Column("green-within", "", "", "0", "1", "2%", "1pp", "min(5%, 3)", "1 below, 2 above"),
            new Column("amber-within", "", "", "5%", "5", "2pp", "max(5%, 2)", "2% below, 1pp above", "10000000%"),
            new Column("amber-when", "", "", "improving", "within-and-improving", "within-or-improving"),
            new Column("compare", "", "exact", "displayed"),
            new Column("edges", "", "exclusive", "amber-exclusive"),
            new Column("exceeded-by", "", "", "10%", "3"),
            new Column(
                    "compare-with",
                    "",
                    "previous-period",
                    "previous-month",
                    "average-of-last-4",
                    "trend-of-4",
                    "trend-of-24"),
            new Column("long-compare-with", "", "", "trend-of-8", "average-of-last-12"),
            new Column("no-change-within", "", "", "1", "5%", "0.1pp"),
            new Column("direction-of", "", "", "value", "gap-to-target"),
            new Column("profile", "", "", "linear"),
            new Column("year-to-date", "", "", "yes"),
            new Column("second-target-name", "", "Statutory limit"),
            new Column("definition-changed", "", "", "2019/20 Q1", "2018-09", "2018/19"),
            new Column("kind", "", "context"));

    private static final List<Column> TARGET = List.of(
            new Column("target", "90", "85.5", "0", "none", "", "-3", "1,000"),
            new Column("floor", "", "", "80", "0", "95"),
            new Column("amber threshold", "", "", "", "82"),
            new Column("lower", "", "", "80", "-1"),
            new Column("upper", "", "", "95", "1"),
            new Column("second target", "", "", "", "92", "0"));

    private static final List<Column> RESULT = List.of(
            new Column("value", "90", "85.51", "79", "0", "c", "z", "x", "k", "-", "12u", "3.14159"),
            new Column("numerator", "", "9"),
            new Column("denominator", "", "10", "0"),
            new Column("status", "", "", "", "provisional", "awaited", "carried over"),
            new Column("judgement", "", "", "green", "red"),
            new Column("forecast", "", "", "88", "0"));

    private static final List<String> RATING = List.of(
            "",
            "rating: {rule: improving, amber-within: 5%}",
            "rating: {rule: judgement beside floor}",
            "rating: {green-within: 2pp, amber-within: 'min(5%, 3)', edges: exclusive, exceeded-by: 5%}",
            "direction: {compare-with: trend-of-8, no-change-within: 1}",
            "direction: {compare-with: average-of-last-4, direction-of: gap-to-target}");

    /** A column with the cells to choose from. */
    private record Column(String name, List<String> cells) {
        Column(String name, String... cells) {
            this(name, List.of(cells));
        }
    }

    @TempDir
    private Path folder;

    private final Random random = new Random(20191111);

    @Test
    void endsInFindingsOrInPapers() throws IOException {
        Files.createDirectory(folder.resolve("extracts"));
        int composed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            type();
            try {
                composed += run() ? 1 : 0;
            } catch (RuntimeException e) {
                throw new AssertionError("round " + round + "\n" + typed(), e);
            }
        }
        assertTrue(composed > ROUNDS / 20, composed + " of " + ROUNDS + " could be composed");
    }

    /** Returns true if there was no error and papers were composed. */
    private boolean run() throws IOException {
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        Optional<Book> book = new BookReader(
                        workspace, new TemplateFiles(workspace, findings), findings, quarter -> Optional.empty())
                .read(Optional.of("2019/20 Q2"));
        if (book.isEmpty()) {
            return false;
        }
        Assessed assessed = Assessor.assess(book.get());
        Review.review(assessed, findings);
        for (Finding finding : findings.sorted()) {
            boolean ofACell = finding.place().file().endsWith(".csv");
            assertTrue(!ofACell || finding.place().line() > 0, finding.toString());
            assertFalse(finding.message().contains("Optional"), finding.toString());
        }
        if (findings.hasErrors()) {
            return false;
        }
        Pack pack = new PackComposer(Protector.protect(assessed, Audience.PUBLIC)).pack();
        List<String> header = pack.ratings().header();
        pack.ratings().rows().forEach(row -> assertEquals(header.size(), row.size()));
        return true;
    }

    private void type() throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "council: Saltmere\nboard: Policy\nofficer: Director\nservice-areas: [Schools]\n" + any(RATING) + "\n");
        write("indicators.csv", "ref,title,service area", INDICATOR, List.of("A,Attendance,Schools"));
        write(
                "targets.csv",
                "ref,period",
                TARGET,
                any(List.of(
                        List.of("A,2019/20"),
                        List.of("A,2018/19 Q2", "A,2019/20 Q2"),
                        List.of("A,2019/20 Q2", "A,2019/20 Q4", "A,2019/20"))));
        List<String> periods = new ArrayList<>();
        for (int year = 2016; year < 2020; year++) {
            for (int quarter = 1; quarter <= (year == 2019 ? 2 : 4); quarter++) {
                periods.add("A," + year + "/" + (year + 1) % 100 + " Q" + quarter);
            }
            if (random.nextBoolean()) {
                periods.add("A," + year + "/" + (year + 1) % 100);
            }
        }
        if (random.nextInt(4) == 0) {
            periods.removeIf(p -> p.endsWith("2019/20 Q2"));
            periods.addAll(List.of("A,2019-07", "A,2019-08", "A,2019-09"));
        }
        write("extracts/all.csv", "ref,period", RESULT, periods);
    }

    /** Writes rows with fixed beginnings and random other cells, most of which are plain. */
    private void write(String file, String first, List<Column> columns, List<String> rows) throws IOException {
        StringBuilder text = new StringBuilder(first);
        columns.forEach(c -> text.append(',').append(c.name()));
        int odd = 1 + random.nextInt(4);
        for (String row : rows) {
            text.append('\n').append(row);
            for (Column column : columns) {
                boolean any = random.nextInt(32) < odd * odd;
                String cell = any ? any(column.cells()) : column.cells().getFirst();
                text.append(",\"").append(cell).append('"');
            }
        }
        Files.writeString(folder.resolve(file), text.append('\n'));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String typed() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(AnythingTypedTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
