package boardpack.book.row;

import boardpack.book.pack.Setting;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows of a published file are read: those whose columns hold what they must; capitals do not matter. */
public record Kept(Map<String, Cell> columns) {
    public static Kept read(Setting setting, String name) {
        Map<String, Cell> columns = new LinkedHashMap<>();
        setting.mapping(name)
                .ifPresent(m ->
                        m.texts().forEach((column, text) -> columns.put(column, new Cell(text.text(), text.place()))));
        return new Kept(columns);
    }

    /** A file of which no row is kept was meant otherwise. */
    public void tellOfNone(String file, boolean any, Findings findings) {
        if (!any && !columns.isEmpty()) {
            String wanted = columns.entrySet().stream()
                    .map(k -> k.getKey() + " \"" + k.getValue().text() + "\"")
                    .collect(Collectors.joining(" and "));
            findings.add(Code.W329, Place.of(file), wanted);
        }
    }

    /** Where it is written; else where the file is described. */
    public Place place(Place ofFile) {
        return columns.values().stream().map(Cell::place).findFirst().orElse(ofFile);
    }

    public Set<String> names() {
        return columns.keySet();
    }

    public boolean has(Row row) {
        return columns.entrySet().stream()
                .allMatch(k -> row.cell(CsvFile.normal(k.getKey()))
                        .text()
                        .equalsIgnoreCase(k.getValue().text()));
    }
}
