package boardpack.problem.catalogue;

import static boardpack.problem.catalogue.FindingText.data;

/** The notes 6xx: values that were converted when they were read. */
public final class NotesOfReading {
    public static final FindingText N634 = data(
            "these figures for %s may be right, and may be slips: %s",
            "compare them with your source; if they are right, do nothing, or write `%s` under confirmed in pack.yaml");
    public static final FindingText N635 = data(
            "still marked as provisional, as in %s, without an explanation: %s",
            "if a figure is final, clear its status; else say in the commentary when it will be final");
    public static final FindingText N640 =
            data("this is unchanged since the pack of %s", "check that what it says is still true");
    public static final FindingText N601 = data(
            "read as Windows-1252, since it is not UTF-8; here stands its first special character, %s",
            "if that is right, nothing; else save the file as \"CSV UTF-8 (comma delimited)\"");
    public static final FindingText N602 = data("%s passed over", "nothing, if that is a title");
    public static final FindingText N603 = data(
            "passed over, since they name no indicator and no period: %s",
            "nothing, if these are notes and totals; else fill in the reference and the period");
    public static final FindingText N604 = data(
            "\"%s\" is read as \"%s\", which differs in capitals, blanks or hyphens only",
            "nothing, if that is right; this is told once in a file");
    public static final FindingText N605 = data(
            "from here %s for periods that end later than this pack, the first for %s; nothing after %s is printed",
            "nothing, if an earlier quarter is meant");
    public static final FindingText N607 = data(
            "it is about \"%s\", a %s, and is left out, since the papers are grouped by %s",
            "nothing, if they are to be grouped so; else change group-by in pack.yaml");
    public static final FindingText N608 = data(
            "nothing in this pack prints what stands under \"%s\", since its papers have no such section",
            "nothing, if that is meant; else add the section under `papers` in pack.yaml");
    public static final FindingText N623 = data(
            "%s is displayed and compared with %s, as many as its target %s has; by indicators.csv it would be %s",
            "nothing, if that is meant; else round the target, or write %s under decimals in indicators.csv");
    public static final FindingText N624 =
            data("the dates of this file are read with the %s first, as \"%s\" shows", "nothing, if that is right");
    public static final FindingText N633 = data(
            "%s of the target is green here, and amber-within is 0: every other result is red, and none is amber",
            "nothing, if that is meant; else write amber-within too, wider than green-within");
    public static final FindingText N626 = data(
            "%s has had results for %s alone for two years, and is awaited for %s",
            "if it is reported then alone, write %s under reported-in of %s");
    public static final FindingText N627 = data(
            "%s is not due this quarter, and its result for %s, which was due, is missing",
            "add it if it has come; until then the paper has %s");
    public static final FindingText N629 = data(
            "%s marked as not there, the first here; the marks are %s",
            "nothing; means and ranks are of those that have a figure");
    public static final FindingText N630 = data(
            "%s passed over, since no indicator is called so: %s",
            "nothing, if the board reports none of these; else add the indicator");
    public static final FindingText N631 = data(
            "%s is read as %s: the digits behind it come from the program that saved the file%s",
            "nothing, if that is right; else write the figure with fewer decimals");
    public static final FindingText N632 = data(
            "%s rows of this file are for periods more than %s years before %s; no paper goes so far back",
            "nothing, if the file holds so long a history");
    public static final FindingText N636 = data(
            "the field %s is now called %s; the former name still works",
            "use the new name when you next change the template; docs/upgrading.md lists them");

    private NotesOfReading() {}
}
