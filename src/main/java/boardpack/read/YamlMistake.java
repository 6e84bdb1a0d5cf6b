package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Finds the mistake in invalid YAML and suggests a correction.
 *
 * <p>The parser reports where it stopped, which is often a line below the mistake. So the lines around it are checked
 * for common mistakes: indentation, colons, hyphens, quotation marks and brackets.
 */
final class YamlMistake {
    private static final String CANNOT_BEGIN = "%@`*&!,|>?";
    private static final String OPENING = "\u201c\u201d\u2018\u2019\u201e\u201a";
    private static final Pattern SIGN_IN_A_LIST = Pattern.compile("[\\[,]\\s*[%@`]");
    private static final int LINES_BEFORE = 3;

    private final List<YamlLine> lines;
    private final String file;

    YamlMistake(String text, String file) {
        this.lines = text.lines().map(YamlLine::of).toList();
        this.file = file;
    }

    /** Returns the finding for the parser's exception. */
    Finding of(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        int at = line(e.getProblemMark());
        int from = e.getContextMark().map(m -> line(Optional.of(m))).orElse(at);
        boolean inQuotes = String.valueOf(e.getContext()).contains("quoted");
        boolean inBrackets = String.valueOf(e.getContext()).contains("flow");
        Optional<Finding> found;
        if (problem.contains("could not find expected ':'")) {
            found = broken(from).or(() -> noColon(from));
        } else if (inQuotes) {
            found = problem.contains("escape") ? backslash(at) : neverClosed(from);
        } else if (inBrackets) {
            found = inBrackets(from, at);
        } else if (problem.contains("mapping values")) {
            found = colon(at, e.getProblemMark().map(Mark::getColumn).orElse(0));
        } else if (problem.contains("sequence entries")) {
            found = Optional.of(finding(
                    at,
                    "a list begins on the line of its setting",
                    "begin a new line, two spaces further in, for its first hyphen"));
        } else if (problem.contains("block mapping start") || problem.contains("block sequence start")) {
            found = broken(at).or(() -> lessIndented(at));
        } else {
            found = broken(at)
                    .or(() -> before(at) < 0 ? Optional.empty() : openQuote(before(at)))
                    .or(() -> mixed(at));
        }
        return found.or(() -> near(at))
                .orElseGet(
                        () -> finding(
                                at,
                                "this line cannot be read as settings of the form `name: value`",
                                "check its spaces at the beginning, its colon and its quotation marks against the lines above;"
                                        + " a text with a colon, or one that begins with a sign, needs quotation marks round it"));
    }

