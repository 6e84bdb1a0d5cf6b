package boardpack.compose.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Indicator;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.paper.DataTable;
import boardpack.protect.Audience;
import boardpack.protect.Protector;
import boardpack.protect.Publishable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuarterRatingsTest {
    private static final Publishable QUARTER = quarter();

    /** Returns four indicators: green, red, awaited, and one without a target. */
    private static Publishable quarter() {
        Indicator green =
                AnIndicator.percent().ref("A").of("Schools").owner("DS").build();
        Indicator red = AnIndicator.percent().ref("B").of("Schools").owner("RH").build();
        Indicator awaited = AnIndicator.percent()
                .ref("C")
                .of("Children in Care")
                .owner("DS")
                .build();
        Indicator bare =
                AnIndicator.percent().ref("D").of("Children in Care").owner("").build();
        ABook book = ABook.of(green, red, awaited, bare).serviceAreas("Schools", "Children in Care");
        for (Indicator indicator : List.of(green, red, awaited)) {
            book.target(indicator, "2019/20", "90.0");
        }
        book.result(green, "2019/20 Q2", "92.75", Status.FINAL, "");
        book.result(red, "2019/20 Q2", "40", Status.FINAL, "");
        book.result(bare, "2019/20 Q2", "40", Status.FINAL, "");
        return Protector.protect(book.assess(), Audience.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | ''                 | ''    | A B C D",
                "Schools          | ''                 | ''    | A B",
                "schools          | ''                 | ''    | A B",
                "children-in-care | ''                 | ''    | C D",
                "Schools;Children in Care | ''         | ''    | A B C D",
                "''               | RED;AWAITED        | ''    | B C",
                "''               | NO_TARGET_SET      | ''    | D",
                "''               | ''                 | ds    | A C",
                "''               | ''                 | DS;RH | A B C",
                "Schools          | GREEN              | DS    | A",
                "Children in Care | GREEN              | ''    | ''",
            })
    void onlyWhatIsAskedForIsShown(String areas, String ratings, String owners, String refs) {
        QuarterRatings shown = QuarterRatings.of(QUARTER, selection(areas, ratings, owners));
        assertEquals(
                refs,
                String.join(
                        " ",
                        shown.lines().stream().map(QuarterRatings.Line::ref).toList()));
        assertEquals(shown.lines().size(), shown.table().rows().size());
        assertEquals(shown.lines().size(), shown.data().ratings().size());
    }

    @ParameterizedTest
    @CsvSource({"Schools, ''", "schools, ''", "children-in-care, ''", "Skools, Skools", "'Schools;Other', Other"})
    void anAreaThatIsNotThereIsTold(String asked, String unknown) {
        Optional<String> told = selection(asked, "", "").unknownArea(List.of("Schools", "Children in Care"));
        assertEquals(unknown, told.orElse(""));
    }

    @Test
    void saysHowManyOfHowManyAreShown() {
        assertEquals(
                "1 of 2 indicators with a target and a result is green and 1 red."
                        + " Not rated: 1 without a target, 1 awaited.",
                QuarterRatings.of(QUARTER, selection("", "", "")).counts());
        assertEquals(
                "1 of 4 indicators is shown. The one indicator with a target and a result is red.",
                QuarterRatings.of(QUARTER, selection("", "RED", "")).counts());
        assertEquals(
                "None of 4 indicators is shown.",
                QuarterRatings.of(QUARTER, selection("", "AMBER", "")).counts());
    }

    @Test
    void figuresAreThoseOfThePaperAndADashStandsForNone() {
        List<QuarterRatings.Line> lines =
                QuarterRatings.of(QUARTER, selection("", "", "")).lines();
        assertEquals(
                List.of("92.8%", "40.0%", "–", "40.0%"),
                lines.stream().map(QuarterRatings.Line::actual).toList());
        assertEquals(
                List.of("90.0%", "90.0%", "90.0%", "–"),
                lines.stream().map(QuarterRatings.Line::target).toList());
    }

    @Test
    void otherProgramsGetTheRowsOfTheCsvAndCountsThatAddUp() {
        for (Selection selection :
                List.of(selection("", "", ""), selection("Schools", "", ""), selection("", "RED", ""))) {
            QuarterRatings shown = QuarterRatings.of(QUARTER, selection);
            DataTable table = shown.table();
            for (int i = 0; i < table.rows().size(); i++) {
                Map<String, String> row = shown.data().ratings().get(i);
                assertEquals(table.header(), List.copyOf(row.keySet()));
                assertEquals(table.rows().get(i), List.copyOf(row.values()));
            }
            Map<String, Integer> counts = shown.data().counts();
            assertEquals(4, counts.get("indicators"));
            int rated = Arrays.stream(Rating.values())
                    .mapToInt(r -> counts.get(r.word().toLowerCase(java.util.Locale.ROOT)))
                    .sum();
            assertEquals(counts.get("shown"), rated);
            assertTrue(counts.get("shown") > 0);
        }
    }

    private static Selection selection(String areas, String ratings, String owners) {
        Set<Rating> wanted = EnumSet.noneOf(Rating.class);
        list(ratings).forEach(r -> wanted.add(Rating.valueOf(r)));
        return new Selection(list(areas), wanted, list(owners));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
