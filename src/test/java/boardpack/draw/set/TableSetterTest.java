package boardpack.draw.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.draw.AStyle;
import boardpack.draw.set.Inlines.Style;
import boardpack.draw.style.Inks;
import boardpack.draw.style.Look;
import boardpack.page.Markup;
import boardpack.page.MarkupReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TableSetterTest {
    private static final float NEARLY = 0.1f;
    private final Inks inks = AStyle.inks();
    private final Look look = inks.look();
    private final Inlines inlines = new Inlines(inks.faces(), look, inks.glyphs());
    private final Flow flow = new Flow(inks, Pictures.NONE);
    private final TableSetter setter = new TableSetter(look, inlines, new Typesetter(), flow);

    private List<CellRow> rows(String table, float width) {
        Flow.Area area = new Flow.Area(40, width, 720, new Style(12, false, false, 0), 8, 1.36f);
        Markup.Element element = new MarkupReader().read(table, "t").elements().getFirst();
        return setter.table(element, Tag.root("Part"), area).stream()
                .map(CellRow.class::cast)
                .toList();
    }

    private static List<PageItems.Text> texts(Piece piece) {
        PageItems sheet = new PageItems(false);
        piece.place(sheet, 700, false);
        return sheet.items().stream()
                .filter(PageItems.Text.class::isInstance)
                .map(PageItems.Text.class::cast)
                .toList();
    }

    private static String random(Random random, int most) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            words.add("W".repeat(1 + random.nextInt(random.nextInt(15) == 0 ? 150 : 12)));
        }
        return String.join(" ", words);
    }

    @Test
    void tablesFitTheirWidthAndKeepEveryCellAndLetter() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int columns = 1 + random.nextInt(9);
            float width = 300 + random.nextInt(460);
            StringBuilder table = new StringBuilder("<table><thead><tr>");
            StringBuilder letters = new StringBuilder();
            int widest = 0;
            int count = 1 + random.nextInt(6);
            for (int r = 0; r < count; r++) {
                int cells = random.nextInt(5) == 0 ? random.nextInt(columns + 1) : columns;
                widest = Math.max(widest, cells);
                for (int c = 0; c < cells; c++) {
                    String text = random(random, 15);
                    letters.append(text.replace(" ", ""));
                    String name = r == 0 ? "th" : "td";
                    table.append("<" + name + (random.nextInt(4) == 0 ? " class=\"number\">" : ">") + text + "</" + name
                            + ">");
                }
                table.append(r == 0 ? "</tr></thead><tbody>" : "</tr>").append(r == count - 1 ? "" : "<tr>");
            }
            List<CellRow> rows = rows(table + "</tbody></table>", width);
            StringBuilder shown = new StringBuilder();
            for (CellRow row : rows) {
                assertEquals(widest, row.cells().size());
                assertTrue(row.frame().width() <= width + NEARLY, row.frame().width() + " of " + width);
                for (PageItems.Text text : texts(row)) {
                    shown.append(text.run().text().replace(" ", ""));
                    float end =
                            text.x() + text.run().type().width(text.run().text().stripTrailing());
                    assertTrue(text.x() >= 40 - NEARLY && end <= 40 + width + NEARLY, end + " of " + width);
                }
            }
            assertEquals(letters.toString(), shown.toString());
        }
    }

    @Test
    void aWordLongerThanItsColumnIsBroken() {
        String word = "abcdefghij".repeat(40);
        List<CellRow> rows =
                rows("<table><tbody><tr><td>" + word + "</td><td>Satisfactory</td></tr></tbody></table>", 400);
        List<String> shown =
                texts(rows.getFirst()).stream().map(t -> t.run().text()).toList();
        assertTrue(shown.size() > 3);
        assertEquals("Satisfactory", shown.getLast());
        assertEquals(word, shown.stream().limit(shown.size() - 1).collect(Collectors.joining()));
    }

    @Test
    void figuresStandAtTheRightOfTheirColumn() {
        List<CellRow> rows = rows(
                "<table><tbody><tr><td class=\"number\">1</td></tr><tr><td class=\"number\">1,234.5</td></tr>"
                        + "</tbody></table>",
                400);
        List<Float> ends = rows.stream()
                .flatMap(r -> texts(r).stream())
                .map(t -> t.x() + t.run().width())
                .toList();
        assertEquals(ends.getFirst(), ends.getLast(), NEARLY);
    }

    @Test
    void shortTablesAreAsWideAsTheirWords() {
        CellRow row = rows("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", 400)
                .getFirst();
        assertTrue(row.frame().width() < 60, row.frame().width() + "");
    }

    @Test
    void aCellOverSeveralColumnsIsAsWideAsTheyAreAndWidensNone() {
        String plain = "<tr><td>a</td><td>b</td><td>c</td></tr>";
        String over = "<tr><th scope=\"col\" colspan=\"3\">a b c d</th></tr>";
        CellRow alone = rows("<table><tbody>" + plain + "</tbody></table>", 400).getFirst();
        List<CellRow> rows = rows("<table><tbody>" + over + plain + "</tbody></table>", 400);
        assertEquals(alone.frame().width(), rows.getFirst().frame().width(), NEARLY);
        assertEquals(1, rows.getFirst().cells().size());
        assertEquals(3, rows.getFirst().cells().getFirst().tag().columns());
        assertTrue(rows.getFirst().keepsWithNext(), "it heads the rows below it");
        assertEquals(3, rows.get(1).cells().size());
        assertEquals(
                texts(alone).stream().map(PageItems.Text::x).toList(),
                texts(rows.get(1)).stream().map(PageItems.Text::x).toList());
    }

    @Test
    void aCellThatStandsOverMoreColumnsThanThereAreEndsWithThem() {
        List<CellRow> rows = rows(
                "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>a</td><td colspan=\"9\">b</td></tr></tbody></table>",
                400);
        assertEquals(1, rows.get(1).cells().get(1).tag().columns());
    }
}
