package boardpack.compose.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReferencesTest {
    @Test
    void numbersAreOrderedBySize() {
        List<String> inOrder = List.of(
                "",
                "9",
                "10",
                "ED 1",
                "NI",
                "NI 01",
                "NI 1",
                "NI 1a",
                "NI 2",
                "NI 9",
                "NI 10",
                "NI 10.2",
                "NI 10.10",
                "NI 99999999999999999999",
                "NI 100000000000000000000",
                "NI X",
                "PED01 02",
                "PED01 11");
        for (int seed = 0; seed < 50; seed++) {
            List<String> mixed = new ArrayList<>(inOrder);
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(References.IN_ORDER);
            assertEquals(inOrder, mixed);
        }
    }
}
