package boardpack.pack;

/** An attachment of a document: the figures behind it as CSV, or its list of inputs as JSON. */
public record Attachment(String name, String description, byte[] content) {
    String type() {
        return name.endsWith(".json") ? "application/json" : "text/csv";
    }
}
