package boardpack.problem.catalogue;

import static boardpack.problem.catalogue.FindingText.data;

/** The findings 2xx: single cells. */
public final class FindingsOfCells {
    public static final FindingText E201 = data(
            "found \"%s\" where a quarter, month or year was expected", "write it as 2019/20 Q2, 2019-09 or 2019/20");
    public static final FindingText E202 = data("found nothing where %s was expected", "fill the cell in");
    public static final FindingText E203 = data("found \"%s\" where %s was expected", "%s");
    public static final FindingText E204 =
            data("the indicator \"%s\" is not in indicators.csv%s", "correct the reference, or add the indicator");
    public static final FindingText E205 =
            data("the %s \"%s\" is not in pack.yaml%s", "correct the spelling, or add it under %s");
    public static final FindingText E206 = data("%s is given twice for %s; the first is in %s", "keep one of the two");
    public static final FindingText E207 = data(
            "the value %s does not agree with %s of %s, which is %s",
            "correct whichever of the three is wrong; if the counts were rounded after it was worked out, write"
                    + " counts-rounded-to in pack.yaml");
    public static final FindingText E208 =
            data("%s in a percent indicator", "check the figure; a percentage of a whole ends at 100");
    public static final FindingText E256 = data(
            "%s has a challenge, action or result for %s, and a commentary as well in %s",
            "keep one of the two: the commentary, or the three fields");
    public static final FindingText E209 = data(
            "%s of %s may be %s of one%s",
            "%s; or say how it is written: fraction (times 100) or percent, for %s under scale in indicators.csv, or for"
                    + " the file under `scale` in pack.yaml");
    public static final FindingText E210 =
            data("the indicator %s is defined twice; the first is in line %s", "keep one of the two");
    public static final FindingText E211 = data(
            "a width of %s is always 0 where %s is 0", "give %s a width in its own unit, such as 2, in indicators.csv");
    public static final FindingText E212 = data(
            "a year to date is only like the same quarter of another year; %s compares it with something else",
            "write same-quarter-last-year, or leave the cell empty");
    public static final FindingText E213 = data(
            "an annual indicator needs the quarter that it is reported in",
            "put Q1, Q2, Q3 or Q4 under reported-in; for a survey every second year, Q3 every second year");
    public static final FindingText E214 = data(
            "%s has a target although neither higher nor lower is better",
            "set its polarity, or write `none` for the target");
    public static final FindingText E215 =
            data("a range from %s to %s is upside down", "write the smaller number first");
    public static final FindingText E216 = data(
            "the %s %s of %s is better than its target %s",
            "exchange the two, or correct one: amber ends on the worse side of the target");
    public static final FindingText E217 =
            data("the year's target of %s cannot be spread over its quarters: %s", "leave profile empty; %s");
    public static final FindingText E218 =
            data("%s is rated by its %s, and none is given beside its target", "fill in %s");
    public static final FindingText E219 = data("%s cannot be used for %s, %s", "take it out, or change %s");
    public static final FindingText E220 = data(
            "%s has no one earlier target to measure a gap from",
            "write value under direction-of, or compare with a single period");
    public static final FindingText E221 = data(
            "amber within %s of the target of %s is no wider than green within %s, so that nothing can be amber",
            "make amber wider than green, or write 0 for it where nothing is to be amber");
    public static final FindingText E222 = data(
            "%s has a second target without a name",
            "write what it is, such as statutory limit, under second-target-name in %s");
    public static final FindingText E223 = data(
            "a width of %s means nothing for %s, which is not a percentage",
            "give %s a width in its own unit, such as 2, in indicators.csv");
    public static final FindingText E227 = data("the sentence \"%s\" %s", "%s");
    public static final FindingText E230 = data(
            "the comma in \"%s\" may be a decimal comma, since semicolons divide the cells of this file",
            "write %s or %s, whichever is meant");
    public static final FindingText E231 = data(
            "found the date \"%s\" where %s was expected: Excel made a date of it%s",
            "format the column as text, type it again and save the file");
    public static final FindingText E232 = data(
            "\"%s\" is shortened by Excel%s",
            "format the column as a number without an exponent, or as text, check it and save the file again");
    public static final FindingText E233 = data("\"%s\" has the mark %s behind its figure", "write %s, and %s");
    public static final FindingText E234 = data(
            "a figure stands in the row that asks for the target of %s",
            "put it into targets.csv; here it would be taken for the result");
    public static final FindingText E235 = data(
            "%s is retired from %s, and here is a result for %s",
            "take the result out; if the indicator goes on, correct retired-from in %s");
    public static final FindingText E236 = data(
            "several rows are kept for one period: %s for %s stands in lines %s and %s of %s%s",
            "write under keep which of them is meant, by one of the columns in which they differ: %s");
    public static final FindingText E237 =
            data("the priority \"%s\" is not in priorities.csv%s", "correct the reference, or add the priority");
    public static final FindingText E238 =
            data("the priority %s is defined twice; the first is in line %s", "keep one of the two");
    public static final FindingText E239 = data(
            "%s cannot be part of %s: %s", "name the reference of a total that is counted alike, or empty the cell");
    public static final FindingText E240 =
            data("a total cannot be part of itself: %s", "take one of them out of part-of");
    public static final FindingText E241 = data(
            "the parts of %s for %s make %s, and it is %s",
            "correct whichever is wrong; where they are parts of different kinds, say so: REF by age, REF by sex");
    public static final FindingText E242 = data(
            "the figure of %s for %s is %s, and what it consists of makes %s",
            "correct whichever is wrong; small numbers cannot be protected while they contradict each other");
    public static final FindingText E243 = data(
            "%s counts people, and this is %s",
            "write a whole number, 0 or more; or take out people: yes in indicators.csv");
    public static final FindingText E244 = data(
            "found \"%s\" where a paragraph of Schedule 12A was expected",
            "write the number of the paragraph that makes it exempt, from 1 to 7, or several: 1, 2");
    public static final FindingText E245 = data(
            "a public title is given for what is not exempt", "fill in the paragraph under exempt, or empty this cell");
    public static final FindingText E246 = data(
            "the words here say that something is exempt, and words in a cell cannot keep it from the public",
            "fill in the column exempt of the row, or take what is exempt out of it; docs/exempt.md lists what can be exempt");
    public static final FindingText E250 = data(
            "the value %s is a fraction of one: %s of %s are %s per cent",
            "write %s, or say that %s is written so: fraction, under scale in indicators.csv");
    public static final FindingText E251 = data(
            "%s stands where fractions of one are declared, and would be %s per cent",
            "write %s, or %s; or correct what is declared under scale");
    public static final FindingText E252 = data("a width of %s %s", "%s");
    public static final FindingText E253 = data(
            "the numerator %s is less than one, and of %s it makes %s per cent: is it the share itself?",
            "write how many were counted, or put the percentage under value; if it is right, write percent for %s under"
                    + " scale in indicators.csv");
    public static final FindingText E254 = data(
            "%s for %s, and no other row of the extracts is later than %s",
            "correct the year; if the quarter is right, name it with --quarter, or under quarter in pack.yaml");
    public static final FindingText E260 = data(
            "\"%s\" has the %s first, and \"%s\" in line %s has the %s first",
            "write all dates of the file in one order, or as 2026-10-31; those of the first twelve days of a month may"
                    + " be wrong too, so look at each");
    public static final FindingText E261 = data(
            "a figure of %s for %s, a year that is not over in %s",
            "write %s, the last year that is over, if that is the year it is of%s");
    public static final FindingText E262 = data(
            "%s as the %s of %s, which cannot be less than 0",
            "take the minus sign out; if it may be less than 0, as a change or a balance may, write yes under"
                    + " may-be-negative in %s");
    public static final FindingText E263 = data(
            "%s is the only figure of %s that is less than 0",
            "take the minus sign or the brackets out; if it may be less than 0, write yes under may-be-negative in %s");
    public static final FindingText E264 = data(
            "the meeting on %s is before the end of %s, on %s, so that no result can be ready",
            "correct the date, or the quarter that it is written for");
    public static final FindingText E267 = data(
            "the numerator of %s is %s, and the denominator is 0",
            "correct the denominator; empty it if it is not known; only 0 of 0 is not applicable");
    public static final FindingText E270 = data(
            "%s: other quarters are named, or another number of them, than the words say",
            "write the quarters alone, such as Q2 and Q4");
    public static final FindingText E271 = data(
            "an annual figure arrives in one quarter of the year, and \"%s\" names more",
            "write the one quarter under reported-in; for a figure more than once a year, use the basis S, Q, C or R");
    public static final FindingText E272 = data(
            "%s is reported from %s, and here is a result for %s",
            "take the result out; if the indicator is older, correct reported-from in %s");
    public static final FindingText E273 = data(
            "%s replaces \"%s\", which is not in indicators.csv%s",
            "correct the reference; keep the row of the older one, with retired-from");
    public static final FindingText E274 =
            data("an indicator cannot replace itself: %s", "empty one of the cells under replaces");
    public static final FindingText E275 = data(
            "%s replaces %s, which is not retired",
            "write %s under retired-from of the older one (%s), or empty the cell");
    public static final FindingText E276 = data(
            "%s is reported from %s and retired from %s, and so is never reported",
            "correct whichever of the two is wrong");
    public static final FindingText E277 = data(
            "\"%s\" does not say in which quarter it is reported", "write the quarter under reported-in, such as Q3");
    public static final FindingText E280 =
            data("found \"%s\" with \"%s\" where a year and its quarter, month or term were expected%s", "%s");
    public static final FindingText E281 = data(
            "no row of %s names an indicator: its column \"%s\" holds %s",
            "correct ref-from in pack.yaml, or the references in indicators.csv; or name the indicator with ref");
    public static final FindingText E290 = data(
            "the suppressed figure of %s for %s could be worked out whatever is hidden in this pack: %s, and of that too"
                    + " much was published before",
            "take this row out of the extract, so that the pack does not name it, or mark the indicator as exempt; if an"
                    + " earlier pack was never published, say so: `boardpack published WORKSPACE --quarter QUARTER --never`");
    public static final FindingText E291 = data(
            "a figure that is considered in private could be worked out of %s, whatever else is hidden in this pack",
            "take this row out of the extract, or mark its indicator as exempt too");
    public static final FindingText E292 = data(
            "the record of what was published cannot be read: %s",
            "put back the last copy of this file; without it nobody knows what readers know already");
    public static final FindingText E293 = data(
            "the record of what was published is of another workspace: %s",
            "put back the file of this workspace; if the board was only renamed, run `boardpack published WORKSPACE --renamed`");
    public static final FindingText E294 = data(
            "the record of what was published was written by a newer boardpack",
            "use that one, or a newer; an older one may not understand what readers know already");

    private FindingsOfCells() {}
}
