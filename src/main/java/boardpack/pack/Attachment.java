package boardpack.pack;

/** A file that a document carries: the figures behind it as CSV, or what it was made from as JSON. */
public record Attachment(String name, String description, byte[] content) {
    String type() {
        return name.endsWith(".json") ? "application/json" : "text/csv";
    }
}
