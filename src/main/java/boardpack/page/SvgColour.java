package boardpack.page;

/** A colour in a drawing: {@code none}, {@code #rrggbb}, or {@code var(--name)} with a colour name of the style. */
public final class SvgColour {
    private static final String NAMED = "var(--";
    private static final String END = ")";
    private static final int NUMBERED = 7;

    private SvgColour() {}

    static boolean isColour(String value) {
        return value.equals("none") || isNumbered(value) || isNamed(value);
    }

    private static boolean isNumbered(String value) {
        return value.length() == NUMBERED
                && value.charAt(0) == '#'
                && value.chars()
                        .skip(1)
                        .allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    public static boolean isNamed(String value) {
        return value.startsWith(NAMED) && value.endsWith(END) && !name(value).isBlank();
    }

    /** Returns the name in a named colour. */
    public static String name(String value) {
        return value.substring(NAMED.length(), value.length() - END.length());
    }
}
