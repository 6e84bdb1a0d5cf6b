package boardpack.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A month, quarter or financial year, given by its first month, counted from the year 0, and its length in months.
 *
 * <p>It is separate, so that the attacker shares nothing with the program.
 */
record Time(int first, int months) {
    private static final List<String> NAMES = List.of(
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

    static Time month(int year, int month) {
        return new Time(year * 12 + month - 1, 1);
    }

    /** Returns a quarter of the financial year that begins in April of a year. */
    static Time quarter(int year, int number) {
        return new Time(year * 12 + 3 + 3 * (number - 1), 3);
    }

    static Time year(int year) {
        return new Time(year * 12 + 3, 12);
    }

    /** Reads the spelling of an extract, a paper or a table. */
    static Time read(String text) {
        if (text.matches("\\d{4}-\\d{2}")) {
            return month(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
        }
        if (text.matches("\\d{4}/\\d{2}")) {
            return year(Integer.parseInt(text.substring(0, 4)));
        }
        if (text.matches("\\d{4}/\\d{2}.Q\\d")) {
            return quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(text.length() - 1) - '0');
        }
        if (text.matches("Q\\d \\d{4}/\\d{2}")) {
            return quarter(Integer.parseInt(text.substring(3, 7)), text.charAt(1) - '0');
        }
        String[] words = text.split(" ");
        return month(Integer.parseInt(words[1]), NAMES.indexOf(words[0].toLowerCase(Locale.ROOT)) + 1);
    }

    int end() {
        return first + months;
    }

    /** Returns the months of a quarter, or the quarters of a year. */
    List<Time> parts() {
        List<Time> parts = new ArrayList<>();
        int step = months / (months == 12 ? 4 : 3);
        for (int at = first; at < end() && months > 1; at += step) {
            parts.add(new Time(at, step));
        }
        return parts;
    }

    /** Returns the financial year that contains it. */
    Time inYear() {
        return new Time(Math.floorDiv(first - 3, 12) * 12 + 3, 12);
    }

    /** Returns the quarter that contains it. */
    Time inQuarter() {
        return new Time(Math.floorDiv(first, 3) * 3, 3);
    }

    /** Returns the spelling in an extract. */
    String spelled() {
        int year = inYear().first() / 12;
        String label = year + "/" + String.format(Locale.ROOT, "%02d", (year + 1) % 100);
        return switch (months) {
            case 1 -> String.format(Locale.ROOT, "%d-%02d", first / 12, first % 12 + 1);
            case 3 -> label + " Q" + ((first - inYear().first()) / 3 + 1);
            default -> label;
        };
    }
}
