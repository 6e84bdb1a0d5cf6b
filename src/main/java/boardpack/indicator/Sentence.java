package boardpack.indicator;

/**
 * The council's sentence for an indicator's figure: {@code {figure} of visits were on time}.
 *
 * @param many the sentence for any figure; empty if none was written
 * @param one the sentence for a count of one; empty if none was written
 */
public record Sentence(String many, String one) {
    /** The placeholder for the figure with its unit. */
    public static final String FIGURE = "{figure}";

    public static final Sentence NONE = new Sentence("", "");

    /** Returns the words for a figure; empty if none would be grammatical. */
    public String words(boolean ofOne) {
        return ofOne ? one : many;
    }

    public static String fill(String words, String figure) {
        return words.replace(FIGURE, figure);
    }
}
