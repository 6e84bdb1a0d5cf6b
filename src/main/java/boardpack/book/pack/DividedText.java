package boardpack.book.pack;

import boardpack.book.cell.TextWithAColon;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.read.Yaml;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds sentences that YAML split at commas because they are in square brackets. */
final class DividedText {
    private static final Pattern ENDS = Pattern.compile(".*[.:;?!)\\]}\"'\u201d\u2019]", Pattern.DOTALL);
    private static final Pattern GOES_ON =
            Pattern.compile("(?:and|or|but|nor|which|who|whose|where|so|with|as well as)\\b.*", Pattern.DOTALL);

    private final Findings findings;

    DividedText(Findings findings) {
        this.findings = findings;
    }

    /**
     * Returns true for a text that YAML turned into a setting because of its colon or braces.
     *
     * @param known the settings allowed here
     */
    static boolean isBroken(Yaml yaml, Set<String> known) {
        return yaml instanceof Yaml.Mapping mapping
                && TextWithAColon.in(yaml).isPresent()
                && !known.containsAll(mapping.entries().keySet());
    }

    /** Checks a list of texts. The first two that may belong together become a finding. */
    void check(Setting setting, String name) {
        setting.get(name).ifPresent(yaml -> {
            if (yaml instanceof Yaml.Sequence list && list.inBrackets()) {
                check(list, name);
            }
        });
    }

    private void check(Yaml.Sequence list, String name) {
        boolean sentences = name.equals("paragraphs");
        for (int i = 1; i < list.items().size(); i++) {
            if (list.items().get(i - 1) instanceof Yaml.Scalar first
                    && list.items().get(i) instanceof Yaml.Scalar second
                    && !first.quoted()
                    && !second.quoted()
                    && isOne(first.text(), second.text(), sentences)) {
                findings.add(
                        Code.E153,
                        list.place(),
                        first.text(),
                        second.text(),
                        sentences ? "paragraphs" : "items",
                        "\"" + joined(first.text(), second.text()).replace('"', '\'') + "\"");
                return;
            }
        }
    }

    private static String joined(String first, String second) {
        boolean thousands = Character.isDigit(first.charAt(first.length() - 1)) && Character.isDigit(second.charAt(0));
        return first + (thousands ? "," : ", ") + second;
    }

    private static boolean isOne(String first, String second, boolean sentences) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return sentences
                ? !ENDS.matcher(first).matches() || Character.isLowerCase(second.codePointAt(0))
                : !ENDS.matcher(first).matches() && GOES_ON.matcher(second).matches();
    }
}
