package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.Assessed;
import boardpack.compose.link.Places;
import boardpack.compose.section.MonthSection;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Polarity;
import boardpack.indicator.Status;
import boardpack.paper.Section;
import boardpack.paper.Section.ByMonth;
import boardpack.paper.Section.Heading;
import boardpack.paper.Section.MonthRow;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the last 13 months of an indicator: the latest figure, the extremes and the table. */
final class MonthsTest {
    private static final YearMonth LAST = YearMonth.of(2019, 9);
    private static final Heading HEADING = new Heading("p1-s1", "1. Figures by month");

    @Test
    void childrenInCareHadIncreased() {
        Months months = months(care(), "261 259 260 263 264 262 266 268 270 269 273 276 278");
        assertEquals(
                "this had increased to 278 at the end of September 2019, from 261 at the end of September 2018. It was"
                        + " lowest at the end of October 2018, at 259, and highest at the end of September 2019, at 278.",
                months.words());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 8 7 6 5 4 3 4 5 6 7 8 8 | this had decreased to 8 in September 2019, from 9 in September 2018. It was"
                        + " lowest in March 2019, at 3, and highest in September 2018, at 9.",
                "5 8 5 6 5 4 4 4 5 6 7 8 5 | this was 5 in September 2019, the same as in September 2018. It was lowest in"
                        + " February 2019, March 2019 and April 2019, at 4, and highest in October 2018 and August 2019,"
                        + " at 8.",
                "5 4 4 4 4 4 4 4 5 6 7 8 9 | this had increased to 9 in September 2019, from 5 in September 2018. It was"
                        + " lowest in 7 of the months, at 4, and highest in September 2019, at 9.",
                "2 2 2 2 2 2 2 2 2 2 2 2 2 | this was 2 in September 2019, the same as in September 2018. It was 2 in"
                        + " every month that has a figure.",
                "- - - - - - - - - - 5 6 7 | this had increased to 7 in September 2019, from 5 in July 2019. It was lowest"
                        + " in July 2019, at 5, and highest in September 2019, at 7. For 10 of the 13 months there is no"
                        + " figure to compare.",
                "5 6 5 5 5 5 5 5 5 5 5 5 x | there is no figure in September 2019. It was lowest in 11 of the months, at"
                        + " 5, and highest in October 2018, at 6. For 1 of the 13 months there is no figure to compare.",
            })
    void lowestHighestAndNow(String figures, String said) {
        assertEquals(said, months(AnIndicator.count().build(), figures).words());
    }

    @Test
    void aYearToDateIsComparedWithTheSameMonthOfLastYearAlone() {
        Indicator indicator = AnIndicator.count().basis(Basis.CUMULATIVE).build();
        assertEquals(
                "this had increased to 60 in the year to the end of September 2019, from 55 in the year to the end of"
                        + " September 2018.",
                months(indicator, "55 60 70 80 90 95 99 9 20 30 40 50 60").words());
    }

    @Test
    void percentagesAreWrittenOutInTheSentenceAndShortInTheTable() {
        Indicator indicator = AnIndicator.percent().basis(Basis.ROLLING).build();
        Months months = months(indicator, "90 91 92 93 94 93 92 91 90 91 92 93 90");
        assertTrue(months.words().startsWith("this was 90 per cent in the 12 months to the end of September 2019"));
        assertEquals("93.0%", months.cell(new Month(YearMonth.of(2019, 8))));
    }

    @Test
    void blanksSayWhatTheyAre() {
        Indicator indicator = AnIndicator.count().build();
        Months months = months(indicator, "5 c x z k - 5 5 5 5 5 5 5");
        assertEquals(
                List.of("Suppressed", "Not available", "Not applicable", "Low", "No figure"),
                Months.last(ABook.QUARTER).subList(1, 6).stream()
                        .map(months::cell)
                        .toList());
    }

    @Test
    void monthsOfAnotherDefinitionAreNotComparedWithTheseOfNow() {
        Indicator indicator = AnIndicator.count().redefined("2019-04").build();
        Months months = months(indicator, "90 90 90 90 90 90 90 5 6 7 8 9 6");
        assertEquals("Not comparable", months.cell(new Month(YearMonth.of(2019, 3))));
        assertEquals(
                "this had increased to 6 in September 2019, from 5 in April 2019. It was lowest in April 2019, at 5, and"
                        + " highest in August 2019, at 9. For 7 of the 13 months there is no figure to compare.",
                months.words());
    }

    @Test
    void aProvisionalMonthSaysSo() {
        Indicator indicator = care();
        ABook book = book(indicator, "5 5 5 5 5 5 5 5 5 5 5 5 5").result("2019-09", "278", Status.PROVISIONAL, "");
        assertEquals("278 (provisional)", Months.of(book.build(), indicator).cell(new Month(LAST)));
    }

    @Test
    void whatHasNoFiguresByMonthIsLeftOut() {
        assertFalse(months(care(), "- - - - - - - - - - - - 5").isSeries());
        assertFalse(Months.of(ABook.of(care()).result("2019/20 Q2", "5").build(), care())
                .isSeries());
        Assessed none = ABook.of(care()).result("2019/20 Q2", "5").assess();
        assertEquals(Optional.empty(), section(none));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "5, 2|3", "8, 4|4", "9, 3|3|3"})
    void tablesHaveAboutAsManyColumnsEachAndAnUprightPageHoldsThem(int indicators, String columns) {
        Indicator[] all = new Indicator[indicators];
        for (int i = 0; i < indicators; i++) {
            all[i] = AnIndicator.count().ref("A" + i).build();
        }
        ABook book = ABook.of(all);
        for (Indicator indicator : all) {
            book.result(indicator, "2019-08", "7", Status.FINAL, "")
                    .result(indicator, "2019-09", "8", Status.FINAL, "");
        }
        ByMonth section = (ByMonth) section(book.assess()).orElseThrow();
        assertEquals(
                columns,
                String.join(
                        "|",
                        section.tables().stream()
                                .map(t -> Integer.toString(t.columns().size()))
                                .toList()));
        assertEquals(indicators, section.sentences().size());
        assertEquals("1.1", section.sentences().getFirst().number());
        section.tables().forEach(t -> {
            assertEquals(
                    List.of("August 2019", "September 2019"),
                    t.rows().stream().map(MonthRow::month).toList(),
                    "months before the first figure are left out");
            t.rows().forEach(r -> assertEquals(t.columns().size(), r.figures().size()));
        });
    }

    private static Optional<Section> section(Assessed assessed) {
        return new MonthSection(assessed.book(), new Places("p1", Map.of()), Scope.whole(assessed))
                .byMonth(HEADING, "", "1");
    }

    private static Indicator care() {
        return AnIndicator.count().basis(Basis.SNAPSHOT).better(Polarity.NONE).build();
    }

    private static Months months(Indicator indicator, String figures) {
        return Months.of(book(indicator, figures).build(), indicator);
    }

    /** Returns the 13 months up to September 2019, the oldest first; a hyphen means a month without a row. */
    private static ABook book(Indicator indicator, String figures) {
        ABook book = ABook.of(indicator);
        String[] each = figures.split(" ");
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                book.result(LAST.minusMonths(each.length - 1L - i).toString(), each[i]);
            }
        }
        return book;
    }
}
