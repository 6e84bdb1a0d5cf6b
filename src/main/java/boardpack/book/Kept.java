package boardpack.book;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Cell;
import boardpack.read.CsvFile;
import boardpack.read.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows of a published file are read: those whose columns hold what they must; capitals do not matter. */
record Kept(Map<String, Cell> columns) {
    static Kept read(Setting setting, String name) {
        Map<String, Cell> columns = new LinkedHashMap<>();
        setting.mapping(name)
                .ifPresent(m ->
                        m.texts().forEach((column, text) -> columns.put(column, new Cell(text.text(), text.place()))));
        return new Kept(columns);
    }

    /** A file of which no row is kept was meant otherwise. */
    void tellOfNone(String file, boolean any, Findings findings) {
        if (!any && !columns.isEmpty()) {
            String wanted = columns.entrySet().stream()
                    .map(k -> k.getKey() + " \"" + k.getValue().text() + "\"")
                    .collect(Collectors.joining(" and "));
            findings.add(Code.W329, Place.of(file), wanted);
        }
    }

    /** Where it is written; else where the file is described. */
    Place place(Place ofFile) {
        return columns.values().stream().map(Cell::place).findFirst().orElse(ofFile);
    }

    Set<String> names() {
        return columns.keySet();
    }

    boolean has(Row row) {
        return columns.entrySet().stream()
                .allMatch(k -> row.cell(CsvFile.normal(k.getKey()))
                        .text()
                        .equalsIgnoreCase(k.getValue().text()));
    }
}
