package boardpack.paper;

/**
 * A word with the mark that is drawn before it: the mark adds shape and colour and says nothing that the word does not.
 *
 * @param mark the class of the mark, such as {@code green} or {@code improved}
 */
public record Marked(String mark, String word) {}
