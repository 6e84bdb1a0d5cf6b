package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a council's own style, which contains only changes. */
final class StyleTest {
    @TempDir
    private Path temp;

    private Path board;

    @BeforeEach
    void begin() throws Exception {
        board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString()).exit());
        Files.createDirectories(board.resolve("templates/fonts"));
    }

    private void style(String text) throws IOException {
        Files.writeString(board.resolve("templates/style.yaml"), text);
    }

    private void font(String name) throws IOException {
        try (InputStream in =
                StyleTest.class.getClassLoader().getResourceAsStream("liberation/LiberationSerif-" + name + ".ttf")) {
            Files.write(board.resolve("templates/fonts/" + name + ".ttf"), in.readAllBytes());
        }
    }

    @Test
    void theCouncilsFontsAreEmbedded() throws Exception {
        for (String name : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
            font(name);
        }
        style("""
                fonts:
                  regular: fonts/Regular.ttf
                  bold: fonts/Bold.ttf
                  italic: fonts/Italic.ttf
                  bold-italic: fonts/BoldItalic.ttf
                """);
        Ran ran = Program.run("generate", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        byte[] pack = Files.readAllBytes(Path.of(ran.out().strip()));
        assertEquals(List.of(), VeraPdf.faults(pack));
        Set<String> fonts = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pack)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName().replaceAll("^.*\\+", ""));
                }
            }
        }
        assertTrue(fonts.contains("LiberationSerif-Bold"), fonts.toString());
        assertTrue(fonts.stream().allMatch(f -> f.startsWith("LiberationSerif")), fonts.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colours: {amber: \"#ffbf00\"}                  | E406 | amber",
                "colours: {link: \"#8ab4f8\"}                   | E406 | link",
                "colours: {table-head: \"#303030\"}             | E406 | text",
                "colours: {ambr: \"#945200\"}                   | E105 | amber",
                "colors: {amber: \"#945200\"}                   | E105 | colours",
                "text: {size: 3}                                | E103 | from 8 to 24",
                "fonts: {regular: fonts/Regular.ttf}            | E104 | bold",
                "fonts: {regular: a.ttf, bold: a.ttf, italic: a.ttf, bold-italic: a.ttf} | E410 | a.ttf",
                "fonts: {regular: style.yaml, bold: style.yaml, italic: style.yaml, bold-italic: style.yaml} | E417 | regular",
                "logo: {file: logo.png, alt: The council, height: 40} | E410 | logo.png",
                "logo: {file: style.yaml, alt: The council, height: 40} | E412 | PNG",
                "logo: {file: style.yaml, height: 40}           | E104 | alt",
            })
    void whatCannotBeUsedIsToldByName(String text, String code, String told) throws Exception {
        style(text);
        Ran ran = Program.run("check", board.toString());
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.err().contains(code), ran.err());
        assertTrue(ran.err().contains(told), ran.err());
    }

    @Test
    void everythingThatIsWrongIsToldInOneRun() throws Exception {
        style("""
                colours: {amber: "#ffbf00", gren: "#1b6b35", link: blue, rule: "#dddddd"}
                text: {size: 3, line-height: tall}
                headings: {sizes: [20, 15]}
                page: 40
                fonts: {regular: style.yaml, bold: none.ttf, italic: style.yaml}
                logo: {file: logo.png, height: 4}
                """);
        Ran ran = Program.run("check", board.toString());
        assertEquals(3, ran.exit(), ran.err());
        for (String told : List.of(
                "style.yaml:1:18: error E406: the colour \"amber\" is only 1.6 to 1 on white",
                "style.yaml:1:29: error E105: unknown setting \"gren\"",
                "style.yaml:1:52: error E103: found \"blue\" where a colour",
                "style.yaml:1:64: error E406: the colour \"rule\" is only 1.3 to 1 on white, where lines and shapes",
                "style.yaml:2:14: error E103: found \"3\"",
                "style.yaml:2:30: error E103: found \"tall\"",
                "style.yaml:3:19: error E103: found something else where four numbers",
                "style.yaml:4:7: error E103: found \"40\"",
                "error E104: the setting \"bold-italic\" is missing",
                "E410: the file \"templates/none.ttf\"",
                "E417: the font for regular",
                "E417: the font for italic",
                "error E104: the setting \"alt\" is missing",
                "style.yaml:6:32: error E103: found \"4\"")) {
            assertTrue(ran.err().contains(told), told + " in " + ran.err());
        }
        assertFalse(ran.err().contains("built-in"), ran.err());
        assertEquals(3, Program.run("generate", board.toString()).exit());
        assertFalse(Files.exists(board.resolve("out")));
    }

    @Test
    void aFillThatIsTooDarkIsToldWhereItIsChosen() throws Exception {
        style("colours:\n  table-head: \"#303030\"\n");
        Ran ran = Program.run("check", board.toString());
        assertTrue(ran.err().contains("templates/style.yaml:2:15: error E406: the colour \"text\" is only"), ran.err());
        assertTrue(ran.err().contains("on the table's head"), ran.err());
    }

    @Test
    void aCharacterThatNoFontHasIsAnErrorWithItsPlace() throws Exception {
        Path narrative = board.resolve("narrative/education.md");
        Files.writeString(narrative, Files.readString(narrative) + "\nThe school of \u6f22\u5b57 opened.\n");
        int line = Files.readAllLines(narrative).size();
        for (String command : List.of("check", "generate")) {
            Ran ran = Program.run(command, board.toString());
            assertEquals(3, ran.exit(), ran.err());
            assertTrue(
                    ran.err()
                            .contains("narrative/education.md:" + line
                                    + ":15: error E154: \"\u5b57\" (U+5B57), \"\u6f22\" (U+6F22)"),
                    ran.err());
        }
        assertFalse(Files.exists(board.resolve("out")));
    }

    /** Tests the narrative, tables, charts, header, footer, bookmarks and document title. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatTheFontLacksIsPrintedInAnother(boolean own) throws Exception {
        if (own) {
            for (String name : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
                font(name);
            }
            style("fonts:\n  regular: fonts/Regular.ttf\n  bold: fonts/Bold.ttf\n  italic: fonts/Italic.ttf\n"
                    + "  bold-italic: fonts/BoldItalic.ttf\n");
        }
        String words = "CO\u2082 Face\u2011to\u2011face \u2103 \u2713 x\u0302 \u0175";
        for (String name : List.of("narrative/education.md", "indicators.csv", "pack.yaml")) {
            Path file = board.resolve(name);
            String text = Files.readString(file);
            Files.writeString(
                    file,
                    switch (name) {
                        case "pack.yaml" ->
                            text.replaceFirst("(?m)^council: (.*)$", "council: $1 " + words)
                                    .replaceFirst("(?m)^board: (.*)$", "board: $1 " + words);
                        case "indicators.csv" -> text.replaceFirst("\n([^,]+),([^,\n]+),", "\n$1,$2 " + words + ",");
                        default -> text + "\n### " + words + "\n\nText with **" + words + "**.\n";
                    });
        }
        Ran ran = Program.run("generate", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        Path made;
        try (var files = Files.walk(board.resolve("out"))) {
            made = files.filter(f -> f.endsWith("board-pack.pdf")).findFirst().orElseThrow();
        }
        byte[] pack = Files.readAllBytes(made);
        assertEquals(List.of(), VeraPdf.faults(pack));
        try (PDDocument document = Loader.loadPDF(pack)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("CO\u2082") && text.contains("\u2713"), text);
            assertTrue(text.contains("\u00b0C") && text.replace('\u2010', '-').contains("Face-to-face"), text);
            assertFalse(text.contains("?"), text);
            assertTrue(fonts(document).stream().anyMatch(f -> f.contains("DejaVu")));
        }
    }

    private static Set<String> fonts(PDDocument document) throws IOException {
        Set<String> fonts = new TreeSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name).getName());
            }
        }
        return fonts;
    }
}
