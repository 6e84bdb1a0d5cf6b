package boardpack.pack;

/** A CSV file that a document carries: the figures behind it. */
public record Attachment(String name, String description, byte[] content) {}
