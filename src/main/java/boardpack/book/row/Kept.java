package boardpack.book.row;

import boardpack.book.pack.Setting;
import boardpack.problem.Place;
import boardpack.read.Yaml;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import boardpack.read.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The condition for reading rows of a published file: each column must contain one of its listed texts. */
public record Kept(Map<String, List<Cell>> columns) {
    public static Kept read(Setting setting, String name) {
        Map<String, List<Cell>> columns = new LinkedHashMap<>();
        setting.mapping(name).ifPresent(m -> m.names().forEach(column -> columns.put(column, texts(m, column))));
        return new Kept(columns);
    }

    /** Reads a text or a list of texts. */
    private static List<Cell> texts(Setting setting, String column) {
        List<Cell> texts = new ArrayList<>();
        Yaml said = setting.get(column).orElseThrow();
        List<Yaml> items = said instanceof Yaml.Sequence sequence ? sequence.items() : List.of(said);
        items.forEach(y ->
                setting.text(y, "a text or a list of texts").ifPresent(s -> texts.add(new Cell(s.text(), s.place()))));
        return texts;
    }

    /** Returns the place of the setting, or of the description of the file. */
    public Place place(Place ofFile) {
        return columns.values().stream()
                .flatMap(List::stream)
                .map(Cell::place)
                .findFirst()
                .orElse(ofFile);
    }

    public Set<String> names() {
        return columns.keySet();
    }

    public boolean has(Row row) {
        return columns.entrySet().stream().allMatch(k -> holds(row, k.getKey(), k.getValue()));
    }

    static boolean holds(Row row, String column, List<Cell> wanted) {
        String text = row.text(CsvFile.normal(column));
        return wanted.stream().anyMatch(w -> w.text().equalsIgnoreCase(text));
    }
}
