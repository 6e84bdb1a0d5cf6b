package boardpack.draw.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.draw.AStyle;
import boardpack.draw.Drawer;
import boardpack.draw.style.Inks;
import boardpack.draw.style.Unprintable;
import boardpack.page.Markup;
import boardpack.page.MarkupReader;
import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the meaning of {@code <svg>} elements, and the errors in them that are rejected. */
final class SketchTest {
    private static final String HEAD = "<svg viewBox=\"0 0 100 50\" role=\"img\" aria-label=\"What it shows\">";

    private static Drawn svg(String figure) {
        return svg(figure, AStyle.inks());
    }

    private static Drawn svg(String figure, Inks inks) {
        Markup.Element read = new MarkupReader().read("<figure>" + figure + "</figure>", "t");
        return Sketch.of(read.elements().getFirst().elements("svg").getFirst(), inks);
    }

    private static Drawn drawing(String shapes) {
        return svg(HEAD + shapes + "</svg>");
    }

    private static Drawn.Shape shape(String shape) {
        return (Drawn.Shape) drawing(shape).items().getFirst();
    }

    private static Drawn.Label label(String text) {
        return (Drawn.Label) drawing(text).items().getFirst();
    }

    private static Finding refused(String figure) {
        return assertThrows(CannotContinue.class, () -> svg(figure)).finding();
    }

    /** Returns the steps of an outline as a path in capitals. */
    private static String path(Outline outline) {
        List<String> out = new ArrayList<>();
        int at = 0;
        for (Outline.Step step : outline.steps()) {
            StringBuilder one = new StringBuilder(step.name().substring(0, 1));
            if (step == Outline.Step.CLOSE) {
                one = new StringBuilder("Z");
            }
            for (int i = 0; i < step.points() * 2; i++) {
                float number = outline.point(at++);
                one.append(i == 0 ? "" : " ")
                        .append(
                                number == Math.round(number)
                                        ? Integer.toString(Math.round(number))
                                        : String.format(Locale.ROOT, "%.2f", number));
            }
            out.add(one.toString());
        }
        return String.join(" ", out);
    }

