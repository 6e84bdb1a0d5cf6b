package boardpack.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * An officer's commentary on a result: one text, or a challenge, an action and a result, one line each.
 *
 * <p>A line begins with the name of its field: {@code Action: Two officers were appointed.} So the three fields form
 * one text, which any check of the commentary can read.
 */
public final class Commentary {
    /** A field of a commentary. */
    public enum Field {
        CHALLENGE("Challenge"),
        ACTION("Action"),
        RESULT("Result");

        private final String heading;

        Field(String heading) {
            this.heading = heading;
        }

        /** Returns the column of an extract with this field. */
        public String column() {
            return heading.toLowerCase(java.util.Locale.ROOT);
        }

        private String begins() {
            return heading + ": ";
        }
    }

    private Commentary() {}

    /** Returns the text of three fields, each of which may be empty. */
    public static String of(String challenge, String action, String result) {
        List<String> lines = new ArrayList<>();
        add(Field.CHALLENGE, challenge, lines);
        add(Field.ACTION, action, lines);
        add(Field.RESULT, result, lines);
        return String.join("\n", lines);
    }

    private static void add(Field field, String said, List<String> lines) {
        if (!said.isEmpty()) {
            lines.add(field.begins() + said.replaceAll("\\s*[\\r\\n]+\\s*", " "));
        }
    }

    /** Returns true if the commentary is in fields. */
    public static boolean isInFields(String commentary) {
        for (Field field : Field.values()) {
            if (commentary.startsWith(field.begins())) {
                return true;
            }
        }
        return false;
    }

    /** Returns true if the field for the action is filled. */
    public static boolean hasAction(String commentary) {
        return commentary.startsWith(Field.ACTION.begins()) || commentary.contains("\n" + Field.ACTION.begins());
    }
}
