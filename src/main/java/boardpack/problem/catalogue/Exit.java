package boardpack.problem.catalogue;

/** How a run ends that met a finding which stops it. */
public enum Exit {
    /** The data or a template is wrong. */
    DATA,
    /** A file or folder cannot be read or written. */
    ACCESS,
    /** The command line is wrong. */
    USAGE
}
