package boardpack.indicator;

/** The progress of a milestone, as the officer judges it. */
public enum Progress {
    COMPLETE("complete", "The milestone has been reached."),
    GREEN("green", "The milestone is on course to be reached by its date."),
    AMBER("amber", "It is uncertain, or too early to say, whether the milestone will be reached by its date."),
    RED("red", "The milestone was not reached by its date, or will not be without further action.");

    private final String word;
    private final String meaning;

    Progress(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
