package boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Program.Ran;
import boardpack.assess.ABook;
import boardpack.compose.explain.Explainer;
import boardpack.compose.explain.Explanation;
import boardpack.compose.explain.ExplanationText;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Edges;
import boardpack.indicator.Indicator;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Unit;
import boardpack.json.JsonText;
import boardpack.problem.Findings;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import boardpack.run.Order;
import boardpack.run.Pipeline;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that an explanation allows its reader to recalculate the result. */
final class ExplainTest {
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9/.-]+\\.(?:csv|yaml)):(\\d+)(?::(\\d+))?");

    private static final int EXPLANATIONS = Integer.getInteger("explanations", 1_000);

    private static List<Explanation> ofTheSample;

    @BeforeAll
    static void explainTheSample() throws IOException {
        ofTheSample = new ArrayList<>();
        for (String line : Files.readAllLines(Program.SAMPLE.resolve("indicators.csv"))) {
            String ref = line.split(",")[0];
            if (!ref.equals("ref")) {
                Order order = Order.of(Program.SAMPLE);
                ofTheSample.add(Pipeline.explain(order, ref, new Findings()).orElseThrow());
            }
        }
    }

    static Stream<Explanation> explanations() {
        return ofTheSample.stream();
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void theSampleIsWorkedOutAgainFromItsJson(Explanation explanation) {
        assertWorkedOut(Json.object(JsonText.of(explanation)));
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void noLineIsLongerThanATerminal(Explanation explanation) {
        for (String line : ExplanationText.lines(explanation)) {
            assertTrue(line.codePointCount(0, line.length()) <= 80, line);
        }
    }

    /** Checks that each named place contains the stated value. */
    @ParameterizedTest
    @MethodSource("explanations")
    void everyPlaceIsThere(Explanation explanation) throws IOException {
        String text = String.join("\n", ExplanationText.lines(explanation));
        Matcher place = PLACE.matcher(text);
        int places = 0;
        while (place.find()) {
            List<String> lines = Files.readAllLines(Program.SAMPLE.resolve(place.group(1)));
            String line = lines.get(Integer.parseInt(place.group(2)) - 1);
            assertTrue(
                    line.startsWith(explanation.about().ref() + ",")
                            || place.group(1).equals("pack.yaml"),
                    place.group() + ": " + line);
            places++;
        }
        assertTrue(places > 0, text);
    }

    @Test
    void theOfficersOfTheSampleFindEveryRuleInIt() {
        List<String> rules = ofTheSample.stream()
                .map(e -> e.rating().rule().name())
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("floor", "improving", "range", "thresholds", "tolerance"), rules);
    }

    /** Recalculates thousands of indicators with every rule from their JSON alone. */
    @Test
    void anythingIsWorkedOutAgainFromItsJson() {
        Random random = new Random(2019);
        Map<Rating, Integer> met = new EnumMap<>(Rating.class);
        for (int i = 0; i < EXPLANATIONS; i++) {
            ABook book = any(random);
            Explainer explainer = new Explainer(Protector.protect(book.assess(), Audience.PUBLIC));
            Explanation explanation = explainer.explain("PED01 01").orElseThrow();
            assertWorkedOut(Json.object(JsonText.of(explanation)));
            Rating rating = book.first().rated().rating();
            met.merge(rating, 1, Integer::sum);
        }
        for (Rating rating : List.of(Rating.GREEN, Rating.AMBER, Rating.RED)) {
            assertTrue(met.get(rating) > EXPLANATIONS / 40, met.toString());
        }
    }

    private static ABook any(Random random) {
        Rule.Name[] rules = Rule.Name.values();
        AnIndicator any = AnIndicator.percent()
                .basis(random.nextBoolean() ? Basis.SNAPSHOT : Basis.FLOW)
                .in(random.nextBoolean() ? Unit.PERCENT : Unit.DAYS)
                .decimals(random.nextInt(3))
                .better(Polarity.values()[random.nextInt(3)])
                .rule(rules[random.nextInt(rules.length)])
                .greenWithin(margin(random))
                .amberWithin(margin(random))
                .edges(Edges.values()[random.nextInt(3)])
                .compared(Precision.values()[random.nextInt(2)]);
        if (random.nextInt(3) == 0) {
            any.amberWhen(Rule.AmberWhen.values()[random.nextInt(3)]);
        }
        if (random.nextInt(4) == 0) {
            any.targetNames("Internal target", "Statutory limit");
        }
        Indicator indicator = any.build();
        BigDecimal target = BigDecimal.valueOf(random.nextInt(400) + 50, 1);
        ABook book = ABook.of(indicator);
        switch (random.nextInt(4)) {
            case 0 -> book.target("2019/20", target.toPlainString());
            case 1 -> book.target("2019/20", target.toPlainString(), near(random, target));
            case 2 -> book.targets("2019/20", target.toPlainString(), near(random, target));
            default -> {
                if (indicator.polarity() == Polarity.RANGE) {
                    book.range(
                            "2019/20",
                            target.toPlainString(),
                            target.add(BigDecimal.valueOf(3)).toPlainString());
                } else {
                    book.target("2019/20 Q2", target.toPlainString());
                }
            }
        }
        if (random.nextInt(3) == 0 && indicator.basis() == Basis.FLOW) {
            for (String month : List.of("2019-07", "2019-08", "2019-09")) {
                book.result(month, random.nextInt(60) + "/" + (random.nextInt(60) + 60));
            }
        } else {
            book.entered("2019/20 Q2", near(random, target), "", random.nextBoolean() ? near(random, target) : "");
        }
        if (random.nextBoolean()) {
            book.result("2018/19 Q2", near(random, target)).result("2018/19 Q4", near(random, target));
        }
        return book;
    }

    private static String near(Random random, BigDecimal target) {
        return target.add(BigDecimal.valueOf(random.nextInt(1_001) - 500, 2)).toPlainString();
    }

    private static String margin(Random random) {
        String[] widths = {"0", "1", "2.5", "5%", "10%", "2pp", "5%&2", "1%|1", "0/1", "5%/2", "2pp/1pp"};
        return widths[random.nextInt(widths.length)];
    }

    private static void assertWorkedOut(Map<String, Object> explanation) {
        Map<String, Object> rating = WorkedOutAgain.object(explanation, "rating");
        assertWorkedOut(explanation, rating, true);
        for (Map<String, Object> other : WorkedOutAgain.objects(explanation, "others")) {
            String name = (String) other.get("name");
            assertWorkedOut(explanation, other, !name.contains("forecast"));
        }
    }

    private static void assertWorkedOut(Map<String, Object> explanation, Map<String, Object> held, boolean fromRows) {
        String compared = (String) held.get("compared");
        boolean judged = (Boolean) held.get("judged");
        if (compared.isEmpty() || judged) {
            return;
        }
        WorkedOutAgain again = new WorkedOutAgain(explanation, held);
        Map<String, Object> result = WorkedOutAgain.object(held, "result");
        BigDecimal value = fromRows ? again.value() : new BigDecimal((String) result.get("value"));
        assertEquals(0, value.compareTo(new BigDecimal((String) result.get("value"))), () -> "value: " + held);
        assertEquals(0, again.compared(value).compareTo(new BigDecimal(compared)), () -> "compared: " + held);
        assertEquals(held.get("rating"), again.rating(again.compared(value)), () -> explanation + "");
    }

    @ParameterizedTest
    @CsvSource({"PED01 02", "ped0102", "'ped01-02'"})
    void blanksAndCapitalsOfAReferenceDoNotMatter(String ref) throws Exception {
        Ran ran = Program.run("explain", Program.SAMPLE.toString(), ref);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().startsWith("PED01 02: "), ran.out());
        assertFalse(ran.out().contains("\u001B"), "colour in a pipe");
    }

    @Test
    void anUnknownReferenceIsSuggestedAnother() throws Exception {
        Ran ran = Program.run("explain", Program.SAMPLE.toString(), "PED01 99");
        assertEquals(2, ran.exit(), ran.err());
        assertTrue(ran.err().contains("E507"), ran.err());
        assertTrue(ran.err().contains("did you mean \"PED01 0"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void dataWithErrorsExplainsNothing() throws Exception {
        Ran ran = Program.run("explain", "sample-data/policy-board-mistakes", "PED01 01");
        assertEquals(3, ran.exit(), ran.err());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("nothing can be explained"), ran.err());
    }

    @Test
    void theJsonOfTheRealProgramIsWorkedOutAgain() throws Exception {
        Ran ran = Program.run("explain", Program.SAMPLE.toString(), "PED01 07", "--format", "json");
        assertEquals(0, ran.exit(), ran.err());
        Map<String, Object> explanation = Json.object(ran.out());
        assertWorkedOut(explanation);
        assertEquals("PED01 07", explanation.get("ref"));
        assertEquals("amber", WorkedOutAgain.object(explanation, "rating").get("rating"));
    }

    @Test
    void theChartOfEnoughFiguresIsToldInWords() {
        ABook book =
                ABook.of(AnIndicator.percent().basis(Basis.SNAPSHOT).build()).target("2019/20", "90");
        String[] values = {"80", "81", "79", "80", "82", "78", "80", "81", "79", "80", "81", "80", "89"};
        for (int i = 0; i < values.length; i++) {
            int quarter = 13 - 12 + i + 1;
            int year = 2016 + (quarter - 1) / 4;
            book.result(year + "/" + (year - 1999) + " Q" + ((quarter - 1) % 4 + 1), values[i]);
        }
        Explanation explanation = new Explainer(Protector.protect(book.assess(), Audience.PUBLIC))
                .explain("PED01 01")
                .orElseThrow();
        assertEquals(1, explanation.charts().size(), explanation.toString());
        assertEquals(13, explanation.charts().getFirst().figures().size());
        String text = String.join("\n", ExplanationText.lines(explanation));
        assertTrue(text.contains("above the upper limit"), text);
        assertTrue(text.contains("ill fail the target"), text);
    }

    @Test
    void fewerFiguresHaveNoChart() {
        assertTrue(ofTheSample.stream().allMatch(e -> e.charts().isEmpty()));
    }
}
