package boardpack.read.workbook;

/**
 * Limits for a workbook.
 *
 * <p>A workbook is a zip archive, so that a small file may hold any amount of text. These limits are far above a table of
 * results, and bound the memory and the time that any file can take.
 */
final class Limits {
    /** The parts of the archive, and the bytes of the list of them. */
    static final int PARTS = 10_000;

    static final int LIST_OF_PARTS = 4_000_000;

    /** The unpacked size of a sheet, in megabytes, which is read piece by piece. */
    static final int SHEET = 1_000;

    /** The unpacked size of the texts that cells share, in megabytes. */
    static final int TEXTS = 200;

    /** The unpacked size of any other part, in megabytes. */
    static final int OTHER = 20;

    /** The bytes between the start of one element and that of the next. */
    static final int ELEMENT = 4_000_000;

    /** The nesting depth of elements. */
    static final int DEPTH = 100;

    static final int SHEETS = 1_000;

    /** The rows of a sheet in Excel. */
    static final int ROWS = 1_048_576;

    static final int COLUMNS = 1_000;

    /** The columns of a sheet in Excel. */
    static final int COLUMNS_OF_EXCEL = 16_384;

    static final int CHARACTERS_OF_A_CELL = 100_000;

    /** The characters of all shared texts. */
    static final int CHARACTERS = 50_000_000;

    static final int SHARED_TEXTS = 4_000_000;
    static final int FORMATS = 100_000;
    static final int MERGED = 100_000;

    private Limits() {}
}
