package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that {@code verify --standards} validates a PDF against its claims and describes errors in words. */
final class StandardsTest {
    private static final String BOTH = "standards: it claims to be PDF/A-3a and PDF/UA-1";

    @TempDir
    static Path temp;

    private static Path pack;
    private static byte[] paper;

    @BeforeAll
    static void makeAPack() throws Exception {
        Path board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString()).exit());
        Ran ran = Program.run("generate", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        pack = Path.of(ran.out().strip());
        paper = Files.readAllBytes(pack.resolveSibling("papers/03-children-and-families-services.pdf"));
    }

    private static Ran verified(String name, byte[] pdf) throws Exception {
        Path file = Files.write(temp.resolve(name), pdf);
        return Program.run("verify", "--standards", file.toString());
    }

    private static byte[] odd(String name) throws Exception {
        return new OddPdfs(paper).all().get(name).pdf();
    }

    @Test
    void aPackMeetsWhatItClaims() throws Exception {
        Ran ran = Program.run("verify", "--standards", pack.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains(BOTH + ", and nothing was found against it"), ran.out());
    }

    @Test
    void withoutTheOptionNothingIsValidated() throws Exception {
        Ran ran = Program.run("verify", pack.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertFalse(ran.out().contains("standards:"), ran.out());
    }

    @Test
    void aBrokenRuleIsNamedInWordsWithItsNumberAndPage() throws Exception {
        Ran ran = verified("untagged-words.pdf", odd("words without a tag"));
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.out().contains(BOTH + "; see below"), ran.out());
        assertTrue(
                ran.err()
                        .contains("untagged-words.pdf: error E543: it claims to be PDF/UA-1, but does not meet the"
                                + " standard: "),
                ran.err());
        assertTrue(ran.err().matches("(?s).*\\(rule 7\\.1-\\d+.*on page \\d+\\).*"), ran.err());
    }

    @Test
    void oneFaultOftenIsOneFindingWithItsNumber() throws Exception {
        byte[] pdf = odd("no keys");
        Ran ran = verified("no-keys.pdf", pdf);
        long findings = ran.err().lines().filter(l -> l.contains("E543")).count();
        assertTrue(findings < 12, ran.err());
    }

    @Test
    void aPdfThatClaimsNothingIsNotValidated() throws Exception {
        byte[] plain;
        try (PDDocument document = Loader.loadPDF(paper)) {
            document.getDocumentCatalog().setMetadata(null);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            document.save(out);
            plain = out.toByteArray();
        }
        Ran ran = verified("plain.pdf", plain);
        assertTrue(ran.out().contains("standards: it does not claim any"), ran.out() + ran.err());
    }

    @Test
    void aDamagedPdfIsAFinding() throws Exception {
        Ran half = verified("half.pdf", Arrays.copyOf(paper, paper.length / 2));
        assertTrue(half.exit() == 3 || half.exit() == 4, half.exit() + half.err());
        assertTrue(half.err().contains("half.pdf: error E52"), half.err());
        Ran none = verified("none.pdf", "no PDF at all".getBytes(StandardCharsets.US_ASCII));
        assertTrue(none.exit() == 3 || none.exit() == 4, none.exit() + none.err());
        assertTrue(none.err().contains("none.pdf: error E"), none.err());
    }

    @Test
    void howeverItIsDamagedItsExitSaysIfItCouldBeRead() throws Exception {
        byte[] hollow = paper.clone();
        Arrays.fill(hollow, paper.length / 4, paper.length * 3 / 4, (byte) ' ');
        Map<String, byte[]> damaged = Map.of("hollow.pdf", hollow, "nothing.pdf", new byte[0]);
        for (Map.Entry<String, byte[]> each : damaged.entrySet()) {
            Ran ran = verified(each.getKey(), each.getValue());
            String said = ran.out() + ran.err();
            assertEquals(ran.err().contains(each.getKey() + ": error E521") ? 4 : 3, ran.exit(), said);
            assertTrue(ran.err().contains(each.getKey() + ": error E52"), said);
            assertFalse(said.contains("\tat "), said);
        }
    }

    @Test
    void aSealBreaksNoStandard() throws Exception {
        Path keystore = SealTest.keystore(temp.resolve("council.p12"), "council", "RSA", "CN=Wendle Council, C=GB");
        Path sealed = temp.resolve("sealed.pdf");
        Ran sealing = Program.run(
                Map.of("BOARDPACK_KEYSTORE_PASSWORD", "long grass"),
                List.of(),
                "seal",
                pack.toString(),
                "--keystore",
                keystore.toString(),
                "--out",
                sealed.toString());
        assertEquals(0, sealing.exit(), sealing.err());
        Ran ran = Program.run("verify", "--standards", sealed.toString());
        assertEquals(0, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.out().contains(BOTH + ", and nothing was found against it"), ran.out());
        assertTrue(ran.out().contains("unchanged since"), ran.out());
    }
}
