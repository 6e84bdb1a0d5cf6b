package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that inserted pages in an exempt pack have the mark, whatever their size and rotation. */
final class ExemptInsertedTest {
    private static final String MARK =
            "Exempt: not for publication (paragraphs 1, 2, 3 and 7 of Schedule 12A, Local Government Act 1972)";
    private static final String LETTERS = "papers/02-letters.pdf";
    private static final String TAGGED = "papers/03-a-tagged-report.pdf";

    @TempDir
    static Path temp;

    private static Path board;
    private static Map<String, byte[]> made;

    @BeforeAll
    static void exempt() throws Exception {
        board = Program.copy(Path.of("sample-data/exempt-matter"), temp.resolve("board"));
        Ran cover = Program.run(
                "generate",
                "sample-data/exempt-matter",
                "--out",
                temp.resolve("first").toString());
        assertEquals(0, cover.exit(), cover.err());
        Files.copy(temp.resolve("first/2019-20-Q2/papers/01-cover-report.pdf"), board.resolve("tagged.pdf"));
        letters(board.resolve("letters.pdf"));
        Path pack = board.resolve("pack.yaml");
        Files.writeString(pack, Files.readString(pack).replace("  - performance-report\n", """
                  - {file: letters.pdf, title: Letters, exempt: 3}
                  - {file: tagged.pdf, title: A tagged report}
                  - performance-report
                """));
        made = generate("exempt", "--audience", "exempt");
    }

    private static Map<String, byte[]> generate(String to, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("generate", board.toString(), "--out", temp.resolve(to).toString()));
        arguments.addAll(List.of(more));
        Ran ran = Program.run(arguments.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        return Program.files(Path.of(ran.out().strip()).getParent());
    }

    /** Creates rotated, wide, large and small pages, and a cropped one. */
    private static void letters(Path to) throws IOException {
        List<PDRectangle> sizes = List.of(
                PDRectangle.A4,
                PDRectangle.A4,
                PDRectangle.A4,
                PDRectangle.A4,
                PDRectangle.A3,
                PDRectangle.A6,
                new PDRectangle(842, 595),
                new PDRectangle(-50, -80, 595, 842));
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < sizes.size(); i++) {
                PDPage page = new PDPage(sizes.get(i));
                page.setRotation(i < 4 ? i * 90 : 0);
                document.addPage(page);
                PDRectangle box = page.getMediaBox();
                if (i == sizes.size() - 1) {
                    page.setCropBox(new PDRectangle(0, 0, 400, 600));
                }
                try (PDPageContentStream words = new PDPageContentStream(document, page)) {
                    words.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    for (float y = box.getLowerLeftY() + 4; y < box.getUpperRightY(); y += 14) {
                        words.beginText();
                        words.newLineAtOffset(box.getLowerLeftX() + 4, y);
                        words.showText("Letter " + i + " is full to its edges");
                        words.endText();
                    }
                }
            }
            document.save(to.toFile());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"board-pack-exempt.pdf", LETTERS, TAGGED})
    void everyPageIsMarkedAtItsTop(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(made.get(file))) {
            assertTrue(document.getNumberOfPages() > 2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Top top = new Top(page);
                top.getText(document);
                assertTrue(top.lines.contains(MARK), file + " page " + page + ": " + top.lines);
            }
        }
        String read = TagTree.of(made.get(file));
        assertEquals(2, read.split(java.util.regex.Pattern.quote(MARK), -1).length, "once read aloud: " + read);
    }

    /** The text at the top of a page, in the orientation in which it is read. */
    private static final class Top extends PDFTextStripper {
        private final List<String> lines = new ArrayList<>();

        Top(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void writeString(String text, List<TextPosition> glyphs) {
            TextPosition at = glyphs.getFirst();
            PDRectangle box = getCurrentPage().getCropBox();
            boolean turned = getCurrentPage().getRotation() % 180 != 0;
            float height = turned ? box.getWidth() : box.getHeight();
            // Positions refer to the stored page, before its rotation.
            boolean upright = at.getDir() == getCurrentPage().getRotation();
            if (upright && at.getYDirAdj() > 0 && at.getYDirAdj() < height * 0.05) {
                lines.add(text);
            }
        }
    }

    @Test
    void nothingOfALetterIsCovered() throws IOException {
        try (PDDocument document = Loader.loadPDF(made.get(LETTERS));
                PDDocument letters = Loader.loadPDF(board.resolve("letters.pdf").toFile())) {
            int before = document.getNumberOfPages() - letters.getNumberOfPages();
            for (int i = 0; i < letters.getNumberOfPages(); i++) {
                PDRectangle was = letters.getPage(i).getCropBox();
                PDRectangle is = document.getPage(before + i).getCropBox();
                float more = is.getWidth() * is.getHeight() / (was.getWidth() * was.getHeight());
                assertTrue(more > 1.01 && more < 1.05, "page " + i + " grew to " + more);
                assertTrue(is.getLowerLeftX() <= was.getLowerLeftX() && is.getUpperRightX() >= was.getUpperRightX());
                assertTrue(is.getLowerLeftY() <= was.getLowerLeftY() && is.getUpperRightY() >= was.getUpperRightY());
            }
        }
    }

    @Test
    void theTaggedReportMeetsBothProfilesStill() throws Exception {
        assertEquals(List.of(), VeraPdf.faults(made.get(TAGGED)));
    }

    @Test
    void aDraftHasBothMarks() throws Exception {
        byte[] draft = generate("draft", "--audience", "exempt", "--draft").get(TAGGED);
        try (PDDocument document = Loader.loadPDF(draft)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            String text = last.getText(document);
            assertTrue(text.contains("DRAFT") && text.contains(MARK), text);
        }
    }

    @Test
    void thePublicPackHasNoMarkAndNoLetter() throws Exception {
        Map<String, byte[]> open = generate("open");
        byte[] tagged = open.get("papers/02-a-tagged-report.pdf");
        try (PDDocument document = Loader.loadPDF(tagged)) {
            assertFalse(new PDFTextStripper().getText(document).contains("not for publication"));
            assertEquals(
                    PDRectangle.A4.getHeight(), document.getPage(1).getCropBox().getHeight(), 0.5);
        }
        assertTrue(
                open.keySet().stream().noneMatch(n -> n.contains("letters")),
                open.keySet().toString());
    }

    @Test
    void twoRunsGiveTheSameBytes() throws Exception {
        Map<String, byte[]> again = generate("again", "--audience", "exempt");
        made.forEach((name, bytes) -> assertTrue(java.util.Arrays.equals(bytes, again.get(name)), name));
    }
}
