package boardpack.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the place of a figure with one cell or several. */
final class PlaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // line and column of each cell | the printed form
                "47:5 | a.csv:47:5",
                "47:5 47:6 47:7 | a.csv:47:5,6,7",
                "47:7 47:5 47:6 | a.csv:47:5,6,7",
                "47:5 47:5 | a.csv:47:5",
                "47:5 48:6 | a.csv:47:5",
                "47:0 47:6 | a.csv:47",
                "47:5 47:0 | a.csv:47:5",
            })
    void cellsOfOneLineAreToldTogether(String cells, String told) {
        List<Place> places = Arrays.stream(cells.split(" "))
                .map(c -> c.split(":"))
                .map(c -> new Place("a.csv", Integer.parseInt(c[0]), Integer.parseInt(c[1])))
                .toList();
        assertEquals(told, places.stream().reduce(Place::and).orElseThrow().toString());
    }
}
