package boardpack.assess;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import boardpack.assess.rating.Rated;
import boardpack.indicator.Rating;
import java.util.Arrays;
import java.util.Locale;

/** The expected results of a test's first indicator, several in one line. */
public final class Expected {
    private Expected() {}

    /** Checks results of the quarter, each with its rating: {@code 90 green, 89.9 amber, 84.9 red}. */
    public static void ratings(ABook book, String results) {
        ratings(book, "2019/20 Q2", results);
    }

    /** Checks results of one period, each with its rating in the reported quarter. */
    static void ratings(ABook book, String period, String results) {
        assertAll(Arrays.stream(results.split(", ")).map(text -> () -> {
            String value = text.substring(0, text.indexOf(' '));
            Rated rated = book.result(period, value).first().rated();
            assertEquals(rating(text.substring(value.length() + 1)), rated.rating(), () -> value + ": " + rated);
        }));
    }

    /** Returns the rating for words such as {@code green} or {@code no target set}. */
    static Rating rating(String word) {
        return Rating.valueOf(word.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
