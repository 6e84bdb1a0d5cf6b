package boardpack.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a CSV file is laid out, by the evidence of its first rows.
 *
 * @param delimiter what divides its cells: what makes headings that are known
 * @param header how many rows stand before the header
 * @param titles how many of these are filled and tell nothing of the layout
 */
record Layout(Delimiter delimiter, int header, int titles) {
    /** In how many rows the header is looked for. */
    static final int ROWS = 30;

    /** How much text is looked at. */
    static final int CHARACTERS = 1 << 18;

    /** The line by which Excel is told what divides the cells. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\uFEFF?\"?sep=(.)\"?[ ,;\t|]*(?:[\r\n].*)?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** A row of the beginning: its number from 0, and its cells. */
    private record Candidate(Delimiter delimiter, int row, int titles, boolean complete, int columns) {
        boolean isBetterThan(Candidate other) {
            return complete != other.complete ? complete : columns > other.columns;
        }
    }

    /**
     * The layout of a file.
     *
     * @param beginning its first characters
     * @param whole true where these are all of them
     */
    static Layout of(String beginning, boolean whole, CsvFile file, Headings headings) {
        Matcher separator = SEPARATOR.matcher(beginning);
        boolean told = separator.matches();
        List<Delimiter> delimiters =
                told ? List.of(Delimiter.of(separator.group(1).charAt(0))) : Delimiter.USUAL;
        Candidate best =
                new Candidate(delimiters.getFirst(), first(beginning, delimiters.getFirst(), told), 0, false, 0);
        for (Delimiter delimiter : delimiters) {
            for (Candidate candidate : candidates(beginning, whole, told, delimiter, file, headings)) {
                best = candidate.isBetterThan(best) ? candidate : best;
            }
        }
        return new Layout(best.delimiter, best.row, best.titles);
    }

    private static List<Candidate> candidates(
            String beginning, boolean whole, boolean told, Delimiter delimiter, CsvFile file, Headings headings) {
        List<Candidate> candidates = new ArrayList<>();
        int titles = 0;
        List<List<String>> rows = rows(beginning, whole, delimiter);
        for (int row = told ? 1 : 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            var columns = headings.columns(cells);
            boolean complete = columns.containsAll(file.required());
            candidates.add(new Candidate(delimiter, row, titles, complete, columns.size()));
            titles += isEmpty(cells) ? 0 : 1;
        }
        return candidates;
    }

    /** The first row that is not empty: the header, where no row has a heading that is known. */
    private static int first(String beginning, Delimiter delimiter, boolean told) {
        List<List<String>> rows = rows(beginning, true, delimiter);
        int row = told ? 1 : 0;
        while (row < rows.size() && isEmpty(rows.get(row))) {
            row++;
        }
        return row;
    }

    private static List<List<String>> rows(String beginning, boolean whole, Delimiter delimiter) {
        List<List<String>> rows = new ArrayList<>();
        CsvRows read = new CsvRows(new StringReader(beginning), delimiter.sign());
        try {
            while (rows.size() < ROWS && read.next()) {
                rows.add(read.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvRows.Broken e) {
            // What stands before it is evidence all the same; it is told when the file is read.
            return rows;
        }
        if (!whole && rows.size() < ROWS && !rows.isEmpty()) {
            rows.removeLast();
        }
        return rows;
    }

    static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }
}
