package boardpack.read.table;

import java.util.List;

/**
 * The delimiter between the cells of a CSV file.
 *
 * @param sign the character
 * @param word the name of the character
 */
record Delimiter(char sign, String word) {
    static final Delimiter COMMA = new Delimiter(',', "comma");

    /** The delimiters tried, the most likely first. */
    static final List<Delimiter> USUAL = List.of(
            COMMA, new Delimiter(';', "semicolon"), new Delimiter('\t', "tab"), new Delimiter('|', "vertical bar"));

    static Delimiter of(char sign) {
        return USUAL.stream().filter(d -> d.sign == sign).findFirst().orElse(new Delimiter(sign, "\"" + sign + "\""));
    }
}
