package boardpack.paper;

/**
 * A word with the mark drawn before it. The mark adds shape and colour but no further meaning.
 *
 * @param mark the class of the mark, such as {@code green} or {@code improved}
 */
public record Marked(String mark, String word) {}
