package boardpack.indicator;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The unit of a value and the way it is printed: a known unit, or a word of the council's. */
public final class Unit {
    /** The kind of a unit. */
    public enum Kind {
        PERCENT,
        NUMBER,
        /** A number in 1,000 or another base. */
        RATE,
        /** Days, weeks and months. */
        TIME,
        POUNDS,
        /** Any other word. */
        NAMED
    }

    /** Patterns in a separate class, which is loaded only for units of the council's own. */
    private static final class Words {
        /** Words for averages or indexes, whose parts never add up to the year. */
        static final Pattern AVERAGES = Pattern.compile(
                "(?i).*\\bper\\b.*|.*\\b(?:score|index|ratio|rating|average|mean|minutes?|mins|seconds?|secs|years?|stars?)\\b.*");
    }

    public static final Unit PERCENT =
            new Unit(Kind.PERCENT, "percent", "", "%", "percentage points", "percentage point", 100);
    public static final Unit NUMBER = new Unit(Kind.NUMBER, "number", "", "", "", "", 0);
    public static final Unit PER_1000 = rate("per 1,000", 1_000);
    public static final Unit PER_10000 = rate("per 10,000", 10_000);
    public static final Unit PER_100000 = rate("per 100,000", 100_000);
    public static final Unit DAYS = new Unit(Kind.TIME, "days", "", "", "days", "day", 1);
    public static final Unit WEEKS = new Unit(Kind.TIME, "weeks", "", "", "weeks", "week", 1);
    public static final Unit MONTHS = new Unit(Kind.TIME, "months", "", "", "months", "month", 1);
    public static final Unit POUNDS = new Unit(Kind.POUNDS, "£", "£", "", "pounds", "pound", 0);

    /** Thousands of pounds: £1,234k. */
    public static final Unit THOUSANDS_OF_POUNDS = new Unit(Kind.NAMED, "£000", "£", "k", "", "", 0);

    /** Millions of pounds: £1.2m. */
    public static final Unit MILLIONS_OF_POUNDS = new Unit(Kind.NAMED, "£m", "£", "m", "", "", 0);

    private final Kind kind;
    private final String word;
    private final String before;
    private final String after;
    private final String many;
    private final String one;
    private final int perDenominator;

    private Unit(Kind kind, String word, String before, String after, String many, String one, int perDenominator) {
        this.kind = kind;
        this.word = word;
        this.before = before;
        this.after = after;
        this.many = many;
        this.one = one;
        this.perDenominator = perDenominator;
    }

    /** Returns a rate with its base and the things counted: {@code per 1,000 households}. */
    public static Unit rate(String word, int in) {
        return new Unit(Kind.RATE, word, "", "", word, word, in);
    }

    /**
     * Returns a unit in the council's own words: {@code minutes}, {@code kg per household}.
     *
     * @param before the sign before the number: a pound sign, or nothing
     * @param behind the words after it
     */
    public static Unit named(String before, String behind) {
        String word = before.isEmpty() ? behind : before + " " + behind;
        return new Unit(Kind.NAMED, word, before, "", behind, UnitWord.one(behind), 1);
    }

    /** Returns the known unit with an enum-style name such as {@code PER_1000}. */
    public static Unit valueOf(String name) {
        return switch (name) {
            case "PERCENT" -> PERCENT;
            case "NUMBER" -> NUMBER;
            case "PER_1000" -> PER_1000;
            case "PER_10000" -> PER_10000;
            case "PER_100000" -> PER_100000;
            case "DAYS" -> DAYS;
            case "WEEKS" -> WEEKS;
            case "MONTHS" -> MONTHS;
            case "POUNDS" -> POUNDS;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Returns the known units. */
    public static Unit[] values() {
        return new Unit[] {PERCENT, NUMBER, PER_1000, PER_10000, PER_100000, DAYS, WEEKS, MONTHS, POUNDS};
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the word in {@code indicators.csv}. */
    public String word() {
        return word;
    }

    /** Returns the sign directly before a value: a pound sign, or nothing. */
    public String before() {
        return before;
    }

    /** Returns the sign directly after a value: a percent sign, or nothing. */
    public String after() {
        return after;
    }

    /** Returns the text after a value, with the word of a named unit: {@code %}, {@code minutes}, {@code minute}. */
    public String after(BigDecimal shown) {
        return kind == Kind.NAMED && !many.isEmpty() ? after + " " + changeWord(isOne(shown)) : after;
    }

    /** Returns the unit of a change; a percentage changes by percentage points. */
    public String changeWord(boolean isOne) {
        return isOne ? one : many;
    }

    /**
     * Returns an amount with its unit for a sentence: {@code £100,000}, {@code 2 days}, {@code 3 percentage points}.
     */
    public String measured(BigDecimal amount) {
        String behind = switch (kind) {
            case PERCENT, TIME -> " " + changeWord(isOne(amount));
            case NUMBER, RATE, POUNDS, NAMED -> after(amount);
        };
        return before + Thousands.bare(amount) + behind;
    }

    private static boolean isOne(BigDecimal amount) {
        return amount.abs().compareTo(BigDecimal.ONE) == 0;
    }

    /** Returns the base of a rate: 100 for a percentage; 0 if a ratio makes no sense. */
    public int perDenominator() {
        return perDenominator;
    }

    /** Returns true for pounds, thousands of pounds, or pounds per item. */
    public boolean isMoney() {
        return !before.isEmpty();
    }

    /** Returns the decimal places by which an amount in pounds is shifted: 3 for thousands of pounds. */
    public int placesOfPounds() {
        return switch (after) {
            case "k" -> 3;
            case "m" -> 6;
            default -> 0;
        };
    }

    /** Returns true for units that add up: numbers of things, and pounds or thousands of pounds. */
    public boolean isCounted() {
        return perDenominator == 0;
    }

    /**
     * Returns true for a named unit that may add up over a year, such as tonnes. An average or a score never adds up.
     */
    public boolean mayAddUp() {
        return kind == Kind.NAMED
                && perDenominator != 0
                && !Words.AVERAGES.matcher(word).matches();
    }

    // The word identifies the unit.
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && word.equals(unit.word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }

    @Override
    public String toString() {
        return word;
    }
}
