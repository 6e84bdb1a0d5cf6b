package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests inserted documents and pictures. */
final class InsertedTest {
    @TempDir
    private Path temp;

    private Path board;

    @BeforeEach
    void begin() throws Exception {
        board = temp.resolve("board");
        assertEquals(0, Program.run("init", board.toString()).exit());
    }

    /** Inserts them between the service areas' reports and the end of the pack. */
    private void insert(String... papers) throws IOException {
        StringBuilder list = new StringBuilder("\npapers:\n  - cover-report\n");
        for (String paper : papers) {
            list.append("  - {").append(paper).append("}\n");
        }
        list.append("  - performance-report\n");
        Files.writeString(board.resolve("pack.yaml"), list, java.nio.file.StandardOpenOption.APPEND);
    }

    private Map<String, byte[]> generated() throws Exception {
        Ran ran = Program.run("generate", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        return Program.files(Path.of(ran.out().strip()).getParent());
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static PDDocument untagged(int pages) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 1; i <= pages; i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream words = new PDPageContentStream(document, page)) {
                words.beginText();
                words.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
                words.newLineAtOffset(72, 700);
                words.showText("Letter, page " + i);
                words.endText();
            }
        }
        return document;
    }

    private static String words(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Returns the letters on a page that are much larger than any heading. */
    private static String across(byte[] pdf, int page) throws IOException {
        StringBuilder large = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition glyph) {
                    if (glyph.getFontSizeInPt() > 60) {
                        large.append(glyph.getUnicode());
                    }
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        }
        return large.toString();
    }

    /** Returns the first page, from 1, that contains a text. */
    private static int pageOf(String text, byte[] pdf) throws IOException {
        for (int page = 1; page <= pages(pdf); page++) {
            if (words(pdf, page).contains(text)) {
                return page;
            }
        }
        return 0;
    }

    @Test
    void anUntaggedDocumentStandsInItsPlaceAndThePackSaysSo() throws Exception {
        try (PDDocument letter = untagged(3)) {
            Files.write(board.resolve("letter.pdf"), saved(letter));
        }
        insert("file: letter.pdf, title: The inspectors' letter");
        Map<String, byte[]> made = generated();
        byte[] pack = made.get("board-pack.pdf");
        int announced = pageOf("This document was made by others", pack);
        assertTrue(announced > 1);
        for (int i = 1; i <= 3; i++) {
            assertTrue(words(pack, announced + i).contains("Letter, page " + i), words(pack, announced + i));
        }
        int report = announced + 4;
        assertTrue(words(pack, report).contains("Education Services"), words(pack, report));
        assertTrue(words(pack, report).contains("Page " + report + " of " + pages(pack)), words(pack, report));
        String front = words(pack, 1).replaceAll(" +", " ");
        assertTrue(front.contains("pages " + (announced + 1) + " to " + (announced + 3)), front);
        assertTrue(front.contains("The inspectors' letter"), front);
        try (PDDocument document = Loader.loadPDF(pack)) {
            String xmp = new String(
                    document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(xmp.contains("pdfuaid:part>"), "it claims no PDF/UA");
            assertFalse(xmp.contains("pdfaid:part>"), "nor PDF/A, since fonts are not embedded");
            PDOutlineItem mark = null;
            for (PDOutlineItem each :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                if (each.getTitle().equals("Education Services")) {
                    mark = each;
                }
            }
            assertEquals(
                    report - 1,
                    document.getPages().indexOf(mark.findDestinationPage(document)),
                    "bookmarks lead to pages after the inserted ones");
        }
        byte[] alone = made.get("papers/02-the-inspectors-letter.pdf");
        assertEquals(4, pages(alone));
        assertEquals(List.of(), VeraPdf.faults(made.get("papers/03-education-services.pdf")), "the others claim it");
        Ran again = Program.process("generate", board.toString());
        assertEquals(0, again.exit(), again.err());
        assertArrayEquals(pack, Files.readAllBytes(Path.of(again.out().strip())), "the same input, the same bytes");
    }

    @Test
    void anAccessibleDocumentIsReadInItsPlaceAndThePackKeepsItsClaims() throws Exception {
        Path other = temp.resolve("other");
        assertEquals(0, Program.run("init", other.toString()).exit());
        Ran ran = Program.run("generate", other.toString());
        Path paper = Path.of(ran.out().strip()).resolveSibling("papers/03-children-and-families-services.pdf");
        Files.copy(paper, board.resolve("theirs.pdf"));
        insert("file: theirs.pdf, title: From our partners");
        Map<String, byte[]> made = generated();
        byte[] pack = made.get("board-pack.pdf");
        assertEquals(List.of(), VeraPdf.faults(pack));
        assertEquals(List.of(), VeraPdf.faults(made.get("papers/02-from-our-partners.pdf")));
        String read = TagTree.of(pack);
        int announced = read.indexOf("This document was made by others");
        int theirs = read.indexOf("The new early help offer", announced);
        int ours = read.indexOf("Education Services", announced);
        assertTrue(announced > 0 && theirs > announced && ours > theirs, announced + " " + theirs + " " + ours);
    }

    @Test
    void whatCannotBeTakenInIsToldAndNothingIsWritten() throws Exception {
        try (PDDocument secret = untagged(1)) {
            secret.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            Files.write(board.resolve("secret.pdf"), saved(secret));
        }
        try (PDDocument locked = untagged(1)) {
            locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            Files.write(board.resolve("locked.pdf"), saved(locked));
        }
        Files.writeString(board.resolve("broken.pdf"), "%PDF-1.7\nand no more");
        Files.writeString(board.resolve("minutes.docx"), "PK and more");
        Files.write(board.resolve("map.png"), png(40, 30));
        insert(
                "file: secret.pdf, title: A",
                "file: locked.pdf, title: B",
                "file: broken.pdf, title: C",
                "file: minutes.docx, title: D",
                "file: map.png, title: E",
                "file: nowhere.pdf, title: F",
                "file: ../outside.pdf, title: G");
        Ran ran = Program.run("generate", board.toString());
        assertEquals(3, ran.exit(), ran.err());
        for (String told : List.of(
                "secret.pdf: error E411",
                "locked.pdf: error E411",
                "broken.pdf: error E412",
                "minutes.docx: error E412",
                "E413",
                "E410: the file \"nowhere.pdf\"")) {
            assertTrue(ran.err().contains(told), told + " in " + ran.err());
        }
        assertFalse(Files.exists(board.resolve("out")));
    }

    @Test
    void scriptsFormsAndAttachmentsAreLeftOut() throws Exception {
        try (PDDocument live = untagged(1)) {
            live.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
            Files.write(board.resolve("live.pdf"), saved(live));
        }
        insert("file: live.pdf, title: Live");
        Ran ran = Program.run("generate", board.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.err().contains("W416: it holds scripts"), ran.err());
        try (PDDocument pack = Loader.loadPDF(Path.of(ran.out().strip()).toFile())) {
            assertTrue(pack.getDocumentCatalog().getOpenAction() == null);
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0x8014344F);
        }
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void aPictureHasItsWordsAndTheLogoStandsOnTheFirstPage() throws Exception {
        Files.createDirectories(board.resolve("templates"));
        Files.write(board.resolve("map.png"), png(1200, 2400));
        Files.write(board.resolve("templates/logo.png"), png(200, 80));
        Files.writeString(
                board.resolve("templates/style.yaml"),
                "logo: {file: logo.png, alt: Example Borough Council, height: 40}\ncolours: {heading: \"#5a1846\"}\n");
        insert("file: map.png, title: Where the centres are, description: A map of the borough with its nine centres.");
        byte[] pack = generated().get("board-pack.pdf");
        assertEquals(List.of(), VeraPdf.faults(pack));
        String read = TagTree.of(pack);
        assertTrue(read.contains("A map of the borough with its nine centres."), read);
        assertTrue(read.indexOf("Example Borough Council") < read.indexOf("Contents"), read);
    }

    @Test
    void aDraftIsMarkedOnOtherPeoplesPagesToo() throws Exception {
        try (PDDocument letter = untagged(3)) {
            letter.getPage(1).setRotation(90);
            letter.getPage(2).setMediaBox(new PDRectangle(20, 30, 700, 500));
            Files.write(board.resolve("letter.pdf"), saved(letter));
        }
        byte[] tagged = generated().get("board-pack.pdf");
        Files.write(board.resolve("tagged.pdf"), tagged);
        insert("file: letter.pdf, title: Letter", "file: tagged.pdf, title: Last board's pack");
        Ran ran = Program.run("generate", board.toString(), "--draft");
        assertEquals(0, ran.exit(), ran.err());
        Map<String, byte[]> made = Program.files(Path.of(ran.out().strip()).getParent());
        byte[] pack = made.get("board-pack.pdf");
        for (int page = 1; page <= pages(pack); page++) {
            assertEquals("DRAFT", across(pack, page), "page " + page);
        }
        int letter = pageOf("Letter, page 1", pack);
        assertEquals(4, pages(made.get("papers/02-letter.pdf")));
        assertEquals("DRAFT", across(made.get("papers/02-letter.pdf"), 4));
        assertTrue(words(pack, letter + 1).contains("Letter, page 2"));
        assertEquals(
                List.of(),
                VeraPdf.faults(made.get("papers/03-last-board-s-pack.pdf")),
                "a marked page keeps its claims");
        byte[] published = generated().get("board-pack.pdf");
        assertEquals("", across(published, pageOf("Letter, page 1", published)));
    }

    /** Returns a PNG of a few bytes that claims a size in pixels. */
    private static byte[] saying(int width, int height) throws IOException {
        byte[] png = png(4, 4);
        java.nio.ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /** Returns a PNG whose colour profile is compressed to a thousandth of its size. */
    private static byte[] withProfile(int length) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("iCCPx\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        try (var packing = new java.util.zip.DeflaterOutputStream(chunk)) {
            packing.write(new byte[length]);
        }
        byte[] png = png(4, 4);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(chunk.toByteArray());
        return java.nio.ByteBuffer.allocate(png.length + chunk.size() + 8)
                .put(png, 0, 33)
                .putInt(chunk.size() - 4)
                .put(chunk.toByteArray())
                .putInt((int) sum.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] jpeg = out.toByteArray();
        for (int at = 2; at < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                java.nio.ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                break;
            }
        }
        return jpeg;
    }

    @Test
    void aPictureIsNotUnpackedBeforeItsSizeIsKnown() throws Exception {
        Files.createDirectories(board.resolve("templates"));
        Files.write(board.resolve("wide.png"), saying(100_000, 100_000));
        Files.write(board.resolve("endless.png"), saying(-1, -1));
        Files.write(board.resolve("nothing.png"), saying(0, 10));
        Files.write(board.resolve("wide.jpg"), jpeg(60_000, 60_000));
        Files.write(board.resolve("profile.png"), withProfile(200_000_000));
        Files.write(board.resolve("good.jpg"), jpeg(8, 8));
        Files.write(board.resolve("good.png"), png(8, 8));
        Files.write(board.resolve("cut.png"), java.util.Arrays.copyOf(png(40, 40), 20));
        Files.write(board.resolve("other.png"), "GIF89a and more".getBytes());
        Files.write(board.resolve("templates/logo.png"), saying(50_000, 50_000));
        Files.writeString(
                board.resolve("templates/style.yaml"),
                "logo: {file: logo.png, alt: Example Borough Council, height: 40}\n");
        String[] names = {
            "wide.png",
            "endless.png",
            "nothing.png",
            "wide.jpg",
            "profile.png",
            "cut.png",
            "other.png",
            "good.jpg",
            "good.png"
        };
        insert(java.util.stream.Stream.of(names)
                .map(n -> "file: " + n + ", title: " + n + ", description: A picture.")
                .toArray(String[]::new));
        Ran ran = Program.run("generate", board.toString());
        assertEquals(3, ran.exit(), ran.err());
        for (String told : List.of(
                "wide.png: error E412: it cannot be inserted: it has 100,000 by 100,000 pixels",
                "endless.png: error E412: it cannot be inserted: it has 4,294,967,295 by",
                "wide.jpg: error E412: it cannot be inserted: it has 60,000 by 60,000 pixels",
                "templates/logo.png: error E412: it cannot be inserted: it has 50,000 by 50,000 pixels",
                "nothing.png: error E412: it cannot be inserted: it is not a PNG or JPEG",
                "profile.png: error E412",
                "cut.png: error E412",
                "other.png: error E412")) {
            assertTrue(ran.err().contains(told), told + " in " + ran.err());
        }
        assertFalse(ran.err().contains("good"), ran.err());
    }
}
