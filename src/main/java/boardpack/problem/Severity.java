package boardpack.problem;

/** The severity of a finding: an error stops publication, a warning is printed and listed, a note informs. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
