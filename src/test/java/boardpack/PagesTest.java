package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a pack by its pages: their number, fill and content. */
final class PagesTest {
    private static final double MOST_EMPTY = 0.42;
    private static final double MOST_BLANK = 0.12;
    private static final double FEWEST_INDICATORS = 5;

    /** Texts that must not be split between two lines. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?:[a-z,] Q[1-4] *\\n20\\d\\d/\\d\\d|\\([A-Z]{2,5} *\\n\\d+\\)|\\b\\d+ *\\n(?:red|amber|green|per cent)\\b"
                    + "|£[\\d.]+ *\\nm\\b|\\d:\\n\\d\\d\\b|\\b\\d{1,2} *\\n(?:January|April|July|September|October) )");

    @TempDir
    static Path temp;

    @ParameterizedTest
    @CsvSource({"policy-board, 38", "scrutiny-board, 27", "priority-groups, 18", "indicator-report, 19"})
    void aPackIsShortAndItsPagesAreFull(String sample, int most) throws Exception {
        byte[] pack = pack(sample);
        List<PageMeasure> pages = PageMeasure.of(pack);
        assertTrue(pages.size() <= most, pages.size() + " pages");
        double empty = pages.stream().mapToDouble(PageMeasure::empty).average().orElseThrow();
        double blank = pages.stream().mapToDouble(PageMeasure::foot).average().orElseThrow();
        assertTrue(empty <= MOST_EMPTY, empty + " of the cells are empty");
        assertTrue(blank <= MOST_BLANK + 0.005, blank + " of the pages are blank at the foot");
        try (PDDocument document = Loader.loadPDF(pack)) {
            List<String> papers = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                texts.add(text(document, i));
                Matcher footer =
                        Pattern.compile("(?m)^(.*?) *Page \\d+ of \\d+$").matcher(texts.getLast());
                papers.add(footer.find() ? footer.group(1) : "");
                assertTrue(
                        document.getPage(i - 1).getMediaBox().getWidth()
                                < document.getPage(i - 1).getMediaBox().getHeight(),
                        "page " + i + " lies across");
                Matcher broken = BROKEN.matcher(texts.getLast());
                assertTrue(!broken.find(), () -> broken.group());
            }
            List<Integer> early = IntStream.range(0, pages.size() - 1)
                    .filter(i -> pages.get(i).foot() > 1 / 3.0 && papers.get(i).equals(papers.get(i + 1)))
                    .map(i -> i + 1)
                    .boxed()
                    .toList();
            assertEquals(List.of(), early, "pages that are more than a third blank before the last of a paper");
            assertTrue(texts.get(1).contains("Summary: Q"), texts.get(1));
            assertEquals(
                    List.of(),
                    IntStream.range(2, texts.size())
                            .filter(i -> texts.get(i).contains("Summary: Q"))
                            .boxed()
                            .toList(),
                    "the summary is one page");
        }
    }

    /** Tests that the index leads to each indicator's row on dense pages. A page with other content counts as full. */
    @ParameterizedTest
    @CsvSource({"policy-board", "scrutiny-board", "priority-groups", "indicator-report"})
    void indicatorsStandCloseTogether(String sample) throws Exception {
        List<Integer> rows = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pack(sample))) {
            boolean begun = false;
            for (int i = 3; i <= document.getNumberOfPages(); i++) {
                begun |= text(document, i).contains("Index of indicators\n");
                if (begun) {
                    for (PDAnnotation annotation : document.getPage(i - 1).getAnnotations()) {
                        PDPageDestination to = (PDPageDestination) ((PDAnnotationLink) annotation).getDestination();
                        rows.add(to.retrievePageNumber());
                    }
                }
            }
        }
        double onAPage = (double) rows.size() / new TreeSet<>(rows).size();
        assertTrue(rows.size() > 20 && onAPage >= FEWEST_INDICATORS, rows.size() + " rows, " + onAPage + " a page");
    }

    private static String text(PDDocument document, int page) throws java.io.IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static byte[] pack(String sample) throws Exception {
        Path out = Files.createTempDirectory(temp, sample);
        Path copy = Program.copy(Path.of("sample-data").resolve(sample), out.resolve("workspace"));
        Ran ran = Program.run(
                "generate", copy.toString(), "--out", out.resolve("made").toString(), "--only", "pack");
        assertEquals(0, ran.exit(), ran.err());
        return Program.files(out.resolve("made")).entrySet().stream()
                .filter(e -> e.getKey().endsWith("board-pack.pdf"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
