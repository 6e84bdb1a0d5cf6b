package boardpack.book.row;

import boardpack.problem.Code;
import boardpack.problem.Finding;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.Workspace;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of a published file that repeat a period.
 *
 * <p>Such a file has a row for each age group or sex next to the row for all. If the mapping does not select one of
 * them, one finding reports it, not one for each period.
 */
public final class Repeats {
    /** The number of differing columns that a finding names. */
    private static final int NAMED = 3;

    /**
     * A result that occurs twice.
     *
     * @param what the indicator; {@code when} is the period
     * @param finding the finding if it is reported alone
     */
    public record Twice(String what, String when, Place first, Finding finding) {
        boolean isOfTwoRows() {
            Place again = finding.place();
            return first.file().equals(again.file()) && first.line() != again.line();
        }
    }

    private final List<Twice> all = new ArrayList<>();

    public void add(Twice twice) {
        all.add(twice);
    }

    /**
     * Reports the repeated periods after the last row of a file.
     *
     * @param read the headings of the columns that are read, which may differ between the rows
     * @param place the entry of {@code pack.yaml} for the file
     */
    public void tell(
            CsvFile file,
            Workspace workspace,
            String name,
            Dialect dialect,
            Set<String> read,
            Place place,
            Findings to) {
        List<Twice> ofRows = all.stream().filter(Twice::isOfTwoRows).toList();
        List<String> differing =
                ofRows.isEmpty() ? List.of() : differing(rows(file, workspace, name, dialect, ofRows.getFirst()), read);
        if (differing.isEmpty()) {
            all.forEach(t -> to.add(t.finding()));
            return;
        }
        all.stream().filter(t -> !t.isOfTwoRows()).forEach(t -> to.add(t.finding()));
        Twice one = ofRows.getFirst();
        to.add(
                Code.E236,
                place,
                one.what(),
                one.when(),
                one.first().line(),
                one.finding().place().line(),
                name,
                ofRows.size() == 1 ? "" : ", and " + (ofRows.size() - 1) + " more like it",
                String.join(", ", differing));
    }

    /** Returns the two rows by heading. The file is read again, which saves keeping it in memory. */
    private static List<Map<String, String>> rows(
            CsvFile file, Workspace workspace, String name, Dialect dialect, Twice twice) {
        List<String> headings =
                file.header(workspace, name, dialect).map(CsvFile.Header::cells).orElse(List.of());
        List<Integer> lines =
                List.of(twice.first().line(), twice.finding().place().line());
        List<Map<String, String>> rows = new ArrayList<>();
        file.read(workspace, name, dialect, new Findings(), row -> {
            if (lines.contains(row.place().line())) {
                rows.add(texts(row, headings));
            }
        });
        return rows;
    }

    private static Map<String, String> texts(Row row, List<String> headings) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String heading : headings) {
            Cell cell = row.cell(CsvFile.normal(heading));
            texts.put(heading, cell.text());
        }
        return texts;
    }

    /** Returns the unread columns in which two rows differ; only columns of words, if there are any. */
    private static List<String> differing(List<Map<String, String>> rows, Set<String> read) {
        if (rows.size() < 2) {
            return List.of();
        }
        Map<String, String> first = rows.getFirst();
        Map<String, String> second = rows.getLast();
        List<String> columns = first.keySet().stream()
                .filter(h -> !h.isEmpty() && !read.contains(CsvFile.normal(h)))
                .filter(h -> !first.get(h).equals(second.get(h)))
                .toList();
        List<String> ofWords = columns.stream()
                .filter(h -> isWord(first.get(h)) || isWord(second.get(h)))
                .toList();
        return (ofWords.isEmpty() ? columns : ofWords)
                .stream()
                        .limit(NAMED)
                        .map(h -> h + " (" + shown(first.get(h)) + " or " + shown(second.get(h)) + ")")
                        .toList();
    }

    /** Returns true for text other than a figure or the symbol of a blank. */
    private static boolean isWord(String text) {
        return text.matches("(?s).*\\p{L}{2}.*");
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : "\"" + text + "\"";
    }
}
