package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace of workbooks gives the same ratings as one of CSV files. */
final class WorkbooksTest {
    private static final long PATIENCE = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"policy-board", "scrutiny-board", "priority-groups", "indicator-report", "exempt-matter"})
    void everyRatingIsTheSame(String sample) throws IOException, InterruptedException {
        Path csv = copy(sample, "csv");
        Path workbooks = copy(sample, "workbooks");
        for (Path table : tables(workbooks)) {
            String name = table.getFileName().toString().replace(".csv", "");
            new AWorkbook().table(name, table).write(table.resolveSibling(name + ".xlsx"));
            Files.delete(table);
        }

        assertSame(csv, workbooks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy-board", "scrutiny-board", "priority-groups", "indicator-report", "exempt-matter"})
    void everyRatingIsTheSameAfterLibreOffice(String sample) throws IOException, InterruptedException {
        assumeTrue(hasLibreOffice(), "LibreOffice is not installed");
        Path csv = copy(sample, "csv");
        Path workbooks = copy(sample, "workbooks");
        convert(tables(workbooks));
        for (Path table : tables(workbooks)) {
            Files.delete(table);
        }

        assertSame(csv, workbooks);
    }

    /** The first workbook of a council that has a history of CSV files. */
    @ParameterizedTest
    @ValueSource(strings = {"policy-board", "scrutiny-board", "priority-groups", "indicator-report", "exempt-matter"})
    void oneWorkbookBesideCsvFilesRaisesNoQuestion(String sample) throws IOException, InterruptedException {
        Path csv = copy(sample, "csv");
        Path workbooks = copy(sample, "workbooks");
        Path last = tables(workbooks).stream()
                .filter(t -> t.getParent().endsWith("extracts"))
                .max(Path::compareTo)
                .orElseThrow();
        String name = last.getFileName().toString().replace(".csv", "");
        new AWorkbook().table(name, last).write(last.resolveSibling(name + ".xlsx"));
        Files.delete(last);

        assertSame(csv, workbooks);
    }

    private static void assertSame(Path csv, Path workbooks) throws IOException, InterruptedException {
        Program.Ran expected = Program.run("show", csv.toString(), "--format", "csv");
        Program.Ran read = Program.run("show", workbooks.toString(), "--format", "csv");
        assertEquals(0, expected.exit(), expected.err());
        assertSameLines(places(expected.err()), places(read.err()));
        assertSameLines(places(expected.out()), places(read.out()));
        assertTrue(read.out().contains(".xlsx!"), read.out());
        assertEquals(expected.exit(), read.exit());
    }

    private static void assertSameLines(String expected, String read) {
        List<String> one = expected.lines().toList();
        List<String> other = read.lines().toList();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            assertEquals(one.get(i), other.get(i));
        }
        assertEquals(one.size(), other.size());
    }

    /** Every place as a workbook names it, without its file's ending and its sheet. */
    private static String places(String text) {
        java.util.regex.Pattern cell = java.util.regex.Pattern.compile("\\.csv:(\\d+)((?::\\d+(?:,\\d+)*)?)");
        String plain = text.replaceAll("\\.xlsx![^!,;\\s]+(?:!|(?=[:,]))", ".xlsx!");
        return cell.matcher(plain)
                .replaceAll(m -> {
                    List<String> cells = new ArrayList<>();
                    for (String column : m.group(2).replace(":", "").split(",")) {
                        int number = column.isEmpty() ? 0 : Integer.parseInt(column);
                        cells.add(boardpack.problem.Place.letters(number) + m.group(1));
                    }
                    return ".xlsx!" + String.join(",", cells);
                })
                .replaceAll("/(csv|workbooks)\\b", "/workspace")
                // A number has no decimals of its own in a workbook: 96.0 is 96.
                .replaceAll("(?<=\\d)\\.0(?=[,; %]|$)", "")
                .replace(".csv", ".xlsx");
    }

    private Path copy(String sample, String name) throws IOException {
        Path to = folder.resolve(name);
        Path from = Path.of("sample-data", sample);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    private static List<Path> tables(Path workspace) throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            return files.filter(f -> f.toString().endsWith(".csv")).toList();
        }
    }

    private static boolean hasLibreOffice() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(f -> Files.isExecutable(Path.of(f, "soffice")));
    }

    private void convert(List<Path> tables) throws IOException, InterruptedException {
        java.util.Map<Path, List<String>> byFolder = new java.util.TreeMap<>();
        tables.forEach(t ->
                byFolder.computeIfAbsent(t.getParent(), f -> new ArrayList<>()).add(t.toString()));
        for (var each : byFolder.entrySet()) {
            List<String> command = new ArrayList<>(List.of(
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--infilter=CSV:44,34,76,1,,2057,false,true",
                    "--convert-to",
                    "xlsx",
                    "--outdir",
                    each.getKey().toString()));
            command.addAll(each.getValue());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile())
                    .start();
            assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS));
        }
        for (Path table : tables) {
            Path made = table.resolveSibling(table.getFileName().toString().replace(".csv", ".xlsx"));
            assertTrue(Files.exists(made), made.toString());
        }
    }
}
