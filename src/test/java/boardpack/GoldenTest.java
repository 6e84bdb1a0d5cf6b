package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample papers as a screen reader reads them, against texts that a person has read and approved.
 *
 * <p>Where a change is meant, {@code mvn test -Dtest=GoldenTest -Dapprove=yes} writes the texts anew; read the
 * difference before it is committed. CI never does.
 */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    static Path temp;

    private static Map<String, byte[]> made;

    @BeforeAll
    static void publish() throws Exception {
        assertEquals(
                0,
                Program.run("generate", Program.SAMPLE.toString(), "--out", temp.toString())
                        .exit());
        made = Program.files(temp.resolve("2019-20-Q2"));
    }

    @ParameterizedTest
    @CsvSource({
        "papers/01-cover-report.pdf, policy-board/01-cover-report.txt",
        "papers/02-education-inclusion-and-provision-services.pdf, policy-board/02-education.txt",
        "papers/03-children-and-families-services.pdf, policy-board/03-children-and-families.txt",
        "papers/04-matters-arising.pdf, policy-board/04-matters-arising.txt",
    })
    void readsAloudAsApproved(String paper, String golden) throws Exception {
        String tree = TagTree.of(made.get(paper));
        Path file = GOLDEN.resolve(golden);
        if ("yes".equals(System.getProperty("approve"))) {
            assertTrue(System.getenv("CI") == null, "CI does not approve");
            Files.createDirectories(file.getParent());
            Files.writeString(file, tree);
        }
        assertEquals(Files.readString(file), tree);
    }

    @ParameterizedTest
    @CsvSource("data/ratings.csv, policy-board/ratings.csv")
    void ratesAsApproved(String data, String golden) throws Exception {
        String csv = new String(made.get(data), java.nio.charset.StandardCharsets.UTF_8);
        Path file = GOLDEN.resolve(golden);
        if ("yes".equals(System.getProperty("approve"))) {
            assertTrue(System.getenv("CI") == null, "CI does not approve");
            Files.writeString(file, csv);
        }
        assertEquals(Files.readString(file), csv);
    }
}
