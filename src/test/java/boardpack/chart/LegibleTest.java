package boardpack.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests that no text of a chart overlaps another or exceeds the edge. */
class LegibleTest {
    private static final int SERIES = 3_000;

    private static void legible(Function<SomeCharts, Chart> made) {
        for (int seed = 0; seed < SERIES; seed++) {
            Chart chart = made.apply(new SomeCharts(seed));
            assertEquals(List.of(), Drawn.of(chart).faults(), "seed " + seed + ": " + chart);
        }
    }

    @Test
    void trends() {
        legible(SomeCharts::trend);
    }

    @Test
    void controlCharts() {
        legible(SomeCharts::process);
    }

    @Test
    void bars() {
        legible(SomeCharts::bars);
    }

    @Test
    void dotPlots() {
        legible(SomeCharts::dots);
    }

    /** Checks that the essential values are always printed: this quarter's, and that of a year before. */
    @Test
    void theValuesThatMatterAreAlwaysPrinted() {
        for (int seed = 0; seed < SERIES; seed++) {
            TrendChart chart = new SomeCharts(seed).trend();
            Drawn drawn = Drawn.of(chart);
            for (Slot slot : chart.slots()) {
                if (slot.role() != Slot.Role.OTHER && slot.value().isPresent()) {
                    assertTrue(drawn.says(slot.text()), "seed " + seed + ": " + slot);
                }
            }
            chart.slots()
                    .getLast()
                    .aim()
                    .ifPresent(a -> assertTrue(drawn.texts().size() > 3));
        }
    }

    @Test
    void theNewestPeriodIsAlwaysNamed() {
        for (int seed = 0; seed < SERIES; seed++) {
            ProcessChart chart = new SomeCharts(seed).process();
            assertTrue(Drawn.of(chart).says(chart.slots().getLast().label()), "seed " + seed);
        }
    }

    @Test
    void theTestFindsTextsOnOneAnother() {
        Drawn.Text one = new Drawn.Text("one", 0, 0, 10, 5);
        Drawn.Text two = new Drawn.Text("two", 9, 4, 12, 9);
        Drawn.Text beyond = new Drawn.Text("beyond", 95, 10, 105, 15);
        Drawn drawn = new Drawn(null, 100, 100, List.of(one, two, beyond));
        assertEquals(2, drawn.faults().size(), drawn.faults().toString());
    }
}
