package boardpack.read;

/** The names of files that hold a table: CSV files, and workbooks. */
public final class TableName {
    private static final String CSV = ".csv";
    private static final String WORKBOOK = ".xlsx";

    private TableName() {}

    /** Returns the name of a table in a workspace: its CSV file, unless there is only a workbook. */
    public static String in(Workspace workspace, String csv) {
        String workbook = workbook(csv);
        return workspace.contains(csv) || !workspace.contains(workbook) ? csv : workbook;
    }

    /** Returns the name of the workbook that can replace a CSV file. */
    public static String workbook(String csv) {
        return csv.substring(0, csv.length() - CSV.length()) + WORKBOOK;
    }

    /** Returns the name of the CSV file that a workbook can replace. */
    public static String csv(String workbook) {
        return workbook.substring(0, workbook.length() - WORKBOOK.length()) + CSV;
    }

    /** Returns true for the name of a workbook. */
    public static boolean isWorkbook(String name) {
        return name.regionMatches(true, name.length() - WORKBOOK.length(), WORKBOOK, 0, WORKBOOK.length());
    }

    /** Returns true for the name of a CSV file or of a workbook. */
    public static boolean isTable(String name) {
        return name.endsWith(CSV) || isWorkbook(name);
    }
}
