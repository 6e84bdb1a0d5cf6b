package boardpack.problem.catalogue;

import static boardpack.problem.catalogue.FindingText.data;

/** The findings 3xx: figures that do not fit one another. */
public final class FindingsOfFigures {
    /** The way to answer a question about a figure that is right. */
    private static final String CONFIRM = "; if it is right, write `%s` under confirmed in pack.yaml";

    public static final FindingText W301 =
            data("no target is set for %s in %s", "add the target, or `none` where there is to be none");
    public static final FindingText W302 = data("the result of %s for %s %s", "ask %s for %s");
    public static final FindingText W303 =
            data("%s is %s and has no commentary", "ask %s why, and what is being done by when");
    public static final FindingText W401 = data(
            "%s is red, and no action is given",
            "ask %s what is being done and by when, and write it under `action`, as for other indicators; move the text of `commentary` to `challenge`");
    public static final FindingText W304 =
            data("the question of %s has no answer yet", "add the answer; the paper says that it is awaited");
    public static final FindingText W305 =
            data("the %s \"%s\" has no narrative", "write %s; the report is made without it");
    public static final FindingText W306 =
            data("no meeting is given for %s", "add its date under meetings; the paper says \"to be confirmed\"");
    public static final FindingText W307 =
            data("the target of %s for %s is %s, and its result %s", "check both; one is %s times the other, or more");
    public static final FindingText W308 =
            data("%s has a target for the year but none for %s", "%sadd a target for each quarter to targets.csv%s");
    public static final FindingText W309 =
            data("it tells of now, not of %s, and is left out", "to print what was written then, keep it as %s");
    public static final FindingText W310 = data(
            "%s was due on %s and is still %s",
            "write complete, or red if it was not reached; the paper prints it as it stands");
    public static final FindingText W311 = data(
            "%s is suppressed, and its commentary holds a number",
            "write it without numbers, in figures or words; until then the paper leaves it out");
    public static final FindingText W312 = data(
            "the officer judges %s to be %s, and by its rule the figure is %s",
            "ask %s which is right; the paper prints both");
    public static final FindingText W313 =
            data("what stands under \"%s\" means nothing for %s, %s", "take it out, or change %s");
    public static final FindingText W314 = data(
            "the figure of %s for %s is now %s; the last pack printed %s",
            "%s say why in this quarter's commentary; the paper marks it as revised");
    public static final FindingText W315 = data(
            "the judgement of %s for %s is awaited",
            "ask %s whether it is green, amber or red, and write that under judgement");
    public static final FindingText W316 = data(
            "the judgement of %s is passed over, since its rule is %s",
            "take it out, or write judgement under rule in indicators.csv");
    public static final FindingText W317 = data(
            "%s for %s is %s here, and %s by the extracts",
            "correct whichever is wrong; the paper prints and ranks the figure of the extracts");
    public static final FindingText W318 = data(
            "the parts of %s for %s cannot be added up",
            "give each part its numerator and denominator, or the whole a row of its own");
    public static final FindingText W319 = data("%s for %s is %s; %s", "%s");
    public static final FindingText W320 = data(
            "this row is for %s, more than %s years before %s",
            "check the year; if it is right, take the row out, since no paper goes so far back");
    public static final FindingText W321 =
            data("it holds the same rows as %s", "take one of the two away, and put in its place what was meant");
    public static final FindingText W322 =
            data("%s of %s figures for %s are the same as for %s", "check that this is not %s file under a new name");
    public static final FindingText W323 = data(
            "%s had a result for %s and has no row for %s",
            "ask %s for it; where it comes later, give it a row with awaited under status");
    public static final FindingText W324 = data(
            "%s has gone from %s (%s) to %s and has no commentary",
            "ask %s why; large-change in pack.yaml says how much may change without a word");
    public static final FindingText W325 = data(
            "this file is not read as an extract: it is no CSV file and no workbook (.xlsx), or a CSV file of its name is"
                    + " read in its place, or no pattern under `extracts` fits its name",
            "save it as \"Excel Workbook (*.xlsx)\" or \"CSV UTF-8 (comma delimited)\", or take it out of the folder");
    public static final FindingText W326 = data(
            "%s is reported because of %s here; %s are for %s",
            "correct the period if it is a slip; else name the quarter with --quarter, and all that is missing is listed");
    public static final FindingText W327 = data(
            "%s is counted in whole numbers, and this is %s",
            "check the figure: is the point one of thousands? Else give the indicator decimals");
    public static final FindingText W328 = data(
            "the figure of %s for %s is %s, and %s",
            "correct whichever is wrong; the paper prints the %s's own figure");
    public static final FindingText W329 = data(
            "no row of it is kept: none has %s%s",
            "correct keep in pack.yaml; capitals do not matter there, the spelling does");
    public static final FindingText W330 = data(
            "the figure of %s for %s in %s is %s, and ours is %s",
            "check both; one is %s times the other, or more: another column, or another unit?");
    public static final FindingText W331 = data(
            "the officer judges %s to be green although %s, and does not explain it",
            "ask %s whether it is green; if so, write why under explanation in priorities.csv");
    public static final FindingText W332 = data(
            "%s has no judgement of its overall progress%s",
            "ask %s for it, and write green, amber or red under progress");
    public static final FindingText W333 = data("%s and no %s is given", "ask %s for it, and write it under %s");
    public static final FindingText W334 = data(
            "the papers ask for improvement priorities, and there are none",
            "add priorities.csv; what is made of it is left out until then");
    public static final FindingText W335 = data(
            "it has headings and no row with a result",
            "export it again; if there is nothing to report, take it out of the folder");
    public static final FindingText W336 = data(
            "this is exactly %s, which is unlikely to be chance: %s",
            "check that the target was not pasted over the result" + CONFIRM);
    public static final FindingText W337 = data(
            "this is exactly %s, which is unlikely to be chance: %s", "check that no old figure was left in" + CONFIRM);
    public static final FindingText W338 = data("this is not as in the last pack: %s", "%s");
    public static final FindingText W339 = data(
            "the %s of %s for %s is %s, and %s",
            "check that it is of this period alone, in the same unit, and of this council" + CONFIRM);
    public static final FindingText W340 =
            data("%s fewer decimals than %s", "show the decimals in the spreadsheet and save the file again" + CONFIRM);
    public static final FindingText W341 = data(
            "the last pack had %s, and indicators.csv has no row for %s",
            "put the row back; if the indicator is no longer reported, keep its row and fill in retired-from");
    public static final FindingText W342 = data(
            "the target of %s is for the month %s, and the pack needs one for the quarter or the year",
            "write %s as its period if it is the target of the year, or %s if it is that of the quarter");
    public static final FindingText W343 = data(
            "the text holds %s, and %s for %s is suppressed", "read it again: does it give away what is suppressed?");
    public static final FindingText W344 = data(
            "the last pack printed %s for %s, which is to be suppressed now",
            "what was published cannot be taken back; the new papers leave it out");
    public static final FindingText W345 = data(
            "%s is a percentage or rate of people and has no numerator and denominator, so that small numbers behind it"
                    + " are not found",
            "give both, or write c where one of them is small");
    public static final FindingText W346 =
            data("others on this machine can read the password", "let its owner alone read the file: `chmod 600 %s`");
    public static final FindingText W347 =
            data("it is public and names %s, which is exempt", "mark it as exempt too, or say it without the name");
    public static final FindingText W348 = data(
            "what was found in exempt matter is not told here",
            "run it with `--audience exempt`, where nobody else sees what it prints");
    public static final FindingText W349 =
            data("%s", "compare its fingerprint with the one that the council has made known");
    public static final FindingText W350 = data(
            "the last day to publish the papers of the meeting on %s is %s, %s",
            "have them checked and published by then");
    public static final FindingText W351 = data(
            "the papers of the meeting on %s had to be published %s clear days before it, by %s",
            "publish them now, and ask the chair whether the item is taken as urgent, with the reason (section 100B(4)(b))");
    public static final FindingText W352 = data(
            "the meeting on %s is on a weekend or a bank holiday",
            "correct its date under meetings, or the list under bank-holidays");
    public static final FindingText W353 = data(
            "the figure of %s for %s is %s, exactly that of %s (line %s), and its %s earlier figures lie between %s",
            "check that no cell was filled down too far, and no block pasted a row too high or low" + CONFIRM);
    public static final FindingText W354 = data(
            "%s counted people in an earlier pack and does not now, so its small numbers are no longer suppressed",
            "write yes under people in indicators.csv" + CONFIRM);
    public static final FindingText W355 = data(
            "a width of %s can make no difference to %s, which is compared %s",
            "make it wider, give the indicator more decimals, or write exact under compare");
    public static final FindingText W356 =
            data("the rate of %s for %s is %s, and %s is %s, about ten times apart", "check that both are %s");
    public static final FindingText W357 = data(
            "the numerator %s is no whole number, and of %s it makes %s per cent",
            "check that it is what was counted, and not the percentage itself");
    public static final FindingText W358 = data(
            "no date of this file shows whether the day or the month stands first: \"%s\" is read as %s, and not as %s",
            "write `dates: day-first` in pack.yaml if that is right, and `dates: month-first` if it is not");
    public static final FindingText W359 = data(
            "the figure of %s for %s is there before %s, in which it is to arrive, and is not printed until then",
            "nothing, if it is to be printed with %s; else correct reported-in in %s");
    public static final FindingText W361 = data(
            "%s has a result for %s, in which it is not due: it is reported %s",
            "if the result is right, correct reported-in; else take it out. It is published as it is");
    public static final FindingText W362 = data(
            "%s is reported %s, and nothing says in which years: it is taken to be due in each",
            "write the first period under reported-from");
    public static final FindingText W364 = data(
            "%s is reported from %s and replaces %s, which is retired from %s",
            "make the two periods the same, unless both are reported for a time, or neither");
    public static final FindingText W365 = data(
            "keep asks for %s \"%s\", and no row of %s that is kept has it%s",
            "correct it in pack.yaml; if it is no longer published, take it out");
    public static final FindingText W366 = data(
            "\"%s\" is passed over, and the file has no row for \"%s\", which it may stand for",
            "if the same is meant, write the reference in indicators.csv as the file does");
    public static final FindingText W368 = data(
            "the target of %s for %s is %s, exactly that of %s above it; a year before it was %s",
            "check that no cell was filled down too far" + CONFIRM);
    public static final FindingText W369 = data(
            "this differs from the last pack: %s",
            "correct it if it is a slip; if the change was agreed, say so in the commentary, because members have seen"
                    + " the old one" + CONFIRM);
    public static final FindingText W370 = data(
            "what stands behind # is a comment and is not read: %s",
            "if it is part of the text, put quotation marks round the whole: %s; if it is a comment, put a space behind the #");
    public static final FindingText W371 = data(
            "the words are the same as in the pack of %s", "write what is new; nothing, if all of it is still true");
    public static final FindingText W372 = data("this file is not read, and nothing in the pack is made of it", "%s");
    public static final FindingText W373 = data(
            "the papers of this pack, of the style %s, have no section for %s, so that none of it is printed",
            "add a section of the kind %s under `papers` in pack.yaml (docs/wording.md), or take the file away");
    public static final FindingText W374 = data(
            "the %s \"%s\" differs from \"%s\" (%s) only in %s",
            "if they are one, spell them alike; if they are two, let them differ in more");
    public static final FindingText W375 = data(
            "the file is named for %s, and none of its rows is for that quarter; they are for %s",
            "correct the periods or the name of the file, and check that it is not an earlier quarter's file");
    public static final FindingText W376 = data("%s", "%s");
    public static final FindingText W377 = data(
            "the papers state as facts what nobody has confirmed: %s",
            "read these sections in the pack; where they are true, write `confirmed: [%s]` in pack.yaml, else your own words"
                    + " under `wording`");
    public static final FindingText W380 = data(
            "what was published before tells the suppressed figure of %s for %s: %s",
            "what was published cannot be taken back; take earlier packs off the website if that helps");
    public static final FindingText W381 = data(
            "what was published before tells, with %s, a figure that is considered in private",
            "what was published cannot be taken back; take earlier packs off the website if that helps");
    public static final FindingText W382 = data(
            "what this pack shows cannot be recorded: %s",
            "let boardpack write to the folder .boardpack of the workspace; without the record, later packs are only"
                    + " protected as long as this one lies where it was made");
    public static final FindingText W383 = data(
            "this pack cannot be read, and is not in the record of what was published",
            "put it right or take it away; what it showed is not known, and later packs are not protected from it");

