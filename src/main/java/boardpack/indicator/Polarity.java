package boardpack.indicator;

/** Which way is better: a higher value, a lower one, or neither. */
public enum Polarity {
    HIGHER("higher is better"),
    LOWER("lower is better"),
    NONE("neither higher nor lower is better");

    private final String words;

    Polarity(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Greater than 0 where {@code a} is better than {@code b}, less where it is worse, 0 where neither. */
    public int compare(java.math.BigDecimal a, java.math.BigDecimal b) {
        return switch (this) {
            case HIGHER -> a.compareTo(b);
            case LOWER -> b.compareTo(a);
            case NONE -> 0;
        };
    }
}
