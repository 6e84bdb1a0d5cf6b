package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the papers of every sample, as read by a screen reader, with approved texts, and validates them with
 * veraPDF.
 *
 * <p>After an intended change, {@code mvn test -Dtest=GoldenTest -Dapprove=yes} rewrites the texts. Read the difference
 * before committing it. CI never does this.
 */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    static Path temp;

    @TestFactory
    List<DynamicNode> everySample() throws Exception {
        List<DynamicNode> samples = new ArrayList<>();
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            for (Path sample : folders.filter(f -> !f.equals(Program.MISTAKES))
                    .filter(f -> Files.exists(f.resolve("pack.yaml")))
                    .sorted()
                    .toList()) {
                samples.add(sample(sample));
            }
        }
        assertTrue(!samples.isEmpty());
        return samples;
    }

    private static DynamicNode sample(Path sample) throws Exception {
        String name = sample.getFileName().toString();
        Path out = temp.resolve(name);
        // Otherwise the record of published figures would be left in the sample itself.
        Path copy = Program.copy(sample, temp.resolve("of-" + name));
        Program.Ran ran = Program.run("generate", copy.toString(), "--out", out.toString());
        assertEquals(0, ran.exit(), ran.err());
        Path folder;
        try (Stream<Path> quarters = Files.list(out)) {
            folder = quarters.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Map<String, byte[]> made = Program.files(folder);
        List<DynamicNode> tests = new ArrayList<>();
        TreeSet<String> goldens = new TreeSet<>(List.of("ratings.csv"));
        made.forEach((file, bytes) -> {
            if (file.endsWith(".pdf")) {
                tests.add(DynamicTest.dynamicTest(
                        file + " passes veraPDF", () -> assertEquals(List.of(), VeraPdf.faults(bytes))));
                tests.add(DynamicTest.dynamicTest(
                        file + " has no page of headings alone",
                        () -> assertEquals(List.of(), PagesOfHeadings.in(bytes))));
            }
            if (file.startsWith("papers/") && file.endsWith(".pdf")) {
                String golden = file.replace("papers/", "").replace(".pdf", ".txt");
                goldens.add(golden);
                tests.add(DynamicTest.dynamicTest(
                        file + " reads aloud as approved", () -> isAsApproved(name, golden, TagTree.of(bytes))));
            }
        });
        tests.add(DynamicTest.dynamicTest("rates as approved", () -> {
            String csv = new String(made.get("data/ratings.csv"), StandardCharsets.UTF_8);
            isAsApproved(name, "ratings.csv", csv);
        }));
        tests.add(DynamicTest.dynamicTest("no approved text is left over", () -> {
            try (Stream<Path> files = Files.list(GOLDEN.resolve(name))) {
                assertEquals(
                        goldens,
                        new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
            }
        }));
        return DynamicContainer.dynamicContainer(name, tests);
    }

    private static void isAsApproved(String sample, String golden, String text) throws IOException {
        Path file = GOLDEN.resolve(sample).resolve(golden);
        if ("yes".equals(System.getProperty("approve"))) {
            assertTrue(System.getenv("CI") == null, "CI does not approve");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text);
    }
}
