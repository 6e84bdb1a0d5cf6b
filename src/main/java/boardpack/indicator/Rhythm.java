package boardpack.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quarters in which an indicator is reported, in every year or in one year of two or more.
 *
 * @param quarters the numbers of its quarters, from 1 to 4, in order; never empty
 * @param years 1 if it is reported every year, 2 if every second year
 * @param base a year in which it is reported, if not every year; empty if unknown
 */
public record Rhythm(List<Integer> quarters, int years, Optional<Year> base) {
    /** The default rhythm. */
    public static final Rhythm QUARTERLY = new Rhythm(List.of(1, 2, 3, 4), 1, Optional.empty());

    private static final List<String> ORDINALS = List.of("second", "third", "fourth", "fifth");

    public Rhythm {
        if (quarters.isEmpty() || years < 1) {
            throw new IllegalArgumentException("a rhythm has quarters and years");
        }
        quarters = quarters.stream().distinct().sorted().toList();
    }

    /** Returns the rhythm of one quarter a year. */
    public static Rhythm annual(int quarter) {
        return new Rhythm(List.of(quarter), 1, Optional.empty());
    }

    /** Returns a copy for which one reporting year is known. */
    public Rhythm from(Year reported) {
        return new Rhythm(quarters, years, Optional.of(reported));
    }

    /** Returns true if it is reported in each quarter of each year. */
    public boolean isQuarterly() {
        return quarters.size() == 4 && years == 1;
    }

    /** Returns true in the quarters in which it is reported. If its years are unknown, every year counts. */
    public boolean isDue(Quarter quarter) {
        boolean year = years == 1
                || base.isEmpty()
                || Math.floorMod(quarter.year().starts() - base.get().starts(), years) == 0;
        return year && (quarters.size() == 4 || quarters.contains(quarter.number()));
    }

    /** Returns the next quarter after one in which it is reported. */
    public Quarter after(Quarter quarter) {
        Quarter next = after(quarter, quarter.number());
        while (!isDue(next)) {
            next = after(next, next.number());
        }
        return next;
    }

    /** Returns the last quarter before one in which it is reported. */
    public Quarter before(Quarter quarter) {
        Quarter last = quarter.before();
        while (!isDue(last)) {
            last = last.before();
        }
        return last;
    }

    private static Quarter after(Quarter quarter, int number) {
        return number < 4
                ? quarter.year().quarter(number + 1)
                : new Year(quarter.year().starts() + 1, quarter.year().kind()).quarter(1);
    }

    /** Returns the frequency in words that follow "reported": {@code once a year, in Q3}. */
    public String words() {
        String in = quarters.size() == 4 ? "every quarter" : "in " + named();
        String often = years > 1 ? "every " + ordinal() + " year" : quarters.size() == 1 ? "once a year" : "";
        if (often.isEmpty()) {
            return in;
        }
        return often + (quarters.size() == 4 ? ", in every quarter" : ", " + in);
    }

    /** Returns the frequency without its quarters: {@code every second year}. */
    public String often() {
        if (years > 1) {
            return "every " + ordinal() + " year";
        }
        return switch (quarters.size()) {
            case 1 -> "once a year";
            case 2 -> "twice a year";
            case 3 -> "three times a year";
            default -> "every quarter";
        };
    }

    private String ordinal() {
        return years - 2 < ORDINALS.size() ? ORDINALS.get(years - 2) : years + "th";
    }

    /** Returns its quarters: {@code Q2 and Q4}. */
    public String named() {
        List<String> names = new ArrayList<>();
        quarters.forEach(number -> names.add("Q" + number));
        String last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }
}
