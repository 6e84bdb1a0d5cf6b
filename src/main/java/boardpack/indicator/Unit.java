package boardpack.indicator;

import java.math.BigDecimal;

/** What a value is counted in, and how it is written with it. */
public enum Unit {
    PERCENT("percent", "", "%", "percentage points", "percentage point", 100),
    NUMBER("number", "", "", "", "", 0),
    PER_1000("per 1,000", "", "", "per 1,000", "per 1,000", 1_000),
    PER_10000("per 10,000", "", "", "per 10,000", "per 10,000", 10_000),
    PER_100000("per 100,000", "", "", "per 100,000", "per 100,000", 100_000),
    DAYS("days", "", "", "days", "day", 1),
    WEEKS("weeks", "", "", "weeks", "week", 1),
    MONTHS("months", "", "", "months", "month", 1),
    POUNDS("£", "£", "", "pounds", "pound", 0);

    private final String word;
    private final String before;
    private final String after;
    private final String changeWord;
    private final String changeWordForOne;
    private final int perDenominator;

    Unit(String word, String before, String after, String changeWord, String changeWordForOne, int perDenominator) {
        this.word = word;
        this.before = before;
        this.after = after;
        this.changeWord = changeWord;
        this.changeWordForOne = changeWordForOne;
        this.perDenominator = perDenominator;
    }

    /** As it is written in {@code indicators.csv}. */
    public String word() {
        return word;
    }

    /** What stands right before a value: a pound sign, or nothing. */
    public String before() {
        return before;
    }

    /** What stands right after a value: a percent sign, or nothing. */
    public String after() {
        return after;
    }

    /** What a change is counted in; a percent indicator changes by percentage points. */
    public String changeWord(boolean one) {
        return one ? changeWordForOne : changeWord;
    }

    /** An amount with its unit, in a sentence: {@code £100,000}, {@code 2 days}, {@code 3 percentage points}. */
    public String measured(BigDecimal amount) {
        String word = switch (this) {
            case PERCENT, DAYS, WEEKS, MONTHS -> " " + changeWord(amount.compareTo(BigDecimal.ONE) == 0);
            default -> "";
        };
        return before + Thousands.bare(amount) + word;
    }

    /** How many of the denominator a value is for: 100 for a percentage; 0 where a ratio makes no sense. */
    public int perDenominator() {
        return perDenominator;
    }
}
