package boardpack.page;

import java.util.ArrayList;
import java.util.List;

/** Reads a text of numbers and letters, as SVG writes points and paths: {@code M10-5.5.5L1e2,3}. */
public final class NumberText {
    /** Largest number accepted; a larger one is an error, because no page has room for it. */
    private static final float MOST = 100_000;

    private final String text;
    private int at;

    public NumberText(String text) {
        this.text = text;
    }

    /** Returns the numbers of a text; throws an exception if it contains anything else. */
    public static List<Float> numbers(String text) {
        NumberText reading = new NumberText(text);
        List<Float> numbers = new ArrayList<>();
        while (reading.hasMore()) {
            numbers.add(numbers.isEmpty() ? reading.number() : reading.nextNumber());
        }
        return numbers;
    }

    /** Returns the single number of a text. */
    public static float one(String text) {
        List<Float> numbers = numbers(text);
        if (numbers.size() != 1) {
            throw new NumberFormatException(text);
        }
        return numbers.getFirst();
    }

    public boolean hasMore() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /** Returns true if a number comes next, perhaps after a comma; false at a letter or the end. */
    public boolean hasNumber() {
        return hasMore() && !Character.isLetter(text.charAt(at));
    }

    public char letter() {
        return hasMore() ? text.charAt(at++) : ' ';
    }

    /** Returns the next number, skipping a comma before it. */
    public float nextNumber() {
        if (hasMore() && text.charAt(at) == ',') {
            at++;
        }
        return number();
    }

    public float number() {
        hasMore();
        int from = at;
        sign();
        int digits = digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits += digits();
        }
        if (digits == 0) {
            throw new NumberFormatException(text);
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            sign();
            if (digits() == 0) {
                throw new NumberFormatException(text);
            }
        }
        float number = Float.parseFloat(text.substring(from, at));
        if (Math.abs(number) > MOST) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private void sign() {
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
    }

    private int digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
