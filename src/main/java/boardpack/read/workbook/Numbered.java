package boardpack.read.workbook;

/** Whole numbers of attributes. */
final class Numbered {
    private static final int LONGEST = 9;

    private Numbered() {}

    /** Returns the number, which is 0 or more, or else the given value. */
    static int of(CharSequence text, int otherwise) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Returns the column of a reference such as {@code AB12}, counted from 1; 0 if there is none. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
            if (letter < 0 || i > 2) {
                return c == '$' ? column(reference.substring(1)) : column;
            }
            column = column * 26 + letter + 1;
        }
        return column;
    }

    /** Returns the row of a reference such as {@code AB12}; 0 if there is none. */
    static int row(String reference) {
        int digits = reference.length();
        while (digits > 0 && reference.charAt(digits - 1) >= '0' && reference.charAt(digits - 1) <= '9') {
            digits--;
        }
        return of(reference.substring(digits), 0);
    }
}
