package boardpack.problem;

import static boardpack.problem.Severity.ERROR;
import static boardpack.problem.Severity.NOTE;
import static boardpack.problem.Severity.WARNING;

import java.util.List;
import java.util.Locale;

/**
 * Everything that a run can find, with a code that stays the same from version to version.
 *
 * <p>1xx files and {@code pack.yaml}, 2xx cells, 3xx what the figures say together, 4xx templates, 5xx reading and
 * writing, 6xx what was read otherwise than it stands. In a message and a fix, {@code %s} stands for the words of the case.
 */
public enum Code {
    E101(ERROR, "there is no %s in this workspace", "make one; `sample-data/policy-board` shows how it looks"),
    E102(ERROR, "%s", "%s"),
    E103(ERROR, "found %s where %s was expected", "correct it; docs/workspace.md lists the settings"),
    E104(ERROR, "the setting \"%s\" is missing", "add it, for example `%s`"),
    E105(ERROR, "unknown setting \"%s\"%s", "%s"),
    E106(ERROR, "this setting stands twice; the first is in line %s", "keep one of the two"),
    E107(ERROR, "no extract was found in %s", "put the quarter's extract there as a CSV file%s"),
    E108(ERROR, "the text is %s", "save it as %s"),
    E109(ERROR, "the CSV cannot be read: %s", "%s"),
    E110(ERROR, "the column \"%s\" is missing%s", "add it to the header row; the columns that this file needs are %s"),
    E111(ERROR, "unknown column \"%s\"%s", "%s"),
    E112(ERROR, "the column \"%s\" stands twice%s", "keep one of the two"),
    E113(ERROR, "the file is empty", "put at least the header row in: %s"),
    E114(ERROR, "this leads out of the workspace", "keep the file itself in the workspace, not a link to it"),
    E115(ERROR, "this row has %s cells where the header has %s", "put quotation marks round a cell that holds a %s"),
    E116(ERROR, "%s cannot be used in the narrative", "write it in Markdown, without HTML and pictures"),
    E117(ERROR, "the heading \"%s\" is not known here", "use one of: %s"),
    E118(ERROR, "the placeholder %s is not known%s", "use one of: %s"),
    E119(
            ERROR,
            "the narrative does not begin with the name of what it is about",
            "write # and %s in the first line, for example `# %s`"),
    E120(
            ERROR,
            "no extract has a result for a whole quarter, nor for a year",
            "add the results of a whole quarter, or of its last month, to a file in extracts"),
    E121(ERROR, "this is %s, and not a CSV file", "%s"),
    E122(
            ERROR,
            "the file is larger than %s megabytes",
            "leave out what is older than five years, and what is no indicator of this board"),
    E123(
            ERROR,
            "this row has more than %s cells",
            "save the file again with a row for each result, and without empty columns"),
    E124(
            ERROR,
            "this cell has more than %s characters",
            "shorten it, and check that the lines of the file end where they should"),
    E125(
            ERROR,
            "here stands a byte of value 0, which no text holds",
            "save it again as \"CSV UTF-8 (comma delimited)\"; it may be damaged, or UTF-16 without its mark"),
    E126(
            ERROR,
            "this cell is filled, and its column has no heading",
            "give the column a heading in line %s, or empty its cells"),
    E127(
            ERROR,
            "there are more than %s findings in this file, and from here on it is not read",
            "correct these and check again"),
    E128(ERROR, "the column is headed \"%s\", which %s", "%s"),
    E129(
            ERROR,
            "\"%s\" and \"%s\" would both be made into %s",
            "let the two differ in their letters or figures, within the first 80"),
    E138(
            ERROR,
            "found \"%s\" where a paragraph of Schedule 12A was expected",
            "write the number of the paragraph that makes it exempt, from 1 to 7, or several: `exempt: 1, 2`"),
    E139(ERROR, "\"%s\" looks like the mark of exempt matter, and cannot be one %s", "%s"),
    E140(
            ERROR,
            "exempt matter ends here, and none has begun",
            "take the line out, or write `Exempt: paragraph 2` above what is exempt"),
    E141(
            ERROR,
            "a public title is given for what is not exempt",
            "name the paragraph under `exempt:`, or take the public title out"),
    E142(
            ERROR,
            "this is exempt, and no paragraph of Schedule 12A is named",
            "name it: `Exempt: paragraph 2` in the narrative, `exempt: 2` in pack.yaml"),
    E143(
            ERROR,
            "the file was changed, or taken away, while it was being read",
            "run this again when it is saved; the last pack stays as it is"),
    E145(
            ERROR,
            "%s has a %s and no %s",
            "add `%s: {column: value, keep: {Measure: Total children}}`, or give it in another entry of the same"
                    + " indicator"),

