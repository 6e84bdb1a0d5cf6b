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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the sample pack published by the real program. */
final class PublishedTest {
    private static final String CHILDREN = "papers/03-children-and-families-services.pdf";

    @TempDir
    static Path temp;

    private static Ran ran;
    private static Map<String, byte[]> made;

    @BeforeAll
    static void publish() throws Exception {
        ran = Program.run(
                "generate",
                Program.SAMPLE.toString(),
                "--out",
                temp.resolve("first").toString());
        made = Program.files(temp.resolve("first/2019-20-Q2"));
    }

    static Stream<String> pdfs() {
        return made.keySet().stream().filter(n -> n.endsWith(".pdf"));
    }

    @Test
    void itEndsWellAndPrintsWhereThePackIs() {
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().strip().endsWith("board-pack.pdf"), ran.out());
        assertTrue(Files.exists(Path.of(ran.out().strip())), ran.out());
    }

    @Test
    void itMakesThePackItsPapersTheRatingsAndTheManifest() {
        assertEquals(
                Set.of(
                        "board-pack.html",
                        "board-pack.pdf",
                        "papers/01-cover-report.pdf",
                        "papers/02-education-inclusion-and-provision-services.pdf",
                        CHILDREN,
                        "papers/04-matters-arising.pdf",
                        "data/ratings.csv",
                        "manifest.json"),
                made.keySet());
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void everyDocumentIsAccessibleAndArchivable(String name) throws Exception {
        assertEquals(List.of(), VeraPdf.faults(made.get(name)), name);
    }

    @Test
    void thePackIsSmall() {
        assertTrue(made.get("board-pack.pdf").length < 400_000, made.get("board-pack.pdf").length + " bytes");
    }

    @Test
    void theSameInputGivesTheSameBytesInAnotherTimeZoneAndLanguage() throws Exception {
        Ran again = Program.run(
                Map.of("TZ", "Pacific/Auckland", "LC_ALL", "de_DE.UTF-8"),
                List.of("-Duser.timezone=Pacific/Auckland", "-Duser.language=tr", "-Duser.country=TR"),
                "generate",
                Program.SAMPLE.toString(),
                "--out",
                temp.resolve("again").toString());
        assertEquals(0, again.exit(), again.err());
        Map<String, byte[]> second = Program.files(temp.resolve("again/2019-20-Q2"));
        assertEquals(made.keySet(), second.keySet());
        made.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    void oneServiceAreaAloneGivesTheSameBytesAsInThePack() throws Exception {
        Path out = temp.resolve("alone");
        Ran alone = Program.run(
                "generate",
                Program.SAMPLE.toString(),
                "--service-area",
                "Children and Families Services",
                "--out",
                out.toString());
        assertEquals(0, alone.exit(), alone.err());
        Map<String, byte[]> files = Program.files(out.resolve("2019-20-Q2"));
        assertEquals(Set.of(CHILDREN, CHILDREN.replace(".pdf", ".manifest.json")), files.keySet());
        assertArrayEquals(made.get(CHILDREN), files.get(CHILDREN));
    }

    @Test
    void anEarlierQuarterCanBeMade() throws Exception {
        Path out = temp.resolve("earlier");
        Ran earlier =
                Program.run("generate", Program.SAMPLE.toString(), "--quarter", "2019/20-Q1", "--out", out.toString());
        assertEquals(0, earlier.exit(), earlier.err());
        String text = text(Files.readAllBytes(out.resolve("2019-20-Q1/papers/01-cover-report.pdf")));
        assertTrue(text.contains("first quarter period 1 April 2019 to 30 June 2019"), text);
        assertTrue(text.contains("9 September 2019"), text);
    }

    @Test
    void aDraftSaysSoAndIsStillAccessible() throws Exception {
        Path out = temp.resolve("draft");
        Ran draft = Program.run(
                "generate",
                Program.SAMPLE.toString(),
                "--draft",
                "--service-area",
                "children-and-families-services",
                "--out",
                out.toString());
        assertEquals(0, draft.exit(), draft.err());
        byte[] pdf = Files.readAllBytes(out.resolve("2019-20-Q2-draft").resolve(CHILDREN));
        assertEquals(List.of(), VeraPdf.faults(pdf));
        assertTrue(text(pdf).contains("DRAFT"));
        assertFalse(text(made.get(CHILDREN)).contains("DRAFT"));
    }

    @Test
    void datesAreDerivedFromTheQuarter() throws Exception {
        String text = text(made.get("papers/01-cover-report.pdf"));
        assertTrue(text.contains("second quarter period 1 July 2019 to 30 September 2019"), text);
        assertTrue(text.contains("11 November 2019"), text);
    }

    @Test
    void aMissingTargetIsSaidInTheTableInThePointsAndInTheFindings() throws Exception {
        String text = text(made.get("papers/02-education-inclusion-and-provision-services.pdf"));
        assertTrue(text.contains("No target set"), text);
        assertTrue(text.contains("PED01 02: No target is set for Q2 2019/20"), text);
        assertTrue(ran.err().contains("W301: no target is set for PED01 02 in Q2 2019/20"), ran.err());
    }

    @Test
    void everyBlankHasItsOwnWords() {
        String ratings = new String(made.get("data/ratings.csv"), StandardCharsets.UTF_8);
        for (String rating : List.of(
                "green",
                "amber",
                "red",
                "data only",
                "no target set",
                "not due this quarter",
                "awaited",
                "suppressed",
                "not applicable",
                "not available")) {
            assertTrue(ratings.contains("," + rating + ","), rating);
        }
    }

    @Test
    void everyPageIsNumberedOfThemAll() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made.get("board-pack.pdf"))) {
            int pages = pdf.getNumberOfPages();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertTrue(text.contains("Page " + page + " of " + pages), "page " + page);
                assertTrue(text.contains("Performance Board, 11 November 2019"), "page " + page);
            }
        }
    }

    @Test
    void theIndexNamesThePageOnWhichEachIndicatorStands() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made.get("board-pack.pdf"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            String all = stripper.getText(pdf);
            String index = all.substring(all.indexOf("Indicator Rating Direction Page"));
            var line = Pattern.compile("(?s)PCF01 05 .*?(?:Improved|Worsened|No change|At best) (\\d+)\\R")
                    .matcher(index);
            assertTrue(line.find(), index);
            int page = Integer.parseInt(line.group(1));
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            assertTrue(stripper.getText(pdf).contains("PCF01 05"), "page " + page);
        }
    }

    @Test
    void bookmarksLeadToEveryPaper() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made.get("board-pack.pdf"))) {
            TreeSet<String> titles = new TreeSet<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertTrue(item.findDestinationPage(pdf) != null, item.getTitle());
            }
            assertEquals(
                    Set.of(
                            "Performance Management Reports for Quarter 2 2019/20",
                            "Summary: Q2 2019/20",
                            "Education, Inclusion and Provision Services",
                            "Children and Families Services",
                            "Matters arising",
                            "Index of indicators"),
                    titles);
            assertEquals("1", pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]);
        }
    }

    @Test
    void aFontIsEmbeddedOnce() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made.get("board-pack.pdf"))) {
            TreeSet<String> fonts = new TreeSet<>();
            Set<Object> objects = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts.add(font.getName());
                    objects.add(font.getCOSObject());
                }
            }
            assertEquals(fonts.size(), objects.size(), fonts.toString());
        }
    }

    @Test
    void theAttachedFiguresNameTheLineThatTheyComeFrom() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made.get(CHILDREN))) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(
                    Set.of(
                            "charts-children-and-families-services.csv",
                            "figures-children-and-families-services.csv",
                            "ratings-children-and-families-services.csv"),
                    files.keySet());
            String csv = new String(
                    files.get("figures-children-and-families-services.csv")
                            .getEmbeddedFile()
                            .toByteArray(),
                    StandardCharsets.UTF_8);
            String row = csv.lines()
                    .filter(l -> l.startsWith("PCF01 05,") && l.contains("Q2 2019/20"))
                    .findFirst()
                    .orElseThrow();
            String[] cells = row.split(",");
            Path extract = Program.SAMPLE.resolve(cells[cells.length - 3]);
            String source = Files.readAllLines(extract).get(Integer.parseInt(cells[cells.length - 2]) - 1);
            assertTrue(source.startsWith("PCF01 05,2019/20 Q2,"), source);
            assertEquals("3", cells[cells.length - 1]);
        }
    }

    /** These files contain a figure marked c, which their hash could reveal. */
    private static final List<String> WITHHELD = List.of("extracts/2018-19-Q4.csv", "extracts/2019-20-Q2.csv");

    @Test
    void theManifestHashesEveryOutputAndEveryInputThatHidesNothing() throws Exception {
        String manifest = new String(made.get("manifest.json"), StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            if (!file.getKey().equals("manifest.json")) {
                assertTrue(manifest.contains(pair(file.getKey(), file.getValue())), file.getKey());
            }
        }
        for (Map.Entry<String, byte[]> file :
                Program.files(Program.copy(Program.SAMPLE, temp.resolve("in"))).entrySet()) {
            String listed = WITHHELD.contains(file.getKey())
                    ? "\"" + file.getKey() + "\" : \"withheld\""
                    : pair(file.getKey(), file.getValue());
            assertTrue(manifest.contains(listed), file.getKey());
        }
    }

    private static String pair(String name, byte[] bytes) throws Exception {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        return "\"" + name + "\" : \"" + HexFormat.of().formatHex(digest) + "\"";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
