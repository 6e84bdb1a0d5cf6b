package boardpack.book.pack;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbering of recommendations, as shown by its first number: {@code 1)}, {@code (a)}, {@code i.}
 *
 * @param before the text before the number, such as a bracket
 */
public record LimbNumber(String before, char first, String after) {
    private static final LimbNumber USUAL = new LimbNumber("", '1', ")");
    private static final Pattern FORM = Pattern.compile("([^\\p{Alnum}]*)([1aAiI])([^\\p{Alnum}]*)");
    private static final int LETTERS = 26;
    private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"l", "xl", "x", "ix", "v", "iv", "i"};

    /** Returns the numbering, or the usual one if none is given. */
    public static LimbNumber of(String said) {
        return read(said).orElse(USUAL);
    }

    /** Returns the numbering; empty if the text shows no first number. */
    static Optional<LimbNumber> read(String said) {
        Matcher form = FORM.matcher(said.strip());
        return form.matches()
                ? Optional.of(new LimbNumber(form.group(1), form.group(2).charAt(0), form.group(3)))
                : Optional.empty();
    }

    /** Returns the label of a recommendation, counted from 1. */
    public String at(int number) {
        String middle = switch (first) {
            case 'a' -> letter(number);
            case 'A' -> letter(number).toUpperCase(Locale.ROOT);
            case 'i' -> roman(number);
            case 'I' -> roman(number).toUpperCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
        return before + middle + after;
    }

    /** Returns a letter from a to z, then aa, ab. */
    private static String letter(int number) {
        int left = number - 1;
        String last = String.valueOf((char) ('a' + left % LETTERS));
        return left < LETTERS ? last : letter(left / LETTERS) + last;
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(ROMAN[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
