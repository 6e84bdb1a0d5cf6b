package boardpack.paper;

/** A label and what it stands for. */
public record Labelled(String label, String text) {}
