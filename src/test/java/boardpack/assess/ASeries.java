package boardpack.assess;

import boardpack.assess.control.Observation;
import boardpack.indicator.Month;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Series for tests of control charts: one value a month, from April 2015 on. */
public final class ASeries {
    private static final YearMonth FIRST = YearMonth.of(2015, 4);

    private ASeries() {}

    public static Month month(int index) {
        return new Month(FIRST.plusMonths(index));
    }

    public static List<Observation> of(List<BigDecimal> values) {
        List<Observation> series = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            series.add(new Observation(month(i), values.get(i)));
        }
        return series;
    }

    /** Returns a series from text such as {@code 10 12 10x3}, with values and repeated values. */
    public static List<Observation> of(String text) {
        return of(values(text));
    }

    public static List<BigDecimal> values(String text) {
        List<BigDecimal> values = new ArrayList<>();
        for (String word : text.split(" ")) {
            String[] parts = word.split("x");
            for (int i = 0; i < (parts.length == 1 ? 1 : Integer.parseInt(parts[1])); i++) {
                values.add(new BigDecimal(parts[0]));
            }
        }
        return values;
    }

    /** Returns a number of values that alternate. */
    public static List<BigDecimal> alternating(int count, String... values) {
        List<BigDecimal> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new BigDecimal(values[i % values.length]));
        }
        return all;
    }

    /** Returns noise with occasional jumps, drifts, shifts and ties, so that every rule is common. */
    public static List<BigDecimal> any(Random random, int count) {
        int scale = random.nextInt(3);
        int spread = random.nextBoolean() ? 6 : 200;
        long level = random.nextInt(2_001) - 1_000;
        int drift = 0;
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(24)) {
                case 0 -> level += random.nextInt(2 * spread + 1) - spread;
                case 1 -> drift = spread + 1;
                case 2 -> drift = -spread - 1;
                case 3, 4 -> drift = 0;
                default -> {}
            }
            level += drift;
            int jump = random.nextInt(30) == 0 ? (random.nextBoolean() ? 8 : -8) * spread : 0;
            values.add(BigDecimal.valueOf(level + random.nextInt(spread + 1) + jump, scale));
        }
        return values;
    }
}
