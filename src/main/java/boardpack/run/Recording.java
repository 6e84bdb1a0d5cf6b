package boardpack.run;

/** What can be recorded of a quarter's pack. */
public enum Recording {
    PUBLISHED,
    NEVER,
    RENAMED
}
