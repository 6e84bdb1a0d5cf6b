package boardpack.run;

/** The statements that can be recorded about a quarter's pack. */
public enum Recording {
    PUBLISHED,
    NEVER,
    RENAMED
}
