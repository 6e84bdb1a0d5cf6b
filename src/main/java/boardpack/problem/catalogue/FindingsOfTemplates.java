package boardpack.problem.catalogue;

import static boardpack.problem.catalogue.FindingText.data;

/** The findings 4xx: templates, the style and inserted documents. */
public final class FindingsOfTemplates {
    public static final FindingText E401 = data("%s", "correct the template; docs/templates.md says what it can use");
    public static final FindingText E402 = data("<%s> is not in the vocabulary of papers", "use one of: %s");
    public static final FindingText E403 =
            data("the markup does not close: %s", "close each element in the order in which it was opened");
    public static final FindingText E404 =
            data("<%s> cannot stand in <%s>", "move it; docs/templates.md shows what may stand where");
    public static final FindingText E405 = data("the text \"%s\" cannot stand right in <%s>", "put it in %s");
    public static final FindingText E406 =
            data("the colour \"%s\" is only %s to 1 on %s, where %s need %s to 1", "make %s");
    public static final FindingText E407 = data("<%s> needs %s", "add what is missing");
    public static final FindingText E408 =
            data("<%s> follows %s, so that a level is skipped", "use the next level down");
    public static final FindingText E409 = data(
            "%s means nothing on <%s>, or must not stand there",
            "take it out, or correct the spelling; docs/templates.md lists what may stand where");
    public static final FindingText E410 =
            data("the file \"%s\" that is to be inserted is not there", "put it there, or correct its name");
    public static final FindingText E411 =
            data("it is protected by a password or against changes", "save a copy of it without protection");
    public static final FindingText E412 =
            data("it cannot be inserted: %s", "save it anew as a PDF, PNG or JPEG from the program that made it");
    public static final FindingText E413 = data(
            "the picture has no description",
            "say under `description:` what it shows, in a sentence, for those who cannot see it");
    public static final FindingText W414 = data(
            "its %s no tags, so that a screen reader cannot read %s in order; the pack says so, and does not claim PDF/UA",
            "ask its author for a PDF with tags (in Word: save as PDF, options, document structure tags)");
    public static final FindingText W415 = data(
            "it does not say that it is %s, so that the pack does not say so either",
            "nothing, if the pack need not be; else save the document so (in Word: save as PDF, options, PDF/A)");
    public static final FindingText W400 = data(
            "it does not claim to be %s, which `standard: pdf-ua-2` needs; so the pack does not claim it",
            "nothing, if the pack does not need it; else ask its author for a PDF that meets both PDF/UA-2 and PDF/A-4, or take `standard` out of pack.yaml, so that PDF/UA-1 and PDF/A-3 are enough");
    public static final FindingText W416 =
            data("it holds %s, which the pack leaves out", "nothing, if nobody will miss them");
    public static final FindingText E417 =
            data("the font for %s cannot be used: %s", "name a TrueType font (.ttf) whose licence allows embedding");
    public static final FindingText E419 = data(
            "\"%s\" cannot be used in a template: %s", "take it out; docs/templates.md says what a template can use");
    public static final FindingText E420 = data(
            "<%s> has %s=\"%s\", where %s was expected", "correct it; docs/templates.md says what a drawing may hold");
    public static final FindingText E421 = data("the style has no colour \"%s\"%s", "use one of: %s");
    public static final FindingText E422 = data(
            "the words \"%s\" reach %s points out of their drawing, so that they would be cut",
            "move them, make them smaller or shorter, or make the viewBox larger");
    public static final FindingText E423 = data(
            "<%s> stands wholly out of its drawing, so that nobody would see it",
            "move it, or make the viewBox larger");

    private FindingsOfTemplates() {}
}
