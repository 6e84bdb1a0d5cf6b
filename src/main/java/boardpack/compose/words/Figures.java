package boardpack.compose.words;

import boardpack.indicator.Indicator;
import boardpack.indicator.Month;
import boardpack.indicator.Rating;
import boardpack.indicator.Status;
import boardpack.indicator.Thousands;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Formats figures and dates for papers. */
public final class Figures {
    private Figures() {}

    /** Returns a value with its unit, or the words for a blank: {@code 92.7%}, {@code 1,234}, {@code Suppressed}. */
    public static String value(Value value, Indicator indicator) {
        return switch (value) {
            case Value.Measured measured -> number(measured.amount(), indicator);
            case Value.Blank blank -> blank.reason().word();
        };
    }

    public static String number(BigDecimal number, Indicator indicator) {
        // The sign is that of the rounded number, so a small negative number prints as 0, not −0.
        BigDecimal rounded = indicator.displayed(number);
        return (rounded.signum() < 0 ? "\u2212" : "")
                + indicator.unit().before()
                + grouped(rounded.abs())
                + indicator.unit().after(rounded);
    }

    /** Returns a target as it was set, with more decimals than the results if it has them. */
    public static String exact(BigDecimal number, Indicator indicator) {
        BigDecimal bare = number.abs();
        BigDecimal kept = bare.scale() < indicator.decimals() ? indicator.displayed(bare) : bare;
        return (number.signum() < 0 ? "\u2212" : "")
                + indicator.unit().before()
                + grouped(kept)
                + indicator.unit().after(kept);
    }

    /**
     * Returns all decimals of a value with its unit. A number with very many gets three more than displayed, and dots.
     */
    static String unrounded(BigDecimal number, Indicator indicator) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int most = indicator.decimals() + 3;
        boolean endless = bare.scale() > most;
        String shown = exact(endless ? bare.setScale(most, java.math.RoundingMode.DOWN) : bare, indicator);
        String after = endless ? indicator.unit().after(bare) : "";
        return endless ? shown.substring(0, shown.length() - after.length()) + "…" + after : shown;
    }

    /** Returns a change with sign and unit: {@code +2.4 points}, {@code −1.5 days}, {@code +6}. */
    static String change(BigDecimal change, Indicator indicator) {
        if (change.signum() == 0) {
            return "";
        }
        String sign = change.signum() < 0 ? "\u2212" : "+";
        boolean one = change.abs().compareTo(BigDecimal.ONE) == 0;
        String unit = switch (indicator.unit().kind()) {
            case PERCENT -> one ? " point" : " points";
            case TIME -> " " + indicator.unit().changeWord(one);
            case NUMBER, RATE, POUNDS, NAMED -> indicator.unit().after(change);
        };
        return sign + indicator.unit().before() + grouped(change.abs()) + unit;
    }

    /** Returns the status of a value as in a CSV file: {@code final}, or {@code provisional, low reliability}. */
    public static String status(Status status, Value value) {
        boolean low = value instanceof Value.Measured measured && measured.lowReliability();
        return low ? status.word() + ", low reliability" : status.word();
    }

    /** Returns a number with commas between thousands and all its decimals. */
    public static String grouped(BigDecimal number) {
        return Thousands.grouped(number);
    }

    /** Returns a date for a narrow column: {@code 11 Nov 2019}. */
    public static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + Month.shortName(day.getMonth()) + " " + day.getYear();
    }

    /** Returns a date in full: {@code 11 November 2019}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + Month.name(day.getMonth()) + " " + day.getYear();
    }

    /** Returns a count with its noun: {@code 1 milestone}, {@code 2 milestones}. */
    public static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** Returns an ordinal with its article: {@code a third}, {@code an eighth}, {@code an 11th}. */
    public static String anOrdinal(int number) {
        String first = Integer.toString(number);
        boolean vowel = number == 11 || number == 18 || first.startsWith("8");
        return (vowel ? "an " : "a ") + ordinal(number);
    }

    /** Returns an ordinal: {@code second}, {@code third}, … {@code 11th}. */
    public static String ordinal(int number) {
        String[] words = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
        };
        if (number <= words.length) {
            return words[number - 1];
        }
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** Returns a rating for use within a sentence: {@code amber}. */
    public static String word(Rating rating) {
        return rating.word().toLowerCase(Locale.ROOT);
    }

    /** Returns the text with a small first letter. */
    public static String small(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** Returns a heading for use within a sentence. An abbreviation at its start keeps its capitals. */
    public static String within(String heading) {
        return heading.matches("(?s)\\p{Lu}[\\p{Ll}'’-].*") ? small(heading) : heading;
    }

    /** Returns the text with a full stop, unless it already ends with a punctuation mark. */
    public static String sentence(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** Returns the text for use after a colon. A name such as Q2 keeps its capital. */
    static String uncapital(String text) {
        boolean isAWord = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return isAWord ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
