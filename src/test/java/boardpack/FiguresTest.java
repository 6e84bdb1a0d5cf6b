package boardpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests drawings in a finished document: their position, tags and operators. */
final class FiguresTest {
    private static final float NEARLY = 0.02f;
    private static final float LEFT = 57;
    private static final float TOP = 841.89f - 60;

    /** A stretch of marked content. */
    private record Content(String tag, List<Op> ops) {
        List<Op> called(String... names) {
            return ops.stream().filter(o -> List.of(names).contains(o.name())).toList();
        }

        String names() {
            return ops.stream().map(Op::name).collect(Collectors.joining(" "));
        }
    }

    private record Op(String name, List<Float> numbers) {}

    private static String svg(float width, float height, String alt, String shapes) {
        return "<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + alt + "\">" + shapes
                + "</svg>";
    }

    private static String figure(float width, float height, String alt, String shapes) {
        return "<figure class=\"chart\">" + svg(width, height, alt, shapes) + "</figure>";
    }

    /** Returns a small chart with every element that a drawing may contain. */
    private static String chart(float width, float height, String alt) {
        float w = width;
        float h = height;
        return svg(
                w,
                h,
                alt,
                "<title>Not said</title><rect width=\"" + w + "\" height=\"" + h
                        + "\" rx=\"4\" fill=\"var(--chart-band)\"/>"
                        + "<g stroke=\"var(--chart-grid)\" stroke-width=\"0.5\"><line x1=\"0\" y1=\"10\" x2=\"" + w
                        + "\" y2=\"10\"/></g><polyline points=\"0," + h + " " + w / 2 + ",5 " + w + "," + h / 2
                        + "\" fill=\"none\" stroke=\"var(--chart-line)\" stroke-dasharray=\"4 2\" stroke-linejoin=\"round\"/>"
                        + "<circle cx=\"" + w / 2 + "\" cy=\"" + h / 2
                        + "\" r=\"3\" fill=\"#ffffff\" stroke=\"#a81c1c\"/>"
                        + "<path d=\"M1 1q3 3 6 0z\"/>"
                        + "<text x=\"" + w / 2 + "\" y=\"" + (h - 4)
                        + "\" font-size=\"8\" text-anchor=\"middle\" fill=\"var(--chart-words)\">Q2 – 12.5</text>");
    }