    E150(
            ERROR,
            "no value is left here: what stands behind # is a comment and is not read (%s)",
            "if it is the value, put quotation marks round it: %s; else write the value before it, or take the setting out"),
    E151(ERROR, "%s has no %s called \"%s\"%s", "use one of: %s%s"),
    E152(ERROR, "there is no pack.yaml here, and there is %s", "%s"),
    E153(
            ERROR,
            "a comma divides a list in square brackets, so that \"%s\" and \"%s\" are two %s",
            "if they are one text, put quotation marks round the whole: [%s]; else end the first with a full stop"),

    E201(
            ERROR,
            "found \"%s\" where a quarter, month or year was expected",
            "write it as 2019/20 Q2, 2019-09 or 2019/20"),
    E202(ERROR, "found nothing where %s was expected", "fill the cell in"),
    E203(ERROR, "found \"%s\" where %s was expected", "%s"),
    E204(ERROR, "the indicator \"%s\" is not in indicators.csv%s", "correct the reference, or add the indicator"),
    E205(ERROR, "the %s \"%s\" is not in pack.yaml%s", "correct the spelling, or add it under %s"),
    E206(ERROR, "%s is given twice for %s; the first is in %s", "keep one of the two"),
    E207(
            ERROR,
            "the value %s does not agree with %s of %s, which is %s",
            "correct whichever of the three is wrong; if the counts were rounded after it was worked out, write"
                    + " counts-rounded-to in pack.yaml"),
    E208(ERROR, "%s in a percent indicator", "check the figure; a percentage of a whole ends at 100"),
    E209(
            ERROR,
            "%s of %s may be %s of one%s",
            "%s; or say how it is written: fraction (times 100) or percent, for %s under scale in indicators.csv, or for"
                    + " the file under `scale` in pack.yaml"),
    E210(ERROR, "the indicator %s is defined twice; the first is in line %s", "keep one of the two"),
    E211(
            ERROR,
            "a width of %s is always 0 where %s is 0",
            "give %s a width in its own unit, such as 2, in indicators.csv"),
    E212(
            ERROR,
            "a year to date is only like the same quarter of another year; %s compares it with something else",
            "write same-quarter-last-year, or leave the cell empty"),
    E213(
            ERROR,
            "an annual indicator needs the quarter that it is reported in",
            "put Q1, Q2, Q3 or Q4 under reported-in; for a survey every second year, Q3 every second year"),

    E214(
            ERROR,
            "%s has a target although neither higher nor lower is better",
            "set its polarity, or write `none` for the target"),

