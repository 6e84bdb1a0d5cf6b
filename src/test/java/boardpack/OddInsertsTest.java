package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.OddPdfs.Odd;
import boardpack.Program.Ran;
import boardpack.problem.Place;
import boardpack.seal.Standards;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests unusual inserted PDFs: the pack meets its claims, or a finding names the file. */
final class OddInsertsTest {
    @TempDir
    static Path temp;

    private static Map<String, Odd> odd;
    private static Path taken;
    private static Path refused;
    private static Ran generated;
    private static Ran checked;
    private static Map<String, byte[]> made;

    @BeforeAll
    static void insertThem() throws Exception {
        Path other = temp.resolve("other");
        assertEquals(0, Program.run("init", other.toString()).exit());
        Ran ran = Program.run("generate", other.toString());
        byte[] paper = Files.readAllBytes(
                Path.of(ran.out().strip()).resolveSibling("papers/03-children-and-families-services.pdf"));
        odd = new OddPdfs(paper).all();
        taken = board(
                "taken",
                odd.entrySet().stream().filter(e -> !e.getValue().isRefused()).toList());
        refused = board(
                "refused",
                odd.entrySet().stream().filter(e -> e.getValue().isRefused()).toList());
        generated = Program.run("generate", taken.toString());
        checked = Program.run("check", taken.toString());
        assertEquals(0, generated.exit(), generated.err());
        made = Program.files(Path.of(generated.out().strip()).getParent());
    }

    private static Path board(String name, List<Map.Entry<String, Odd>> papers) throws Exception {
        Path board = temp.resolve(name);
        assertEquals(0, Program.run("init", board.toString()).exit());
        StringBuilder list = new StringBuilder("\npapers:\n  - cover-report\n");
        for (Map.Entry<String, Odd> paper : papers) {
            String file = paper.getKey().replace(' ', '-') + ".pdf";
            Files.write(board.resolve(file), paper.getValue().pdf());
            list.append("  - {file: ")
                    .append(file)
                    .append(", title: ")
                    .append(paper.getKey())
                    .append("}\n");
        }
        list.append("  - performance-report\n");
        Files.writeString(board.resolve("pack.yaml"), list, StandardOpenOption.APPEND);
        return board;
    }

    /** Returns the codes of the findings on a file, except those about claims that it does not make. */
    private static List<String> codes(String name, String said) {
        String file = name.replace(' ', '-') + ".pdf: ";
        List<String> codes = new ArrayList<>();
        for (String line : said.lines().toList()) {
            if (line.startsWith(file)) {
                codes.add(line.replaceFirst(".*?: (?:warning|error) (\\w\\d+).*", "$1"));
            }
        }
        codes.remove("W415");
        return codes;
    }

    private static byte[] paper(String name) {
        String end = "-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".pdf";
        return made.entrySet().stream()
                .filter(e -> e.getKey().startsWith("papers/") && e.getKey().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError(end + " in " + made.keySet()))
                .getValue();
    }

