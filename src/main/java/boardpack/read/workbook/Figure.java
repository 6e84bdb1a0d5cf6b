package boardpack.read.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a number of a cell as its format means it, exactly.
 *
 * <p>A workbook keeps a number as a binary fraction. The number that was typed is the shortest decimal that makes this
 * fraction: 0.92700000000000005 is 0.927.
 *
 * @param from1904 true where the days of the workbook are counted from 1904, as old Macs did
 */
record Figure(boolean from1904) {
    private static final int LONGEST = 400;
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate OF_1900 = LocalDate.of(1899, 12, 30);
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ROOT);

    /** A text, or the reason for none. */
    record Shown(String text, Optional<Trap> trap) {
        static Shown of(String text) {
            return new Shown(text, Optional.empty());
        }

        static Shown none(Trap trap) {
            return new Shown("", Optional.of(trap));
        }
    }

    /** Returns a stored number in plain digits; empty if it is not a number. */
    static Optional<String> plain(String written) {
        if (written.length() > LONGEST || !isNumber(written)) {
            return Optional.empty();
        }
        double value = Double.parseDouble(written);
        if (Double.isInfinite(value)) {
            return Optional.empty();
        }
        return Optional.of(withoutExponent(Double.toString(value)));
    }

    /** Returns true for digits with an optional point and an optional power of ten. */
    private static boolean isNumber(String text) {
        int at = afterSign(text, 0);
        int digits = 0;
        int points = 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            points += text.charAt(at) == '.' ? 1 : 0;
            at++;
            digits++;
        }
        if (points > 1 || digits == points) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'E' || text.charAt(at) == 'e')) {
            int power = afterSign(text, at + 1);
            at = power;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            return at > power && at == text.length();
        }
        return at == text.length();
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutExponent(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns the text that the format gives a number in plain digits. */
    Shown shown(String plain, NumberFormat format) {
        if (format == NumberFormat.GENERAL) {
            return Shown.of(plain);
        }
        NumberFormat.Section section = format.shows(plain);
        return switch (section.kind()) {
            case NUMBER -> Shown.of(section.zeros() == 0 ? plain : filledUp(plain, section.zeros()));
            case PERCENT -> Shown.of(new BigDecimal(plain).movePointRight(2).toPlainString() + "%");
            case PERCENT_SIGN -> Shown.of(plain + "%");
            case WORDS -> new BigDecimal(plain).signum() == 0 ? Shown.of(plain) : Shown.none(Trap.NOT_SHOWN);
            case NOTHING -> Shown.none(Trap.NOT_SHOWN);
            case DAY, MONTH, YEAR, TIME -> date(new BigDecimal(plain), section.kind());
        };
    }

    /** Adds the leading zeros of a format, as in the reference 0123. */
    private static String filledUp(String plain, int zeros) {
        return plain.contains(".") || plain.startsWith("-") || plain.length() >= zeros
                ? plain
                : "0".repeat(zeros - plain.length()) + plain;
    }

    private Shown date(BigDecimal serial, NumberFormat.Kind kind) {
        BigDecimal[] parts = serial.divideAndRemainder(BigDecimal.ONE);
        long seconds = parts[1].multiply(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        boolean next = seconds == Duration.ofDays(1).toSeconds();
        BigDecimal day = next ? parts[0].add(BigDecimal.ONE) : parts[0];
        LocalTime time = next ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(Math.max(0, seconds));
        if (kind == NumberFormat.Kind.TIME) {
            return Shown.of(time.format(DateTimeFormatter.ISO_LOCAL_TIME));
        }
        if (serial.signum() < 0 || day.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Shown.none(Trap.NO_DATE);
        }
        return date(day.intValueExact(), time, kind);
    }

    private Shown date(int number, LocalTime time, NumberFormat.Kind kind) {
        if (number > LAST_DAY) {
            return Shown.none(Trap.NO_DATE);
        }
        if (!from1904 && (number == 0 || number == LEAP_DAY_THAT_NEVER_WAS)) {
            return Shown.none(Trap.NO_DATE);
        }
        LocalDate date = from1904
                ? OF_1904.plusDays(number)
                : OF_1900.plusDays(number < LEAP_DAY_THAT_NEVER_WAS ? number + 1L : number);
        return written(date, time, kind);
    }

    private static Shown written(LocalDate date, LocalTime time, NumberFormat.Kind kind) {
        return switch (kind) {
            case MONTH -> Shown.of(date.format(MONTH));
            case YEAR -> Shown.of(Integer.toString(date.getYear()));
            case NUMBER, PERCENT, PERCENT_SIGN, DAY, TIME, WORDS, NOTHING ->
                Shown.of(time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + " " + time);
        };
    }

    /** Returns the text of a date that is stored as a date and not as a number. */
    static Shown isoDate(String written, NumberFormat format) {
        try {
            int end = written.indexOf('T');
            LocalDate date = LocalDate.parse(end < 0 ? written : written.substring(0, end));
            LocalTime time = end < 0
                    ? LocalTime.MIDNIGHT
                    : LocalTime.parse(
                            written.endsWith("Z")
                                    ? written.substring(end + 1, written.length() - 1)
                                    : written.substring(end + 1));
            return written(date, time, format.sections().getFirst().kind());
        } catch (DateTimeException e) {
            return Shown.none(Trap.NO_DATE);
        }
    }
}
