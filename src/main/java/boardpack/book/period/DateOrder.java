package boardpack.book.period;

import java.util.Arrays;
import java.util.Optional;

/** The order of day and month in a date with slashes. */
public enum DateOrder {
    /** As in 31/10/2026, Excel's format in Britain. */
    DAY_FIRST("day-first"),
    /** As in 10/31/2026, Excel's format in America. */
    MONTH_FIRST("month-first");

    private final String word;

    DateOrder(String word) {
        this.word = word;
    }

    /** Returns the word in {@code pack.yaml}. */
    public String word() {
        return word;
    }

    public static Optional<DateOrder> named(String word) {
        return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst();
    }

    DateOrder other() {
        return switch (this) {
            case DAY_FIRST -> MONTH_FIRST;
            case MONTH_FIRST -> DAY_FIRST;
        };
    }
}
