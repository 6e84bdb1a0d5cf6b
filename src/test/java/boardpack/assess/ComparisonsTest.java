package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.indicator.AnIndicator;
import boardpack.indicator.Comparator.Kind;
import boardpack.indicator.Periods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An indicator beside the same one elsewhere. */
final class ComparisonsTest {
    private static final String LAST_YEAR = "2018/19";

    private static ABook book() {
        return ABook.of(AnIndicator.percent().build());
    }

    @Test
    void theMeanIsOfTheNeighboursThatHaveAValue() {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "90")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "c")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Marlsea", "0")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Oakford", "60")
                .comparator(LAST_YEAR, Kind.REGION, "North West", "71")
                .comparator(LAST_YEAR, Kind.ENGLAND, "England", "72"));
        assertEquals(
                0, compared.neighbours().orElseThrow().compareTo(new BigDecimal("50")), "a zero counts, a blank not");
        assertEquals(3, compared.neighboursWithValue());
        assertEquals(4, compared.neighboursNamed());
        assertEquals(ABook.value("71"), compared.region().orElseThrow().value());
        assertEquals(ABook.value("72"), compared.england().orElseThrow().value());
    }

    @Test
    void withoutAnyValueThereIsNoMean() {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "x")
                .comparator(LAST_YEAR, Kind.ENGLAND, "England", "72"));
        assertEquals(Optional.empty(), compared.neighbours());
        assertEquals(0, compared.neighboursWithValue());
        assertEquals(1, compared.neighboursNamed());
        assertEquals(Optional.empty(), compared.region());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saltmere", "Saltmere Borough Council", "saltmere borough council"})
    void theAuthorityIsNeverItsOwnNeighbour(String ourselves) {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "90")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, ourselves, "10"));
        assertEquals(0, compared.neighbours().orElseThrow().compareTo(new BigDecimal("90")));
        assertEquals(1, compared.neighboursWithValue());
        assertEquals(1, compared.neighboursNamed());
    }

    @Test
    void anExactMeanIsKept() {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "10")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "10")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Marlsea", "11"));
        BigDecimal thrice = compared.neighbours().orElseThrow().multiply(BigDecimal.valueOf(3));
        assertTrue(thrice.subtract(BigDecimal.valueOf(31)).abs().compareTo(new BigDecimal("1E-30")) < 0);
    }

    @Test
    void theLatestPeriodThatIsOverIsCompared() {
        Compared compared = only(book().result("2018/19", "88.8")
                .comparator("2017/18", Kind.ENGLAND, "England", "70")
                .comparator("2018/19", Kind.ENGLAND, "England", "71")
                .comparator("2019/20", Kind.ENGLAND, "England", "99"));
        assertEquals(Periods.year(2018), compared.period());
        assertEquals(ABook.value("71"), compared.england().orElseThrow().value());
        assertEquals(ABook.value("88.8"), compared.ours());
    }

    @Test
    void anIndicatorWithoutComparatorsIsNotCompared() {
        assertEquals(List.of(), book().assess().comparisons());
    }

    private static Compared only(ABook book) {
        List<Compared> comparisons = book.assess().comparisons();
        assertEquals(1, comparisons.size());
        return comparisons.getFirst();
    }
}
