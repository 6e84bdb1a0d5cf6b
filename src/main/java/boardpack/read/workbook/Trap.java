package boardpack.read.workbook;

/** Reasons why a filled cell has no text that could be relied on. */
public enum Trap {
    /** A formula whose result the program that wrote the file has not stored. */
    NO_RESULT,
    /** A formula that failed. */
    ERROR,
    /** True or false. */
    BOOLEAN,
    /** A number stored as text, whose format would show the number differently. */
    STORED_AS_TEXT,
    /** A number or text that its format does not show. */
    NOT_SHOWN,
    /** A number with a date format that is not a date. */
    NO_DATE
}