    E215(ERROR, "a range from %s to %s is upside down", "write the smaller number first"),
    E216(
            ERROR,
            "the %s %s of %s is better than its target %s",
            "exchange the two, or correct one: amber ends on the worse side of the target"),
    E217(ERROR, "the year's target of %s cannot be spread over its quarters: %s", "leave profile empty; %s"),
    E218(ERROR, "%s is rated by its %s, and none is given beside its target", "fill in %s"),
    E219(ERROR, "%s cannot be used for %s, %s", "take it out, or change %s"),
    E220(
            ERROR,
            "%s has no one earlier target to measure a gap from",
            "write value under direction-of, or compare with a single period"),
    E221(
            ERROR,
            "amber within %s of the target of %s is no wider than green within %s, so that nothing can be amber",
            "make amber wider than green, or write 0 for it where nothing is to be amber"),
    E222(
            ERROR,
            "%s has a second target without a name",
            "write what it is, such as statutory limit, under second-target-name in %s"),
    E223(
            ERROR,
            "a width of %s means nothing for %s, which is not a percentage",
            "give %s a width in its own unit, such as 2, in indicators.csv"),
    E227(ERROR, "the sentence \"%s\" %s", "%s"),
    E230(
            ERROR,
            "the comma in \"%s\" may be a decimal comma, since semicolons divide the cells of this file",
            "write %s or %s, whichever is meant"),
    E231(
            ERROR,
            "found the date \"%s\" where %s was expected: Excel made a date of it%s",
            "format the column as text, type it again and save the file"),
    E232(
            ERROR,
            "\"%s\" is shortened by Excel%s",
            "format the column as a number without an exponent, or as text, check it and save the file again"),
    E233(ERROR, "\"%s\" has the mark %s behind its figure", "write %s, and %s"),
    E234(
            ERROR,
            "a figure stands in the row that asks for the target of %s",
            "put it into targets.csv; here it would be taken for the result"),
    E235(
            ERROR,
            "%s is retired from %s, and here is a result for %s",
            "take the result out; if the indicator goes on, correct retired-from in %s"),
    E236(
            ERROR,
            "several rows are kept for one period: %s for %s stands in lines %s and %s of %s%s",
            "write under keep which of them is meant, by one of the columns in which they differ: %s"),
    E237(ERROR, "the priority \"%s\" is not in priorities.csv%s", "correct the reference, or add the priority"),
    E238(ERROR, "the priority %s is defined twice; the first is in line %s", "keep one of the two"),
    E239(
            ERROR,
            "%s cannot be part of %s: %s",
            "name the reference of a total that is counted alike, or empty the cell"),
    E240(ERROR, "a total cannot be part of itself: %s", "take one of them out of part-of"),
    E241(
            ERROR,
            "the parts of %s for %s make %s, and it is %s",
            "correct whichever is wrong; where they are parts of different kinds, say so: REF by age, REF by sex"),
    E242(
            ERROR,
            "the figure of %s for %s is %s, and what it consists of makes %s",
            "correct whichever is wrong; small numbers cannot be protected while they contradict each other"),
    E243(
            ERROR,
            "%s counts people, and this is %s",
            "write a whole number, 0 or more; or take out people: yes in indicators.csv"),
    E244(
            ERROR,
            "found \"%s\" where a paragraph of Schedule 12A was expected",
            "write the number of the paragraph that makes it exempt, from 1 to 7, or several: 1, 2"),
    E245(
            ERROR,
            "a public title is given for what is not exempt",
            "fill in the paragraph under exempt, or empty this cell"),
    E246(
            ERROR,
            "the words here say that something is exempt, and words in a cell cannot keep it from the public",
            "fill in the column exempt of the row, or take what is exempt out of it; docs/exempt.md lists what can be exempt"),
    E280(ERROR, "found \"%s\" with \"%s\" where a year and its quarter, month or term were expected%s", "%s"),
    E281(
            ERROR,
            "no row of %s names an indicator: its column \"%s\" holds %s",
            "correct ref-from in pack.yaml, or the references in indicators.csv; or name the indicator with ref"),

    E250(
            ERROR,
            "the value %s is a fraction of one: %s of %s are %s per cent",
            "write %s, or say that %s is written so: fraction, under scale in indicators.csv"),
    E251(
            ERROR,
            "%s stands where fractions of one are declared, and would be %s per cent",
            "write %s, or %s; or correct what is declared under scale"),
    E252(ERROR, "a width of %s %s", "%s"),
    E253(
            ERROR,
            "the numerator %s is less than one, and of %s it makes %s per cent: is it the share itself?",
            "write how many were counted, or put the percentage under value; if it is right, write percent for %s under"
                    + " scale in indicators.csv"),
    E260(
            ERROR,
            "\"%s\" has the %s first, and \"%s\" in line %s has the %s first",
            "write all dates of the file in one order, or as 2026-10-31; those of the first twelve days of a month may"
                    + " be wrong too, so look at each"),
    E261(
            ERROR,
            "a figure of %s for %s, a year that is not over in %s",
            "write %s, the last year that is over, if that is the year it is of%s"),
    E262(
            ERROR,
            "%s as the %s of %s, which cannot be less than 0",
            "take the minus sign out; if it may be less than 0, as a change or a balance may, write yes under"
                    + " may-be-negative in %s"),
    E263(
            ERROR,
            "%s is the only figure of %s that is less than 0",
            "take the minus sign or the brackets out; if it may be less than 0, write yes under may-be-negative in %s"),
    E270(
            ERROR,
            "%s: other quarters are named, or another number of them, than the words say",
            "write the quarters alone, such as Q2 and Q4"),
    E271(
            ERROR,
            "an annual figure arrives in one quarter of the year, and \"%s\" names more",
            "write the one quarter under reported-in; for a figure more than once a year, use the basis S, Q, C or R"),
    E272(
            ERROR,
            "%s is reported from %s, and here is a result for %s",
            "take the result out; if the indicator is older, correct reported-from in %s"),
    E273(
            ERROR,
            "%s replaces \"%s\", which is not in indicators.csv%s",
            "correct the reference; keep the row of the older one, with retired-from"),
    E274(ERROR, "an indicator cannot replace itself: %s", "empty one of the cells under replaces"),
    E275(
            ERROR,
            "%s replaces %s, which is not retired",
            "write %s under retired-from of the older one (%s), or empty the cell"),
    E276(
            ERROR,
            "%s is reported from %s and retired from %s, and so is never reported",
            "correct whichever of the two is wrong"),
    E277(
            ERROR,
            "\"%s\" does not say in which quarter it is reported",
            "write the quarter under reported-in, such as Q3"),

