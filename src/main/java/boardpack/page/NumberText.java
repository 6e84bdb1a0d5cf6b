package boardpack.page;

import java.util.ArrayList;
import java.util.List;

/** Goes through a text of numbers and letters, as SVG writes points and paths: {@code M10-5.5.5L1e2,3}. */
public final class NumberText {
    /** Larger numbers than any page has room for are a slip. */
    private static final float MOST = 100_000;

    private final String text;
    private int at;

    public NumberText(String text) {
        this.text = text;
    }

    /** The numbers of a text that holds nothing else; throws where it does. */
    public static List<Float> numbers(String text) {
        NumberText reading = new NumberText(text);
        List<Float> numbers = new ArrayList<>();
        while (reading.hasMore()) {
            numbers.add(numbers.isEmpty() ? reading.number() : reading.nextNumber());
        }
        return numbers;
    }

    /** The one number of a text. */
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

    /** True where a number comes next, after a comma perhaps; false at a letter and at the end. */
    public boolean hasNumber() {
        return hasMore() && !Character.isLetter(text.charAt(at));
    }

    public char letter() {
        return hasMore() ? text.charAt(at++) : ' ';
    }

    /** A number that may have a comma before it. */
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
