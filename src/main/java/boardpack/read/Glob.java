package boardpack.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of files in a workspace by a pattern: {@code *} and {@code ?} stand for letters of a name, {@code **} for any
 * folders. Means the same on every system; capitals make no difference.
 */
public record Glob(String text) {
    private static final Pattern OUTSIDE = Pattern.compile("(?s)(|.*/)\\.\\.(|/.*)|/.*|[A-Za-z]:.*|.*[\\\\\u0000].*");

    /** True where it could lead out of the workspace, or is written for one system. */
    public boolean leadsOut() {
        return OUTSIDE.matcher(text).matches();
    }

    public boolean matches(String name) {
        return pattern().matcher(name).matches();
    }

    /** The folder in which everything lies that it can match; empty for the workspace itself. */
    String folder() {
        List<String> plain = new ArrayList<>();
        String[] parts = text.split("/");
        for (int i = 0; i < parts.length - 1 && !parts[i].matches(".*[*?].*"); i++) {
            plain.add(parts[i]);
        }
        return String.join("/", plain);
    }

    /** True where it may match something below a folder. */
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
