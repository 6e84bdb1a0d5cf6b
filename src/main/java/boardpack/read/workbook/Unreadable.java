package boardpack.read.workbook;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;

/** Signals that a workbook cannot be read, with the reason. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String SAVE_AGAIN = "open it in Excel, let Excel repair it, and save it again";

    private final Code code;
    private final int row;
    private final int column;
    private final transient Object[] words;

    private Unreadable(Code code, int row, int column, Object... words) {
        super(code.name(), null, false, false);
        this.code = code;
        this.row = row;
        this.column = column;
        this.words = words;
    }

    /** Returns the exception for a file that is not an xlsx workbook. */
    static Unreadable kind(String what, String fix) {
        return new Unreadable(Code.E130, 0, 0, what, fix);
    }

    /** Returns the exception for a workbook that breaks the rules of its format. */
    static Unreadable damaged(String why) {
        return new Unreadable(Code.E131, 0, 0, why, SAVE_AGAIN);
    }

    /** Returns the exception for a cell that breaks the rules of the format. */
    static Unreadable damaged(int row, int column, String why) {
        return new Unreadable(Code.E131, row, column, why, SAVE_AGAIN);
    }

    /** Returns the exception for a workbook that exceeds a limit. */
    static Unreadable large(String what, int most) {
        return new Unreadable(Code.E132, 0, 0, what.formatted(grouped(most)));
    }

    /** Returns the exception for a row that is too wide or a cell that is too long. */
    static Unreadable cell(Code code, int row, int column, int most) {
        return new Unreadable(code, row, column, grouped(most));
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    /** Returns the finding for a file or a sheet. */
    public Finding in(Place file) {
        return code.at(file.at(row, column), words);
    }
}
