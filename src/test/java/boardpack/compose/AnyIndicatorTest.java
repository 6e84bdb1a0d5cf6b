package boardpack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.Cases;
import boardpack.assess.ABook;
import boardpack.assess.Assessed;
import boardpack.assess.Assessment;
import boardpack.assess.review.LargeChange;
import boardpack.book.pack.Settings;
import boardpack.compose.explain.Explainer;
import boardpack.compose.explain.Explanation;
import boardpack.compose.sentence.IndicatorSentence;
import boardpack.compose.table.RatingsTable;
import boardpack.compose.words.Counts;
import boardpack.compose.words.FigureWords;
import boardpack.compose.words.IndicatorWords;
import boardpack.compose.words.MethodWords;
import boardpack.compose.words.Months;
import boardpack.compose.words.PointsToCheck;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Comparison;
import boardpack.indicator.Course;
import boardpack.indicator.Edges;
import boardpack.indicator.Polarity;
import boardpack.indicator.Precision;
import boardpack.indicator.Quarter;
import boardpack.indicator.Rating;
import boardpack.indicator.Rule;
import boardpack.indicator.Status;
import boardpack.indicator.Unit;
import boardpack.paper.DataTable;
import boardpack.paper.Section;
import boardpack.paper.Section.IndicatorLine;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import boardpack.protect.Publishable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests indicators of every kind with random and missing data: each can be rated, described and explained. */
final class AnyIndicatorTest {
    private static final int CASES = Cases.of(2_000);
    private static final String[] WIDTHS = {"0", "5%", "2", "1pp", "5%&3", "1|10%", "2/1", "0/5%"};
    private static final String[] COMPARISONS = {
        "same-quarter-last-year", "previous-period", "previous-month", "average-of-last-4", "trend-of-4", "trend-of-8"
    };
    private static final String[] BLANKS = {"c", "z", "x", "k", ""};

