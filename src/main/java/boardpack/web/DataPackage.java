package boardpack.web;

import boardpack.json.JsonText;
import java.util.List;

/** Describes the tables on a page as a Frictionless data package. */
public record DataPackage(String name, String title, List<Resource> resources) {
    /** The symbols for a missing figure: suppressed, not applicable, not available, rounds to 0. */
    private static final List<String> NO_FIGURE = List.of("", "c", "z", "x", "k");

    /** Columns that contain numbers, or symbols for missing ones. */
    private static final List<String> NUMBERS = List.of(
            "value", "numerator", "denominator", "last year", "actual", "change", "value then", "forecast", "line");

    /** A table. */
    public record Resource(
            String name,
            String path,
            String description,
            String format,
            String mediatype,
            String encoding,
            Schema schema) {}

    /** The columns of a table. */
    public record Schema(List<Field> fields, List<String> missingValues) {}

    /** A column. */
    public record Field(String name, String type) {}

    static DataPackage of(String title, List<WebPack.Table> tables) {
        return new DataPackage(
                "board-pack",
                title,
                tables.stream()
                        .map(t -> new Resource(
                                t.file().replace(".csv", ""),
                                t.file(),
                                t.description(),
                                "csv",
                                "text/csv",
                                "utf-8",
                                new Schema(
                                        t.columns().stream()
                                                .map(c -> new Field(c, NUMBERS.contains(c) ? "number" : "string"))
                                                .toList(),
                                        NO_FIGURE)))
                        .toList());
    }

    String json() {
        return JsonText.of(this);
    }
}
