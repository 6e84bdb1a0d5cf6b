package boardpack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A band as a reader understands it from its printed words.
 *
 * @param fromInside false if the words exclude the threshold itself
 */
public record PrintedBand(Optional<BigDecimal> from, boolean fromInside, Optional<BigDecimal> to, boolean toInside) {
    private static final String NUMBER = "(\u2212?£?[\\d,]+(?:\\.\\d+)?%?)";
    private static final Pattern SENTENCE = Pattern.compile("(Green|Amber): (.*?)(?: \\(.*\\))?\\.");

    /** A phrase for a band, with the ends that its numbers give and whether they are included. */
    private record Way(Pattern words, boolean lower, boolean upper, boolean fromInside, boolean toInside) {}

    private static final List<Way> WAYS = List.of(
            new Way(Pattern.compile(NUMBER + " or more"), true, false, true, true),
            new Way(Pattern.compile("more than " + NUMBER), true, false, false, true),
            new Way(Pattern.compile(NUMBER + " or less"), false, true, true, true),
            new Way(Pattern.compile("less than " + NUMBER), false, true, true, false),
            new Way(Pattern.compile(NUMBER + " to " + NUMBER), true, true, true, true),
            new Way(Pattern.compile(NUMBER + " to less than " + NUMBER), true, true, true, false),
            new Way(Pattern.compile("more than " + NUMBER + " and up to " + NUMBER), true, true, false, true),
            new Way(Pattern.compile("more than " + NUMBER + " and less than " + NUMBER), true, true, false, false));

    /** Reads the band in a sentence such as {@code Amber: 81.0% or more (within 10 per cent of the target).} */
    public static PrintedBand read(String sentence, String rating) {
        Matcher m = SENTENCE.matcher(sentence);
        if (!m.matches() || !m.group(1).equals(rating)) {
            throw new AssertionError("not a sentence about " + rating + ": " + sentence);
        }
        for (Way way : WAYS) {
            Matcher words = way.words().matcher(m.group(2));
            if (words.matches()) {
                Optional<BigDecimal> first = Optional.of(number(words.group(1)));
                Optional<BigDecimal> last = Optional.of(number(words.group(words.groupCount())));
                return new PrintedBand(
                        way.lower() ? first : Optional.empty(),
                        way.fromInside(),
                        way.upper() ? last : Optional.empty(),
                        way.toInside());
            }
        }
        throw new AssertionError("nobody would understand: " + sentence);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace('\u2212', '-').replaceAll("[£%,]", ""));
    }

    public boolean contains(BigDecimal value) {
        boolean reached = from.map(f -> fromInside ? value.compareTo(f) >= 0 : value.compareTo(f) > 0)
                .orElse(true);
        boolean passed = to.map(t -> toInside ? value.compareTo(t) > 0 : value.compareTo(t) >= 0)
                .orElse(false);
        return reached && !passed;
    }

    public List<BigDecimal> edges() {
        return java.util.stream.Stream.of(from, to).flatMap(Optional::stream).toList();
    }
}
