package boardpack.paper;

/** A label with its text. */
public record Labelled(String label, String text) {}
