package boardpack.book.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Cases;
import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Severity;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that dividing any part of a percentage's data by 100 is found, and that undivided data is not reported. */
final class ScalePropertiesTest {
    private static final int CASES = Cases.of(150);

    private static final Set<Code> OF_SCALE = EnumSet.of(Code.E209, Code.E250, Code.E251, Code.E252);

    private static final List<String> RULES = List.of(
            "tolerance",
            "floor",
            "thresholds",
            "improving within-and-improving",
            "improving within-or-improving",
            "improving improving",
            "judgement",
            "judgement beside floor");

    @TempDir
    private Path folder;

    private final StringBuilder indicators = new StringBuilder("ref,title,service area,unit,polarity,basis,rule,"
            + "amber when,green within,amber within,exceeded by,no change within,second target name,scale\n");
    private final StringBuilder targets =
            new StringBuilder("ref,period,target,floor,amber threshold,lower,upper,second target\n");
    private final StringBuilder results = new StringBuilder("ref,period,value,forecast,status\n");
    private final StringBuilder others = new StringBuilder("ref,period,kind,comparator,value\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261130})
    void whateverIsDividedByAHundredIsAnError(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Any any = new Any("P" + i, random, "");
            any.divideSome(random);
            any.write();
        }
        Set<String> found = refsWithErrors();
        for (int i = 0; i < CASES; i++) {
            String ref = "P" + i;
            assertTrue(found.contains(ref), () -> ref + " of " + seed + " is not found:\n" + rowsOf(ref));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 20261201})
    void nothingIsSaidOfPercentagesAsTheyShouldBe(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            new Any("P" + i, random, "").write();
        }
        assertEquals(List.of(), ofScale());
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void nothingIsSaidOfSmallFiguresThatAreDeclared(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Any any = new Any("P" + i, random, "percent");
            any.figures.forEach(Figure::divide);
            any.write();
        }
        assertEquals(List.of(), ofScale());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void declaredFractionsAreThePercentagesThatTheyWere(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            new Any("P" + i, random, "").write();
        }
        Book as = read();
        for (StringBuilder file : List.of(indicators, targets, results, others)) {
            file.setLength(file.indexOf("\n") + 1);
        }
        random.setSeed(seed);
        for (int i = 0; i < CASES; i++) {
            Any any = new Any("P" + i, random, "fraction");
            any.figures.forEach(Figure::divide);
            any.write();
        }
        Book divided = read();
        assertEquals(figuresOf(as), figuresOf(divided));
        assertEquals(List.of(), ofScale());
    }

    /** A figure or a width, and whether it is written as a fraction. */
    private static final class Figure {
        private final String column;
        private final BigDecimal number;
        private final String after;
        private boolean divided = false;

        Figure(String column, BigDecimal number, String after) {
            this.column = column;
            this.number = number;
            this.after = after;
        }

        void divide() {
            divided = true;
        }

        String text() {
            return divided ? number.movePointLeft(2).toPlainString() : number.toPlainString() + after;
        }
    }

    /** A random percentage with random further data. */
    private final class Any {
        private final String ref;
        private final String polarity;
        private final String rule;
        private final String scale;
        private final List<Figure> figures = new ArrayList<>();
        private final List<Figure> widths = new ArrayList<>();

        Any(String ref, Random random, String scale) {
            this.ref = ref;
            this.scale = scale;
            this.polarity = List.of("higher", "lower", "range", "none").get(random.nextInt(4));
            boolean rated = polarity.equals("higher") || polarity.equals("lower");
            this.rule = rated ? RULES.get(random.nextInt(RULES.size())) : "";
            for (int quarter = random.nextInt(9); quarter > 0; quarter--) {
                figures.add(new Figure("result " + quarter, percentage(random), ""));
            }
            for (int other = random.nextInt(4); other > 0; other--) {
                figures.add(new Figure("other " + other, percentage(random), ""));
            }
            if (random.nextInt(4) == 0) {
                figures.add(new Figure("forecast", percentage(random), ""));
            }
            BigDecimal lower = percentage(random).min(new BigDecimal("60"));
            BigDecimal upper = lower.add(new BigDecimal("30"));
            boolean higher = polarity.equals("higher");
            if (rated) {
                figures.add(new Figure("target", higher ? upper : lower, ""));
                if (rule.contains("floor")) {
                    figures.add(new Figure("floor", higher ? lower : upper, ""));
                } else if (rule.contains("thresholds")) {
                    figures.add(new Figure("amber threshold", higher ? lower : upper, ""));
                } else if (random.nextInt(4) == 0) {
                    figures.add(new Figure("second target", percentage(random), ""));
                }
            } else if (polarity.equals("range")) {
                figures.add(new Figure("lower", lower, ""));
                figures.add(new Figure("upper", upper, ""));
            } else if (figures.isEmpty()) {
                figures.add(new Figure("result 1", percentage(random), ""));
            }
            boolean uses = rated && !rule.contains("floor") && !rule.contains("thresholds") || polarity.equals("range");
            if (uses && !rule.equals("improving improving")) {
                widths.add(new Figure("amber within", new BigDecimal(4 + random.nextInt(6)), sign(random)));
            }
            if (rated && uses && random.nextBoolean()) {
                widths.add(new Figure("green within", new BigDecimal(1 + random.nextInt(3)), sign(random)));
            }
            if (random.nextInt(4) == 0) {
                widths.add(new Figure("no change within", new BigDecimal(1 + random.nextInt(9)), sign(random)));
            }
        }

        private String sign(Random random) {
            return random.nextBoolean() ? "%" : "pp";
        }

        /** Returns a percentage from 1.1 to 99.9. */
        private BigDecimal percentage(Random random) {
            return random.nextBoolean()
                    ? BigDecimal.valueOf(11 + random.nextInt(989), 1)
                    : BigDecimal.valueOf(2 + random.nextInt(98));
        }

        void divideSome(Random random) {
            List<Figure> all = new ArrayList<>(figures);
            all.addAll(widths);
            all.get(random.nextInt(all.size())).divide();
            boolean more = random.nextBoolean();
            all.stream().filter(f -> more && random.nextBoolean()).forEach(Figure::divide);
        }

        private String text(List<Figure> of, String column) {
            return of.stream()
                    .filter(f -> f.column.equals(column))
                    .map(Figure::text)
                    .findFirst()
                    .orElse("");
        }

        void write() {
            String when = rule.startsWith("improving") ? rule.substring("improving ".length()) : "";
            String name = when.isEmpty() ? rule : "improving";
            indicators
                    .append(String.join(
                            ",",
                            ref,
                            "Title of " + ref,
                            "Area",
                            "percent",
                            polarity,
                            "S",
                            name,
                            when,
                            text(widths, "green within"),
                            text(widths, "amber within"),
                            "",
                            text(widths, "no change within"),
                            "limit",
                            scale))
                    .append('\n');
            if (!polarity.equals("none")) {
                targets.append(String.join(
                                ",",
                                ref,
                                "2025/26",
                                text(figures, "target"),
                                text(figures, "floor"),
                                text(figures, "amber threshold"),
                                text(figures, "lower"),
                                text(figures, "upper"),
                                text(figures, "second target")))
                        .append('\n');
            }
            for (int quarter = 1; quarter <= 8; quarter++) {
                String value = text(figures, "result " + quarter);
                String forecast = quarter == 8 ? text(figures, "forecast") : "";
                if (!value.isEmpty() || !forecast.isEmpty()) {
                    String period = (2024 + (quarter - 1) / 4) + "/" + (25 + (quarter - 1) / 4) + " Q"
                            + (1 + (quarter - 1) % 4);
                    results.append(String.join(",", ref, period, value, forecast, value.isEmpty() ? "awaited" : ""))
                            .append('\n');
                }
            }
            for (int other = 1; other <= 3; other++) {
                String value = text(figures, "other " + other);
                if (!value.isEmpty()) {
                    others.append(String.join(",", ref, "2024/25", "authority", "Town " + other, value))
                            .append('\n');
                }
            }
        }
    }

    private final Findings findings = new Findings();

    private Book read() throws IOException {
        Files.createDirectories(folder.resolve("extracts"));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "council: Saltmere\nboard: Board\nofficer: Director\nservice-areas: [Area]\nquarter: 2025/26 Q4\n");
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        Files.writeString(folder.resolve("targets.csv"), targets);
        Files.writeString(folder.resolve("comparators.csv"), others);
        Files.writeString(folder.resolve("extracts/results.csv"), results);
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty())
                .orElseThrow();
    }

    private List<Finding> ofScale() throws IOException {
        read();
        return findings.sorted().stream()
                .filter(f -> OF_SCALE.contains(f.code()))
                .toList();
    }

    /** Returns the references of the rows with an error of scale. */
    private Set<String> refsWithErrors() throws IOException {
        Set<String> refs = new HashSet<>();
        for (Finding finding : ofScale()) {
            if (finding.severity() == Severity.ERROR) {
                String row = Files.readAllLines(folder.resolve(finding.place().file()))
                        .get(finding.place().line() - 1);
                refs.add(row.substring(0, row.indexOf(',')));
            }
        }
        return refs;
    }

    private String rowsOf(String ref) {
        StringBuilder rows = new StringBuilder();
        for (StringBuilder file : List.of(indicators, targets, results, others)) {
            file.toString()
                    .lines()
                    .filter(l -> l.startsWith(ref + ","))
                    .forEach(l -> rows.append(l).append('\n'));
        }
        return rows.toString();
    }

    /** Returns every figure of a book, as displayed. */
    private static Set<String> figuresOf(Book book) {
        Set<String> all = new TreeSet<>();
        book.results()
                .forEach((ref, its) -> its.forEach((period, r) -> all.add(ref + " " + period.label() + " "
                        + r.value().number().map(ScalePropertiesTest::plain).orElse("") + " "
                        + r.forecast().map(ScalePropertiesTest::plain).orElse(""))));
        book.targets()
                .forEach((ref, its) -> its.forEach((period, t) -> all.add(ref + " target "
                        + t.value().map(ScalePropertiesTest::plain)
                        + t.floor().map(ScalePropertiesTest::plain)
                        + t.second().map(ScalePropertiesTest::plain)
                        + t.range().map(r -> plain(r.from()) + ".." + plain(r.to())))));
        book.elsewhere()
                .comparators()
                .forEach(c -> all.add(c.ref() + " " + c.name() + " "
                        + c.value().number().map(ScalePropertiesTest::plain).orElse("")));
        return all;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