    E290(
            ERROR,
            "the suppressed figure of %s for %s could be worked out whatever is hidden in this pack: %s, and of that too"
                    + " much was published before",
            "take this row out of the extract, so that the pack does not name it, or mark the indicator as exempt; if an"
                    + " earlier pack was never published, say so: `boardpack published WORKSPACE --quarter QUARTER --never`"),
    E291(
            ERROR,
            "a figure that is considered in private could be worked out of %s, whatever else is hidden in this pack",
            "take this row out of the extract, or mark its indicator as exempt too"),
    E292(
            ERROR,
            "the record of what was published cannot be read: %s",
            "put back the last copy of this file; without it nobody knows what readers know already"),
    E293(
            ERROR,
            "the record of what was published is of another workspace: %s",
            "put back the file of this workspace; if the board was only renamed, run `boardpack published WORKSPACE --renamed`"),
    E294(
            ERROR,
            "the record of what was published was written by a newer boardpack",
            "use that one, or a newer; an older one may not understand what readers know already"),

    W301(WARNING, "no target is set for %s in %s", "add the target, or `none` where there is to be none"),
    W302(WARNING, "the result of %s for %s %s", "ask %s for %s"),
    W303(WARNING, "%s is %s and has no commentary", "ask %s why, and what is being done by when"),
    W304(WARNING, "the question of %s has no answer yet", "add the answer; the paper says that it is awaited"),
    W305(WARNING, "the %s \"%s\" has no narrative", "write %s; the report is made without it"),
    W306(WARNING, "no meeting is given for %s", "add its date under meetings; the paper says \"to be confirmed\""),
    W307(WARNING, "the target of %s for %s is %s, and its result %s", "check both; one is %s times the other, or more"),
    W308(WARNING, "%s has a target for the year but none for %s", "add a target for each quarter to targets.csv%s"),
    W309(WARNING, "it tells of now, not of %s, and is left out", "to print what was written then, keep it as %s"),
    W310(
            WARNING,
            "%s was due on %s and is still %s",
            "write complete, or red if it was not reached; the paper prints it as it stands"),
    W311(
            WARNING,
            "%s is suppressed, and its commentary holds a number",
            "write it without numbers, in figures or words; until then the paper leaves it out"),