    @Test
    void saysHowLargeItIsAndWhatItShows() {
        Drawn svg = svg("<svg viewBox=\"0 0 480.5 200\" role=\"img\" aria-label=\" It rose\n to 5. \"></svg>");
        assertEquals(480.5f, svg.width());
        assertEquals(200, svg.height());
        assertEquals("It rose to 5.", svg.alt());
        assertEquals(List.of(), svg.items());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<line x1='1' y1='2' x2='3' y2='4' stroke='#000000'/>   | M1 2 L3 4",
                "<line x2='3' stroke='#000000'/>                        | M0 0 L3 0",
                "<polyline points='1,2 3,4 5,6'/>                       | M1 2 L3 4 L5 6",
                "<polyline points='1 2,3 4'/>                           | M1 2 L3 4",
                "<polygon points='1,2 3,4 5,6'/>                        | M1 2 L3 4 L5 6 Z",
                "<rect x='1' y='2' width='30' height='4'/>              | M1 2 L31 2 L31 6 L1 6 Z",
                "<path d='M1 2L3 4'/>                                   | M1 2 L3 4",
                "<path d='m1 2 3 4 5-6'/>                               | M1 2 L4 6 L9 0",
                "<path d='M1 2 3 4'/>                                   | M1 2 L3 4",
                "<path d='M1,2,3,4'/>                                   | M1 2 L3 4",
                "<path d='M10 20h5v6H1V2z'/>                            | M10 20 L15 20 L15 26 L1 26 L1 2 Z",
                "<path d='M1 1h9v9zl2 2'/>                              | M1 1 L10 1 L10 10 Z L3 3",
                "<path d='M10 10c1 2 3 4 5 6'/>                         | M10 10 C11 12 13 14 15 16",
                "<path d='M1 2C3 4 5 6 7 8 9 10 11 12 13 14'/>          | M1 2 C3 4 5 6 7 8 C9 10 11 12 13 14",
                "<path d='M0 0Q3 3 6 0'/>                               | M0 0 C2 2 4 2 6 0",
                "<path d='M1.5.5L1e1-2.5e-1'/>                          | M1.50 0.50 L10 -0.25",
                "<path d='M+1 2 L .5 6'/>                               | M1 2 L0.50 6",
                "<g transform='translate(10,20)'><path d='M1 2l3 4'/></g> | M11 22 L14 26",
                "<g transform='translate(1)'><g transform='translate(2 3)'><path d='M0 0H4'/></g></g> | M3 3 L7 3",
            })
    void shapesAreLinesAndCurves(String shape, String path) {
        assertEquals(path, path(shape(shape).outline()));
    }

    @Test
    void theViewMayBeginAnywhere() {
        String drawn = "<svg viewBox=\"10 20 100 50\" role=\"img\" aria-label=\"a\"><path d=\"M10 20L110 70\"/></svg>";
        assertEquals("M0 0 L100 50", path(((Drawn.Shape) svg(drawn).items().getFirst()).outline()));
    }

    @Test
    void aCircleAndRoundCornersAreCurvesThatTouchTheirBox() {
        Outline circle = shape("<circle cx='50' cy='25' r='10'/>").outline();
        assertEquals(new Outline.Bounds(40, 15, 60, 35), circle.bounds());
        assertEquals(
                4, circle.steps().stream().filter(s -> s == Outline.Step.CURVE).count());
        Outline box = shape("<rect width='40' height='10' rx='8'/>").outline();
        assertEquals(new Outline.Bounds(0, 0, 40, 10), box.bounds());
        assertEquals(
                4, box.steps().stream().filter(s -> s == Outline.Step.CURVE).count());
    }

    @Test
    void whatIsNotSaidIsAsInABrowser() {
        Drawn.Shape plain = shape("<rect width='4' height='4'/>");
        assertEquals(Optional.of(0), plain.fill());
        assertEquals(Optional.empty(), plain.pen());
        Drawn.Pen pen = shape("<path d='M0 0H9' stroke='#0a0B0c'/>").pen().orElseThrow();
        assertEquals(new Drawn.Pen(0x0A0B0C, 1, List.of(), Drawn.Cap.BUTT, Drawn.Join.MITER), pen);
        assertEquals(List.of(), drawing("<path d='M0 0H9' fill='none'/>").items());
        assertEquals(
                List.of(),
                drawing("<path d='M0 0H9' fill='none' stroke='#000000' stroke-width='0'/>")
                        .items());
    }

    @Test
    void aGroupHandsItsPenDownAndTakesItBack() {
        Drawn svg = drawing("<g stroke='#ff0000' stroke-width='2' fill='none'><path d='M0 0H9'/>"
                + "<g stroke-dasharray='3 1' stroke-linecap='round' stroke-linejoin='bevel'>"
                + "<path stroke='var(--chart-line)' d='M0 0H9'/></g><path d='M0 0H9'/></g><path d='M0 0H9'/>");
        List<Drawn.Shape> shapes =
                svg.items().stream().map(Drawn.Shape.class::cast).toList();
        Drawn.Pen red = new Drawn.Pen(0xFF0000, 2, List.of(), Drawn.Cap.BUTT, Drawn.Join.MITER);
        int line = AStyle.look().colour("chart-line");
        assertEquals(Optional.of(red), shapes.get(0).pen());
        assertEquals(
                Optional.of(new Drawn.Pen(line, 2, List.of(3f, 1f), Drawn.Cap.ROUND, Drawn.Join.BEVEL)),
                shapes.get(1).pen());
        assertEquals(Optional.of(red), shapes.get(2).pen());
        assertEquals(Optional.empty(), shapes.get(3).pen());
        assertEquals(Optional.of(0), shapes.get(3).fill());
    }

    @Test
    void wordsStandAtTheirStartMiddleOrEnd() {
        Drawn.Label start = label("<text x='50' y='20' font-size='10'> two\n words </text>");
        assertEquals("two words", start.text());
        assertEquals(50, start.x());
        assertEquals(20, start.baseline());
        float width = start.type().width(start.text());
        assertEquals(
                50 - width / 2,
                label("<text x='50' y='20' font-size='10' text-anchor='middle'>two words</text>")
                        .x());
        assertEquals(
                50 - width,
                label("<g text-anchor='end' font-size='10'><text x='50' y='20'>two words</text></g>")
                        .x());
        Drawn.Label bold = label("<text y='20' font-size='10' font-weight='bold' fill='var(--red)'>two words</text>");
        assertTrue(bold.type().width("two words") > width);
        assertEquals(AStyle.look().colour("red"), bold.type().colour());
    }

    @Test
    void wordsAreAsWideAsTheRulerSays() {
        Drawer drawer = new Drawer(AStyle.look(), java.util.Map.of());
        for (boolean bold : new boolean[] {false, true}) {
            String weight = bold ? "bold" : "normal";
            String text = "<text y='20' font-size='7.5' font-weight='" + weight + "'>£1.2m – 日 &#x1F600;</text>";
            Drawn.Label label = label(text);
            assertEquals("£1.2m – ? ?", label.text());
            assertEquals(label.type().width(label.text()), drawer.ruler().width("£1.2m – 日 \uD83D\uDE00", 7.5f, bold));
        }
    }

    @Test
    void whatTheFontHasNotIsRemembered() {
        Inks inks = AStyle.inks();
        svg(HEAD + "<text y='20' font-size='9'>日</text></svg>", inks);
        assertEquals(
                java.util.Set.of(new Unprintable(0x65E5, "日", Unprintable.Why.NO_FONT)),
                inks.glyphs().missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect width='0' height='9'/>",
                "<rect width='9' height='0' stroke='#000000'/>",
                "<circle r='0'/>",
                "<polyline points=''/>",
                "<path d=''/>",
                "<path d=' '/>",
                "<text y='20' font-size='9'/>",
                "<text y='20' font-size='9'> </text>",
                "<text y='20' font-size='9' fill='none'>a</text>",
                "<title>What it is</title>",
                "<g/>",
                "<!-- nothing --><g> </g>\n"
            })
    void whatHasNoSizeIsNotDrawn(String nothing) {
        assertEquals(List.of(), drawing(nothing).items());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x1   | 1px",
                "x1 | one",
                "x1 | ''",
                "x1 | 1 2",
                "x1 | 1,",
                "x1 | 1e",
                "x1 | .",
                "x1 | -",
                "x1 | NaN",
                "x1   | Infinity",
                "x1 | 1e9",
                "x1 | 1e99999",
                "x1 | 0x10",
                "x1 | 50%",
                "x1 | 1-",
                "x1 | \u0661",
                "stroke | red",
                "stroke | #123",
                "stroke | #12345g",
                "stroke | rgb(1,2,3)",
                "stroke | var(red)",
                "stroke | var(--)",
                "stroke | currentColor",
                "stroke | url(#a)",
                "stroke | ''",
                "stroke-width | -1",
                "stroke-width | 1pt",
                "stroke-dasharray | 1 -1",
                "stroke-dasharray | 1,,2",
                "stroke-dasharray | dotted",
                "stroke-linecap | flat",
                "stroke-linejoin | arcs"
            })
    void aValueThatSaysNothingIsRefused(String attribute, String value) {
        Finding finding = refused(HEAD + "<line x2=\"5\" " + attribute + "=\"" + value + "\"/></svg>");
        assertEquals(Code.E420, finding.code(), finding.message());
        assertTrue(finding.message().startsWith("<line> has " + attribute + "=\"" + value + "\""), finding.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='L1 2'/>",
                "<path d='1 2'/>",
                "<path d='M1'/>",
                "<path d='M1 2L3'/>",
                "<path d='M1 2 X3 4'/>",
                "<path d='M1 2A1 1 0 0 1 3 4'/>",
                "<path d='M1 2S1 2 3 4'/>",
                "<path d='M1 2C1 2 3 4 5'/>",
                "<path d='M1 2Z3'/>",
                "<path d='M1 2,L3 4'/>",
                "<path d='M,1 2'/>",
                "<path d='M1 2L3 4,'/>",
                "<path d='M1 2 é'/>",
                "<polyline points='1'/>",
                "<polygon points='1,2 3'/>",
                "<polyline points='1;2'/>",
                "<rect width='-1' height='1'/>",
                "<rect width='1' height='1' rx='-1'/>",
                "<circle r='-1'/>",
                "<g transform='rotate(3)'/>",
                "<g transform='translate()'/>",
                "<g transform='translate(1,2,3)'/>",
                "<g transform='translate(1) translate(2)'/>",
                "<g transform=''/>",
                "<g fill='blue'/>",
                "<g font-size='big'/>",
                "<text font-size='2'>a</text>",
                "<text font-size='12px'>a</text>",
                "<text font-size='9' text-anchor='right'>a</text>",
                "<text font-size='9' font-weight='600'>a</text>",
                "<g stroke='#000000'><text y='20' font-size='9'>a</text></g>"
            })
    void whatCannotBeDrawnIsRefused(String shape) {
        assertEquals(Code.E420, refused(HEAD + shape + "</svg>").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewBox=\"0 0 100\"",
                "viewBox=\"0 0 0 10\"",
                "viewBox=\"0 0 10 -1\"",
                "viewBox=\"0 0 9999 10\"",
                "viewBox=\"\"",
                "viewBox=\"a\"",
                "viewBox=\"0 0 9 9\" role=\"presentation\"",
                "viewBox=\"0 0 9 9\" aria-label=\" \"",
                "viewBox=\"0 0 9 9\" class=\"big\""
            })
    void aDrawingWithoutASizeOrWordsIsRefused(String attributes) {
        assertEquals(Code.E420, refused("<svg " + attributes + "></svg>").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg role=\"img\" aria-label=\"a\"></svg>",
                "<svg viewBox=\"0 0 9 9\" aria-label=\"a\"></svg>",
                "<svg viewBox=\"0 0 9 9\" role=\"img\"></svg>",
                HEAD + "<path/></svg>",
                HEAD + "<polyline/></svg>",
                HEAD + "<polygon/></svg>",
                HEAD + "<circle/></svg>",
                HEAD + "<rect width=\"1\"/></svg>",
                HEAD + "<text y=\"20\">a</text></svg>",
                "",
                "<figcaption>a</figcaption>",
                HEAD + "</svg>" + HEAD + "</svg>",
                HEAD + "</svg><img src=\"a\" alt=\"b\"/>",
                "<figcaption>a</figcaption>" + HEAD + "</svg><figcaption>a</figcaption>"
            })
    void whatIsMissingIsSaid(String figure) {
        assertEquals(Code.E407, refused(figure).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ellipse rx='1' ry='1'/>                        | E402",
                "<tspan>a</tspan>                                | E402",
                "<image href='a.png'/>                           | E402",
                "<script>a</script>                              | E402",
                "<style>a</style>                                | E402",
                "<use href='#a'/>                                | E402",
                "<p>a</p>                                        | E404",
                "<svg viewBox='0 0 1 1'/>                        | E404",
                "<text y='20' font-size='9'><em>a</em></text>    | E404",
                "<rect width='1' height='1'><title>a</title></rect> | E404",
                "loose                                           | E405",
                "<g>loose</g>                                    | E405",
                "<path d='M0 0'>loose</path>                     | E405",
                "<path d='M0 0' id='a'/>                         | E409",
                "<path d='M0 0' class='a'/>                      | E409",
                "<path d='M0 0' style='fill:red'/>               | E409",
                "<path d='M0 0' opacity='0.5'/>                  | E409",
                "<path d='M0 0' transform='translate(1)'/>       | E409",
                "<path d='M0 0' font-size='9'/>                  | E409",
                "<path d='M0 0' onclick='a()'/>                  | E409",
                "<text y='20' stroke='#000000' font-size='9'>a</text> | E409",
                "<text y='20' dx='1' font-size='9'>a</text>      | E409",
                "<rect width='1' height='1' ry='1'/>             | E409",
                "<g x='1'/>                                      | E409",
                "<path d='M0 0H9' stroke='var(--chart-lime)'/>   | E421",
                "<g fill='var(--nothing)'/>                      | E421",
                "<text x='99' y='20' font-size='9'>ab</text>     | E422",
                "<text x='1' y='20' font-size='9' text-anchor='end'>ab</text>    | E422",
                "<text x='1' y='20' font-size='9' text-anchor='middle'>abc</text> | E422",
                "<text y='3' font-size='9'>ab</text>             | E422",
                "<text y='49.9' font-size='9'>ab</text>          | E422",
                "<line x1='-9' x2='-2' stroke='#000000'/>        | E423",
                "<circle cx='50' cy='60' r='9'/>                 | E423",
                "<g transform='translate(200,0)'><rect width='9' height='9'/></g> | E423",
            })
    void whatIsNotInTheVocabularyIsRefused(String shape, Code code) {
        assertEquals(code, refused(HEAD + shape + "</svg>").code());
    }

    @Test
    void aMisspeltColourIsToldWithTheNearest() {
        Finding finding = refused(HEAD + "<g fill='var(--chart-lime)'/></svg>");
        assertEquals("the style has no colour \"chart-lime\"; did you mean \"chart-line\"?", finding.message());
    }

    @Test
    void theLineOfWhatIsWrongIsTold() {
        String figure = "<?at templates/x.ftlx:3?>" + HEAD + "<?at templates/x.ftlx:5?><text y=\"20\" font-size=\"9\">"
                + "far too many words for so small a drawing<?at templates/x.ftlx:7?></text></svg>";
        Finding finding = refused(figure);
        assertEquals(Code.E422, finding.code());
        assertEquals("templates/x.ftlx:5", finding.place().toString());
    }

    @Test
    void aDrawingStandsInAFigureOrACellAndNowhereElse() {
        String svg = HEAD + "</svg>";
        for (String wrong : List.of("<p>%s</p>", "%s", "<ul><li>%s</li></ul>", "<h1>%s</h1>", "<dl><dt>%s</dt></dl>")) {
            String xhtml = wrong.formatted(svg);
            CannotContinue refused =
                    assertThrows(CannotContinue.class, () -> new MarkupReader().read(xhtml, "t"), wrong);
            assertEquals(Code.E404, refused.finding().code());
        }
        new MarkupReader()
                .read("<table><tbody><tr><td>a " + svg + "</td><td>" + svg + "</td></tr></tbody></table>", "t");
    }
}
