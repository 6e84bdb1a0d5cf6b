package boardpack.read.workbook;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Place;

/** Ends the reading of a workbook, and says why. */
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

    /** A file that is something else than a workbook of today. */
    static Unreadable kind(String what, String fix) {
        return new Unreadable(Code.E130, 0, 0, what, fix);
    }

    /** A workbook that breaks the rules of its format. */
    static Unreadable damaged(String why) {
        return new Unreadable(Code.E131, 0, 0, why, SAVE_AGAIN);
    }

    /** A cell that breaks the rules of the format. */
    static Unreadable damaged(int row, int column, String why) {
        return new Unreadable(Code.E131, row, column, why, SAVE_AGAIN);
    }

    /** A workbook that is larger than any table of results. */
    static Unreadable large(String what, int most) {
        return new Unreadable(Code.E132, 0, 0, what.formatted(grouped(most)));
    }

    /** A row that is too wide, or a cell that is too long. */
    static Unreadable cell(Code code, int row, int column, int most) {
        return new Unreadable(code, row, column, grouped(most));
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    /** The finding about a file, or a sheet of it. */
    public Finding in(Place file) {
        return code.at(file.at(row, column), words);
    }
}