    W312(
            WARNING,
            "the officer judges %s to be %s, and by its rule the figure is %s",
            "ask %s which is right; the paper prints both"),
    W313(WARNING, "what stands under \"%s\" means nothing for %s, %s", "take it out, or change %s"),
    W314(
            WARNING,
            "the figure of %s for %s is now %s; the last pack printed %s",
            "say why in this quarter's commentary; the paper marks it as revised"),
    W315(
            WARNING,
            "the judgement of %s for %s is awaited",
            "ask %s whether it is green, amber or red, and write that under judgement"),
    W316(
            WARNING,
            "the judgement of %s is passed over, since its rule is %s",
            "take it out, or write judgement under rule in indicators.csv"),
    W317(
            WARNING,
            "%s for %s is %s here, and %s by the extracts",
            "correct whichever is wrong; the paper prints and ranks the figure of the extracts"),
    W318(
            WARNING,
            "the parts of %s for %s cannot be added up",
            "give each part its numerator and denominator, or the whole a row of its own"),
    W319(
            WARNING,
            "%s for %s is %s; its %s earlier figures lie between %s and %s",
            "check the figure, and its decimal point above all"),
    W320(
            WARNING,
            "this row is for %s, more than %s years before %s",
            "check the year; if it is right, take the row out, since no paper goes so far back"),
    W321(WARNING, "it holds the same rows as %s", "take one of the two away, and put in its place what was meant"),
    W322(
            WARNING,
            "%s of %s figures for %s are the same as for %s",
            "check that this is not last quarter's file under a new name"),
    W323(
            WARNING,
            "%s had a result for %s and has no row for %s",
            "ask %s for it; where it comes later, give it a row with awaited under status"),
    W324(
            WARNING,
            "%s has gone from %s (%s) to %s and has no commentary",
            "ask %s why; large-change in pack.yaml says how much may change without a word"),
    W325(
            WARNING,
            "this file is not read as an extract: it is no CSV file, or no pattern under `extracts` fits its name",
            "save it as \"CSV UTF-8 (comma delimited)\", or take it out of the folder"),
    W326(
            WARNING,
            "%s is reported because of %s here; %s are for %s",
            "correct the period if it is a slip, or name the quarter with --quarter"),
    W327(
            WARNING,
            "%s is counted in whole numbers, and this is %s",
            "check the figure: is the point one of thousands? Else give the indicator decimals"),
    W328(
            WARNING,
            "the figure of %s for %s is %s, and its months make %s",
            "correct whichever is wrong; the paper prints the quarter's own figure"),
    W329(
            WARNING,
            "no row of it is kept: none has %s%s",
            "correct keep in pack.yaml; capitals do not matter there, the spelling does"),
    W330(
            WARNING,
            "the figure of %s for %s in %s is %s, and ours is %s",
            "check both; one is %s times the other, or more: another column, or another unit?"),
    W331(
            WARNING,
            "the officer judges %s to be green although %s, and does not explain it",
            "ask %s whether it is green; if so, write why under explanation in priorities.csv"),
    W332(
            WARNING,
            "%s has no judgement of its overall progress%s",
            "ask %s for it, and write green, amber or red under progress"),
    W333(WARNING, "%s and no %s is given", "ask %s for it, and write it under %s"),
    W334(
            WARNING,
            "the papers ask for improvement priorities, and there are none",
            "add priorities.csv; what is made of it is left out until then"),
    W335(
            WARNING,
            "it has headings and no row with a result",
            "export it again; if there is nothing to report, take it out of the folder"),
    W343(
            WARNING,
            "the text holds %s, and %s for %s is suppressed",
            "read it again: does it give away what is suppressed?"),
    W344(
            WARNING,
            "the last pack printed %s for %s, which is to be suppressed now",
            "what was published cannot be taken back; the new papers leave it out"),
    W345(
            WARNING,
            "%s is a percentage or rate of people and has no numerator and denominator, so that small numbers behind it"
                    + " are not found",
            "give both, or write c where one of them is small"),
    W346(WARNING, "others on this machine can read the password", "let its owner alone read the file: `chmod 600 %s`"),
    W347(WARNING, "it is public and names %s, which is exempt", "mark it as exempt too, or say it without the name"),
    W348(
            WARNING,
            "what was found in exempt matter is not told here",
            "run it with `--audience exempt`, where nobody else sees what it prints"),
    W349(WARNING, "%s", "compare its fingerprint with the one that the council has made known"),
    W350(
            WARNING,
            "the last day to publish the papers of the meeting on %s is %s, %s",
            "have them checked and published by then"),
    W351(
            WARNING,
            "the papers of the meeting on %s had to be published %s clear days before it, by %s",
            "publish them now, and ask the chair whether the item is taken as urgent, with the reason (section 100B(4)(b))"),
    W352(
            WARNING,
            "the meeting on %s is on a weekend or a bank holiday",
            "correct its date under meetings, or the list under bank-holidays"),
    W355(
            WARNING,
            "a width of %s can make no difference to %s, which is compared %s",
            "make it wider, give the indicator more decimals, or write exact under compare"),
    W356(WARNING, "the rate of %s for %s is %s, and %s is %s, about ten times apart", "check that both are %s"),
    W357(
            WARNING,
            "the numerator %s is no whole number, and of %s it makes %s per cent",
            "check that it is what was counted, and not the percentage itself"),
    W358(
            WARNING,
            "no date of this file shows whether the day or the month stands first: \"%s\" is read as %s, and not as %s",
            "write `dates: day-first` in pack.yaml if that is right, and `dates: month-first` if it is not"),
    W359(
            WARNING,
            "the figure of %s for %s is there before %s, in which it is to arrive, and is not printed until then",
            "nothing, if it is to be printed with %s; else correct reported-in in %s"),

