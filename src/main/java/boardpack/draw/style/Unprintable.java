package boardpack.draw.style;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A character that cannot be printed, and the text around it.
 *
 * @param character its code point
 */
public record Unprintable(int character, String words, Why why) {
    /** The most characters of one cell that are named. */
    private static final int NAMED = 5;

    /** The reasons why a character cannot be printed. */
    public enum Why {
        /** No font has it. */
        NO_FONT,
        /** It belongs to a script that is written from right to left, or whose letters change with their neighbours. */
        SCRIPT,
        /** It replaces a character that was lost. */
        LOST
    }

    public Finding at(Place place) {
        return finding(why, List.of(character), place);
    }

    /** Returns the finding about characters of one place that cannot be printed for the same reason. */
    public static Finding finding(Why why, Collection<Integer> characters, Place place) {
        boolean one = characters.size() == 1;
        String named = characters.stream().limit(NAMED).map(Unprintable::named).collect(Collectors.joining(", "))
                + (characters.size() > NAMED ? " and " + (characters.size() - NAMED) + " more" : "");
        return switch (why) {
            case NO_FONT -> Code.E154.at(place, named, one ? "it" : "them");
            case SCRIPT -> Code.E155.at(place, named);
            case LOST -> Code.E156.at(place, named);
        };
    }

    private static String named(int c) {
        String code = String.format("U+%04X", c);
        return Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.UNASSIGNED
                ? code
                : "\"" + Character.toString(c) + "\" (" + code + ")";
    }
}
