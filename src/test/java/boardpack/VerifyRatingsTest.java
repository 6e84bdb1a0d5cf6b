package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the ratings of a pack are recalculated from its attached figures. */
final class VerifyRatingsTest {
    @TempDir
    static Path temp;

    private static byte[] pack;

    @BeforeAll
    static void makeThePackOfTheSample() throws Exception {
        pack = made(Program.SAMPLE);
    }

    private static byte[] made(Path workspace) throws Exception {
        Path out = Files.createTempDirectory(temp, "out");
        Ran ran = Program.run("generate", workspace.toString(), "--out", out.toString());
        assertEquals(0, ran.exit(), ran.err());
        try (var found = Files.find(out, 2, (p, a) -> p.endsWith("board-pack.pdf"))) {
            return Files.readAllBytes(found.findFirst().orElseThrow());
        }
    }

    private static Ran verify(byte[] pdf) throws Exception {
        return Program.run(
                "verify",
                Files.write(Files.createTempFile(temp, "pack", ".pdf"), pdf).toString());
    }

    static java.util.stream.Stream<String> samples() {
        return java.util.stream.Stream.of("policy-board", "scrutiny-board", "priority-groups", "indicator-report");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRatingOfASampleFollowsFromItsFigures(String sample) throws Exception {
        Ran ran = verify(sample.equals("policy-board") ? pack : made(Path.of("sample-data", sample)));
        assertEquals(0, ran.exit(), ran.err());
        int agree = Integer.parseInt(ran.out().replaceAll("(?s).*ratings: (\\d+) worked out again.*", "$1"));
        assertTrue(agree >= 15, ran.out());
    }

    /** Tests changes that somebody could make to the attached files. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "figures-| stated as 14.5, and its figures make 3.5 |,14.5,|,3.5,",
                "ratings-| is stated as green, and by its figures and the edges of its rule it is red |,red,tolerance|,green,tolerance",
                "ratings-| is stated as red, and by its figures and the edges of its rule it is green |<= 13,<= 13.65|<= 15,<= 16",
                "ratings-| what its rating comes from is not attached |extracts/2019-20-Q2.csv:5:3|extracts/2019-20-Q2.csv:5:4",
                "ratings-| what its rating comes from is not attached |red,tolerance,<= 13,<= 13.65|red,tolerance,,",
            })
    void whatWasChangedInWhatIsAttachedIsSeen(String file, String said, String from, String to) throws Exception {
        byte[] changed = changed(file, row -> row.startsWith("PED01 04,") ? row.replace(from, to) : row);
        Ran ran = verify(changed);
        assertEquals(3, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.err().contains("error E538: PED01 04 is "), ran.err());
        assertTrue(ran.err().contains(said), ran.err());
    }

    @Test
    void figuresThatAreTakenOutAreMissed() throws Exception {
        Ran ran = verify(changed("figures-", row -> row.startsWith("PED01 04,") ? "" : row));
        assertEquals(3, ran.exit(), ran.out());
        assertTrue(ran.err().contains("PED01 04 is rated, and what its rating comes from is not attached"), ran.err());
    }

    /** Returns the pack with changed rows in the attached files whose names have a prefix. */
    private static byte[] changed(String file, UnaryOperator<String> row) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pack)) {
            boolean any = false;
            var names = document.getDocumentCatalog().getNames().getEmbeddedFiles();
            for (PDComplexFileSpecification specification : names.getNames().values()) {
                if (!specification.getFilename().startsWith(file)) {
                    continue;
                }
                String text = new String(specification.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
                StringBuilder other = new StringBuilder();
                text.lines()
                        .map(row)
                        .filter(l -> !l.isEmpty())
                        .forEach(l -> other.append(l).append("\r\n"));
                any |= !other.toString().equals(text);
                PDEmbeddedFile embedded = new PDEmbeddedFile(
                        document,
                        new ByteArrayInputStream(other.toString().getBytes(StandardCharsets.UTF_8)),
                        COSName.FLATE_DECODE);
                specification.setEmbeddedFile(embedded);
                specification.setEmbeddedFileUnicode(embedded);
            }
            assertTrue(any, "nothing was changed");
            document.save(out);
        }
        return out.toByteArray();
    }
}
