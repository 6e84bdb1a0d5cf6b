package boardpack.book.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.book.Book;
import boardpack.book.BookReader;
import boardpack.indicator.Comparator;
import boardpack.indicator.Comparator.Kind;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests other authorities' figures from published files. */
final class NeighboursTest {
    private static final String FIGURES = """
            comparators:
              - files: downloads/figures.csv
                keep: {measure: Again}
                ref: CPP 01
                year-ending: period
                name: area
                number: la_number
                value: value
                region: North Mere
            """;

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(
                folder.resolve("indicators.csv"),
                "ref,title,service area,unit,polarity,basis\nCPP 01,A title,Social care,number,lower,S\n");
        Files.createDirectories(folder.resolve("extracts"));
        Files.writeString(folder.resolve("extracts/a.csv"), "ref,period,value\nCPP 01,2019/20 Q2,12\n");
        Files.createDirectories(folder.resolve("downloads"));
        Files.writeString(folder.resolve("downloads/model.csv"), """
                la_code,la_name,SN_1,SN_2
                0801,Saltmere,802,0803
                0802,Thornmere,801,803
                0803,Kelderby,801,802
                0804,Oakford,802,803
                """);
        Files.writeString(folder.resolve("downloads/figures.csv"), """
                measure,period,area,la_number,value
                Again,2019,Saltmere,801.0,20
                Again,2019,Thornmere,802.0,21
                Again,2019,County Kelderby,803.0,c
                Again,2019,Oakford,804.0,23
                Again,2019,North Mere,NA,24
                Again,2019,South Mere,NA,25
                Again,2019,England,NA,26
                Otherwise,2019,Thornmere,802.0,99
                """);
    }

    private Map<String, Kind> read(String settings) throws IOException {
        return book(settings).map(b -> b.elsewhere().comparators()).orElse(List.of()).stream()
                .collect(Collectors.toMap(Comparator::name, Comparator::kind));
    }

    private Optional<Book> book(String settings) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), """
                council: Saltmere Borough Council
                board: Children's Board
                officer: Strategic Director
                service-areas: [Social care]
                """ + settings);
        Workspace workspace = Workspace.open(folder, findings);
        return new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                .read(Optional.empty());
    }

    @Test
    void theBookKnowsEveryNeighbourAlsoOneWithoutAFigure() throws IOException {
        Files.writeString(folder.resolve("downloads/model.csv"), """
                la_code,la_name,SN_1,SN_2,SN_3,SN_4
                0801,Saltmere,805,0803,804,806
                0803,Kelderby,801,802,804,805
                0805,Marlsea,801,802,803,804
                """);
        Alike alike = book("""
                neighbours:
                  file: downloads/model.csv
                  row: {la_name: Saltmere}
                  columns: [SN_1, SN_2, SN_3, SN_4]
                  number: la_code
                  name: la_name
                """ + FIGURES).orElseThrow().elsewhere().alike();
        // Oakford has no row in the model, so its name comes from the figures; 806 has no row anywhere.
        assertEquals(new Alike(List.of("Marlsea", "Kelderby", "Oakford", "number 806"), true), alike);
        assertEquals(
                new Alike(List.of("Thornmere"), false),
                book("neighbours: [Thornmere, Saltmere]\n" + FIGURES)
                        .orElseThrow()
                        .elsewhere()
                        .alike());
        assertEquals(Alike.NOT_SAID, book(FIGURES).orElseThrow().elsewhere().alike());
    }

    @Test
    void theModelSaysWhoTheyAreByNumber() throws IOException {
        Map<String, Kind> kinds = read("""
                neighbours:
                  file: downloads/model.csv
                  row: {la_name: Saltmere}
                  columns: [SN_1, SN_2]
                  number: la_code
                  name: la_name
                """ + FIGURES);
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(
                Map.of(
                        "Saltmere", Kind.AUTHORITY,
                        "Thornmere", Kind.STATISTICAL_NEIGHBOUR,
                        "Kelderby", Kind.STATISTICAL_NEIGHBOUR,
                        "North Mere", Kind.REGION,
                        "England", Kind.ENGLAND),
                kinds);
    }

    @Test
    void theCouncilMayNameThem() throws IOException {
        Map<String, Kind> kinds = read("neighbours: [Thornmere, oakford]\n" + FIGURES);
        assertFalse(findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(Kind.STATISTICAL_NEIGHBOUR, kinds.get("Oakford"));
        assertFalse(kinds.containsKey("County Kelderby"));
        assertFalse(kinds.containsKey("Kelderby"));
    }

    @Test
    void theOthersAreRankedAmongWhereAskedFor() throws IOException {
        Map<String, Kind> kinds = read("neighbours: [Thornmere]\n" + FIGURES + "    all-authorities: yes\n");
        assertEquals(Kind.AUTHORITY, kinds.get("Oakford"));
        assertEquals(Kind.STATISTICAL_NEIGHBOUR, kinds.get("Thornmere"));
    }

    @Test
    void aCouncilThatTheModelDoesNotHaveIsFound() throws IOException {
        read("""
                neighbours:
                  file: downloads/model.csv
                  row: {la_name: Saltmer}
                  columns: [SN_1, SN_2]
                  number: la_code
                  name: la_name
                """ + FIGURES);
        assertTrue(
                findings.sorted().stream()
                        .anyMatch(f -> f.code() == Code.E103 && f.message().contains("no neighbour")),
                () -> findings.sorted().toString());
    }

    @Test
    void marksOfOtherAuthoritiesAreNoFiguresAndStopNothing() throws IOException {
        String marks = "[c],NA,..,[x],[z],[u],[low],:,~,low,u,k,-,n/a,*,c,x,z,[w],[note 1],<5,\u2013,null";
        StringBuilder rows = new StringBuilder("measure,period,area,la_number,value\n");
        int number = 900;
        for (String mark : marks.split(",")) {
            rows.append("Again,2019,Place ")
                    .append(number)
                    .append(',')
                    .append(number++)
                    .append(',')
                    .append(mark)
                    .append('\n');
        }
        rows.append("Again,2019,Oakford,804,23\nAgain,2019,Kelderby,803,22 [p]\nAgain,2019,Marlsea,805,21*\n");
        Files.writeString(folder.resolve("downloads/figures.csv"), rows.toString());
        List<Comparator> comparators = book("neighbours: [Thornmere]\n" + FIGURES + "    all-authorities: yes\n")
                .orElseThrow()
                .elsewhere()
                .comparators();
        assertTrue(!findings.hasErrors(), () -> findings.sorted().toString());
        assertEquals(marks.split(",").length + 3, comparators.size());
        assertEquals(
                List.of("Oakford", "Kelderby", "Marlsea"),
                comparators.stream()
                        .filter(c -> c.value().number().isPresent())
                        .map(Comparator::name)
                        .toList());
        assertTrue(
                findings.sorted().stream().anyMatch(f -> f.code() == boardpack.problem.Code.N629),
                () -> findings.sorted().toString());
    }
}
