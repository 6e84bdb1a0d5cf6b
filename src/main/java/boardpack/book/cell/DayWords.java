package boardpack.book.cell;

import boardpack.book.period.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as written in a letter: {@code 9 December 2026}, {@code Wed 9th Dec 2026}, {@code 9-Dec-2026}. */
public final class DayWords {
    /** Spellings of a date, for messages. */
    public static final String EXPECTED = "a date such as 2026-12-09, 09/12/2026 or 9 December 2026";

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4})");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DayWords() {}

    /** Returns the date; empty if the text is not one, or if its day of the week does not match. */
    public static Optional<LocalDate> read(String text, DateOrder order) {
        return Cells.date(text, order)
                .or(() -> inWords(text.toLowerCase(Locale.ROOT).strip()));
    }

    private static Optional<LocalDate> inWords(String text) {
        Matcher words = IN_WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        String month = words.group(3).equals("sept") ? "september" : words.group(3);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).equals(month) || MONTHS.get(i).substring(0, 3).equals(month)) {
                return day(Integer.parseInt(words.group(4)), i + 1, Integer.parseInt(words.group(2)))
                        .filter(day -> words.group(1) == null
                                || day.getDayOfWeek()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(words.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
