package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Basis;
import boardpack.indicator.Direction;
import boardpack.indicator.Rating;
import boardpack.paper.Key;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that colours and arrows are always accompanied by words. */
final class MarksTest {
    @ParameterizedTest
    @EnumSource(Rating.class)
    void everyRatingHasItsWord(Rating rating) {
        assertEquals(rating.word(), Marks.of(rating).word());
        assertFalse(Marks.of(rating).mark().isBlank());
    }

    @Test
    void eachReasonForNoRatingHasWordsOfItsOwn() {
        List<String> words = Arrays.stream(Rating.values()).map(Rating::word).toList();
        assertEquals(words.size(), new HashSet<>(words).size());
    }

    @Test
    void everyDirectionIsInTheKeyWithAShapeOfItsOwn() {
        List<Key.Line> lines = Marks.directionKey().lines();
        assertEquals(
                Arrays.stream(Direction.values()).map(Marks::of).toList(),
                lines.stream().map(Key.Line::word).toList());
        assertEquals(
                lines.size(), new HashSet<>(lines.stream().map(Key.Line::shape).toList()).size());
    }

    @Test
    void aWordInPlaceOfADirectionIsInTheKey() {
        ABook book = ABook.of(AnIndicator.annual(3).build()).target("2019/20", "90");
        List<String> words = Marks.directionKey(book.assess().assessments()).lines().stream()
                .map(l -> l.word().word())
                .toList();
        assertEquals(List.of("Not due"), words);
    }

    @Test
    void ratingsAreToldApartWithoutTheirColour() {
        List<Key.Line> lines = Marks.ratingKey().lines();
        assertEquals(3, new HashSet<>(lines.stream().map(Key.Line::shape).toList()).size());
    }

    @Test
    void theKeyHoldsOnlyTheReasonsThatAreMet() {
        ABook book = ABook.of(AnIndicator.percent().build()).target("2019/20", "90");
        List<Key.Line> lines = Marks.unratedKey(book.assess().assessments()).lines();
        assertEquals(
                List.of("Awaited"), lines.stream().map(l -> l.word().word()).toList());
        assertTrue(Marks.unratedKey(book.result("2019/20 Q2", "92.7").assess().assessments())
                .lines()
                .isEmpty());
    }

    /** Tests a rated quarter with a forecast that has no target for the year. */
    @Test
    void theKeyHoldsTheReasonsOfForecastsToo() {
        ABook book = ABook.of(AnIndicator.count().basis(Basis.CUMULATIVE).build())
                .result("2019/20 Q2", "210")
                .target("2019/20 Q2", "200");
        assertEquals(
                List.of("No target set"),
                Marks.unratedKey(book.assess().assessments()).lines().stream()
                        .map(l -> l.word().word())
                        .toList());
    }
}
