package boardpack.indicator;

/** The reason why a point on a control chart is more than chance, or the statement that it is not. */
public enum SpecialCause {
    ABOVE_UPPER_LIMIT(1, "above the upper limit"),
    BELOW_LOWER_LIMIT(-1, "below the lower limit"),
    RISING(1, "one of 7 or more points in a row that rise"),
    FALLING(-1, "one of 7 or more points in a row that fall"),
    NEAR_UPPER_LIMIT(1, "one of 2 or more in 3 points near the upper limit"),
    NEAR_LOWER_LIMIT(-1, "one of 2 or more in 3 points near the lower limit"),
    ABOVE_MEAN(1, "one of 7 or more points in a row above the mean"),
    BELOW_MEAN(-1, "one of 7 or more points in a row below the mean"),
    NONE(0, "common cause"),
    NOT_JUDGED(0, "not judged, because there are too few points for limits");

    private final int sign;
    private final String words;

    SpecialCause(int sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** Returns 1 if the values are high or rise, -1 if they are low or fall, and 0 without a special cause. */
    public int sign() {
        return sign;
    }

    public String words() {
        return words;
    }
}
