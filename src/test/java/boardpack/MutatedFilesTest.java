package boardpack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.book.BookReader;
import boardpack.problem.CannotContinue;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import boardpack.read.table.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that damaged files give findings or a book, and never an exception or an endless run.
 *
 * <p>{@code -Dmutations=100000} sets the number of files, {@code -Dseed=1} selects others, and {@code -Dreal=FOLDER}
 * also mutates the CSV files of a folder.
 */
final class MutatedFilesTest {
    private static final int CASES = Integer.getInteger("mutations", 1_000);
    private static final long SEED = Long.getLong("seed", 20191111);

    /** Much longer than any of these files takes, even on a busy machine. */
    private static final long MOST_SECONDS = 20;

    private static final int LONGEST = 60_000;

    private static final List<String> BITS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "|",
            "\r",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "\u00A0",
            "\u200B",
            "sep=;\n",
            "é",
            "Total,,5\n",
            "ref",
            "period",
            "2019/20 Q2",
            "Oct 2019-Sep 2020",
            "201920,Financial year Q2",
            "FY19/20 (Q2)",
            "[c]",
            "NA",
            "1,234",
            "x".repeat(3_000),
            ",".repeat(1_100),
            "\n".repeat(400));

    private static final CsvFile ANY = new CsvFile(List.of("ref", "period"), List.of("value"), true);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Mutation mutation = new Mutation(random, BITS);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aMutatedFileIsReadOrTold() throws IOException {
        List<Path> originals = new ArrayList<>(csvFiles(Program.SAMPLE));
        if (System.getProperty("real") != null) {
            originals.addAll(csvFiles(Path.of(System.getProperty("real"))));
        }
        CsvFile targets = new CsvFile(List.of("ref"), List.of("period", "value", "target"));
        for (int round = 0; round < CASES; round++) {
            Path original = originals.get(random.nextInt(originals.size()));
            byte[] bytes = mutation.of(piece(original));
            Files.write(folder.resolve("f.csv"), bytes);
            attempt(round, original, bytes, findings -> {
                int[] cells = {0};
                CsvFile file = random.nextBoolean() ? ANY : targets;
                boolean all = file.read(Workspace.open(folder, findings), "f.csv", findings, row -> {
                    for (String column : file.columns()) {
                        assertTrue(row.cell(column).place().line() > 0);
                        cells[0]++;
                    }
                });
                assertTrue(all || findings.hasErrors(), "rows were lost and nothing was said");
            });
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aWorkspaceWithAMutatedFileIsABookOrFindings() throws IOException {
        Path base = Path.of("src/test/resources/findings/base");
        List<Path> names = files(base);
        for (Path name : names) {
            put(base, name, Files.readAllBytes(base.resolve(name)));
        }
        for (int round = 0; round < CASES / 5; round++) {
            Path name = names.get(random.nextInt(names.size()));
            byte[] right = Files.readAllBytes(base.resolve(name));
            byte[] bytes = mutation.of(right);
            put(base, name, bytes);
            attempt(round, name, bytes, findings -> {
                Workspace workspace = Workspace.open(folder, findings);
                boolean book = new BookReader(
                                workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                        .read(Optional.empty())
                        .isPresent();
                assertTrue(book || findings.hasErrors(), "there is no book, and nothing was said");
            });
            put(base, name, right);
        }
    }

    private static final String PUBLISHED = """
            time_period,time_identifier,area,measure,number,percentage
            201819,Financial year Q3,Saltmere,CIC 01,190,[c]
            201819,Financial year Q4,Saltmere,CIC 01,191.00000000000003,NA
            Oct 2018-Sep 2019,,Saltmere,CIC 01,192,..
            201920,Financial year Q1,Saltmere,Number visited,114,91.2 [p]
            201920,Financial year Q1,Saltmere,All children,125,
            201920,Autumn term,Thornmere,Another,7,~
            """;

    private static final String MAPPED = """

            counts-rounded-to: 5
            extracts:
              - extracts/*.csv
              - files: downloads/published.csv
                keep: {area: [Saltmere, Kelderby]}
                ref-from: measure
                period: [time_period, time_identifier]
                value: number
              - files: downloads/published.csv
                ref: CIC 02
                period: [time_period, time_identifier]
                value: percentage
                numerator: {column: number, keep: {measure: Number visited}}
                denominator: {column: number, keep: {measure: All children}}
            comparators:
              - files: downloads/published.csv
                ref: SCH 01
                period: [time_period, time_identifier]
                name: area
                value: percentage
                all-authorities: yes
            """;

    /** Tests a published file with the entries of {@code pack.yaml} for it. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aMutatedFileOfOthersIsABookOrFindings() throws IOException {
        Path base = Path.of("src/test/resources/findings/base");
        for (Path name : files(base)) {
            put(base, name, Files.readAllBytes(base.resolve(name)));
        }
        byte[] published = PUBLISHED.getBytes(StandardCharsets.UTF_8);
        byte[] pack = (Files.readString(base.resolve("pack.yaml")) + MAPPED).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder.resolve("downloads"));
        for (int round = 0; round < CASES / 5; round++) {
            boolean ofPack = random.nextInt(3) == 0;
            byte[] bytes = mutation.of(ofPack ? pack : published);
            Files.write(folder.resolve("pack.yaml"), ofPack ? bytes : pack);
            Files.write(folder.resolve("downloads/published.csv"), ofPack ? published : bytes);
            attempt(round, Path.of(ofPack ? "pack.yaml" : "published.csv"), bytes, findings -> {
                Workspace workspace = Workspace.open(folder, findings);
                boolean book = new BookReader(
                                workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                        .read(Optional.empty())
                        .isPresent();
                assertTrue(book || findings.hasErrors(), "there is no book, and nothing was said");
            });
        }
    }

    private interface Attempt {
        void with(Findings findings) throws IOException;
    }

    private static void attempt(int round, Path file, byte[] bytes, Attempt attempt) {
        String which = "round " + round + " of " + file + ", seed " + SEED + ":\n"
                + new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.ISO_8859_1);
        long started = System.nanoTime();
        Findings findings = new Findings();
        try {
            attempt.with(findings);
        } catch (CannotContinue e) {
            assertTrue(!e.finding().message().isEmpty(), which);
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError(which, e);
        }
        assertTrue(System.nanoTime() - started < MOST_SECONDS * 1_000_000_000L, "too slow: " + which);
    }

    /** Returns a part of a large file, including its beginning. */
    private byte[] piece(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return all.length <= LONGEST ? all : Arrays.copyOf(all, LONGEST);
    }

    private void put(Path base, Path name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name.toString());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static List<Path> csvFiles(Path folder) {
        return files(folder).stream()
                .filter(f -> f.toString().endsWith(".csv"))
                .map(folder::resolve)
                .toList();
    }

    /** Returns the paths relative to the folder, by name. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(f -> !f.startsWith("out"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
