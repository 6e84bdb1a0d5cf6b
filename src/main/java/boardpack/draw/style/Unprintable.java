package boardpack.draw.style;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A character that cannot be printed, with the surrounding text.
 *
 * @param character the code point
 */
public record Unprintable(int character, String words, Why why) {
    /** Maximum number of characters named for one cell. */
    private static final int NAMED = 5;

    /** The reason why a character cannot be printed. */
    public enum Why {
        /** No font has it. */
        NO_FONT,
        /** Its script is written from right to left, or its letters change with their neighbours. */
        SCRIPT,
        /** It stands for a character that was lost in an earlier conversion. */
        LOST
    }

    public Finding at(Place place) {
        return finding(why, List.of(character), place);
    }

    /** Returns the finding for characters in one place that cannot be printed for the same reason. */
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
