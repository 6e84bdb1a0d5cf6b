package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests packs with {@code standard: pdf-ua-2}. */
final class PdfUa2Test {
    private static final COSName SD = COSName.getPDFName("SD");
    private static final String PASSWORD = "harbour seventeen velvet";
    private static final int MOST_ATTEMPTS = 8;

    @TempDir
    private Path temp;

    private Path workspace(String sample, String... lines) throws IOException {
        Path workspace = Program.copy(Path.of("sample-data", sample), temp.resolve(sample + lines.length));
        Files.writeString(
                workspace.resolve("pack.yaml"), "\n" + String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
        return workspace;
    }

    private static Map<String, byte[]> generated(Path workspace, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("generate", workspace.toString()));
        arguments.addAll(List.of(more));
        Ran ran = Program.run(arguments.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        return Program.files(Path.of(ran.out().strip()).getParent());
    }

    private Ran verified(byte[] pdf, String... more) throws Exception {
        Path file = Files.write(Files.createTempFile(temp, "pack", ".pdf"), pdf);
        List<String> arguments = new ArrayList<>(List.of("verify", file.toString(), "--standards"));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy-board", "scrutiny-board", "priority-groups", "indicator-report"})
    void aSampleMeetsTheStandards(String sample) throws Exception {
        Map<String, byte[]> made = generated(workspace(sample, "standard: pdf-ua-2"));
        byte[] pack = made.get("board-pack.pdf");
        assertTrue(new String(pack, 0, 8, StandardCharsets.ISO_8859_1).startsWith("%PDF-2.0"));
        assertEquals(List.of(), VeraPdf.faultsAsTwo(pack));
        leadsToTags(pack);
    }

    @Test
    void aPaperWithoutFilesMeetsThemToo() throws Exception {
        Map<String, byte[]> made = generated(workspace("indicator-report", "standard: pdf-ua-2"));
        byte[] shortest = made.entrySet().stream()
                .filter(f -> f.getKey().endsWith(".pdf"))
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(its -> its.length))
                .orElseThrow();
        try (PDDocument document = Loader.loadPDF(shortest)) {
            assertFalse(document.getDocumentCatalog().getCOSObject().containsKey(COSName.AF));
        }
        assertEquals(List.of(), VeraPdf.faultsAsTwo(shortest));
        assertEquals(List.of(), VeraPdf.faultsAsWellTagged(shortest));
    }

    @Test
    void aPackSaysTheSameInBoth() throws Exception {
        byte[] one = generated(workspace("indicator-report")).get("board-pack.pdf");
        byte[] two =
                generated(workspace("indicator-report", "standard: pdf-ua-2")).get("board-pack.pdf");
        assertEquals(said(one), said(two));
        Ran ran = verified(two);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("it claims to be PDF/A-4f and PDF/UA-2"), ran.out());
    }

    /** Returns the text of each page as read aloud. */
    private static List<String> said(byte[] pdf) throws IOException {
        try (Printed printed = Printed.read(pdf)) {
            return printed.pages.stream()
                    .map(page -> page.stream()
                            .filter(stretch -> !stretch.isArtifact())
                            .map(Printed.Stretch::text)
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    /** Checks that each internal link and bookmark leads to a tag with words on the target page. */
    private static void leadsToTags(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation link : page.getAnnotations()) {
                    COSDictionary action = link.getCOSObject().getCOSDictionary(COSName.A);
                    if (!action.containsKey(COSName.URI)) {
                        leadsToATag(action);
                    }
                }
            }
            Deque<COSDictionary> open = new ArrayDeque<>();
            open.add(document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getCOSObject()
                    .getCOSDictionary(COSName.FIRST));
            int bookmarks = 0;
            while (!open.isEmpty()) {
                COSDictionary bookmark = open.pop();
                leadsToATag(bookmark.getCOSDictionary(COSName.A));
                bookmarks++;
                for (COSName next : List.of(COSName.FIRST, COSName.NEXT)) {
                    if (bookmark.getCOSDictionary(next) != null) {
                        open.push(bookmark.getCOSDictionary(next));
                    }
                }
            }
            assertTrue(bookmarks > 0);
        }
    }

    private static void leadsToATag(COSDictionary action) {
        COSArray place = action.getCOSArray(COSName.D);
        COSDictionary tag = (COSDictionary) action.getCOSArray(SD).getObject(0);
        assertFalse(List.of("Span", "Link", "Lbl").contains(tag.getNameAsString(COSName.S)));
        assertTrue(hasWordsOn((COSDictionary) place.getObject(0), tag), tag.toString());
    }

