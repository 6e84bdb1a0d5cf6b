package boardpack.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for files in a workspace. {@code *} and {@code ?} match characters of a name, and {@code **} any folders.
 * Matching is the same on every system and ignores case.
 */
public record Glob(String text) {
    private static final Pattern OUTSIDE = Pattern.compile("(?s)(|.*/)\\.\\.(|/.*)|/.*|[A-Za-z]:.*|.*[\\\\\u0000].*");

    /** Returns true if it may lead out of the workspace, or uses the syntax of one system. */
    public boolean leadsOut() {
        return OUTSIDE.matcher(text).matches();
    }

    public boolean matches(String name) {
        return pattern().matcher(name).matches();
    }

    /** Returns the folder above all possible matches; empty for the workspace itself. */
    String folder() {
        List<String> plain = new ArrayList<>();
        String[] parts = text.split("/");
        for (int i = 0; i < parts.length - 1 && !parts[i].matches(".*[*?].*"); i++) {
            plain.add(parts[i]);
        }
        return String.join("/", plain);
    }

    /** Returns true if it may match something below a folder. */
    boolean goesBelow(String folder) {
        return text.contains("**") || folder.split("/").length < text.split("/").length;
    }

    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("**/", i)) {
                regex.append("(?:[^/]+/)*");
                i += 2;
            } else if (text.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                switch (text.charAt(i)) {
                    case '*' -> regex.append("[^/]*");
                    case '?' -> regex.append("[^/]");
                    default -> regex.append(Pattern.quote(text.substring(i, i + 1)));
                }
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