    W370(
            WARNING,
            "what stands behind # is a comment and is not read: %s",
            "if it is part of the text, put quotation marks round the whole: %s; if it is a comment, put a space behind the #"),

    W372(WARNING, "this file is not read, and nothing in the pack is made of it", "%s"),
    W373(
            WARNING,
            "the papers of this pack, of the style %s, have no section for %s, so that none of it is printed",
            "add a section of the kind %s under `papers` in pack.yaml (docs/wording.md), or take the file away"),

    W374(
            WARNING,
            "the %s \"%s\" differs from \"%s\" (%s) only in %s",
            "if they are one, spell them alike; if they are two, let them differ in more"),
    W375(
            WARNING,
            "the file is named for %s, and none of its rows is for that quarter; they are for %s",
            "correct the periods or the name of the file, and check that it is not an earlier quarter's file"),
    W376(WARNING, "%s", "%s"),
    W377(
            WARNING,
            "the papers state as facts what nobody has confirmed: %s",
            "read these sections in the pack; where they are true, write `confirmed: [%s]` in pack.yaml, else your own words"
                    + " under `wording`"),
    W365(
            WARNING,
            "keep asks for %s \"%s\", and no row of %s that is kept has it%s",
            "correct it in pack.yaml; if it is no longer published, take it out"),
    W366(
            WARNING,
            "\"%s\" is passed over, and the file has no row for \"%s\", which it may stand for",
            "if the same is meant, write the reference in indicators.csv as the file does"),
    W361(
            WARNING,
            "%s has a result for %s, in which it is not due: it is reported %s",
            "if the result is right, correct reported-in; else take it out. It is published as it is"),
    W362(
            WARNING,
            "%s is reported %s, and nothing says in which years: it is taken to be due in each",
            "write the first period under reported-from"),
    W364(
            WARNING,
            "%s is reported from %s and replaces %s, which is retired from %s",
            "make the two periods the same, unless both are reported for a time, or neither"),

    E401(ERROR, "%s", "correct the template; docs/templates.md says what it can use"),
    E402(ERROR, "<%s> is not in the vocabulary of papers", "use one of: %s"),
    E403(ERROR, "the markup does not close: %s", "close each element in the order in which it was opened"),
    E404(ERROR, "<%s> cannot stand in <%s>", "move it; docs/templates.md shows what may stand where"),

    E405(ERROR, "the text \"%s\" cannot stand right in <%s>", "put it in %s"),
    E406(ERROR, "the colour \"%s\" is only %s to 1 on %s, where %s need %s to 1", "make %s"),
    E407(ERROR, "<%s> needs %s", "add what is missing"),
    E408(ERROR, "<%s> follows %s, so that a level is skipped", "use the next level down"),

    E409(
            ERROR,
            "%s means nothing on <%s>, or must not stand there",
            "take it out, or correct the spelling; docs/templates.md lists what may stand where"),

