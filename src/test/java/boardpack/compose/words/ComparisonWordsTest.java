package boardpack.compose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardpack.assess.ABook;
import boardpack.assess.compare.Compared;
import boardpack.indicator.AnIndicator;
import boardpack.indicator.Comparator.Kind;
import boardpack.indicator.Polarity;
import boardpack.indicator.Unit;
import boardpack.paper.Section.ComparisonLine;
import boardpack.paper.Section.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the words of one line of the comparison with other areas. */
final class ComparisonWordsTest {
    private static final String YEAR = "2018/19";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT | 1 | HIGHER | 85 | 82.6 | +2.4 points, better",
                "PERCENT | 1 | HIGHER | 85 | 86 | \u22121.0 point, worse",
                "PERCENT | 1 | LOWER | 85 | 82.6 | +2.4 points, worse",
                "PERCENT | 1 | NONE | 85 | 82.6 | +2.4 points",
                "PERCENT | 1 | HIGHER | 85 | 85.04 | The same",
                "PERCENT | 1 | NONE | 85 | 85 | The same",
                "DAYS | 1 | LOWER | 30.5 | 32 | \u22121.5 days, better",
                "NUMBER | 0 | LOWER | 1300 | 100 | +1,200, worse",
                "POUNDS | 0 | LOWER | 1300 | 100 | +£1,200, worse",
                "PER_10000 | 1 | LOWER | 51.2 | 60 | \u22128.8, better",
            })
    void theGapHasItsSignItsUnitAndItsSide(
            Unit unit, int decimals, Polarity polarity, String ours, String england, String gap) {
        ABook book = ABook.of(AnIndicator.percent()
                        .in(unit)
                        .decimals(decimals)
                        .better(polarity)
                        .build())
                .result(YEAR, ours)
                .comparator(YEAR, Kind.ENGLAND, "England", england);
        assertEquals(List.of(gap), plain(line(book).england()).notes());
    }

    @Test
    void underEachFigureOfOthersStandsTheGap() {
        ComparisonLine line = line(book().result(YEAR, "85")
                .comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "80")
                .comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, "Kelderby", "x")
                .comparator(YEAR, Kind.REGION, "North West", "85")
                .comparator(YEAR, Kind.ENGLAND, "England", "90"));
        assertEquals(new Figure("85.0%", List.of()), line.ours());
        assertEquals(
                new Figure("80.0%", List.of("+5.0 points, better", "Mean of 1 of 2", "Best: 80.0%, Thornmere")),
                plain(line.neighbours()));
        assertEquals(new Figure("85.0%", List.of("The same")), line.region());
        assertEquals(new Figure("90.0%", List.of("\u22125.0 points, worse")), plain(line.england()));
    }

    @Test
    void theNeighboursThatTheModelNamesAreCountedWhetherOrNotTheyHaveAFigure() {
        ABook book = book().result(YEAR, "85")
                .comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "80")
                .comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, "KELDERBY", "x")
                .model("Kelderby", "Thornmere", "Marlsea", "Oakford");
        assertEquals(
                "Mean of 1 of the 4 statistical neighbours that the model names",
                plain(line(book).neighbours()).notes().get(1));
        List<String> sentences = new ComparisonWords(compared(book)).sentences();
        assertTrue(sentences.contains("Without a figure: Kelderby, Marlsea and Oakford."), sentences.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // named neighbours, by a model?, how many of how many, missing
                "Thornmere | true | Mean of 1 of 1 | ''",
                "Thornmere, Marlsea | false | Mean of 1 of 2 | Without a figure: Marlsea.",
                "thornmere, Saltmere | true | Mean of 1 of the 2 statistical neighbours that the model names"
                        + " | Without a figure: Saltmere.",
                // No neighbours are named, or the supplied one is not among them.
                "'' | false | Mean of 1 of 1 | ''",
                "Marlsea, Oakford | true | Mean of 1 of 1 | ''",
            })
    void whoTheNeighboursAre(String names, boolean model, String note, String missing) {
        ABook book = book().result(YEAR, "85").comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "80");
        String[] all = names.isEmpty() ? new String[0] : names.split(", ");
        Compared compared = compared(model ? book.model(all) : book.neighbours(all));
        assertEquals(
                note,
                plain(new ComparisonWords(compared).line().neighbours()).notes().get(1));
        assertEquals(
                missing,
                new ComparisonWords(compared)
                        .sentences().stream()
                                .filter(s -> s.startsWith("Without"))
                                .findFirst()
                                .orElse(""));
    }

    @Test
    void withoutOursNothingIsSaidOfAGap() {
        ABook book = book().result(YEAR, "c")
                .comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, "Thornmere", "80")
                .comparator(YEAR, Kind.ENGLAND, "England", "90");
        assertEquals(
                List.of("Mean of 1 of 1", "Best: 80.0%, Thornmere"),
                plain(line(book).neighbours()).notes());
        assertEquals(new Figure("90.0%", List.of()), line(book).england());
        assertEquals(new Figure("Not available", List.of()), line(book).region());
        assertFalse(new ComparisonWords(compared(book)).saysAGap());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | Best: 80.0%, Thornmere",
                "2 | Best: 80.0%, Thornmere and Kelderby",
                "3 | Best: 80.0%, Thornmere, Kelderby and Marlsea",
                "4 | Best: 80.0%, 4 neighbours",
            })
    void theBestNeighboursAreNamedUnlessTheyAreMany(int tied, String best) {
        ABook book = book().comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, "Castlemoor", "79.9");
        List.of("Thornmere", "Kelderby", "Marlsea", "Oldhaven")
                .subList(0, tied)
                .forEach(name -> book.comparator(YEAR, Kind.STATISTICAL_NEIGHBOUR, name, "80"));
        assertEquals(best, line(book).neighbours().notes().getLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95 | Rank 1 of 5 | Quartile A (best)",
                "90 | Joint rank 1 of 5 | Quartile B",
                "75 | Rank 3 of 5 | Quartile C",
                "60 | Joint rank 4 of 5 | Quartile D (worst)",
            })
    void underOursStandsItsRankAndItsQuartile(String ours, String rank, String quartile) {
        ABook book = book().result(YEAR, ours);
        List.of("60", "70", "80", "90").forEach(v -> book.comparator(YEAR, Kind.AUTHORITY, "Authority " + v, v));
        assertEquals(List.of(rank, quartile), plain(line(book).ours()).notes());
    }

    @Test
    void tooFewForAQuartileAreRankedAllTheSame() {
        ABook book = book().result(YEAR, "85").comparator(YEAR, Kind.AUTHORITY, "Thornmere", "80");
        assertEquals(List.of("Rank 1 of 2"), plain(line(book).ours()).notes());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 85, 85.0%, As published",
        "85, 85, 85.0%,",
        "c, 85, Suppressed,",
        "'', x, Not available,",
        "'','', No figure,"
    })
    void aFigureThatIsNotOfTheExtractsSaysSo(String extract, String row, String figure, String note) {
        ABook book = book(Polarity.NONE).result(YEAR, extract).comparator(YEAR, Kind.AUTHORITY, "Saltmere", row);
        assertEquals(
                new Figure(figure, note == null ? List.of() : List.of(note)),
                line(book).ours());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theNotesExplainWhatIsThereAndNothingElse(Kind kind) {
        ABook book = book().result(YEAR, "85");
        List.of("60", "70", "80", "90").forEach(v -> book.comparator(YEAR, kind, "Authority " + v, v));
        Compared compared = compared(book);
        assertEquals(kind != Kind.AUTHORITY, new ComparisonWords(compared).saysAGap());
        assertEquals(kind == Kind.AUTHORITY, compared.standing().isPresent());
        assertTrue(line(book).ours().notes().isEmpty() || kind == Kind.AUTHORITY);
    }

    private static ABook book() {
        return ABook.of(AnIndicator.percent().build());
    }

    private static ABook book(Polarity polarity) {
        return ABook.of(AnIndicator.percent().better(polarity).build());
    }

    private static Compared compared(ABook book) {
        return book.assess().comparisons().getFirst();
    }

    private static ComparisonLine line(ABook book) {
        return new ComparisonWords(compared(book)).line();
    }

    /** Returns the figure with plain blanks in place of non-breaking ones. */
    private static Figure plain(Figure figure) {
        return new Figure(
                figure.value(),
                figure.notes().stream().map(n -> n.replace('\u00A0', ' ')).toList());
    }
}