    @Test
    void eachHasItsFindingAndNoOther() {
        List<String> wrong = new ArrayList<>();
        odd.forEach((name, its) -> {
            if (!its.isRefused()) {
                List<String> codes = codes(name, generated.err());
                List<String> expected = its.code().isEmpty() ? List.of() : List.of(its.code());
                if (!codes.stream().distinct().toList().equals(expected)) {
                    wrong.add(name + ": " + codes + ", expected " + expected);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsRefusedIsRefusedByCheckToo() throws Exception {
        Ran generate = Program.run("generate", refused.toString());
        Ran check = Program.run("check", refused.toString());
        assertEquals(3, generate.exit(), generate.err());
        assertEquals(3, check.exit(), check.err());
        List<String> wrong = new ArrayList<>();
        odd.forEach((name, its) -> {
            if (its.isRefused()
                    && !(codes(name, generate.err()).equals(List.of(its.code()))
                            && codes(name, check.err()).equals(List.of(its.code())))) {
                wrong.add(name + ": " + codes(name, generate.err()) + " and " + codes(name, check.err()));
            }
        });
        assertEquals(List.of(), wrong);
        assertFalse(Files.exists(refused.resolve("out")));
    }

    @Test
    void checkSaysWhatGenerateSays() {
        assertEquals(0, checked.exit(), checked.err());
        odd.keySet().forEach(name -> assertEquals(codes(name, generated.err()), codes(name, checked.err()), name));
    }

    @Test
    void eachPaperMeetsTheStandardsThatItClaims() {
        List<String> wrong = new ArrayList<>();
        int claiming = 0;
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            if (file.getKey().endsWith(".pdf")) {
                Standards its = Standards.of(file.getValue(), Optional.empty(), Place.of(file.getKey()));
                claiming += its.standards().size();
                its.broken().forEach(b -> wrong.add(file.getKey() + ": " + b.standard() + " " + b.words()));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(claiming > 60, "most claim both, and " + claiming + " claims were tested");
    }

    @Test
    void whatHasNothingAgainstItKeepsItsClaims() {
        odd.forEach((name, its) -> {
            if (its.code().isEmpty()) {
                assertEquals(
                        List.of("PDF/A-3a", "PDF/UA-1"),
                        Standards.of(paper(name), Optional.empty(), Place.of(name)).standards().stream()
                                .sorted()
                                .toList(),
                        name);
            }
        });
    }

    @Test
    void nothingThatNobodySawIsPublished() throws Exception {
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            String text = file.getKey().endsWith(".pdf")
                    ? everything(file.getValue())
                    : new String(file.getValue(), StandardCharsets.UTF_8);
            assertFalse(text.contains(OddPdfs.SECRET), file.getKey());
        }
        assertFalse(generated.err().contains(OddPdfs.SECRET), generated.err());
    }

    /** Returns all texts and all unpacked contents of a document. */
    private static String everything(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                collect(document.getDocument().getObjectFromPool(key).getObject(), all, 0);
            }
        }
        return all.toString();
    }

    private static void collect(COSBase value, StringBuilder all, int depth) throws IOException {
        switch (value) {
            case COSString string -> all.append(string.getString()).append('\n');
            case COSArray array -> {
                for (COSBase each : array) {
                    collect(each, all, depth + 1);
                }
            }
            case COSDictionary dictionary -> {
                if (dictionary instanceof COSStream stream
                        && !stream.containsKey(org.apache.pdfbox.cos.COSName.SUBTYPE)) {
                    try (var in = stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                                .append('\n');
                    }
                }
                for (COSBase each : dictionary.getValues()) {
                    collect(each, all, depth + 1);
                }
            }
            case null, default -> {
                // Numbers and names; referenced objects are visited separately.
            }
        }
    }

    @Test
    void aPartOfAnotherLanguageSaysSo() throws Exception {
        try (PDDocument document = Loader.loadPDF(paper("in French"))) {
            String text = everything(paper("in French"));
            assertTrue(text.contains("fr-FR"), "the part has its language");
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void theSameDocumentTwiceIsStillOneOfEach() throws Exception {
        Path twice = board(
                "twice",
                List.of(Map.entry("sound", new Odd(odd.get("no list of keys").pdf(), ""))));
        Path yaml = twice.resolve("pack.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replaceFirst("(?m)^  - performance-report$", "  - {file: sound.pdf, title: Once more}\n$0"));
        Ran ran = Program.run("generate", twice.toString());
        assertEquals(0, ran.exit(), ran.err());
        byte[] pack = Files.readAllBytes(Path.of(ran.out().strip()));
        Standards its = Standards.of(pack, Optional.empty(), Place.of("pack"));
        assertEquals(List.of(), its.broken());
        assertNotEquals(List.of(), its.standards());
    }
}