    E410(ERROR, "the file \"%s\" that is to be inserted is not there", "put it there, or correct its name"),
    E411(ERROR, "it is protected by a password or against changes", "save a copy of it without protection"),
    E412(ERROR, "it cannot be inserted: %s", "save it anew as a PDF, PNG or JPEG from the program that made it"),
    E413(
            ERROR,
            "the picture has no description",
            "say under `description:` what it shows, in a sentence, for those who cannot see it"),
    W380(
            WARNING,
            "what was published before tells the suppressed figure of %s for %s: %s",
            "what was published cannot be taken back; take earlier packs off the website if that helps"),
    W381(
            WARNING,
            "what was published before tells, with %s, a figure that is considered in private",
            "what was published cannot be taken back; take earlier packs off the website if that helps"),
    W382(
            WARNING,
            "what this pack shows cannot be recorded: %s",
            "let boardpack write to the folder .boardpack of the workspace; without the record, later packs are only"
                    + " protected as long as this one lies where it was made"),
    W383(
            WARNING,
            "this pack cannot be read, and is not in the record of what was published",
            "put it right or take it away; what it showed is not known, and later packs are not protected from it"),
    W414(
            WARNING,
            "its %s no tags, so that a screen reader cannot read %s in order; the pack says so, and does not claim PDF/UA",
            "ask its author for a PDF with tags (in Word: save as PDF, options, document structure tags)"),
    W415(
            WARNING,
            "it does not say that it is %s, so that the pack does not say so either",
            "nothing, if the pack need not be; else save the document so (in Word: save as PDF, options, PDF/A)"),
    W416(WARNING, "it holds %s, which the pack leaves out", "nothing, if nobody will miss them"),
    E417(ERROR, "the font for %s cannot be used: %s", "name a TrueType font (.ttf) whose licence allows embedding"),
    W418(
            WARNING,
            "the font has no character \"%s\" (%s), so that a question mark is printed",
            "write it in other characters, or name fonts that have it in style.yaml"),
    E419(
            ERROR,
            "\"%s\" cannot be used in a template: %s",
            "take it out; docs/templates.md says what a template can use"),

    E420(
            ERROR,
            "<%s> has %s=\"%s\", where %s was expected",
            "correct it; docs/templates.md says what a drawing may hold"),
    E421(ERROR, "the style has no colour \"%s\"%s", "use one of: %s"),
    E422(
            ERROR,
            "the words \"%s\" reach %s points out of their drawing, so that they would be cut",
            "move them, make them smaller or shorter, or make the viewBox larger"),
    E423(
            ERROR,
            "<%s> stands wholly out of its drawing, so that nobody would see it",
            "move it, or make the viewBox larger"),

    E501(ERROR, "cannot be read: %s", "check that the file is there and that you may read it"),
    E502(
            ERROR,
            "cannot be written: %s",
            "check that the folder is there, that you may write to it, and the free space"),
    E503(ERROR, "the folder does not exist", "give the folder that holds pack.yaml"),
    E504(ERROR, "there is no service area \"%s\"%s", "use one of: %s"),
    E505(ERROR, "there is no result for %s in any extract", "%s"),
    E506(ERROR, "\"%s\" is not a quarter", "write it as 2019/20-Q2"),
    E507(ERROR, "there is no indicator \"%s\"%s", "look its reference up with `boardpack show`"),
    E508(ERROR, "there is a file of this name already", "%s"),
    E509(ERROR, "there is no focus report \"%s\"%s", "%s"),
    E510(ERROR, "the style %s of this pack makes no report of \"%s\" alone", "%s"),
    E511(
            ERROR,
            "files that would be written are in this folder already: %s",
            "name a folder that does not exist yet, or move what is there away first"),
    E512(
            ERROR,
            "this is a folder, where the name of a file to write was expected",
            "name the file behind it: `boardpack check %s --chase chase.csv`"),
    E517(
            ERROR,
            "packs that are %s cannot be put where there are some that are %s: %s",
            "name a folder of their own with --out, or leave --out away"),
    E526(
            ERROR,
            "another run makes packs in this folder: %s",
            "wait for it to end, or let this run wait for it with --wait and a number of seconds"),
    E527(ERROR, "no workspace is in this folder", "name a folder that holds folders with a pack.yaml"),
    E528(
            ERROR,
            "two workspaces would put their packs into one folder, %s",
            "give one of their folders another name, or make them without --out"),

