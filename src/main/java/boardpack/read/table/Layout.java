package boardpack.read.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of a CSV file, detected from its first rows.
 *
 * @param delimiter the delimiter that gives known headings
 * @param header the number of rows before the header
 * @param titles the number of these that are filled and say nothing about the layout
 */
record Layout(Delimiter delimiter, int header, int titles) {
    /** Number of rows in which the header is searched. */
    static final int ROWS = 30;

    /** The amount of text that is examined, in characters. */
    static final int CHARACTERS = 1 << 18;

    /** The line that tells Excel the delimiter. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\uFEFF?\"?sep=([^\\w\r\n\" ])\"?[ ,;\t|]*(?:[\r\n].*)?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** A row that may be the header. */
    private record Candidate(Delimiter delimiter, int row, int titles, boolean complete, int columns) {
        boolean isBetterThan(Candidate other) {
            return complete != other.complete ? complete : columns > other.columns;
        }

        /** Returns true if no other delimiter can have given these headings. */
        boolean isPlain() {
            return complete && columns > 1;
        }
    }

    /**
     * Detects the layout of a file.
     *
     * @param beginning its first characters
     * @param whole true if these are all of them
     */
    static Layout of(String beginning, boolean whole, CsvFile file, Headings headings) {
        Matcher separator = SEPARATOR.matcher(beginning);
        boolean told = separator.matches();
        List<Delimiter> delimiters =
                told ? List.of(Delimiter.of(separator.group(1).charAt(0))) : Delimiter.USUAL;
        Optional<Candidate> best = Optional.empty();
        for (Delimiter delimiter : delimiters) {
            Candidate candidate = candidate(beginning, whole, told, delimiter, file, headings);
            if (best.isEmpty() || candidate.columns > 0 && candidate.isBetterThan(best.get())) {
                best = Optional.of(candidate);
            }
            if (candidate.isPlain()) {
                break;
            }
        }
        return best.map(b -> new Layout(b.delimiter, b.row, b.titles)).orElseThrow();
    }

    /**
     * Returns the first row with all required columns; otherwise the row with the most known columns, or the first that
     * is not empty.
     */
    private static Candidate candidate(
            String beginning, boolean whole, boolean told, Delimiter delimiter, CsvFile file, Headings headings) {
        CsvRows rows = new CsvRows(new StringReader(beginning), delimiter.sign());
        int filled = 0;
        Candidate best = new Candidate(delimiter, 0, 0, false, -1);
        try {
            for (int row = 0; row < ROWS && rows.next(); row++) {
                best = best.columns < 0 ? new Candidate(delimiter, row + 1, 0, false, -1) : best;
                List<String> cells = rows.cells();
                boolean passed = told && row == 0 || isEmpty(cells) || !whole && rows.isLast();
                if (passed) {
                    continue;
                }
                Set<String> columns = headings.columns(cells);
                Candidate candidate =
                        new Candidate(delimiter, row, filled, columns.containsAll(file.required()), columns.size());
                best = candidate.isBetterThan(best) ? candidate : best;
                if (best.complete) {
                    return best;
                }
                filled++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvRows.Broken e) {
            // The rows before it are still evidence. Reading the file reports the error.
            return best;
        }
        return best;
    }

    static boolean isEmpty(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