    @Test
    void canBePutIntoWords() {
        Random random = new Random(2024);
        Set<Rating> met = EnumSet.noneOf(Rating.class);
        for (int i = 0; i < CASES; i++) {
            Assessed assessed = book(random).assess();
            Assessment a = assessed.assessments().getFirst();
            met.add(a.rated().rating());
            IndicatorLine line = new IndicatorWords(a).line("p2");
            List<String> texts = new ArrayList<>(List.of(
                    line.about(),
                    line.target().text(),
                    line.target().note(),
                    line.outturn().text(),
                    line.outturn().note(),
                    line.actual().text(),
                    line.actual().note(),
                    line.rating().label(),
                    line.travel().change(),
                    Counts.ofIndicators(assessed.assessments()) + Counts.ofDirections(assessed.assessments())));
            texts.addAll(line.rating().rule());
            texts.addAll(line.rating().notes());
            line.rating().others().forEach(o -> texts.add(o.label()));
            line.rating().others().forEach(o -> texts.addAll(o.notes()));
            line.travel().ways().forEach(w -> texts.add(w.change()));
            texts.addAll(PointsToCheck.of(a));
            texts.addAll(MethodWords.of(assessed.assessments()));
            texts.add(new FigureWords(a).sentences());
            texts.add(new FigureWords(a).briefly());
            LargeChange.of(a, Settings.LARGE_CHANGE).ifPresent(c -> texts.add(new FigureWords(a).largely(c)));
            texts.add(new FigureWords(a.withheld()).sentences());
            Section.Sentence sentence = new IndicatorSentence(a).paragraph("", "", "Commentary:");
            texts.add(sentence.before() + sentence.ref() + sentence.after());
            texts.add(sentence.commentary());
            assertSentences(sentence.after(), a);
            Months months = Months.of(assessed.book(), a.indicator());
            if (months.isSeries()) {
                texts.add(months.words());
            }
            Section.Sentence cleansed = new IndicatorSentence(a.withheld()).paragraph("", "", "Commentary:");
            assertEquals("", cleansed.commentary());
            texts.add(cleansed.before() + cleansed.ref() + cleansed.after());
            assertSentences(cleansed.after(), a);
            texts.forEach(t -> assertReads(t, a));
            IndicatorLine withheld = new IndicatorWords(a.withheld()).line("p2");
            assertEquals(
                    List.of("Withheld", "Withheld", "Withheld", "", "", "", "", ""),
                    List.of(
                            withheld.actual().text(),
                            withheld.target().text(),
                            withheld.outturn().text(),
                            withheld.actual().note(),
                            withheld.target().note(),
                            withheld.outturn().note(),
                            withheld.travel().change(),
                            withheld.commentary()));
            assertFalse(
                    line.actual().text().isEmpty()
                            || line.target().text().isEmpty()
                            || line.outturn().text().isEmpty(),
                    a::toString);
            assertEquals(a.rated().bands().isPresent(), !line.rating().rule().isEmpty(), a::toString);
            DataTable table = RatingsTable.of(assessed.assessments());
            assertEquals(table.header().size(), table.rows().getFirst().size());
            table.rows().getFirst().forEach(c -> assertFalse(c.matches(".*\\dE[+-]?\\d.*"), c));
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Rating.CLEANSING)), met, "every rating was met");
    }

    /** Checks that each text ends with a full stop, begins with a capital or a figure, and has no table symbols. */
    private static void assertSentences(String text, Assessment a) {
        assertTrue(text.endsWith("."), () -> text + " of " + a.indicator());
        assertFalse(text.contains("..") || text.contains(": .") || text.contains("%"), () -> text + " of " + a);
        String[] sentences = text.split("(?<=[^.\\d])\\. ");
        for (int i = 1; i < sentences.length; i++) {
            char first = sentences[i].charAt(0);
            assertTrue(Character.isUpperCase(first) || Character.isDigit(first), text);
        }
    }

    private static void assertReads(String text, Assessment a) {
        assertFalse(
                text.matches("(?s).*(  | [,.;]|,,|\\(\\)|null|Optional|\\[|\\dE[+-]?\\d).*") || text.startsWith(" "),
                () -> "\"" + text + "\" of " + a.indicator());
        assertFalse(text.matches(".*\u22120(\\.0+)?(?![.\\d]).*"), text);
    }

    @Test
    void canBeExplained() {
        Random random = new Random(2025);
        int told = 0;
        for (int i = 0; i < CASES / 4; i++) {
            Assessed assessed = book(random).assess();
            Publishable publishable = Protector.protect(assessed, Audience.PUBLIC);
            Explanation explanation =
                    new Explainer(publishable).explain("PED01 01").orElseThrow();
            Rating before = assessed.assessments().getFirst().rated().rating();
            Rating published =
                    publishable.assessed().assessments().getFirst().rated().rating();
            assertEquals(
                    published.word().toLowerCase(java.util.Locale.ROOT),
                    explanation.rating().rating());
            // The unprotected result is shown unless the figure, or one behind it, is suppressed.
            if (published == before) {
                told++;
            } else {
                assertFalse(publishable.suppressed().isEmpty(), publishable::toString);
            }
        }
        assertTrue(told > CASES / 5, told + " are told");
    }

    @Test
    void whatIsRatedHasAReason() {
        Random random = new Random(2026);
        for (int i = 0; i < CASES; i++) {
            Assessment a = book(random).first();
            boolean held = a.target().filter(t -> !t.isDataOnly()).isPresent()
                    && a.actual().number().isPresent();
            if (a.rated().rating().isRated() && !a.rated().judged()) {
                assertTrue(held, a::toString);
                assertEquals(a.rated().bands().orElseThrow().rating(), a.rated().rating());
            }
            assertEquals(
                    a.lasting() > 0,
                    a.rated().rating() == Rating.AMBER || a.rated().rating() == Rating.RED,
                    a::toString);
            if (a.isAtRisk()) {
                assertEquals(Rating.RED, a.forecast().orElseThrow().rated().rating());
            }
        }
    }

    private static ABook book(Random random) {
        Basis basis = one(random, Basis.values());
        Polarity polarity = one(random, Polarity.values());
        AnIndicator indicator = basis == Basis.ANNUAL ? AnIndicator.annual(1 + random.nextInt(4)) : AnIndicator.plain();
        indicator
                .basis(basis)
                .in(one(random, Unit.values()))
                .decimals(random.nextInt(3))
                .better(polarity)
                .greenWithin(one(random, WIDTHS))
                .amberWithin(one(random, WIDTHS))
                .amberWhen(one(random, Rule.AmberWhen.values()))
                .rule(one(random, Rule.Name.TOLERANCE, Rule.Name.FLOOR, Rule.Name.THRESHOLDS, Rule.Name.IMPROVING))
                .compared(one(random, Precision.values()))
                .edges(one(random, Edges.values()))
                .targetNames(one(random, "", "Internal target"), "Statutory limit")
                .noChangeWithin(one(random, "0", "2", "5%"));
        String comparison = one(random, COMPARISONS);
        indicator.compare(comparison);
        if (Comparison.named(comparison).orElseThrow().hasOneTarget() && random.nextInt(3) == 0) {
            indicator.gauge(Course.Gauge.GAP_TO_TARGET);
        }
        chance(random, 3, () -> indicator.longer(one(random, COMPARISONS)));
        chance(random, 4, indicator::judged);
        chance(random, 3, () -> indicator.exceededBy(one(random, "5%", "2")));
        chance(random, 3, indicator::yearToDate);
        chance(random, 3, indicator::profiled);
        chance(random, 6, indicator::context);
        chance(random, 6, () -> indicator.redefined(one(random, "2019/20 Q1", "2019-08", "2018/19", "2018/19 Q4")));
        if (polarity == Polarity.RANGE) {
            chance(random, 3, () -> indicator.range("45", "55"));
        }
        ABook book = ABook.of(indicator.build());
        figures(random, book);
        if (polarity != Polarity.NONE) {
            targets(random, book, polarity);
        }
        return book;
    }

    private static void figures(Random random, ABook book) {
        for (int year = 2015; year <= 2019; year++) {
            String label = boardpack.indicator.Periods.year(year).label();
            chance(random, 2, () -> book.result(label, value(random)));
        }
        Quarter quarter = ABook.QUARTER;
        boolean byMonth = random.nextInt(4) == 0;
        for (int back = 0; back < 9; back++) {
            String label = quarter.toString();
            Quarter of = quarter;
            if (byMonth && back < 2) {
                for (int month = 0; month < 3; month++) {
                    String name = java.time.YearMonth.from(of.start().plusMonths(month))
                            .toString();
                    chance(random, 12, () -> {}, () -> book.result(name, value(random)));
                }
            } else if (random.nextInt(12) > 0) {
                book.result(label, value(random));
            }
            quarter = quarter.before();
        }
        if (!byMonth && random.nextBoolean()) {
            book.entered(
                    "2019/20 Q2",
                    value(random),
                    one(random, "", "GREEN", "AMBER", "RED"),
                    one(random, "", "40", "55.5", "70"));
        } else if (!byMonth && random.nextInt(8) == 0) {
            book.result("2019/20 Q2", "", Status.CARRIED_OVER, "");
        }
        chance(random, 4, () -> book.printed("2019/20 Q1", "48.5"));
        chance(random, 4, () -> book.printed("2019/20 Q2", "50"));
    }

    private static void targets(Random random, ABook book, Polarity polarity) {
        String[] periods = {"2017/18", "2018/19", "2019/20", "2019/20 Q1", "2019/20 Q2", "2019/20 Q4"};
        for (String period : periods) {
            switch (random.nextInt(5)) {
                case 0 -> book.target(period, "none");
                case 1 -> {
                    if (polarity == Polarity.RANGE) {
                        book.range(period, "44.5", "56");
                    } else {
                        book.targets(period, "50", polarity == Polarity.LOWER ? "58" : "42");
                    }
                }
                case 2, 3 ->
                    book.target(period, one(random, "50", "52.25", "0"), polarity == Polarity.LOWER ? "56" : "-1");
                default -> {
                    // None is set.
                }
            }
        }
    }

    private static String value(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> one(random, BLANKS);
            case 1, 2 -> random.nextInt(60) + "/" + random.nextInt(100);
            default -> BigDecimal.valueOf(4_000 + random.nextInt(2_000), 2).toPlainString();
        };
    }

    private static void chance(Random random, int oneIn, Runnable then) {
        chance(random, oneIn, then, () -> {});
    }

    private static void chance(Random random, int oneIn, Runnable then, Runnable otherwise) {
        (random.nextInt(oneIn) == 0 ? then : otherwise).run();
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
