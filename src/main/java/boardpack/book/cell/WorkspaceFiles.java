package boardpack.book.cell;

/** The names of the files and folders in a workspace. */
public final class WorkspaceFiles {
    public static final String PACK = "pack.yaml";
    public static final String INDICATORS = "indicators.csv";
    public static final String TARGETS = "targets.csv";
    public static final String COMPARATORS = "comparators.csv";
    public static final String MILESTONES = "milestones.csv";
    public static final String QUERIES = "queries.csv";
    public static final String LIMITS = "limits.csv";
    /** The folder of extracts. */
    public static final String EXTRACTS = "extracts";

    private WorkspaceFiles() {}
}
