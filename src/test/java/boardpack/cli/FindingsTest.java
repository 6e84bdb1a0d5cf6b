package boardpack.cli;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.cli.screen.FindingsPrinter;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.protect.Audience;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the corpus. Each folder beside {@code base} is one mistake: the files that differ from the base, and the
 * expected output in {@code expected.txt}. {@code absent.txt} names files to remove from the base. {@code larger.txt}
 * describes large content: a file, a number of repetitions, and the text to append.
 *
 * <p>After an intended change, {@code mvn test -Dtest=FindingsTest -Dapprove=yes} rewrites the expected output. Read
 * the difference before committing it.
 */
final class FindingsTest {
    private static final Path CORPUS = Path.of("src/test/resources/findings");
    private static final String EXPECTED = "expected.txt";
    private static final String ABSENT = "absent.txt";
    /** The file that marks a folder whose findings are for readers of exempt matter. */
    private static final String AUDIENCE = "audience.txt";

    private static final String LARGER = "larger.txt";

    /** Codes without a folder, and the tests that cover them instead. */
    private static final Map<Code, String> ELSEWHERE = Map.ofEntries(
            entry(Code.E401, "templates"),
            entry(Code.E402, "templates"),
            entry(Code.E403, "templates"),
            entry(Code.E404, "templates"),
            entry(Code.E405, "templates"),
            entry(Code.E406, "the style: LookTest"),
            entry(Code.E407, "templates"),
            entry(Code.E408, "templates"),
            entry(Code.E409, "templates"),
            entry(Code.E420, "drawings in templates: SketchTest"),
            entry(Code.E421, "drawings in templates: SketchTest"),
            entry(Code.E422, "drawings in templates: SketchTest"),
            entry(Code.E423, "drawings in templates: SketchTest"),
            entry(Code.E551, "needs an option: WebTest"),
            entry(Code.E501, "needs a file that cannot be read: WorkspaceTest"),
            entry(Code.E502, "needs a folder that cannot be written: below"),
            entry(Code.E503, "needs a folder that is not there: WorkspaceTest"),
            entry(Code.E410, "InsertedTest"),
            entry(Code.E411, "InsertedTest makes the file"),
            entry(Code.E412, "InsertedTest makes the file"),
            entry(Code.E413, "InsertedTest makes the picture"),
            entry(Code.W414, "InsertedTest makes the file"),
            entry(Code.W415, "InsertedTest makes the file"),
            entry(Code.W400, "PdfUa2Test makes the file"),
            entry(Code.W416, "InsertedTest makes the file"),
            entry(Code.E417, "StyleTest makes the font"),
            entry(Code.W360, "InsertedPdfTest makes the file"),
            entry(Code.W363, "InsertedPdfTest makes the file"),
            entry(Code.W367, "InsertedPdfTest makes the file"),
            entry(Code.E541, "InsertedPdfTest makes the file"),
            entry(Code.E542, "InsertedPdfTest makes the file"),
            entry(Code.E543, "comes from the command line: StandardsTest"),
            entry(Code.N636, "templates: FrozenTemplatesTest"),
            entry(Code.E419, "templates: FillerTest"),
            entry(Code.E504, "comes from the command line"),
            entry(Code.E505, "comes from the command line"),
            entry(Code.E506, "comes from the command line"),
            entry(Code.E507, "comes from the command line"),
            entry(Code.E509, "comes from the command line"),
            entry(Code.E510, "comes from the command line"),
            entry(Code.E511, "comes from the command line"),
            entry(Code.E508, "comes from the command line: ChaseTest"),
            entry(Code.E152, "comes from the command line: WhichWorkspaceTest"),
            entry(Code.E143, "needs a file that changes meanwhile: WholeOrNotAtAllTest"),
            entry(Code.W354, "needs a record of an earlier pack: PublishedPacksTest"),
            entry(Code.W382, "needs a folder that cannot be written: PublishedPacksTest"),
            entry(Code.E540, "comes from the command line: PublishedPacksTest"),
            entry(Code.W350, "depends on the day: DeadlineTest"),
            entry(Code.W351, "depends on the day: DeadlineTest"),
            entry(Code.W352, "depends on the day: DeadlineTest"),
            entry(Code.E527, "comes from the command line: ManyWorkspacesTest"),
            entry(Code.E528, "comes from the command line: ManyWorkspacesTest"),
            entry(Code.E526, "needs another run: OutputLockTest"),
            entry(Code.E517, "comes from the command line: ExemptTest"),
            entry(Code.E546, "needs a link: UnattendedTest"),
            entry(Code.E512, "comes from the command line: ChaseTest"),
            entry(Code.E513, "comes from the command line: IntoInputsTest"),
            entry(Code.E514, "comes from the command line: IntoInputsTest"),
            entry(Code.E130, "WorkbookTrapsTest makes the file"),
            entry(Code.E131, "WorkbookTrapsTest makes the file"),
            entry(Code.E132, "WorkbookTrapsTest makes the file"),
            entry(Code.E133, "WorkbookTrapsTest makes the file"),
            entry(Code.E134, "WorkbookTrapsTest makes the file"),
            entry(Code.E135, "WorkbookTrapsTest makes the file"),
            entry(Code.E136, "WorkbookTrapsTest makes the file"),
            entry(Code.E137, "WorkbookTrapsTest makes the file"),
            entry(Code.E144, "WorkbookTrapsTest makes the file"),
            entry(Code.E146, "WorkbookTrapsTest makes the file"),
            entry(Code.E147, "WorkbookTrapsTest makes the file"),
            entry(Code.E148, "WorkbookTrapsTest makes the file"),
            entry(Code.E149, "WorkbookTrapsTest makes the file"),
            entry(Code.W406, "WorkbookTrapsTest makes the file"),
            entry(Code.W346, "SecretTest makes the file"),
            entry(Code.W349, "SealTest makes the certificate"),
            entry(Code.E515, "SecretTest makes the file"),
            entry(Code.E516, "comes from the command line: EncryptTest"),
            entry(Code.E518, "EncryptTest makes the file"),
            entry(Code.E519, "SealTest makes the keystore"),
            entry(Code.E520, "SealTest makes the keystore"),
            entry(Code.E521, "SealTest makes the file"),
            entry(Code.E522, "SealTest makes the file"),
            entry(Code.E538, "VerifyRatingsTest makes the file"),
            entry(Code.E547, "needs a sealed pack: CorrectedTest"),
            entry(Code.W378, "SealTest makes the file"),
            entry(Code.E539, "SealTest makes the certificate"));

