package boardpack.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reason why something is not for publication, and the title shown to the public.
 *
 * @param paragraphs the paragraphs of Schedule 12A that apply, in order
 * @param publicTitle the council's public title; empty if it gives none
 */
public record Exemption(List<ExemptParagraph> paragraphs, String publicTitle) {
    private static final Pattern WRITTEN = Pattern.compile("(?i)(?:paragraphs?|paras?\\.?)?\\s*"
            + "(\\d+(?:\\s*(?:,|;|/|&|and|or)\\s*(?:and\\s+)?\\d+)*)"
            + "(?:\\s+of\\s+(?:part\\s+1\\s+of\\s+)?schedule\\s+12a.*)?");

    /** Parses a mark such as {@code 2}, {@code paragraph 2} or {@code paragraphs 1 and 2}; empty if it is not one. */
    public static Optional<List<ExemptParagraph>> paragraphs(String written) {
        Matcher m = WRITTEN.matcher(written.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        Set<ExemptParagraph> named = EnumSet.noneOf(ExemptParagraph.class);
        for (String number : m.group(1).split("\\D+")) {
            Optional<ExemptParagraph> paragraph = ExemptParagraph.numbered(number);
            if (paragraph.isEmpty()) {
                return Optional.empty();
            }
            named.add(paragraph.get());
        }
        return Optional.of(List.copyOf(named));
    }

    /** Returns {@code paragraph 2} or {@code paragraphs 1, 2 and 3}. */
    public static String words(List<ExemptParagraph> paragraphs) {
        List<String> numbers =
                paragraphs.stream().map(p -> Integer.toString(p.number())).toList();
        String last = numbers.getLast();
        return numbers.size() == 1
                ? "paragraph " + last
                : "paragraphs "
                        + numbers.subList(0, numbers.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + last;
    }

    public String words() {
        return words(paragraphs);
    }
}
