package boardpack.read;

import boardpack.problem.CannotContinue;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header row, read row by row.
 *
 * @param required the columns that must be there
 * @param optional the columns that may be there
 * @param others whether other columns may be there too, and are passed over
 */
public record CsvFile(List<String> required, List<String> optional, boolean others) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    public CsvFile(List<String> required, List<String> optional) {
        this(required, optional, false);
    }

    /**
     * Reads a file of the workspace and hands on each row that is not empty; what is wrong becomes a finding.
     *
     * @return whether every row could be handed on; without a column that must be there, none is
     */
    public boolean read(Workspace workspace, String name, Findings findings, Consumer<Row> rows) {
        try {
            Optional<String> text = workspace.text(name);
            return text.isPresent() && parse(text.get(), name, findings, rows);
        } catch (IOException e) {
            throw new CannotContinue(Code.E501.at(Place.of(name), Workspace.reason(e)), e);
        }
    }

    private boolean parse(String text, String name, Findings findings, Consumer<Row> rows) throws IOException {
        long next = 1;
        boolean complete = true;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            Map<String, Integer> columns = null;
            int width = 0;
            for (CSVRecord record : parser) {
                int line = (int) next;
                next = parser.getCurrentLineNumber() + 1;
                List<String> cells = new ArrayList<>(record.size());
                boolean empty = true;
                for (String cell : record) {
                    String stripped = cell.strip();
                    empty &= stripped.isEmpty();
                    cells.add(stripped);
                }
                if (empty) {
                    continue;
                }
                if (columns == null) {
                    columns = header(cells, name, line, findings);
                    width = cells.size();
                    if (!columns.keySet().containsAll(required)) {
                        return false;
                    }
                    continue;
                }
                if (cells.size() > width
                        && cells.subList(width, cells.size()).stream().anyMatch(c -> !c.isEmpty())) {
                    findings.add(Code.E115, new Place(name, line, width + 1), cells.size(), width);
                    complete = false;
                    continue;
                }
                while (cells.size() < width) {
                    cells.add("");
                }
                rows.accept(new Row(Place.of(name, line), columns, cells));
            }
            if (columns == null) {
                findings.add(Code.E113, Place.of(name), String.join(", ", required));
                complete = false;
            }
        } catch (UncheckedIOException e) {
            findings.add(Code.E109, Place.of(name, (int) next), plain(e));
            complete = false;
        }
        return complete;
    }

    private static String plain(UncheckedIOException e) {
        String message = String.valueOf(e.getCause().getMessage());
        return message.contains("EOF") || message.contains("encapsulated")
                ? "a quoted cell that begins here does not end as it should"
                : message;
    }

    private Map<String, Integer> header(List<String> cells, String name, int line, Findings findings) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        Set<String> misspelt = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = normal(cells.get(i));
            Place place = new Place(name, line, i + 1);
            if (column.isEmpty()) {
                continue;
            }
            if (!known.contains(column) && others) {
                continue;
            }
            if (!known.contains(column)) {
                Nearest.to(column, known).ifPresent(misspelt::add);
                findings.add(
                        Code.E111, place, cells.get(i), Nearest.suggestion(column, known), String.join(", ", known));
            } else if (columns.putIfAbsent(column, i) != null) {
                findings.add(Code.E112, place, column);
            }
        }
        for (String column : required) {
            if (!columns.containsKey(column) && !misspelt.contains(column)) {
                findings.add(Code.E110, Place.of(name, line), column, String.join(", ", known));
            }
        }
        return columns;
    }

    /** Headings differ in capitals, blanks, underscores and hyphens, and mean the same. */
    private static String normal(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }
}
