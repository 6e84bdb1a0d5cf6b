package boardpack.assess.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.compare.Gap.Side;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Comparator.Kind;
import boardpack.indicator.Periods;
import boardpack.indicator.Polarity;
import boardpack.indicator.Quartile;
import boardpack.problem.Code;
import boardpack.problem.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the comparison of an indicator with other areas. */
final class ComparisonsTest {
    private static final String LAST_YEAR = "2018/19";

    private static ABook book() {
        return ABook.of(AnIndicator.percent().build());
    }

    private static ABook book(Polarity polarity) {
        return ABook.of(AnIndicator.percent().better(polarity).build());
    }

    @Test
    void theMeanIsOfTheNeighboursThatHaveAValue() {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "90")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "c")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Marlsea", "0")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Oakford", "60")
                .comparator(LAST_YEAR, Kind.REGION, "North West", "71")
                .comparator(LAST_YEAR, Kind.ENGLAND, "England", "72"));
        assertEquals(0, mean(compared).compareTo(new BigDecimal("50")), "a zero counts, a blank not");
        assertEquals(3, compared.neighbours().withValue());
        assertEquals(4, compared.neighbours().named());
        assertEquals(ABook.value("71"), compared.region().orElseThrow().value());
        assertEquals(ABook.value("72"), compared.england().orElseThrow().value());
    }

    @Test
    void withoutAnyValueThereIsNoMean() {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "x")
                .comparator(LAST_YEAR, Kind.ENGLAND, "England", "72"));
        assertEquals(
                new NeighbourFigures(Optional.empty(), 0, 1, List.of("Thornmere"), false, Optional.empty()),
                compared.neighbours());
        assertEquals(Optional.empty(), compared.region());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saltmere", "Saltmere Borough Council", "saltmere borough council"})
    void theAuthorityIsNeverItsOwnNeighbour(String ourselves) {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "90")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, ourselves, "99"));
        assertEquals(0, mean(compared).compareTo(new BigDecimal("90")));
        assertEquals(1, compared.neighbours().withValue());
        assertEquals(1, compared.neighbours().named());
        assertEquals(
                List.of("Thornmere"), compared.neighbours().best().orElseThrow().names());
    }

    @Test
    void anExactMeanIsKept() {
        Compared compared = only(book().comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "10")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "10")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Marlsea", "11"));
        BigDecimal thrice = mean(compared).multiply(BigDecimal.valueOf(3));
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

    /** Tests equal values: with one decimal 79.95 is 80.0, and so is 80.04. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HIGHER | 80.0 | Thornmere, Kelderby
            LOWER  | 70.0 | Marlsea
            """)
    void theBestNeighbourIsTheOneOfTheBestFigureAsItIsPrinted(Polarity polarity, BigDecimal value, String names) {
        Compared compared = only(book(polarity)
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "80.04")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "79.95")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Marlsea", "70")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Oldhaven", "x")
                .comparator(LAST_YEAR, Kind.AUTHORITY, "Elsewhere", polarity == Polarity.HIGHER ? "99" : "1"));
        NeighbourFigures.Best best = compared.neighbours().best().orElseThrow();
        assertEquals(value, best.value());
        assertEquals(List.of(names.split(", ")), best.names());
    }

    /** Tests ranks among 60, 70, 80 and 90, and one without a value. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HIGHER | 95    | 1 | false | A
            HIGHER | 90    | 1 | true  | B
            HIGHER | 89.9  | 2 | false | B
            HIGHER | 75    | 3 | false | C
            HIGHER | 69.96 | 3 | true  | D
            HIGHER | 0     | 5 | false | D
            LOWER  | 0     | 1 | false | A
            LOWER  | 60    | 1 | true  | A
            LOWER  | 60.04 | 1 | true  | A
            LOWER  | 60.06 | 2 | false | A
            LOWER  | 75    | 3 | false | B
            LOWER  | 90    | 4 | true  | C
            LOWER  | 95    | 5 | false | D
            """)
    void theRankCountsWhoIsBetter(Polarity polarity, String ours, int rank, boolean shared, Quartile quartile) {
        Compared compared = only(among(book(polarity).result(LAST_YEAR, ours), "60", "70", "80", "90", "c"));
        assertEquals(
                Optional.of(new Standing(rank, shared, 5, Optional.of(quartile))),
                compared.standing(),
                "a blank is not counted, and ours is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saltmere", "SALTMERE BOROUGH COUNCIL"})
    void ourOwnRowIsOursAndNotAnotherAuthority(String ourselves) {
        Compared compared = only(among(book().result(LAST_YEAR, "85"), "60", "70", "80", "90")
                .comparator(LAST_YEAR, Kind.AUTHORITY, ourselves, "85"));
        assertEquals(Optional.of(new Standing(2, false, 5, Optional.of(Quartile.B))), compared.standing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the extracts say holds, suppression too; where they say nothing, our own row does
            88 | 85 | 88 | 2
            '' | 85 | 85 | 2
            '' | x  | x  |
            '' | '' | '' |
            c  | 85 | c  |
            z  | 85 | z  |
            88 | c  | 88 | 2
            """)
    void oursIsTheFigureOfTheExtractsOrElseOurOwnRow(String extract, String row, String ours, Integer rank) {
        Compared compared = only(among(book().result(LAST_YEAR, extract), "60", "70", "80", "90")
                .comparator(LAST_YEAR, Kind.AUTHORITY, "Saltmere", row));
        assertEquals(ABook.value(ours), compared.ours());
        assertEquals(Optional.ofNullable(rank), compared.standing().map(Standing::rank));
    }

    @Test
    void aPercentageThatCannotBeAddedUpIsTakenFromOurOwnRow() {
        ABook book = among(book(), "60", "70");
        for (int quarter = 1; quarter <= 4; quarter++) {
            book.result("2018/19 Q" + quarter, "65");
        }
        Compared compared = only(book.comparator(LAST_YEAR, Kind.AUTHORITY, "Saltmere", "64.8"));
        assertEquals(ABook.value("64.8"), compared.ours());
        assertEquals(2, compared.standing().orElseThrow().rank());
    }

    @ParameterizedTest
    @CsvSource({"85, 85.04, 0", "85, 85.1, 1", "85, x, 0", "c, 85, 0", "'', 85, 0"})
    void ourOwnRowWithAnotherFigureThanTheExtractsIsPointedOut(String extract, String row, int told) {
        List<Finding> findings = among(book().result(LAST_YEAR, extract), "60", "70")
                .comparator(LAST_YEAR, Kind.AUTHORITY, "Saltmere", row)
                .review()
                .sorted()
                .stream()
                .filter(f -> f.code() == Code.W317)
                .toList();
        assertEquals(told, findings.size());
    }

    @Test
    void aNeighbourThatIsAlsoAnAuthorityIsCountedOnceInEach() {
        Compared compared = only(among(book().result(LAST_YEAR, "85"), "60", "70", "80", "90")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Authority 1", "60")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Authority 4", "90"));
        assertEquals(2, compared.neighbours().named());
        assertEquals(5, compared.standing().orElseThrow().among());
    }

    @Test
    void neighboursAloneAreNotAllAuthorities() {
        Compared compared = only(book().result(LAST_YEAR, "85")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "60")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "70")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Marlsea", "80"));
        assertEquals(Optional.empty(), compared.standing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # too few for a quartile, and just enough
            60       | 2 | false
            60 70    | 3 | false
            60 70 80 | 4 | true
            # as printed they are all the same
            85 85.04 84.95 85.01 | 5 | false
            """)
    void aQuartileNeedsAuthoritiesThatCanBeDividedIntoFour(String others, int among, boolean divided) {
        Standing standing = only(among(book().result(LAST_YEAR, "85"), others.split(" ")))
                .standing()
                .orElseThrow();
        assertEquals(among, standing.among());
        assertEquals(divided, standing.quartile().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"c c c c, 85", "60 70 80 90, c", "60 70 80 90, ''"})
    void withoutOursOrWithoutOthersThereIsNoRank(String others, String ours) {
        Compared compared = only(among(book().result(LAST_YEAR, ours), others.split(" ")));
        assertEquals(Optional.empty(), compared.standing());
    }

    @Test
    void whereNeitherSideIsBetterThereIsNoBestNeighbourAndNoRank() {
        Compared compared = only(among(book(Polarity.NONE).result(LAST_YEAR, "85"), "60", "70", "80", "90")
                .comparator(LAST_YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "90"));
        assertEquals(Optional.empty(), compared.standing());
        assertEquals(Optional.empty(), compared.neighbours().best());
        assertEquals(Optional.of(new Gap(new BigDecimal("-5.0"), Side.NEITHER)), compared.gapTo(mean(compared)));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 85,    82.6,  2.4,  BETTER",
        "HIGHER, 85,    87.4,  -2.4, WORSE",
        "LOWER,  85,    82.6,  2.4,  WORSE",
        "LOWER,  85,    87.4,  -2.4, BETTER",
        "NONE,   85,    87.4,  -2.4, NEITHER",
        "HIGHER, 85,    85,    0.0,  SAME",
        "NONE,   85,    85,    0.0,  SAME",
        // 85.0 less 85.1, as printed, not 85.04 less 85.05
        "HIGHER, 85.04, 85.05, -0.1, WORSE",
        "LOWER,  84.95, 85.04, 0.0,  SAME",
    })
    void theGapIsBetweenWhatIsPrinted(Polarity polarity, String ours, BigDecimal theirs, BigDecimal by, Side side) {
        Compared compared =
                only(book(polarity).result(LAST_YEAR, ours).comparator(LAST_YEAR, Kind.ENGLAND, "England", "1"));
        assertEquals(Optional.of(new Gap(by, side)), compared.gapTo(theirs));
    }

    @Test
    void withoutOursThereIsNoGap() {
        Compared compared = only(book().result(LAST_YEAR, "c").comparator(LAST_YEAR, Kind.ENGLAND, "England", "1"));
        assertEquals(Optional.empty(), compared.gapTo(BigDecimal.TEN));
    }

    /** Adds authorities with these values, named Authority 1, Authority 2 and so on. */
    private static ABook among(ABook book, String... values) {
        for (int i = 0; i < values.length; i++) {
            book.comparator(LAST_YEAR, Kind.AUTHORITY, "Authority " + (i + 1), values[i]);
        }
        return book;
    }

    private static BigDecimal mean(Compared compared) {
        return compared.neighbours().mean().orElseThrow();
    }

    private static Compared only(ABook book) {
        List<Compared> comparisons = book.assess().comparisons();
        assertEquals(1, comparisons.size());
        return comparisons.getFirst();
    }
}
