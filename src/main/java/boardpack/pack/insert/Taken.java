package boardpack.pack.insert;

/** The content that is removed from other people's PDFs, in the order in which it is reported. */
enum Taken {
    SCRIPTS("scripts"),
    FORM_FIELDS("form fields"),
    ATTACHED_FILES("attached files"),
    COMMENTS("comments of reviewers"),
    PLAYED("films, sounds or 3D"),
    LINKS_TO_FILES("links that open other files or programs"),
    HIDDEN_DATA("hidden data of the programs that made it"),
    OTHER_PAGES("tags of pages that it does not have");

    private final String words;

    Taken(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
