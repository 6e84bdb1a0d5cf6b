package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.Assessor;
import boardpack.assess.review.Review;
import boardpack.book.BookReader;
import boardpack.problem.CannotContinue;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.read.TemplateFiles;
import boardpack.read.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that a change without intended effect finds the same codes, severities and places in damaged workspaces.
 *
 * <p>Each folder of the corpus is damaged further, with a seed from its name. So a new folder adds a line to {@code
 * mutated.txt} and changes no other. After an intended change, {@code mvn test -Dtest=MutatedFindingsTest
 * -Dapprove=yes} rewrites the file. Read the difference before committing it.
 */
final class MutatedFindingsTest {
    private static final Path CORPUS = Path.of("src/test/resources/findings");
    private static final Path EXPECTED = Path.of("src/test/resources/mutated.txt");

    /** Files of a corpus folder that do not belong to its workspace. */
    private static final Set<String> NOT_OF_THE_WORKSPACE =
            Set.of("expected.txt", "absent.txt", "larger.txt", "audience.txt");

    private static final List<String> CELLS = List.of(
            "",
            "-",
            "n/a",
            "[c]",
            "0",
            "-1",
            "1,5",
            "12.345",
            "100%",
            "1e9",
            "2019/20 Q2",
            "Q2",
            "31/02/2019",
            "yes",
            "\"",
            "X 99",
            "higher",
            "£1,200",
            "TBC",
            " 5 ",
            "5;6");

    @TempDir
    private Path folder;

    @Test
    void theSameIsFoundInDamagedWorkspaces() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> corpus = Files.list(CORPUS)) {
            for (Path mistake : corpus.sorted().toList()) {
                if (Files.notExists(mistake.resolve("larger.txt"))) {
                    found.add(damaged(mistake));
                }
            }
        }
        if ("yes".equals(System.getProperty("approve"))) {
            assertTrue(System.getenv("CI") == null, "CI does not approve");
            Files.writeString(EXPECTED, String.join("\n", found) + "\n");
        }
        assertEquals(Files.readString(EXPECTED), String.join("\n", found) + "\n");
    }

    private String damaged(Path mistake) throws IOException {
        String name = mistake.getFileName().toString();
        Path workspace = Files.createDirectory(folder.resolve(name));
        copy(CORPUS.resolve("base"), workspace);
        copy(mistake, workspace);
        Path absent = mistake.resolve("absent.txt");
        for (String file : Files.exists(absent) ? Files.readAllLines(absent) : List.<String>of()) {
            Files.delete(workspace.resolve(file));
        }
        Random random = new Random(name.hashCode());
        List<Path> tables = files(workspace).stream()
                .filter(f -> f.toString().endsWith(".csv"))
                .toList();
        String where = "nothing";
        if (!tables.isEmpty()) {
            Path table = tables.get(random.nextInt(tables.size()));
            // One byte for each character, so that text other than UTF-8 is preserved.
            String text = Files.readString(table, StandardCharsets.ISO_8859_1);
            Files.writeString(table, mutated(text, random), StandardCharsets.ISO_8859_1);
            where = workspace.relativize(table).toString().replace('\\', '/');
        }
        return name + ", " + where + " changed:" + found(workspace);
    }

    /** Makes two changes like those of a person or a spreadsheet. */
    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int times = 0; times < 2; times++) {
            int at = random.nextInt(lines.size());
            String[] cells = lines.get(at).split(",", -1);
            int cell = random.nextInt(cells.length);
            switch (random.nextInt(8)) {
                case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 1 -> lines.set(at, lines.get(at).replace(',', ';'));
                case 2 -> {
                    String other = cells[0];
                    cells[0] = cells[cell];
                    cells[cell] = other;
                    lines.set(at, String.join(",", cells));
                }
                default -> {
                    cells[cell] = CELLS.get(random.nextInt(CELLS.size()));
                    lines.set(at, String.join(",", cells));
                }
            }
        }
        return String.join("\n", lines);
    }

    /** Returns each code and severity with its places: {@code E201 error indicators.csv:2:1}. */
    private static String found(Path folder) {
        Findings findings = new Findings();
        List<Finding> all = new ArrayList<>();
        try {
            Workspace workspace = Workspace.open(folder, findings);
            new BookReader(workspace, new TemplateFiles(workspace, findings), findings, q -> Optional.empty())
                    .read(Optional.empty())
                    .ifPresent(book -> Review.review(Assessor.assess(book), findings));
        } catch (CannotContinue e) {
            all.add(e.finding());
        }
        all.addAll(findings.sorted());
        TreeMap<String, List<String>> places = new TreeMap<>();
        for (Finding finding : all) {
            String what = finding.code() + " " + finding.severity().name().toLowerCase(java.util.Locale.ROOT);
            places.computeIfAbsent(what, w -> new ArrayList<>())
                    .add(finding.place().toString().replace('\\', '/'));
        }
        return places.entrySet().stream()
                .map(e -> " " + e.getKey() + " " + String.join(" ", e.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path into) throws IOException {
        for (Path file : files(from)) {
            if (!NOT_OF_THE_WORKSPACE.contains(file.getFileName().toString())) {
                Path to = into.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
