package boardpack.problem;

/**
 * A run that can go no further: a file that cannot be read or written, or a template that cannot be filled.
 *
 * <p>Faults in the figures are collected as {@link Findings} instead, and all of them are told together.
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
