package boardpack.problem.catalogue;

import static boardpack.problem.catalogue.FindingText.data;

/** The findings 1xx: files, and the settings in {@code pack.yaml}. */
public final class FindingsOfFiles {
    public static final FindingText E101 =
            data("there is no %s in this workspace", "make one; `sample-data/policy-board` shows how it looks");
    public static final FindingText E102 = data("%s", "%s");
    public static final FindingText E103 =
            data("found %s where %s was expected", "correct it; docs/workspace.md lists the settings");
    public static final FindingText E104 = data("the setting \"%s\" is missing", "add it, for example `%s`");
    public static final FindingText E105 = data("unknown setting \"%s\"%s", "%s");
    public static final FindingText E106 =
            data("this setting stands twice; the first is in line %s", "keep one of the two");
    public static final FindingText E107 =
            data("no extract was found in %s", "put the quarter's extract there as a CSV file or a workbook (.xlsx)%s");
    public static final FindingText E108 = data("the text is %s", "save it as %s");
    public static final FindingText E109 = data("the CSV cannot be read: %s", "%s");
    public static final FindingText E110 =
            data("the column \"%s\" is missing%s", "add it to the header row; the columns that this file needs are %s");
    public static final FindingText E111 = data("unknown column \"%s\"%s", "%s");
    public static final FindingText E112 = data("the column \"%s\" stands twice%s", "keep one of the two");
    public static final FindingText E113 = data("the file is empty", "put at least the header row in: %s");
    public static final FindingText E114 =
            data("this leads out of the workspace", "keep the file itself in the workspace, not a link to it");
    public static final FindingText E115 =
            data("this row has %s cells where the header has %s", "put quotation marks round a cell that holds a %s");
    public static final FindingText E116 =
            data("%s cannot be used in the narrative", "write it in Markdown, without HTML and pictures");
    public static final FindingText E117 = data("the heading \"%s\" is not known here", "use one of: %s");
    public static final FindingText E118 = data("the placeholder %s is not known%s", "use one of: %s");
    public static final FindingText E119 = data(
            "the narrative does not begin with the name of what it is about",
            "write # and %s in the first line, for example `# %s`");
    public static final FindingText E120 = data(
            "no extract has a result for a whole quarter, nor for a year",
            "add the results of a whole quarter, or of its last month, to a file in extracts");
    public static final FindingText E121 = data("this is %s, and not a CSV file", "%s");
    public static final FindingText E122 = data(
            "the file is larger than %s megabytes",
            "leave out what is older than five years, and what is no indicator of this board");
    public static final FindingText E123 = data(
            "this row has more than %s cells",
            "save the file again with a row for each result, and without empty columns");
    public static final FindingText E124 = data(
            "this cell has more than %s characters",
            "shorten it, and check that the lines of the file end where they should");
    public static final FindingText E125 = data(
            "here stands a byte of value 0, which no text holds",
            "save it again as \"CSV UTF-8 (comma delimited)\"; it may be damaged, or UTF-16 without its mark");
    public static final FindingText E126 = data(
            "this cell is filled, and its column has no heading",
            "give the column a heading in line %s, or empty its cells");
    public static final FindingText E127 = data(
            "there are more than %s findings in this file, and from here on it is not read",
            "correct these and check again");
    public static final FindingText E128 = data("the column is headed \"%s\", which %s", "%s");
    public static final FindingText E129 = data(
            "\"%s\" and \"%s\" would both be made into %s",
            "let the two differ in their letters or figures, within the first 80");
    public static final FindingText E130 = data("this is %s, and cannot be read as a workbook", "%s");
    public static final FindingText E131 = data("the workbook cannot be read: %s", "%s");
    public static final FindingText E132 = data(
            "the workbook is larger than can be read: %s",
            "copy the rows that the pack needs into a new workbook, without formats and pictures");
    public static final FindingText E133 = data(
            "several sheets have the headings of this table: %s",
            "keep the sheet you want, and hide the others or move them into another workbook");
    public static final FindingText E134 = data(
            "the result of the formula in this cell is not stored in the file",
            "open the workbook in Excel and save it again, or put the result itself into the cell");
    public static final FindingText E135 = data(
            "this cell holds %s instead of a figure or a text",
            "write the figure or the word, such as yes, in its place");
    public static final FindingText E136 =
            data("there are figures in a hidden %s%s", "show it and check it, or delete it");
    public static final FindingText E137 = data(
            "cells of the table are merged here%s: only the first of them has a value",
            "unmerge them, and fill in every cell");
    public static final FindingText E144 = data(
            "a filter hides %s of the table",
            "clear the filter (Data, Clear) and check all rows, or copy the rows you want into a new sheet");
    public static final FindingText E146 = data(
            "this number is stored as text, and its format would show the number differently",
            "type the number again, and check how it is shown");
    public static final FindingText E147 =
            data("the format of this cell hides its content", "choose a format that shows it, and check it");
    public static final FindingText E148 =
            data("this cell has a date format, and its number is not a date", "write the date again");
    public static final FindingText E149 = data(
            "the formula in this cell gives %s",
            "repair the formula, or write x where there is no figure, and save the file again");
    public static final FindingText E138 = data(
            "found \"%s\" where a paragraph of Schedule 12A was expected",
            "write the number of the paragraph that makes it exempt, from 1 to 7, or several: `exempt: 1, 2`");
    public static final FindingText E139 =
            data("\"%s\" looks like the mark of exempt matter, and cannot be one %s", "%s");
    public static final FindingText E140 = data(
            "exempt matter ends here, and none has begun",
            "take the line out, or write `Exempt: paragraph 2` above what is exempt");
    public static final FindingText E141 = data(
            "a public title is given for what is not exempt",
            "name the paragraph under `exempt:`, or take the public title out");
    public static final FindingText E142 = data(
            "this is exempt, and no paragraph of Schedule 12A is named",
            "name it: `Exempt: paragraph 2` in the narrative, `exempt: 2` in pack.yaml");
    public static final FindingText E143 = data(
            "the file was changed, or taken away, while it was being read",
            "run this again when it is saved; the last pack stays as it is");
    public static final FindingText E145 = data(
            "%s has a %s and no %s",
            "add `%s: {column: value, keep: {Measure: Total children}}`, or give it in another entry of the same"
                    + " indicator");
    public static final FindingText E150 = data(
            "no value is left here: what stands behind # is a comment and is not read (%s)",
            "if it is the value, put quotation marks round it: %s; else write the value before it, or take the setting out");
    public static final FindingText E151 = data("%s has no %s called \"%s\"%s", "use one of: %s%s");
    public static final FindingText E152 = data("there is no pack.yaml here, and there is %s", "%s");
    public static final FindingText E153 = data(
            "a comma divides a list in square brackets, so that \"%s\" and \"%s\" are two %s",
            "if they are one text, put quotation marks round the whole: [%s]; else end the first with a full stop");
    public static final FindingText E154 = data(
            "%s cannot be printed: no font of the pack has %s",
            "write it in other characters, or name fonts that have it under `fonts:` in templates/style.yaml");
    public static final FindingText E155 = data(
            "%s cannot be printed: only scripts that run from left to right in separate letters can, such as Latin,"
                    + " Greek and Cyrillic",
            "write it in other letters, or insert a PDF that has it as an annex");
    public static final FindingText E156 = data(
            "%s replaces a character that was lost, and cannot be printed", "write the character that belongs there");
    public static final FindingText E157 = data(
            "%s are nested too deeply here: more than %s levels",
            "use fewer levels; if a program wrote it, check that program");

    public static final FindingText W406 = data(
            "this hidden sheet also has the headings of the table, and is not read",
            "show the sheet if it should be read");
    public static final FindingText E160 = data(
            "this file is named for %s but is not read, so the pack would be for %s",
            "save it as a workbook (.xlsx) or a CSV file in extracts/; or, if you mean the earlier quarter, run"
                    + " this with `--quarter %s`");

    private FindingsOfFiles() {}
}