    private static boolean hasWordsOn(COSDictionary page, COSDictionary tag) {
        if (tag.getDictionaryObject(COSName.PG) == page) {
            return true;
        }
        COSArray kids = tag.getDictionaryObject(COSName.K) instanceof COSArray all ? all : new COSArray();
        if (tag.getDictionaryObject(COSName.K) instanceof COSDictionary only) {
            kids.add(only);
        }
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid && hasWordsOn(page, kid)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theUsualStandardMayBeNamed() throws Exception {
        Map<String, byte[]> usual = generated(workspace("indicator-report"));
        Map<String, byte[]> named = generated(workspace("indicator-report", "standard: pdf-ua-1", ""));
        // The pack contains the hash of pack.yaml, but its papers do not.
        usual.entrySet().stream()
                .filter(f -> f.getKey().startsWith("papers/"))
                .forEach(f -> assertArrayEquals(f.getValue(), named.get(f.getKey()), f.getKey()));
        assertEquals(List.of(), VeraPdf.faults(named.get("board-pack.pdf")));
    }

    @Test
    void aSealKeepsTheStandards() throws Exception {
        Path workspace = workspace("indicator-report", "standard: pdf-ua-2");
        generated(workspace);
        Path keystore = SealTest.keystore(temp.resolve("council.p12"), "council", "RSA", "CN=Wendle Council, C=GB");
        Path sealed = temp.resolve("sealed.pdf");
        Ran ran = Program.run(
                Map.of("BOARDPACK_KEYSTORE_PASSWORD", "long grass"),
                List.of(),
                "seal",
                workspace.resolve("out/2019-20-Q2/board-pack.pdf").toString(),
                "--keystore",
                keystore.toString(),
                "--at",
                "2019-11-01T09:30:00Z",
                "--out",
                sealed.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertEquals(List.of(), VeraPdf.faultsAsTwo(Files.readAllBytes(sealed)));
    }

    @Test
    void anEncryptedPackIsPdfUa2AndClaimsNoArchive() throws Exception {
        Path workspace = workspace("exempt-matter", "standard: pdf-ua-2");
        Path secret = Files.writeString(temp.resolve("secret"), PASSWORD + "\n");
        byte[] pack = {};
        // For about one in forty such files veraPDF derives a wrong key; keys are random, so the next one differs.
        for (int attempt = 0; attempt < MOST_ATTEMPTS && (attempt == 0 || !opens(pack)); attempt++) {
            pack = generated(workspace, "--audience", "exempt", "--encrypt", "--password-file", secret.toString())
                    .get("board-pack-exempt.pdf");
        }
        assertEquals(List.of(), VeraPdf.faultsAsTwoOfEncrypted(pack, PASSWORD));
        Ran ran = verified(pack, "--password-file", secret.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("it claims to be PDF/UA-2 and WTPDF"), ran.out());
        assertFalse(ran.out().contains("PDF/A"), ran.out());
    }

    private static boolean opens(byte[] pack) {
        return VeraPdf.opens(pack, PASSWORD);
    }

    @Test
    void anInsertedDocumentKeepsTheClaimOrLowersIt() throws Exception {
        byte[] one = generated(workspace("indicator-report")).get("board-pack.pdf");
        byte[] two =
                generated(workspace("indicator-report", "standard: pdf-ua-2")).get("board-pack.pdf");
        Path keeps = inserting("keeps", two);
        byte[] kept = generated(keeps).get("board-pack.pdf");
        assertEquals(List.of(), VeraPdf.faultsAsTwo(kept));
        leadsToTags(kept);

        Path lowers = inserting("lowers", one);
        Ran ran = Program.run("generate", lowers.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.err().contains("W400: it does not claim to be PDF/UA-2, which"), ran.err());
        assertTrue(ran.err().contains("W400: it does not claim to be PDF/A-4, which"), ran.err());
        Ran claims = verified(Files.readAllBytes(Path.of(ran.out().strip())));
        assertTrue(claims.out().contains("it does not claim any"), claims.out());
    }

    private Path inserting(String name, byte[] pdf) throws Exception {
        Path board = temp.resolve(name);
        assertEquals(0, Program.run("init", board.toString()).exit());
        Files.write(board.resolve("other.pdf"), pdf);
        Files.writeString(
                board.resolve("pack.yaml"),
                "\nstandard: pdf-ua-2\npapers:\n  - cover-report\n  - {file: other.pdf, title: Other}\n"
                        + "  - performance-report\n",
                StandardOpenOption.APPEND);
        return board;
    }
}