    E515(
            ERROR,
            "no password can be read here: %s",
            "put the password, and nothing else, into the first line of the file"),
    E516(ERROR, "%s", "%s"),
    E518(
            ERROR,
            "this password cannot protect a pack: %s",
            "take three words or more that nobody would expect together, at least 12 characters in all"),
    E519(
            ERROR,
            "the keystore cannot be used: %s",
            "check the file and its password, or export the key again as PKCS#12 (.p12 or .pfx)"),
    E520(ERROR, "no key of the keystore can be used: %s", "%s"),
    E521(ERROR, "the PDF cannot be opened: %s", "give the file as boardpack made it, and its password if it has one"),
    E522(ERROR, "%s", "get the pack again from where it was published, or make it anew"),
    E538(ERROR, "%s", "the pack was not made like this: get it again from where it was published, or make it anew"),
    E539(
            ERROR,
            "the seal is of another certificate than %s",
            "ask the council which certificate it seals with; what this pack says may not be the council's"),
    E540(
            ERROR,
            "no pack of %s was made here",
            "make it first, or name another quarter with --quarter; there are packs of %s"),
    E546(
            ERROR,
            "this is a link, and boardpack writes only into a folder of the workspace",
            "delete the link; boardpack makes the folder itself"),
    N601(
            NOTE,
            "read as Windows-1252, since it is not UTF-8; here stands its first special character, %s",
            "if that is right, nothing; else save the file as \"CSV UTF-8 (comma delimited)\""),
    N602(NOTE, "%s passed over", "nothing, if that is a title"),
    N603(
            NOTE,
            "passed over, since they name no indicator and no period: %s",
            "nothing, if these are notes and totals; else fill in the reference and the period"),
    N604(
            NOTE,
            "\"%s\" is read as \"%s\", which differs in capitals, blanks or hyphens only",
            "nothing, if that is right; this is told once in a file"),
    N605(
            NOTE,
            "from here %s for periods that end later than this pack, the first for %s; nothing after %s is printed",
            "nothing, if an earlier quarter is meant"),
    N607(
            NOTE,
            "it is about \"%s\", a %s, and is left out, since the papers are grouped by %s",
            "nothing, if they are to be grouped so; else change group-by in pack.yaml"),
    N608(
            NOTE,
            "nothing in this pack prints what stands under \"%s\", since its papers have no such section",
            "nothing, if that is meant; else add the section under `papers` in pack.yaml"),
    N623(
            NOTE,
            "%s is displayed and compared with %s, as many as its target %s has; by indicators.csv it would be %s",
            "nothing, if that is meant; else round the target, or write %s under decimals in indicators.csv"),
    N624(NOTE, "the dates of this file are read with the %s first, as \"%s\" shows", "nothing, if that is right"),
    N629(
            NOTE,
            "%s marked as not there, the first here; the marks are %s",
            "nothing; means and ranks are of those that have a figure"),
    N630(
            NOTE,
            "%s passed over, since no indicator is called so: %s",
            "nothing, if the board reports none of these; else add the indicator"),
    N631(
            NOTE,
            "%s is read as %s: the digits behind it come from the program that saved the file%s",
            "nothing, if that is right; else write the figure with fewer decimals"),
    N632(
            NOTE,
            "%s rows of this file are for periods more than %s years before %s; no paper goes so far back",
            "nothing, if the file holds so long a history"),
    N626(
            NOTE,
            "%s has had results for %s alone for two years, and is awaited for %s",
            "if it is reported then alone, write %s under reported-in of %s"),
    N627(
            NOTE,
            "%s is not due this quarter, and its result for %s, which was due, is missing",
            "add it if it has come; until then the paper has %s");

    private final Severity severity;
    private final String message;
    private final String fix;

    Code(Severity severity, String message, String fix) {
        this.severity = severity;
        this.message = message;
        this.fix = fix;
    }

    public Severity severity() {
        return severity;
    }

    /**
     * How much a council may let this matter.
     *
     * <p>An error stays one, but for those where the figure is printed as it was given and nothing is lost.
     */
    public List<Severity> canWeigh() {
        return switch (this) {
            case E208 -> List.of(ERROR, WARNING);
            default -> severity == ERROR ? List.of(ERROR) : List.of(ERROR, WARNING, NOTE);
        };
    }

    /** True where a file, or a part of one, could not be read: nothing can be said then of what is missing. */
    public boolean leavesGaps() {
        return this == E119
                || compareTo(E107) >= 0 && compareTo(E115) <= 0
                || compareTo(E121) >= 0 && compareTo(E128) <= 0;
    }

    /** The finding of this code at a place; the words fill the message first and then the fix. */
    public Finding at(Place place, Object... words) {
        int inMessage = message.split("%s", -1).length - 1;
        Object[] forFix = inMessage >= words.length
                ? new Object[0]
                : java.util.Arrays.copyOfRange(words, inMessage, words.length);
        return new Finding(
                this, place, String.format(Locale.ROOT, message, words), String.format(Locale.ROOT, fix, forFix));
    }
}
