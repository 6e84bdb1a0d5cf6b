package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Printed.Node;
import boardpack.Printed.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests properties of every paper, however unusual, in the finished PDF. */
final class PaginationTest {
    private static final float NEARLY = 0.6f;
    private static final String DRAWING = "<svg viewBox=\"0 0 300 260\" role=\"img\" aria-label=\"What it shows\">"
            + "<rect width=\"300\" height=\"260\"/></svg>";

    static Stream<Arguments> awkwardPapers() {
        String table = "<table><thead><tr><th scope=\"col\">Alpha</th><th scope=\"col\">Beta</th></tr></thead><tbody>";
        String end = "</tbody></table>";
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("an empty heading", "<h1></h1><p>word</p>"),
                Arguments.of("one long paragraph", "<p>" + words("long", 2500) + "</p>"),
                Arguments.of("a long lead", "<p class=\"lead\">" + words("lead", 2500) + "</p><p>after</p>"),
                Arguments.of("a long paragraph with a colon", "<p>" + words("colon", 2500) + ":</p><p>after</p>"),
                Arguments.of("a long heading", "<h1>" + words("title", 1200) + "</h1><p>after</p>"),
                Arguments.of(
                        "a commentary in one cell",
                        table + "<tr><th scope=\"row\">r</th><td>" + words("cell", 3000) + "</td></tr>" + end),
                Arguments.of(
                        "rows taller than a page",
                        table
                                + times(
                                        3,
                                        i -> "<tr><th scope=\"row\">" + words("h" + i, 300) + "</th><td><p>"
                                                + words("p" + i, 700) + "</p><ul><li>" + words("i" + i, 400)
                                                + "</li></ul></td></tr>")
                                + end),
                Arguments.of(
                        "a header row taller than a page",
                        "<table><thead><tr><th scope=\"col\">" + words("head", 1200)
                                + "</th><th scope=\"col\">b</th></tr></thead><tbody>"
                                + times(40, i -> "<tr><td>" + words("c" + i + "x", 9) + "</td><td>d" + i + "</td></tr>")
                                + end),
                Arguments.of(
                        "300 rows",
                        table
                                + times(
                                        300,
                                        i -> "<tr><th scope=\"row\">R" + i + "</th><td>" + words("c" + i, i % 7)
                                                + "</td></tr>")
                                + end),
                Arguments.of(
                        "a table that is too wide",
                        "<table><thead><tr>" + times(14, i -> "<th scope=\"col\">Considerations" + i + "</th>")
                                + "</tr></thead><tbody><tr>" + times(14, i -> "<td>" + words("w" + i, 4) + "</td>")
                                + "</tr></tbody></table>"),
                Arguments.of(
                        "a word of 400 letters",
                        "<p>a " + "abcdefghij".repeat(40) + " z</p>" + table + "<tr><td>Satisfactory</td><td>"
                                + "klmnopqrst".repeat(40) + "</td></tr>" + end),
                Arguments.of(
                        "many labels",
                        "<dl class=\"initials\">" + times(120, i -> "<dt>L" + i + "</dt><dd>Person " + i + "</dd>")
                                + "</dl>"),
                Arguments.of(
                        "many numbered items",
                        "<ol>" + times(130, i -> "<li>" + words("i" + i, 3) + "</li>") + "</ol>"),
                Arguments.of(
                        "lists in lists",
                        "<ul>"
                                + times(
                                        30,
                                        i -> "<li>" + words("a" + i, 12) + "<ol>"
                                                + times(
                                                        4,
                                                        j -> "<li><p>" + words("b" + i + "x" + j, 25)
                                                                + "</p><ul><li></li><li>deep" + i + "x" + j
                                                                + "</li></ul></li>")
                                                + "</ol></li>")
                                + "</ul>"),
                Arguments.of(
                        "leads in lists",
                        "<ul>"
                                + times(
                                        40,
                                        i -> "<li><p class=\"lead\">" + words("lead" + i, 9 * (i % 5 == 0 ? 60 : 1))
                                                + "</p><p class=\"lead\">" + words("more" + i, 5) + "</p><p>"
                                                + words("body" + i, 60) + "</p></li>")
                                + "</ul>"),
                Arguments.of(
                        "rows that head the rows below them",
                        table
                                + times(
                                        25,
                                        i -> "<tr><th scope=\"col\" colspan=\"2\">" + words("group" + i, 1 + i % 9 * 8)
                                                + "</th></tr>"
                                                + times(
                                                        3,
                                                        j -> "<tr><td colspan=\"" + (j + 2) + "\">"
                                                                + words("r" + i + "x" + j, 12) + "</td></tr>"))
                                + end),
                Arguments.of("headings without text", "<h1>first</h1>" + times(60, i -> "<h2>heading " + i + "</h2>")),
                Arguments.of(
                        "across and upright",
                        times(
                                4,
                                i -> "<section class=\"landscape\"><h1>across" + i + "</h1>" + table
                                        + times(
                                                30,
                                                j -> "<tr><td>" + words("t" + i + "x" + j, 6) + "</td><td></td></tr>")
                                        + end + "</section><p>upright" + i + "</p>")),
                Arguments.of(
                        "rows of unequal length",
                        table + "<tr><td>one</td></tr><tr></tr>" + "<tr><td>one</td><td>two</td><td>three</td></tr>"
                                + end),
                Arguments.of("a quotation", "<blockquote><p>" + words("quoted", 900) + "</p></blockquote><hr/>"),
                Arguments.of(
                        "a figure whose caption is longer than a page",
                        "<h1>first</h1><figure><figcaption>" + words("over", 1500) + "</figcaption>" + DRAWING
                                + "</figure><figure>" + DRAWING + "<figcaption>" + words("under", 1500)
                                + "</figcaption></figure>"),
                Arguments.of(
                        "drawings in rows that go on over the page",
                        table
                                + times(
                                        9,
                                        i -> "<tr><td>" + DRAWING + words("a" + i, 3) + "</td><td>"
                                                + words("b" + i, 500) + DRAWING + words("c" + i, 200) + "</td></tr>")
                                + end),
                Arguments.of(
                        "figures under headings",
                        "<h1>first</h1>"
                                + times(
                                        30,
                                        i -> "<h2>heading " + i + "</h2><figure>" + DRAWING + "</figure><p>"
                                                + words("p" + i, i * 7) + "</p>")),
                Arguments.of(
                        "small tables under headings wherever a page ends",
                        "<h1>first</h1>"
                                + times(
                                        90,
                                        i -> "<p>" + words("p" + i, i * 37 % 150) + "</p><h2>heading " + i + "</h2>"
                                                + table.replace("Alpha", "Alpha" + i)
                                                + times(
                                                        2 + i % 4,
                                                        j -> "<tr><td>" + words("a" + i + "x" + j, 25) + "</td><td>"
                                                                + words("b" + i + "x" + j, 9) + "</td></tr>")
                                                + end)),
                Arguments.of(
                        "labels that are long",
                        "<dl>"
                                + times(
                                        20,
                                        i -> "<dt>" + words("label" + i, 30) + "</dt><dd><p>" + words("body" + i, 60)
                                                + "</p></dd>")
                                + "</dl>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("awkwardPapers")
    void holdsForAwkwardPapers(String name, String markup) throws Exception {
        check(name, markup);
    }

    @Test
    void sectionsAcrossInARowShareTheirPages() throws Exception {
        String across = "<section class=\"landscape\"><h2>across</h2><p>words</p></section>";
        try (Printed printed = Printed.of("<h1>first</h1>" + across + across + across + "<p>upright</p>")) {
            assertEquals(3, printed.pages.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsForRandomPapers(long seed) throws Exception {
        check("seed " + seed, new RandomPaper(seed).markup());
    }

    private static void check(String name, String markup) throws Exception {
        try (Printed printed = Printed.of(markup)) {
            assertEquals(List.of(), VeraPdf.faults(printed.bytes), name);
            assertEquals(wordsOf(markup), wordsOfText(printed), name);
            nothingInTheMargins(printed);
            noLineOnAnother(printed);
            noHeadingLeftBehind(printed);
            tablesGoOnUnderTheirHead(printed);
            assertEquals(occurrences(markup, "<th>") + occurrences(markup, "<th "), printed.count("TH"), name);
        }
    }

    /** Returns the text word for word; a word broken across lines counts as one. */
    private static String wordsOfText(Printed printed) {
        return String.join(" ", printed.words());
    }

    private static String wordsOf(String markup) {
        return markup.replaceAll("</?(strong|em|a)\\b[^>]*>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int occurrences(String text, String wanted) {
        return text.split(wanted, -1).length - 1;
    }

    /** A printed line. */
    private record Box(float left, float right, float baseline, float size, boolean artifact, String text) {
        boolean overlaps(Box other) {
            boolean beside = right <= other.left + NEARLY || other.right <= left + NEARLY;
            // Letters reach about three quarters of their size above the baseline and one fifth below.
            boolean above = baseline - size * 0.72f >= other.baseline + other.size * 0.2f - NEARLY
                    || other.baseline - other.size * 0.72f >= baseline + size * 0.2f - NEARLY;
            return !beside && !above;
        }
    }

    private static List<Box> boxes(List<Stretch> page) {
        List<Box> boxes = new ArrayList<>();
        for (Stretch stretch : page) {
            Box open = null;
            for (TextPosition glyph : stretch.glyphs()) {
                if (glyph.getUnicode().isBlank()) {
                    continue;
                }
                float left = glyph.getXDirAdj();
                float right = left + glyph.getWidthDirAdj();
                float baseline = glyph.getYDirAdj();
                if (open != null && Math.abs(open.baseline - baseline) < 0.01f && left >= open.right - NEARLY) {
                    open = new Box(
                            open.left, right, baseline, open.size, open.artifact, open.text + glyph.getUnicode());
                    boxes.set(boxes.size() - 1, open);
                } else {
                    open = new Box(
                            left, right, baseline, glyph.getFontSizeInPt(), stretch.isArtifact(), glyph.getUnicode());
                    boxes.add(open);
                }
            }
        }
        return boxes;
    }

    private static void nothingInTheMargins(Printed printed) {
        var margins = Printed.look().page();
        for (int i = 0; i < printed.pages.size(); i++) {
            PDPage page = printed.document.getPage(i);
            float width = page.getMediaBox().getWidth();
            float height = page.getMediaBox().getHeight();
            boolean landscape = width > height;
            float left = landscape ? margins.landscapeLeft() : margins.left();
            float right = width - (landscape ? margins.landscapeRight() : margins.right());
            for (Box box : boxes(printed.pages.get(i))) {
                String where = "page " + (i + 1) + ": " + box;
                assertTrue(box.left >= left - NEARLY, where);
                assertTrue(box.right <= right + NEARLY, where);
                if (!box.artifact) {
                    assertTrue(box.baseline - box.size * 0.72f >= margins.top() - NEARLY, where);
                    assertTrue(box.baseline <= height - margins.bottom() + NEARLY, where);
                }
            }
        }
    }

    private static void noLineOnAnother(Printed printed) {
        for (int i = 0; i < printed.pages.size(); i++) {
            List<Box> boxes = new ArrayList<>(boxes(printed.pages.get(i)));
            boxes.sort(Comparator.comparingDouble(Box::baseline));
            for (int a = 0; a < boxes.size(); a++) {
                // Only lines slightly below can overlap this one; headings are the largest, at 20 points.
                for (int b = a + 1; b < boxes.size() && boxes.get(b).baseline < boxes.get(a).baseline + 25; b++) {
                    assertFalse(
                            boxes.get(a).overlaps(boxes.get(b)),
                            "page " + (i + 1) + ": " + boxes.get(a) + " and " + boxes.get(b));
                }
            }
        }
    }

    private static void noHeadingLeftBehind(Printed printed) {
        Set<Stretch> headings = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (int level = 1; level <= 4; level++) {
            printed.root.all("H" + level).forEach(h -> headings.addAll(h.own()));
        }
        for (int i = 0; i + 1 < printed.pages.size(); i++) {
            List<Stretch> words = words(printed.pages.get(i));
            boolean onlyHeadings = headings.containsAll(words);
            assertTrue(onlyHeadings || !headings.contains(words.getLast()), "page " + (i + 1) + " ends with a heading");
        }
    }

    private static List<Stretch> words(List<Stretch> page) {
        return page.stream().filter(s -> !s.isArtifact()).toList();
    }

    private static void tablesGoOnUnderTheirHead(Printed printed) {
        for (Node table : printed.root.all("Table")) {
            Set<Integer> cells = new HashSet<>();
            List<Node> rows = table.all("TR");
            rows.forEach(r -> cells.add(r.children().stream()
                    .filter(c -> c.type().matches("T[HD]"))
                    .mapToInt(Node::columns)
                    .sum()));
            assertTrue(cells.size() <= 1, "rows have " + cells + " cells");
            if (table.all("THead").isEmpty()) {
                continue;
            }
            Node head = table.all("THead").getFirst();
            int lastOfHead = head.allPages().stream().max(Integer::compare).orElse(0);
            if (head.allPages().stream().distinct().count() > 1) {
                // A header row that does not fit on a page is not repeated.
                continue;
            }
            String said = squeezed(head.text());
            for (int page : new TreeSet<>(table.allPages())) {
                boolean again = printed.pages.get(page).stream()
                        .filter(Stretch::isArtifact)
                        // A caption is repeated before it, and the name of a continued row after it.
                        .anyMatch(s -> squeezed(s.text()).contains(said));
                assertEquals(page > lastOfHead, again, "the header row on page " + (page + 1));
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void aLongWordOfOneColumnLeavesTheOthersWhole() throws Exception {
        String markup = "<table><thead><tr><th scope=\"col\">Progress</th><th scope=\"col\">Address</th></tr></thead>"
                + "<tbody><tr><td>Satisfactory</td><td>" + "abcdefghij".repeat(30) + "</td></tr></tbody></table>";
        try (Printed printed = Printed.of(markup)) {
            assertTrue(boxes(printed.pages.getFirst()).stream().anyMatch(b -> b.text.equals("Satisfactory")));
        }
    }

    @Test
    void whatAnnouncesTheRestOfAnItemIsNotLeftBehind() throws Exception {
        String items = times(
                90,
                i -> "<li><p class=\"lead\">announces" + i + "</p><p>" + words("body" + i, 20 + i * 17 % 60)
                        + "</p></li>");
        try (Printed printed =
                Printed.of("<dl class=\"numbered\"><dt>1.1</dt><dd><p>first</p><ul>" + items + "</ul></dd></dl>")) {
            assertTrue(printed.pages.size() > 5);
            for (List<Stretch> page : printed.pages) {
                String last = words(page).getLast().text();
                assertFalse(last.contains("announces"), last);
            }
        }
    }

    @Test
    void theLimbsOfARecommendationStayTogether() throws Exception {
        String papers = times(
                30,
                i -> "<p>" + words("p" + i, 40 + i * 37 % 300) + "</p><dl class=\"numbered limbs\">"
                        + times(3, j -> "<dt>(" + j + ")</dt><dd>limb" + i + " " + words("l", 20) + "</dd>")
                        + "</dl>");
        try (Printed printed = Printed.of(papers)) {
            for (int i = 0; i < 30; i++) {
                String limb = "limb" + i + " ";
                long pages = printed.pages.stream()
                        .filter(page ->
                                words(page).stream().anyMatch(s -> s.text().contains(limb)))
                        .count();
                assertEquals(1, pages, limb);
            }
        }
    }

    /** Checks the colour of links, because it indicates that they lead somewhere. */
    @Test
    void aLinkThatLeadsNowhereHasTheColourOfTheWordsAboutIt() throws Exception {
        assertEquals(1, colours("<p>see <a href=\"#nowhere\">there</a> again</p>"));
        assertEquals(2, colours("<p>see <a href=\"#here\">there</a> again</p><p id=\"here\">here</p>"));
    }

    /** Returns the number of colours in the words of the first page. */
    private static long colours(String markup) throws Exception {
        try (Printed printed = Printed.of(markup)) {
            String content = new String(
                    printed.document.getPage(0).getContents().readAllBytes(),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            String words = content.substring(content.indexOf("/Span"));
            words = words.substring(0, words.indexOf("/Artifact"));
            return java.util.regex.Pattern.compile("[\\d.]+ [\\d.]+ [\\d.]+ rg")
                    .matcher(words)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .distinct()
                    .count();
        }
    }

    @Test
    void labelsOfLongListsStayWhole() throws Exception {
        try (Printed printed = Printed.of("<ol>" + times(120, i -> "<li>item</li>") + "</ol>")) {
            List<String> lines = printed.pages.stream()
                    .flatMap(p -> boxes(p).stream())
                    .map(Box::text)
                    .toList();
            assertTrue(lines.contains("120."), lines.toString());
        }
    }

    @Test
    void manyLabelsThatStayTogetherStillFillTheirPages() throws Exception {
        String markup = "<dl class=\"key\">" + times(120, i -> "<dt>L" + i + "</dt><dd>meaning</dd>") + "</dl>";
        try (Printed printed = Printed.of(markup)) {
            assertTrue(printed.pages.size() <= 4, printed.pages.size() + " pages");
        }
    }

    @Test
    void whatTheFontCannotShowIsAQuestionMarkForEachCharacter() throws Exception {
        try (Printed printed = Printed.of("<p>a \uD83D\uDE00 b \u6771\u4EAC c x\u200By \uFEFFz \u200Ev q\uFE0F</p>")) {
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
            assertEquals("a ? b ?? c xy z v q", wordsOfText(printed));
        }
    }

    @Test
    void softHyphensAreNotShown() throws Exception {
        try (Printed printed = Printed.of("<p>co\u00ADoperation</p>")) {
            assertEquals("cooperation", wordsOfText(printed));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ωμέγα Ж Привет Łódź ŵŷ",
                "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
                "e\u0301 n\u0303"
            })
    void otherScriptsPassToo(String text) throws Exception {
        try (Printed printed = Printed.of("<h1>" + text + "</h1><p>" + text + "</p>")) {
            assertEquals(List.of(), VeraPdf.faults(printed.bytes));
        }
    }

    private static String words(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
    }

    private static String times(int count, java.util.function.IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    /** A random paper with everything in the vocabulary, from a seed. */
    private static final class RandomPaper {
        private final Random random;
        private int word;

        RandomPaper(long seed) {
            random = new Random(seed);
        }

        String markup() {
            StringBuilder out =
                    new StringBuilder("<h1 id=\"top\">").append(text(5)).append("</h1>");
            for (int i = 0; i < 12; i++) {
                boolean across = random.nextInt(5) == 0;
                out.append(across ? "<section class=\"landscape\">" : "");
                out.append("<h2 id=\"s").append(i).append("\">").append(text(8)).append("</h2>");
                if (random.nextInt(3) == 0) {
                    out.append("<h3>").append(text(12)).append("</h3>");
                }
                for (int blocks = random.nextInt(4); blocks >= 0; blocks--) {
                    out.append(block());
                }
                out.append(across ? "</section>" : "");
            }
            return out.toString();
        }

        private String block() {
            return switch (random.nextInt(8)) {
                case 0 -> "<p>" + inline(250) + "</p>";
                case 1 ->
                    "<p class=\"" + List.of("lead", "small", "").get(random.nextInt(3)) + "\">" + inline(20) + "</p>";
                case 2 -> list(0);
                case 3 ->
                    "<dl class=\""
                            + List.of("key", "numbered", "header", "queries").get(random.nextInt(4))
                            + "\">"
                            + times(1 + random.nextInt(6), i -> "<dt>" + text(3) + "</dt><dd>" + inline(60) + "</dd>")
                            + "</dl>";
                case 4 -> "<blockquote><p>" + inline(60) + "</p></blockquote>";
                case 5 -> {
                    String caption = "<figcaption>" + inline(40) + "</figcaption>";
                    String drawing = drawing(20 + random.nextInt(900), 20 + random.nextInt(700));
                    int kind = random.nextInt(3);
                    yield "<figure>" + (kind == 0 ? caption : "") + drawing + (kind == 1 ? caption : "") + "</figure>";
                }
                default -> table();
            };
        }

        private String list(int depth) {
            String name = random.nextBoolean() ? "ul" : "ol";
            return "<" + name + ">"
                    + times(
                            1 + random.nextInt(6),
                            i -> "<li>" + inline(40) + (depth < 3 && random.nextInt(3) == 0 ? list(depth + 1) : "")
                                    + "</li>")
                    + "</" + name + ">";
        }

        private String table() {
            int columns = 2 + random.nextInt(5);
            int longest = random.nextInt(6) == 0 ? 600 : 1 + random.nextInt(40);
            return "<table>" + (random.nextInt(3) == 0 ? "<caption>" + text(9) + "</caption>" : "") + "<thead><tr>"
                    + times(columns, i -> "<th scope=\"col\">" + text(3) + "</th>") + "</tr></thead><tbody>"
                    + times(
                            1 + random.nextInt(25),
                            i -> "<tr><th scope=\"row\">" + text(3) + "</th>" + times(columns - 1, j -> cell(longest))
                                    + "</tr>")
                    + "</tbody></table>";
        }

        private String drawing(int width, int height) {
            return "<svg viewBox=\"0 0 " + width + " " + height
                    + "\" role=\"img\" aria-label=\"What it shows\"><rect width=\""
                    + width + "\" height=\"" + height
                    + "\" fill=\"var(--chart-band)\"/><text y=\"12\" font-size=\"5\">w"
                    + word++ + "</text></svg>";
        }

        private String cell(int longest) {
            return switch (random.nextInt(7)) {
                case 6 -> "<td>" + inline(4) + drawing(30 + random.nextInt(60), 16) + "</td>";
                case 0 -> "<td></td>";
                case 1 -> "<td class=\"number\">" + text(1) + "</td>";
                case 2 -> "<td><p>" + inline(6) + "</p><p class=\"small\">" + inline(8) + "</p></td>";
                case 3 -> "<td>" + inline(4) + "<ul><li>" + inline(5) + "</li></ul></td>";
                case 4 -> "<td><strong class=\"green\">" + text(1) + "</strong></td>";
                default -> "<td>" + inline(longest) + "</td>";
            };
        }

        private String inline(int most) {
            int kind = random.nextInt(8);
            return switch (kind) {
                case 0 -> text(most) + " <a href=\"#s" + random.nextInt(14) + "\">" + text(6) + "</a> " + text(most);
                case 1 -> text(3) + " <a href=\"https://example.org/a\">" + text(9) + "</a>.";
                case 2 -> "<strong>" + text(5) + "</strong> " + text(most) + "<br/>" + text(2);
                case 3 -> "<em>" + text(5) + " <a href=\"#top\">" + text(2) + "</a></em>" + text(1);
                default -> text(most);
            };
        }

        /** Returns unique words, so that the place of each can be checked. */
        private String text(int most) {
            int count = 1 + random.nextInt(most);
            String[] words = new String[count];
            Arrays.setAll(words, i -> {
                int letters = random.nextInt(50) == 0 ? 60 : random.nextInt(9);
                return "w" + word++ + "x".repeat(letters);
            });
            return String.join(" ", words);
        }
    }
}
