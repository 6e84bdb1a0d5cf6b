package boardpack.fill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inserts the place of every element into a template, so that a mistake in its output can be traced to a line.
 *
 * <p>It is only used to fill a template again after its markup was rejected.
 */
public final class LineMarks {
    /** A FreeMarker comment or directive, which is not changed, or the start of an element. */
    private static final Pattern TAG = Pattern.compile("<#--.*?-->|</?[#@]|</?(?=[a-zA-Z])", Pattern.DOTALL);

    private LineMarks() {}

    /** Returns the template with {@code <?at name:line?>} before each element. */
    public static String in(String name, String template) {
        StringBuilder out = new StringBuilder(template.length() * 2);
        Matcher m = TAG.matcher(template);
        int line = 1;
        int at = 0;
        while (m.find()) {
            String between = template.substring(at, m.start());
            line += (int) between.chars().filter(c -> c == '\n').count();
            out.append(between);
            boolean element = m.group().equals("<") || m.group().equals("</");
            if (element) {
                out.append("<?at ").append(name).append(':').append(line).append("?>");
            }
            out.append(m.group());
            line += (int) m.group().chars().filter(c -> c == '\n').count();
            at = m.end();
        }
        return out.append(template.substring(at)).toString();
    }
}
