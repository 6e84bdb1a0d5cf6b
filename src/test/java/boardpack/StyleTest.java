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

/** A style of the council's own, which says only what is to be different. */
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
    void aCharacterThatTheFontHasNotIsPointedOut() throws Exception {
        Path narrative = board.resolve("narrative/education.md");
        Files.writeString(narrative, Files.readString(narrative) + "\nThe school of \u6f22\u5b57 opened.\n");
        Ran ran = Program.run("check", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.err().contains("W418: the font has no character \"\u6f22\" (U+6F22)"), ran.err());
    }
}
