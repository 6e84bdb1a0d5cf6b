package boardpack.book.period;

import boardpack.indicator.Quarter;
import boardpack.indicator.Year;
import boardpack.indicator.YearKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A request for the last quarter that has ended by a day: {@code latest by 2019-10-01}. */
public final class Ended {
    private static final Pattern WORDS = Pattern.compile("latest by (\\d{4}-\\d{2}-\\d{2})");

    private Ended() {}

    /** Returns the request for a day. */
    public static String by(LocalDate day) {
        return "latest by " + day;
    }

    /** Returns the quarter; empty for another request. A quarter has ended on the day after its last. */
    public static Optional<Quarter> quarter(String asked, YearKind kind) {
        Matcher words = WORDS.matcher(asked);
        return words.matches() ? before(LocalDate.parse(words.group(1)), kind) : Optional.empty();
    }

    private static Optional<Quarter> before(LocalDate day, YearKind kind) {
        return Stream.of(day.getYear() - 2, day.getYear() - 1, day.getYear())
                .flatMap(starts -> IntStream.rangeClosed(1, 4).mapToObj(new Year(starts, kind)::quarter))
                .filter(q -> q.end().isBefore(day))
                .max(Comparator.naturalOrder());
    }
}