    /** Returns the finding for a character that YAML does not allow anywhere. */
    Finding ofCharacter() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            for (int c = 0; c < text.length(); c++) {
                if (Character.isISOControl(text.charAt(c)) && text.charAt(c) != '\t') {
                    return Code.E102.at(
                            new Place(file, i + 1, c + 1),
                            "an invisible character stands here, which no setting can hold",
                            "delete the characters around this place and type them again");
                }
            }
        }
        return finding(0, "the file holds a character that no setting can hold", "type the last change again");
    }

    private int line(Optional<Mark> mark) {
        return Math.clamp(mark.map(Mark::getLine).orElse(0), 0, Math.max(0, lines.size() - 1));
    }

    private YamlLine at(int i) {
        return lines.isEmpty() ? YamlLine.of("") : lines.get(i);
    }

    private Finding finding(int i, String message, String fix) {
        return Code.E102.at(new Place(file, i + 1, at(i).indent() + 1), message, fix);
    }

    private static String write(String line) {
        return "write `" + line + "`";
    }

    /** Returns a mistake in the lines just above, if there is one. */
    private Optional<Finding> near(int i) {
        return IntStream.rangeClosed(1, LINES_BEFORE)
                .map(back -> i - back)
                .filter(before -> before >= 0)
                .boxed()
                .flatMap(before -> Stream.concat(broken(before).stream(), openQuote(before).stream()))
                .findFirst();
    }

    /** Returns the fault in a single line. */
    private Optional<Finding> broken(int i) {
        YamlLine line = at(i);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return oddSpace(i).or(() -> glued(i)).or(() -> value(i, line.value()));
    }

    private Optional<Finding> oddSpace(int i) {
        return at(i).oddSpace()
                .map(c -> finding(
                        i,
                        c == '\t'
                                ? "the line begins with a tab"
                                : "the line begins with a space of another kind, as web pages and Word have them",
                        "delete what stands before its first word and type plain spaces, two for each level"));
    }

    private Optional<Finding> glued(int i) {
        YamlLine line = at(i);
        if (line.isGluedItem()) {
            return Optional.of(finding(
                    i,
                    "there is no space after the hyphen",
                    write("- " + line.text().strip().substring(1))));
        }
        return line.withSpace().map(right -> finding(i, "there is no space after the colon", write(right)));
    }

    private Optional<Finding> value(int i, String value) {
        YamlLine line = at(i);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        char first = value.charAt(0);
        if (YamlLine.isMark(first)) {
            return afterQuotes(i, value);
        }
        if (OPENING.indexOf(first) >= 0 && value.contains(": ")) {
            String inner = value.substring(1, value.length() - 1);
            return Optional.of(finding(
                    i,
                    "these quotation marks are Word's, which do not count here",
                    "type straight ones: `" + line.hyphens() + line.name() + " " + YamlLine.quoted(inner) + "`"));
        }
        if (first == '{') {
            return value.endsWith("}") && !value.substring(1).contains("{")
                    ? Optional.empty()
                    : Optional.of(finding(i, "a text that begins with { needs quotation marks", write(line.quoted())));
        }
        if (first == '[') {
            if (SIGN_IN_A_LIST.matcher(value).find()) {
                return Optional.of(finding(
                        i,
                        "a text that begins with %, @ or ` needs quotation marks",
                        "put quotation marks round each text in the square brackets"));
            }
            return value.endsWith("]") && value.indexOf(']') == value.length() - 1
                    ? Optional.empty()
                    : Optional.of(finding(
                            i,
                            "a text that begins with [ needs quotation marks, and a list in square brackets ends with ]",
                            write(line.quoted())));
        }
        boolean block = (first == '|' || first == '>') && value.matches("[|>][-+0-9]*");
        if (CANNOT_BEGIN.indexOf(first) >= 0 && !block || "]}".indexOf(first) >= 0) {
            return Optional.of(
                    finding(i, "a text that begins with " + first + " needs quotation marks", write(line.quoted())));
        }
        if (value.contains(": ") || value.endsWith(":") && !line.name().isEmpty()) {
            return Optional.of(finding(i, "a text with a colon in it needs quotation marks", write(line.quoted())));
        }
        return Optional.empty();
    }

    private Optional<Finding> afterQuotes(int i, String value) {
        int end = value.indexOf(value.charAt(0), 1);
        String rest = end < 0 ? "" : value.substring(end + 1).strip();
        if (rest.isEmpty() || rest.startsWith("#")) {
            return Optional.empty();
        }
        String message = value.charAt(0) == '\''
                ? "the text ends at its second apostrophe, and more follows"
                : "the text ends at its second quotation mark, and more follows";
        return Optional.of(
                finding(i, message, "put one pair of quotation marks round the whole: `" + at(i).quoted() + "`"));
    }

    private Optional<Finding> openQuote(int i) {
        String value = at(i).value();
        boolean open = !value.isEmpty() && YamlLine.isMark(value.charAt(0)) && value.indexOf(value.charAt(0), 1) < 0;
        return open ? neverClosed(i) : Optional.empty();
    }

    private Optional<Finding> neverClosed(int i) {
        return Optional.of(finding(
                i,
                "the quotation mark that opens here is never closed",
                "put the same mark at the end of the text, or leave both out"));
    }

    private Optional<Finding> backslash(int i) {
        return Optional.of(finding(
                i,
                "a backslash in double quotation marks begins a sign of its own",
                "put single quotation marks round the text, or write / in place of \\"));
    }

    private Optional<Finding> noColon(int i) {
        String visible = at(i).text().strip();
        int space = visible.indexOf(' ');
        return Optional.of(finding(
                i,
                "a colon is missing in this line",
                space > 0 && !visible.startsWith("-")
                        ? write(visible.substring(0, space) + ": " + visible.substring(space + 1))
                        : "write it as `name: value`, or as `- item` in a list"));
    }

    private Optional<Finding> inBrackets(int from, int to) {
        for (int i = from; i <= to; i++) {
            String value = at(i).value();
            String inside = value.startsWith("[") ? value.substring(1) : i == from ? "" : value;
            if (inside.contains("{")) {
                return Optional.of(finding(
                        i,
                        "a text with braces in square brackets needs quotation marks",
                        "put quotation marks round each text: `[\"The {quarter} report\"]`, or write each on a line of"
                                + " its own after a hyphen"));
            }
            if (inside.contains(" #")) {
                return Optional.of(finding(
                        i,
                        "what stands behind # is a comment, so that the list does not end",
                        "put quotation marks round the text with the #"));
            }
        }
        char bracket = at(from).value().startsWith("{") ? '}' : ']';
        return Optional.of(finding(
                from,
                "the list that begins with " + (bracket == ']' ? "[" : "{") + " does not end as it should",
                "put " + bracket
                        + " behind its last item, and quotation marks round an item with a colon, a bracket or a"
                        + " brace; or write each item on a line of its own after a hyphen"));
    }

    /** Returns the finding for a misplaced colon: within a text, or in a line that does not fit the one above. */
    private Optional<Finding> colon(int i, int column) {
        YamlLine line = at(i);
        int first = line.indent() + line.hyphens().length() + line.name().length() - 1;
        if (line.oddSpace().isPresent() || line.name().isEmpty() || column > first) {
            return broken(i);
        }
        int before = before(i);
        if (before < 0) {
            return Optional.empty();
        }
        YamlLine above = at(before);
        return glued(before)
                .or(() -> openQuote(before))
                .or(() -> above.name().isEmpty() && above.hyphens().isEmpty() ? noColon(before) : Optional.empty())
                .or(() -> line.indent() <= above.indent()
                        ? Optional.empty()
                        : Optional.of(finding(
                                i,
                                "the line begins further in than the one above, which has its value already",
                                "begin it in the same column as `" + above.hyphens() + above.name() + "`")));
    }

    /** Returns the nearest line above that is not empty; -1 if there is none. */
    private int before(int i) {
        int before = i - 1;
        while (before >= 0 && at(before).isEmpty()) {
            before--;
        }
        return before;
    }

    private Optional<Finding> lessIndented(int i) {
        int before = before(i);
        return before < 0
                ? Optional.empty()
                : Optional.of(finding(
                        i,
                        "the line does not begin in the same column as those that it belongs with",
                        "begin it in the same column as `"
                                + (at(before).hyphens() + at(before).name()).strip()
                                + "` in the line above, or as the setting that it stands beside"));
    }

    private Optional<Finding> mixed(int i) {
        return at(i).name().isEmpty() || !at(i).hyphens().isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        i,
                        "a setting stands here where an item of a list was expected",
                        "if it is an item, begin it with a hyphen and a space; if it is a setting, the line above it is missing"
                                + " that it belongs under, such as `rating:`, or it begins too far in"));
    }
}
