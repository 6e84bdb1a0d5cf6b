package boardpack.problem.catalogue;

/** The exit codes of a run that a finding stops. */
public enum Exit {
    /** The data or a template is wrong. */
    DATA,
    /** A file or folder cannot be read or written. */
    ACCESS,
    /** The command line is wrong. */
    USAGE
}