    public static final FindingText W379 =
            data("the commentary of %s word for word that of %s", "write a commentary on the new figure" + CONFIRM);
    public static final FindingText W384 = data("%s", "check that each figure is in its own row" + CONFIRM);
    public static final FindingText W385 = data(
            "the year to date of %s falls from %s (%s) to %s (%s)",
            "check both; if one is the figure of its quarter alone, write the year to date; if it may fall, write yes under"
                    + " may-be-negative in indicators.csv");
    public static final FindingText W386 = data(
            "the year to date of %s has grown by %s since %s, and %s",
            "check that it is the year to date, and not the figure of the quarter alone, of the quarter before or of the"
                    + " whole year");
    public static final FindingText W387 = data(
            "there is nothing for %s, for %s of the %s indicators that are reported every quarter, although they have older"
                    + " figures",
            "add the extract of that time; without it the paper cannot compare with it");
    public static final FindingText W388 = data(
            "%s indicators that are not annual have a figure for %s and none for a later quarter than %s, so that this"
                    + " pack is for that quarter",
            "if these are figures of one quarter, write it as their period, such as %s; else name the quarter with"
                    + " --quarter");
    public static final FindingText W389 = data(
            "%s for %s is 0, and the other months of %s are all large",
            "is it 0, or not there yet? Then empty the cell");
    public static final FindingText W390 = data(
            "the figures of %s %s, and its %s is %s", "correct the %s in indicators.csv, if it is a slip" + CONFIRM);
    public static final FindingText W391 = data(
            "the title of %s says \"%s\", and its %s is %s",
            "correct whichever is wrong; check that no column of indicators.csv was sorted or filled down alone"
                    + CONFIRM);
    public static final FindingText W393 = data("the %s of %s for %s is %s, and %s", "%s");
    public static final FindingText W394 =
            data("the target of %s for %s does not fit the others of its year: %s", "%s");
    public static final FindingText W395 = data(
            "this row is for %s (%s), and its %s \"%s\" is that of %s",
            "correct the reference or the title, and check that each figure is in its own row");
    public static final FindingText W396 = data(
            "the figure of %s for %s in %s is %s, and %s %s",
            "check it, and its decimal point and unit above all; where it is not known, empty the cell");
    public static final FindingText W397 = data("%s", "%s");
    public static final FindingText W398 = data("%s", "%s");
    public static final FindingText W399 = data(
            "%s is half of the target %s of %s or more, so that hardly any result is red",
            "check the width, and its decimal point and sign; 5%% is a usual one");
    public static final FindingText W360 = data(
            "it claims to be %s, but %s; so the pack does not claim it",
            "nothing, if the pack does not need it; else ask its author for a PDF that meets the standard (`boardpack verify --standards` tests one)");
    public static final FindingText W363 = data(
            "it is damaged, and was read as far as possible: %s",
            "check its pages in the pack, or save it again from the program that made it");
    public static final FindingText W367 = data(
            "its tags are damaged: %s. They are left out, so that a screen reader cannot read its pages in order; the pack says so, and does not claim PDF/UA",
            "save it again with tags from the program that made it (in Word: save as PDF, options, document structure tags)");

    private FindingsOfFigures() {}
}
