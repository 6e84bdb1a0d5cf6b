package boardpack.book.shape;

import boardpack.book.pack.Setting;
import boardpack.book.pack.Settings;
import boardpack.book.row.Kept;
import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.Dialect;
import boardpack.read.Workspace;
import boardpack.read.Yaml;
import boardpack.read.table.Cell;
import boardpack.read.table.CsvFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The authorities most like the council: named in {@code pack.yaml}, or read from a published model.
 *
 * @param names the names in the list; none if they are in a file
 * @param file the model: a row for each authority, with columns for the numbers of its neighbours
 */
public record Neighbours(List<String> names, Optional<Model> file) {
    private static final Set<String> OF_A_MODEL = Set.of("file", "row", "columns", "number", "name");

    /** The source of a published model of statistical neighbours. */
    record Model(String file, Kept row, List<Cell> columns, Cell number, Cell name, Place place) {}

    /**
     * The statistical neighbours.
     *
     * @param names the names that the council lists
     * @param byNumber the names in the model by number; a name is empty if its number has no row
     */
    public record Known(List<String> names, Map<String, String> byNumber) {
        public static final Known NOBODY = new Known(List.of(), Map.of());

        /** Returns the name of the neighbour in a row of figures; empty if it is not a neighbour. */
        public Optional<String> name(String area, String number) {
            Optional<String> numbered = Optional.ofNullable(byNumber.get(bare(number)));
            if (numbered.filter(String::isEmpty).isPresent()) {
                byNumber.put(bare(number), area);
                return Optional.of(area);
            }
            boolean named = names.stream().anyMatch(area::equalsIgnoreCase)
                    || byNumber.values().stream().anyMatch(area::equalsIgnoreCase);
            return numbered.or(() -> named ? Optional.of(area) : Optional.empty());
        }

        /**
         * Returns all neighbours, once the figures are read. A neighbour without a known name is given by its number.
         */
        public Alike alike(Settings settings) {
            List<String> all = new ArrayList<>(names);
            byNumber.forEach((number, name) -> all.add(name.isEmpty() ? "number " + number : name));
            return new Alike(all.stream().filter(n -> !settings.isOurs(n)).toList(), !byNumber.isEmpty());
        }
    }

    public static Optional<Neighbours> read(Setting pack, Yaml yaml, Findings findings) {
        if (yaml instanceof Yaml.Sequence) {
            return Optional.of(new Neighbours(pack.texts("neighbours"), Optional.empty()));
        }
        return pack.mapping(yaml).map(s -> {
            s.only(OF_A_MODEL);
            Kept row = Kept.read(s, "row");
            List<Cell> columns = new ArrayList<>();
            s.list("columns")
                    .forEach(y -> s.text(y, "a column").ifPresent(t -> columns.add(new Cell(t.text(), t.place()))));
            String file = s.text("file", "downloads/neighbours.csv");
            Cell number = new Cell(s.text("number", "la_code"), s.place("number"));
            Cell name = new Cell(s.text("name", "la_name"), s.place("name"));
            return new Neighbours(List.of(), Optional.of(new Model(file, row, columns, number, name, s.place())));
        });
    }

    /** Returns true if the model is in the file of this name. */
    public boolean isFile(String name) {
        return file.filter(model -> model.file().equals(name)).isPresent();
    }

    /** Reads the model, if there is one. A missing row becomes a finding. */
    public Known known(Workspace workspace, Findings findings) {
        Map<String, String> byNumber = new LinkedHashMap<>();
        file.ifPresent(model -> {
            List<String> columns = new ArrayList<>(model.row().names());
            model.columns().forEach(c -> columns.add(c.text()));
            columns.add(model.number().text());
            columns.add(model.name().text());
            if (!workspace.contains(model.file())) {
                findings.add(Code.E107, model.place(), model.file(), "");
                return;
            }
            Map<String, String> nameOf = new LinkedHashMap<>();
            CsvFile file =
                    new CsvFile(columns.stream().map(CsvFile::normal).distinct().toList(), List.of(), true);
            file.read(workspace, model.file(), Dialect.OURS, findings, row -> {
                String number =
                        bare(row.cell(CsvFile.normal(model.number().text())).text());
                nameOf.put(number, row.cell(CsvFile.normal(model.name().text())).text());
                if (model.row().has(row)) {
                    model.columns()
                            .forEach(c -> byNumber.put(
                                    bare(row.cell(CsvFile.normal(c.text())).text()), ""));
                }
            });
            byNumber.remove("");
            if (byNumber.isEmpty()) {
                findings.add(Code.E103, model.place(), "no neighbour in " + model.file(), "the row of the council");
            }
            byNumber.replaceAll((number, none) -> nameOf.getOrDefault(number, ""));
        });
        return new Known(names, byNumber);
    }

    /** Removes the decimals that a spreadsheet added to a number: {@code 840} for {@code 840.0}. */
    static String bare(String number) {
        return number.strip().replaceAll("\\.0+$", "").replaceAll("^0+(?=\\d)", "");
    }
}
