package boardpack.book.cell;

import boardpack.indicator.Unit;
import boardpack.indicator.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number formats that cells use, without rounding. */
public final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("([-+\u2212]?)(£?)(\\d{1,3}(?:[, ]\\d{3})+|\\d+)(\\.\\d+)?([mk]?) ?(%?)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.+)\\)");

    /** Three digits after a comma are thousands, unless points separate thousands before it. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile(
            "[-+\u2212]?£?(?:\\d+,(?:\\d{1,2}|\\d{4,})|\\d{1,3}(?: \\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+)[mk]? ?%?");

    private static final Pattern WIDE = Pattern.compile("\\p{Zs}");

    private Numbers() {}

    /** Returns a number in a unit; empty if the text is not one. A percent sign is accepted only for percentages. */
    public static Optional<BigDecimal> read(String cell, Unit unit) {
        String text = plain(cell);
        if (isBare(text)) {
            return Optional.of(new BigDecimal(text));
        }
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (unit.isMoney() && brackets.matches()) {
            // A sign or brackets within the brackets would reverse the minus.
            return brackets.group(1).matches("[-+\u2212(].*")
                    ? Optional.empty()
                    : read(brackets.group(1), unit).map(BigDecimal::negate);
        }
        Matcher m = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            return withItsUnit(text, unit);
        }
        boolean money = !m.group(2).isEmpty() || !m.group(5).isEmpty();
        if (money && !unit.isMoney() || !m.group(6).isEmpty() && unit != Unit.PERCENT) {
            return Optional.empty();
        }
        String digits = m.group(3).replace(",", "").replace(" ", "") + (m.group(4) == null ? "" : m.group(4));
        BigDecimal number = new BigDecimal(digits);
        number = switch (m.group(5)) {
            case "m" -> number.movePointRight(6 - unit.placesOfPounds());
            case "k" -> number.movePointRight(3 - unit.placesOfPounds());
            default -> number;
        };
        return Optional.of(m.group(1).isEmpty() || m.group(1).equals("+") ? number : number.negate());
    }

    /** Returns a number followed by the word for its unit: {@code 432 days}, {@code 94.4 per cent}. */
    private static Optional<BigDecimal> withItsUnit(String text, Unit unit) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        String word = text.substring(end).strip().toLowerCase(Locale.ROOT);
        boolean own = switch (unit.kind()) {
            case PERCENT -> word.equals("per cent") || word.equals("percent");
            case TIME, NAMED ->
                !word.isEmpty() && (word.equals(unit.changeWord(true)) || word.equals(unit.changeWord(false)));
            case NUMBER, RATE, POUNDS -> false;
        };
        return own && end > 0 && Character.isDigit(text.charAt(0))
                ? read(text.substring(0, end), unit)
                : Optional.empty();
    }

    /** Returns true for digits with at most one point, as in most cells. */
    private static boolean isBare(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && i < text.length() - 1) {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && points <= 1;
    }

    /** Returns the number if the comma were a decimal point. It is only suggested, never assumed. */
    static Optional<String> withDecimalPoint(String cell, Unit unit) {
        String text = plain(cell);
        if (!DECIMAL_COMMA.matcher(text).matches()) {
            return Optional.empty();
        }
        // Both 1.234,5 and 1 234,5 mean 1234.5.
        String point = text.replaceAll("[. ]", "").replace(',', '.');
        return Optional.of(point).filter(n -> read(n, unit).isPresent());
    }

    /** Replaces blanks of every width, because thin and non-breaking ones also separate thousands. */
    private static String plain(String cell) {
        return isAscii(cell) ? cell.strip() : WIDE.matcher(cell).replaceAll(" ").strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns a number, or a blank with its reason; empty if the text is neither. */
    public static Optional<Value> value(String cell, Unit unit) {
        String text = plain(cell);
        switch (text.toLowerCase(Locale.ROOT)) {
            case "c":
                return Optional.of(Value.blank(Value.Reason.SUPPRESSED));
            case "z":
                return Optional.of(Value.blank(Value.Reason.NOT_APPLICABLE));
            case "x", ":", "u":
                return Optional.of(Value.blank(Value.Reason.NOT_AVAILABLE));
            case "k", "low":
                return Optional.of(Value.blank(Value.Reason.LOW));
            case "", "-":
                return Optional.of(Value.blank(Value.Reason.NOT_SUPPLIED));
            default:
                break;
        }
        if (text.endsWith("u")) {
            return read(text.substring(0, text.length() - 1), unit).map(n -> new Value.Measured(n, true));
        }
        return read(text, unit).map(Value::of);
    }
}
