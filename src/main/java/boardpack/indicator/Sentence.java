package boardpack.indicator;

/**
 * The council's sentence for an indicator's figure: {@code {figure} of visits were on time}.
 *
 * @param many for any figure; empty where nothing was written
 * @param one where what is counted is one; empty where nothing was written for that
 */
public record Sentence(String many, String one) {
    /** The placeholder for the figure with its unit. */
    public static final String FIGURE = "{figure}";

    public static final Sentence NONE = new Sentence("", "");

    /** The words for a figure; empty where there are none that would be grammatical. */
    public String words(boolean ofOne) {
        return ofOne ? one : many;
    }

    public static String fill(String words, String figure) {
        return words.replace(FIGURE, figure);
    }
}
