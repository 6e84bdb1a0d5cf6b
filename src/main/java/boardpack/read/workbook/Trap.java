package boardpack.read.workbook;

/** Reasons why a filled cell has no text that could be relied on. */
public enum Trap {
    /** A formula whose result the program that wrote the file has not stored. */
    NO_RESULT,
    /** A formula that failed. */
    ERROR,
    /** True or false. */
    BOOLEAN,
    /** A number that was typed as text under a format that would show the number otherwise. */
    STORED_AS_TEXT,
    /** A number or text that its format does not show. */
    NOT_SHOWN,
    /** A number that is shown as a date and is none of the calendar. */
    NO_DATE
}
