package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.compose.PackComposer;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Comparator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Periods;
import boardpack.indicator.Retired;
import boardpack.indicator.Status;
import boardpack.paper.Pack;
import boardpack.paper.Report;
import boardpack.paper.Section;
import boardpack.paper.Section.Point;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests an indicator that is no longer reported. */
final class RetiredTest {
    @ParameterizedTest
    @CsvSource({
        "2019/20 Q2, 2019/20 Q1, false",
        "2019/20 Q2, 2019/20 Q2, true",
        "2019/20 Q2, 2019/20 Q3, true",
        "2019/20 Q2, 2019-06, false",
        "2019/20 Q2, 2019-07, true",
        "2019/20, 2018/19 Q4, false",
        "2019/20, 2018/19, false",
        "2019/20, 2019/20 Q1, true",
        "2019/20, 2019/20, true",
        "2019-07, 2019/20 Q1, false",
        // A period during which the indicator ends would be incomplete.
        "2019-08, 2019/20 Q2, true",
        "2019-08, 2019-07, false",
        "2019/20 Q2, 2019/20, true",
    })
    void holdsFromItsPeriodOn(String from, String period, boolean retired) {
        assertEquals(
                retired, new Retired(Periods.period(from), Place.of("indicators.csv", 2)).in(Periods.period(period)));
    }

    /** Returns a book of two indicators, the first of which is retired. */
    private static ABook book(String from) {
        Indicator gone = AnIndicator.percent().retired(from).build();
        Indicator stays = AnIndicator.percent().ref("PED01 02").build();
        return ABook.of(gone, stays)
                .serviceAreas("Schools")
                .result(gone, "2019/20 Q1", "80", Status.FINAL, "")
                .result(stays, "2019/20 Q2", "92", Status.FINAL, "")
                .target(gone, "2019/20", "90")
                .target(stays, "2019/20", "90")
                .comparator("2018/19", Comparator.Kind.ENGLAND, "England", "91");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // retired from, reported quarter, listed?, noted as?
                "2019/20 Q2, 2019/20 Q1, true, -",
                "2019/20 Q2, 2019/20 Q2, false, Q2 2019/20",
                "2019/20 Q2, 2019/20 Q4, false, Q2 2019/20",
                "2019/20 Q2, 2020/21 Q1, false, -",
                "2019/20, 2019/20 Q4, false, 2019/20",
                "2019/20, 2020/21 Q1, false, -",
                "2019-09, 2019/20 Q2, false, September 2019",
            })
    void isInNoTableAndToldOfInItsFirstYear(String from, String quarter, boolean listed, String told) {
        Pack pack =
                new PackComposer(Protector.protect(book(from).quarter(quarter).assess(), Audience.PUBLIC)).pack();
        List<Section> report = ((Report) pack.papers().get(1).content()).sections();

        assertEquals(
                listed,
                sections(report, Section.Indicators.class)
                        .flatMap(s -> s.lines().stream())
                        .anyMatch(l -> l.ref().equals("PED01 01")));
        assertEquals(
                listed, sections(report, Section.Comparisons.class).findAny().isPresent());
        assertEquals(
                listed,
                pack.ratings().rows().stream().anyMatch(r -> r.getFirst().equals("PED01 01")));
        List<Point> points = sections(report, Section.Points.class)
                .flatMap(s -> s.points().stream())
                .filter(p -> p.ref().equals("PED01 01") && p.text().contains("retired"))
                .toList();
        assertEquals(
                told == null
                        ? List.of()
                        : List.of(new Point(
                                "",
                                "PED01 01",
                                "This indicator ("
                                        + AnIndicator.percent().build().title() + ") is retired from " + told
                                        + " and is no longer reported.")),
                points);
    }

    private static <T> Stream<T> sections(List<Section> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    @ParameterizedTest
    @CsvSource({"2019/20 Q2, false", "2019/20 Q3, true"})
    void nobodyIsAskedForIt(String from, boolean asked) {
        Findings findings = book(from).review();
        assertEquals(
                asked,
                findings.sorted().stream().anyMatch(f -> f.message().contains("PED01 01")),
                findings.sorted()::toString);
    }

    @TempDir
    private Path folder;

    /** Returns the sample with an indicator that ends, and without its figure of the quarter. */
    private Path sample(String lastCells) throws IOException {
        Path board = Program.copy(Program.SAMPLE, folder.resolve("board"));
        edit(
                board.resolve("indicators.csv"),
                line -> line.startsWith("ref,")
                        ? line + ",Retired from"
                        : line + (line.startsWith("PED01 02,") ? ",2019/20-Q2" : ","));
        edit(
                board.resolve("extracts/2019-20-Q2.csv"),
                line -> line.startsWith("PED01 02,") ? "PED01 02,2019/20 Q2," + lastCells : line);
        return board;
    }

    private static void edit(Path file, java.util.function.UnaryOperator<String> change) throws IOException {
        List<String> lines = new ArrayList<>();
        Files.readAllLines(file).forEach(line -> lines.add(change.apply(line)));
        Files.write(file, lines);
    }

    private static Order order(Path board, String quarter) {
        return Order.of(board).ofQuarter(Optional.of(quarter).filter(q -> !q.isEmpty()));
    }

    @Test
    void anEmptyRowOfAYearsSheetIsNoResult() throws IOException {
        Findings findings = new Findings();
        Pipeline.check(order(sample(",,,,,,"), ""), findings);
        assertFalse(
                findings.sorted().stream().anyMatch(f -> f.message().contains("PED01 02")),
                findings.sorted()::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"94.1,,,,,,", "z,,,,,,", ",94,100,,,,", ",,,,,95,"})
    void whateverSaysSomethingIsAnError(String cells) throws IOException {
        Findings findings = new Findings();
        Pipeline.check(order(sample(cells), ""), findings);
        assertEquals(
                List.of("extracts/2019-20-Q2.csv:3"),
                findings.sorted().stream()
                        .filter(f -> f.code() == Code.E235)
                        .map(f -> f.place().file() + ":" + f.place().line())
                        .toList());
    }

    @Test
    void itIsExplainedAsRetiredAndAnEarlierQuarterStillRatesIt() throws Exception {
        String board = sample(",,,,,,").toString();

        Program.Ran now = Program.run("explain", board, "ped0102");
        Program.Ran then = Program.run("explain", board, "PED01 02", "--quarter", "2019/20-Q1");

        assertEquals(0, now.exit(), now.err());
        assertTrue(now.out().contains("Rating, Q2 2019/20: ○ Retired\n"), now.out());
        assertTrue(now.out().contains("From Q2 2019/20 on it is not rated"), now.out());
        assertTrue(now.out().contains("from indicators.csv:3:24\n"), now.out());
        assertTrue(now.out().contains("93.9% for Q1 2019/20."), now.out());
        assertEquals(0, then.exit(), then.err());
        assertFalse(then.out().contains("etired"), then.out());
        assertTrue(then.out().contains("Direction of travel"), then.out());
    }

    @Test
    void itsPackIsMadeWithoutIt() throws Exception {
        Program.Ran made = Program.run(
                "generate",
                sample(",,,,,,").toString(),
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, made.exit(), made.err());
        String ratings = Files.readString(folder.resolve("out/2019-20-Q2/data/ratings.csv"));
        assertFalse(ratings.contains("PED01 02"), ratings);
    }
}
