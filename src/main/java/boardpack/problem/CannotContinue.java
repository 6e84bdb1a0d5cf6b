package boardpack.problem;

/**
 * An exception that stops the run: a file cannot be read or written, or a template cannot be filled.
 *
 * <p>Errors in the data are collected as {@link Findings} instead and reported together.
 */
public final class CannotContinue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public CannotContinue(Finding finding) {
        super(finding.place() + ": " + finding.message());
        this.finding = finding;
    }

    public CannotContinue(Finding finding, Throwable cause) {
        this(finding);
        initCause(cause);
    }

    public Finding finding() {
        return finding;
    }
}