    @TempDir
    private Path folder;

    static List<String> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.map(f -> f.getFileName().toString())
                    .filter(n -> !n.equals("base"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldAsAColleagueWould(String mistake) throws IOException {
        copy(CORPUS.resolve("base"));
        Path its = CORPUS.resolve(mistake);
        copy(its);
        Path absent = its.resolve(ABSENT);
        for (String name : Files.exists(absent) ? Files.readAllLines(absent) : List.<String>of()) {
            Files.delete(folder.resolve(name));
        }

        Path larger = its.resolve(LARGER);
        for (String line : Files.exists(larger) ? Files.readAllLines(larger) : List.<String>of()) {
            enlarge(line.split(" ", 3));
        }

        String told = told(Files.exists(its.resolve(AUDIENCE)) ? Audience.EXEMPT : Audience.PUBLIC);
        if ("yes".equals(System.getProperty("approve"))) {
            Files.writeString(its.resolve(EXPECTED), told);
        }
        assertEquals(Files.readString(its.resolve(EXPECTED)), told);
    }

    /** Tests unknown paragraphs and impossible relations: if data could not be protected, nothing is made. */
    @ParameterizedTest
    @ValueSource(strings = {"E138", "E139", "E240", "E241", "E242", "E243", "E244"})
    void nothingIsWrittenOfWhatCannotBeProtected(String mistake) throws IOException {
        copy(CORPUS.resolve("base"));
        copy(CORPUS.resolve(mistake));
        for (Audience audience : Audience.values()) {
            Findings findings = new Findings();
            Order order = Order.of(folder).forAudience(audience);
            assertEquals(Optional.empty(), Pipeline.generate(order, findings));
            assertTrue(findings.sorted().stream().anyMatch(f -> f.code() == Code.valueOf(mistake)), mistake);
            assertTrue(Files.notExists(folder.resolve("out")) && Files.notExists(folder.resolve("out-exempt")));
        }
    }

    @Test
    void nothingIsWrongWithTheBase() throws IOException {
        copy(CORPUS.resolve("base"));

        assertEquals("", told(Audience.PUBLIC));
    }

    @Test
    void everyCodeHasAFolderOrAReasonForNone() throws IOException {
        TreeSet<Code> covered = new TreeSet<>(ELSEWHERE.keySet());
        for (String mistake : mistakes()) {
            Code code = Code.valueOf(mistake.split("-")[0]);
            String expected = Files.readString(CORPUS.resolve(mistake).resolve(EXPECTED));
            assertTrue(expected.contains(" " + code + ": "), mistake + " does not tell of " + code);
            assertTrue(!ELSEWHERE.containsKey(code), code + " has a folder and needs no reason for none");
            covered.add(code);
        }
        assertEquals(new TreeSet<>(List.of(Code.values())), covered);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        copy(CORPUS.resolve("base"));
        Path file = Files.writeString(folder.resolve("taken"), "a file where a folder is needed");
        Order order = Order.of(folder).into(Optional.of(file));

        CannotContinue e = assertThrows(CannotContinue.class, () -> Pipeline.generate(order, new Findings()));

        assertEquals(Code.E502, e.finding().code());
        assertTrue(e.finding().place().file().startsWith(file.toRealPath().toString()), e.getMessage());
    }

    private String told(Audience audience) {
        StringWriter text = new StringWriter();
        Findings findings = new Findings();
        Order order = Order.of(folder).forAudience(audience);
        try (PrintWriter to = new PrintWriter(text)) {
            try {
                Pipeline.check(order, findings);
                FindingsPrinter.print(findings, to);
            } catch (CannotContinue e) {
                FindingsPrinter.print(e.finding(), to);
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** Appends a text to a file a number of times; {@code \\n} ends a line, and no text means a hole. */
    private void enlarge(String... said) throws IOException {
        Path file = folder.resolve(said[0]);
        int times = Integer.parseInt(said[1]);
        if (said.length > 2) {
            Files.writeString(file, said[2].replace("\\n", "\n").repeat(times), StandardOpenOption.APPEND);
        } else {
            try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
                hole.setLength(hole.length() + times);
            }
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .filter(f -> !List.of(EXPECTED, ABSENT, LARGER, AUDIENCE)
                            .contains(f.getFileName().toString()))
                    .forEach(f -> {
                        try {
                            Path to = folder.resolve(from.relativize(f).toString());
                            Files.createDirectories(to.getParent());
                            Files.copy(f, to, StandardCopyOption.REPLACE_EXISTING);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
