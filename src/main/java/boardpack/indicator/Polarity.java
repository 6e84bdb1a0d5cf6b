package boardpack.indicator;

import java.math.BigDecimal;

/** The better direction: a higher value, a lower one, one within a range, or neither. */
public enum Polarity {
    HIGHER("higher is better"),
    LOWER("lower is better"),
    RANGE("within its range is better"),
    NONE("neither higher nor lower is better");

    private final String words;

    Polarity(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Returns the word in {@code indicators.csv}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Returns a positive number if {@code a} is better than {@code b}, and a negative one if it is worse. Returns 0 if
     * no direction is better.
     */
    public int compare(BigDecimal a, BigDecimal b) {
        return switch (this) {
            case HIGHER -> a.compareTo(b);
            case LOWER -> b.compareTo(a);
            case RANGE, NONE -> 0;
        };
    }
}