    private static List<PDStructureElement> figures(Printed printed) {
        List<PDStructureElement> found = new ArrayList<>();
        collect(printed.document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element);
                }
                collect(element, found);
            }
        }
    }

    private static float[] box(PDStructureElement figure) {
        COSDictionary layout = (COSDictionary) figure.getCOSObject().getDictionaryObject(COSName.A);
        assertEquals("Layout", layout.getNameAsString(COSName.O));
        return ((COSArray) layout.getDictionaryObject(COSName.BBOX)).toFloatArray();
    }

    /** Returns the marked content of a page with its operators. */
    private static List<Content> contents(PDPage page) throws IOException {
        List<Content> found = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            if (operator.getName().startsWith("B") && operator.getName().endsWith("C")) {
                found.add(new Content(((COSName) operands.getFirst()).getName(), new ArrayList<>()));
            } else if (!found.isEmpty() && !operator.getName().equals("EMC")) {
                List<Float> numbers = operands.stream()
                        .filter(COSNumber.class::isInstance)
                        .map(n -> ((COSNumber) n).floatValue())
                        .toList();
                found.getLast().ops().add(new Op(operator.getName(), numbers));
            }
            operands.clear();
        }
        return found;
    }

    private static List<Content> drawn(PDPage page) throws IOException {
        return contents(page).stream().filter(c -> c.tag().equals("Figure")).toList();
    }

    @Test
    void aDrawingIsAFigureWithItsWordsAndItsPlace() throws Exception {
        try (Printed printed = Printed.of("<h1>A</h1>" + figure(300, 100, "It rose &amp; fell.", ""))) {
            List<PDStructureElement> figures = figures(printed);
            assertEquals(1, figures.size());
            assertEquals("It rose & fell.", figures.getFirst().getAlternateDescription());
            float[] box = box(figures.getFirst());
            float under = TOP - 20 * 1.25f - 9;
            assertArrayEquals(new float[] {LEFT, under - 100, LEFT + 300, under}, box, NEARLY);
            assertEquals(1, figures.getFirst().getKids().size());
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // At its own size; limited by the column's width; limited by the page's height.
        "300, 100, 300, 100",
        "900, 100, 481.28, 53.48",
        "100, 2000, 26.20, 524.08",
        "2, 1, 2, 1",
    })
    void aDrawingIsMadeSmallerAndNeverLarger(float width, float height, float itsWidth, float itsHeight)
            throws Exception {
        try (Printed printed = Printed.of(figure(width, height, "a", ""))) {
            float[] box = box(figures(printed).getFirst());
            assertArrayEquals(new float[] {LEFT, TOP - itsHeight, LEFT + itsWidth, TOP}, box, 0.05f);
        }
    }

    @Test
    void onAPageAcrossItStandsWhereItsBoxSays() throws Exception {
        String across =
                "<section class=\"landscape\"><h1>A</h1><figure>" + chart(900, 800, "a") + "</figure></section>";
        try (Printed printed = Printed.of(across)) {
            PDPage page = printed.document.getPage(0);
            assertEquals(841.89f, page.getMediaBox().getWidth(), NEARLY);
            assertEquals(0, page.getRotation());
            float[] box = box(figures(printed).getFirst());
            float high = (595.28f - 60 - 54) * 0.72f;
            assertEquals(high, box[3] - box[1], 0.05f);
            assertEquals(40, box[0], NEARLY);
            assertTrue(box[1] > 54 && box[3] < 595.28 - 60);
            staysInItsBox(drawn(page).getFirst(), box);
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }

    private static void staysInItsBox(Content content, float[] box) {
        assertEquals("q re W n", content.names().substring(0, 8));
        List<Float> clip = content.ops().get(1).numbers();
        assertArrayEquals(
                new float[] {box[0], box[1], box[2] - box[0], box[3] - box[1]},
                new float[] {clip.get(0), clip.get(1), clip.get(2), clip.get(3)},
                NEARLY);
        assertTrue(content.names().endsWith(" Q"));
        for (Op op : content.called("m", "l", "c")) {
            for (int i = 0; i < op.numbers().size(); i += 2) {
                inside(op.numbers().get(i), op.numbers().get(i + 1), box);
            }
        }
        for (Op op : content.called("Tm")) {
            inside(op.numbers().get(4), op.numbers().get(5), box);
        }
        assertEquals(List.of(), content.called("Do", "BI", "sh", "gs", "cm"));
    }

    private static void inside(float x, float y, float[] box) {
        assertTrue(x >= box[0] - NEARLY && x <= box[2] + NEARLY, x + " of " + box[0] + " to " + box[2]);
        assertTrue(y >= box[1] - NEARLY && y <= box[3] + NEARLY, y + " of " + box[1] + " to " + box[3]);
    }

    @Test
    void everyShapeIsDrawnWithItsColoursAndPen() throws Exception {
        String shapes = "<rect x=\"10\" y=\"20\" width=\"30\" height=\"40\" fill=\"#ff0000\"/>"
                + "<line x2=\"50\" y2=\"50\" stroke=\"#0000ff\" stroke-width=\"2\" stroke-dasharray=\"4 2\" stroke-linecap=\"round\"/>"
                + "<path d=\"M0 0C1 2 3 4 5 6Z\" fill=\"#00ff00\" stroke=\"#0000ff\" stroke-linejoin=\"bevel\"/>"
                + "<text x=\"5\" y=\"90\" font-size=\"10\">a</text>";
        // Half its size, because the column is 481.28 points wide.
        try (Printed printed = Printed.of(figure(962.56f, 100, "a", shapes))) {
            Content content = drawn(printed.document.getPage(0)).getFirst();
            assertEquals(
                    "q re W n M rg m l l l h f RG w J j d m l S rg RG w J j d m c h B rg BT Tf Tm Tj ET Q",
                    content.names().replace("TJ", "Tj"));
            assertEquals(List.of(1f, 0f, 0f), content.called("rg").getFirst().numbers());
            assertEquals(List.of(0f, 0f, 1f), content.called("RG").getFirst().numbers());
            assertEquals(List.of(1f), content.called("w").getFirst().numbers());
            assertEquals(List.of(1f), content.called("J").getFirst().numbers());
            assertEquals(List.of(2f), content.called("j").get(1).numbers());
            assertEquals(
                    List.of(LEFT + 5, TOP - 10), content.called("m").getFirst().numbers());
            assertEquals(List.of(5f), content.called("Tf").getFirst().numbers());
            assertEquals(
                    List.of(LEFT + 2.5f, TOP - 45),
                    content.called("Tm").getFirst().numbers().subList(4, 6));
            assertEquals(
                    List.of(LEFT + 0.5f, TOP - 1, LEFT + 1.5f, TOP - 2, LEFT + 2.5f, TOP - 3),
                    content.called("c").getFirst().numbers());
        }
    }

    @Test
    void aCaptionStandsOverOrUnderAndIsReadBesideIt() throws Exception {
        String svg = svg(100, 50, "a", "");
        try (Printed over =
                        Printed.of("<figure><figcaption>The caption</figcaption>" + svg + "</figure><p>After.</p>");
                Printed under =
                        Printed.of("<figure>" + svg + "<figcaption>The caption</figcaption></figure><p>After.</p>")) {
            assertEquals(
                    "Document\n  Part\n    Caption: The caption\n    Figure (a): \n    P: After.\n",
                    TagTree.of(over.bytes));
            assertEquals(
                    "Document\n  Part\n    Figure (a): \n    Caption: The caption\n    P: After.\n",
                    TagTree.of(under.bytes));
            assertTrue(baseline(over, "The caption") > box(figures(over).getFirst())[3]);
            assertTrue(baseline(under, "The caption") < box(figures(under).getFirst())[1]);
            assertEquals(List.of(), VeraPdf.faults(over.bytes));
            assertEquals(List.of(), VeraPdf.faults(under.bytes));
        }
    }

    private static float baseline(Printed printed, String text) {
        Printed.Stretch stretch = printed.pages.stream()
                .flatMap(List::stream)
                .filter(s -> s.text().contains(text))
                .findFirst()
                .orElseThrow();
        return printed.document.getPage(0).getMediaBox().getHeight()
                - stretch.glyphs().getFirst().getY();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 15, 20, 25, 30, 35, 40})
    void aFigureAndItsCaptionAreNeverParted(int lines) throws Exception {
        String filling = "<h1>A</h1><p>" + "word ".repeat(14 * lines) + "</p><h2>A heading</h2>";
        String caption = "<figcaption>" + "of the figure ".repeat(12) + "</figcaption>";
        String svg = chart(300, 200, "a");
        for (String figure : List.of(caption + svg, svg + caption)) {
            try (Printed printed = Printed.of(filling + "<figure>" + figure + "</figure>")) {
                List<Integer> pages = new ArrayList<>();
                for (String type : List.of("H2", "Figure", "Caption")) {
                    printed.root.all(type).forEach(n -> pages.addAll(n.allPages()));
                }
                assertEquals(1, pages.stream().distinct().count(), pages.toString());
                float[] box = box(figures(printed).getFirst());
                assertTrue(box[1] >= 58, box[1] + "");
            }
        }
    }

    @Test
    void inACellItStandsAmongItsWords() throws Exception {
        String table = "<table><thead><tr><th scope=\"col\">Indicator</th><th scope=\"col\">Trend</th></tr></thead>"
                + "<tbody><tr><td>One</td><td>" + chart(70, 18, "It rose.") + "</td></tr>"
                + "<tr><td>Two</td><td class=\"number\">12 " + chart(70, 18, "It fell.")
                + " of 14</td></tr></tbody></table>";
        try (Printed printed = Printed.of(table)) {
            String tree = TagTree.of(printed.bytes);
            assertTrue(tree.contains("          TD\n            Figure (It rose.): "), tree);
            assertTrue(
                    tree.contains(
                            "            P: 12\n            Figure (It fell.): Q2 – 12.5 \n            P: of 14\n"),
                    tree);
            float[] one = box(figures(printed).get(0));
            float[] two = box(figures(printed).get(1));
            assertEquals(70, one[2] - one[0], NEARLY);
            assertEquals(18, one[3] - one[1], NEARLY);
            assertTrue(two[0] >= one[0] - NEARLY);
            List<Content> drawn = drawn(printed.document.getPage(0));
            staysInItsBox(drawn.get(0), one);
            staysInItsBox(drawn.get(1), two);
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }

    @Test
    void aColumnIsAsWideAsItsDrawingAndADrawingNoWiderThanItsColumn() throws Exception {
        String row = "<tr><td>" + "several words ".repeat(40) + "</td><td>%s</td></tr>";
        String table = "<table><tbody>" + row.formatted(chart(90, 20, "a")) + "</tbody></table>";
        String tooWide = "<table><tbody>" + row.formatted(chart(2000, 20, "a")) + "</tbody></table>";
        try (Printed printed = Printed.of(table);
                Printed other = Printed.of(tooWide)) {
            float[] box = box(figures(printed).getFirst());
            assertEquals(90, box[2] - box[0], NEARLY);
            float[] wide = box(figures(other).getFirst());
            assertTrue(wide[2] <= 595.28 - 62 + NEARLY && wide[2] - wide[0] > 100, wide[2] + "");
        }
    }

    @Test
    void inARepeatedHeadItIsNotReadAgain() throws Exception {
        String head = "<thead><tr><th scope=\"col\">Key</th><td>" + chart(70, 18, "The key.") + "</td></tr></thead>";
        String rows = times(80, i -> "<tr><td>Row " + i + "</td><td>b</td></tr>");
        try (Printed printed = Printed.of("<table>" + head + "<tbody>" + rows + "</tbody></table>")) {
            assertTrue(printed.pages.size() > 1);
            assertEquals(1, figures(printed).size());
            for (PDPage page : printed.document.getPages()) {
                long shown = contents(page).stream()
                        .filter(c -> c.called("W").size() == 1)
                        .count();
                assertEquals(1, shown);
            }
            assertEquals(1, drawn(printed.document.getPage(0)).size());
            assertEquals(0, drawn(printed.document.getPage(1)).size());
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }

    @Test
    void oneFigureManyTimesOnAPageIsManyFigures() throws Exception {
        try (Printed printed =
                Printed.of(times(6, i -> "<figure>" + chart(200, 60, "Always the same") + "</figure>"))) {
            assertEquals(1, printed.pages.size());
            assertEquals(6, figures(printed).size());
            List<Content> drawn = drawn(printed.document.getPage(0));
            assertEquals(6, drawn.size());
            for (int i = 0; i < 6; i++) {
                staysInItsBox(drawn.get(i), box(figures(printed).get(i)));
            }
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }

    /** Returns a paper with charts in every possible place, and unusual ones. */
    private static String torture() {
        String longAlt = "It rose, and then it fell &lt;again&gt;, as it had “before” – ".repeat(60);
        String odd = "<rect width=\"0\" height=\"5\"/><circle r=\"0\"/><polyline points=\"\"/><path d=\"\"/>"
                + "<line x1=\"5\" y1=\"5\" x2=\"5\" y2=\"5\" stroke=\"#000000\" stroke-linecap=\"round\"/>"
                + "<rect x=\"-50\" y=\"-50\" width=\"500\" height=\"500\" fill=\"none\" stroke=\"#123456\" stroke-width=\"90\"/>"
                + "<g stroke-dasharray=\"0 0\"><line x2=\"9\" stroke=\"#000000\"/></g>"
                + "<text y=\"20\" font-size=\"9\">日本 \u00ad\u200d é &lt;</text>";
        String cell = chart(60, 16, "In a cell");
        String rows = times(
                60,
                i -> "<tr><th scope=\"row\">" + i + "</th><td>" + cell + "</td><td>" + "words ".repeat(i % 7 * 20)
                        + "</td></tr>");
        String table = "<table><caption>A caption</caption><thead><tr><th scope=\"col\">a</th><td>" + cell
                + "</td><th scope=\"col\">c</th></tr></thead><tbody>" + rows + "</tbody></table>";
        return "<h1 id=\"t\">A paper</h1>" + figure(400, 200, longAlt, odd)
                + "<figure id=\"f\"><figcaption>With a <a href=\"#t\">link</a></figcaption>"
                + chart(471, 300, "b") + "</figure><p>See <a href=\"#f\">the figure</a>.</p>" + table
                + "<section class=\"landscape\"><h2>Across</h2><figure>" + chart(900, 900, "c")
                + "<figcaption>" + "A long caption. ".repeat(300) + "</figcaption></figure>" + table + "</section>"
                + times(
                        40,
                        i -> "<figure class=\"chart\"><figcaption>Figure " + i + "</figcaption>"
                                + chart(200 + i, 60 + i, "Figure " + i) + "</figure><p>" + "word ".repeat(i * 5)
                                + "</p>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPaperFullOfThemPassesBothProfilesAndStaysInItsBoxes(boolean draft) throws Exception {
        try (Printed printed = Printed.of(torture(), draft, List.of())) {
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
            List<float[]> boxes =
                    figures(printed).stream().map(FiguresTest::box).toList();
            List<Content> drawn = new ArrayList<>();
            for (PDPage page : printed.document.getPages()) {
                drawn.addAll(drawn(page));
                assertFalse(page.getResources().getXObjectNames().iterator().hasNext());
            }
            assertEquals(1 + 1 + 61 + 1 + 61 + 40, boxes.size());
            assertEquals(boxes.size(), drawn.size());
            // The first is drawn beyond its edges on purpose.
            for (int i = 1; i < boxes.size(); i++) {
                staysInItsBox(drawn.get(i), boxes.get(i));
            }
            for (int i = 0; i < boxes.size(); i++) {
                float[] box = boxes.get(i);
                assertTrue(box[0] >= 40 && box[1] >= 58 && box[2] <= 842 - 40 && box[3] <= 842 - 64, "figure " + i);
            }
        }
    }

    @Test
    void theSameFiguresGiveTheSameBytes() throws Exception {
        try (Printed one = Printed.of(torture());
                Printed two = Printed.of(torture())) {
            assertArrayEquals(one.bytes, two.bytes);
        }
    }

    @Test
    void wordsOfADrawingAreWithinItsBox() throws Exception {
        try (Printed printed = Printed.of(torture())) {
            List<Printed.Stretch> words = printed.pages.stream()
                    .flatMap(List::stream)
                    .filter(s -> s.tag().equals("Figure"))
                    .toList();
            List<PDStructureElement> figures = figures(printed);
            assertEquals(figures.size(), words.size());
            for (int i = 0; i < figures.size(); i++) {
                assertEquals(i == 0 ? "??  é < " : "Q2 – 12.5 ", words.get(i).text());
                float[] box = box(figures.get(i));
                for (TextPosition glyph : words.get(i).glyphs()) {
                    float x = glyph.getTextMatrix().getTranslateX();
                    float y = glyph.getTextMatrix().getTranslateY();
                    inside(x, y, box);
                    inside(x + glyph.getWidth(), y + glyph.getFontSizeInPt() * 0.7f, box);
                }
            }
        }
    }

    private static String times(int count, java.util.function.IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    /** Checks that a run loads no toolkit, fonts, pictures or colours of the Java platform, even with charts. */
    @Test
    void nothingOfThePlatformsGraphicsIsStarted(@TempDir Path temp) throws Exception {
        Path log = temp.resolve("classes.log");
        Program.Ran ran = Program.run(
                Map.of(),
                List.of("-Xlog:class+load:file=" + log),
                "generate",
                Program.SAMPLE.toString(),
                "--out",
                temp.resolve("out").toString());
        assertEquals(0, ran.exit(), ran.err());
        String loaded = Files.readString(log);
        assertTrue(loaded.contains("boardpack.draw.print.Plotter"));
        for (String not : List.of(
                "java.awt.Toolkit",
                "java.awt.image.",
                "java.awt.color.",
                "javax.imageio.",
                "sun.awt.",
                "sun.java2d.",
                "sun.font.")) {
            assertFalse(loaded.contains(" " + not), not);
        }
    }
}
