package boardpack.run;

import boardpack.draw.style.Unprintable;
import boardpack.problem.Findings;
import boardpack.problem.Place;
import boardpack.read.TableName;
import boardpack.read.Workspace;
import boardpack.read.Yaml;
import boardpack.read.table.AllCells;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the places of characters that cannot be printed.
 *
 * <p>A paper does not know the source cells of its words. So the files of the workspace are searched, but only if such
 * a character occurs.
 */
final class UnprintableCells {
    private final Workspace workspace;
    private final Findings findings;

    UnprintableCells(Workspace workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    /** A text of the workspace with its place. */
    private record Written(String text, Place place) {}

    /** Reports unprintable characters in a paper by cell, or by paper if no cell contains the printed text. */
    void tell(String paper, Set<Unprintable> missing) {
        if (missing.isEmpty()) {
            return;
        }
        Set<Integer> characters = new TreeSet<>();
        missing.forEach(m -> characters.add(m.character()));
        List<Written> written = new ArrayList<>();
        workspace.hashes().keySet().forEach(file -> collect(file, characters, written));
        Map<Place, Map<Unprintable.Why, Set<Integer>>> byPlace = new TreeMap<>();
        for (Unprintable one : missing) {
            List<Place> places = places(one, written);
            for (Place place : places.isEmpty() ? List.of(Place.of(paper)) : places) {
                byPlace.computeIfAbsent(place, p -> new TreeMap<>())
                        .computeIfAbsent(one.why(), w -> new TreeSet<>())
                        .add(one.character());
            }
        }
        byPlace.forEach((place, reasons) -> reasons.forEach((why, its) -> {
            findings.add(Unprintable.finding(why, its, place));
        }));
    }

    /** Returns the cells that contain the character in a printed text; if there are none, all cells that contain it. */
    private static List<Place> places(Unprintable one, List<Written> written) {
        String character = Character.toString(one.character());
        String printed = plain(one.words());
        Map<Place, Boolean> holding = new LinkedHashMap<>();
        for (Written each : written) {
            if (normal(each.text()).contains(character)) {
                String text = plain(each.text());
                holding.put(each.place(), printed.contains(text) || text.contains(printed));
            }
        }
        boolean some = holding.containsValue(true);
        return holding.entrySet().stream()
                .filter(e -> e.getValue() || !some)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void collect(String file, Set<Integer> characters, List<Written> into) {
        if (TableName.isTable(file)) {
            AllCells.each(workspace, file, cell -> add(cell.text(), cell.place(), characters, into));
        } else if (file.endsWith(".yaml")) {
            Yaml.parse(workspace.peek(file), file, new Findings())
                    .ifPresent(settings -> collect(settings, characters, into));
        } else if (file.endsWith(".md") || file.endsWith(".ftlx")) {
            String[] lines = workspace.peek(file).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                int column = first(lines[i], characters);
                if (column >= 0) {
                    into.add(new Written(lines[i], new Place(file, i + 1, column + 1)));
                }
            }
        }
    }

    private static void collect(Yaml setting, Set<Integer> characters, List<Written> into) {
        switch (setting) {
            case Yaml.Scalar scalar -> add(scalar.text(), scalar.place(), characters, into);
            case Yaml.Sequence sequence -> sequence.items().forEach(item -> collect(item, characters, into));
            case Yaml.Mapping mapping -> {
                mapping.keys().forEach((key, place) -> add(key, place, characters, into));
                mapping.entries().values().forEach(value -> collect(value, characters, into));
            }
        }
    }

    private static void add(String text, Place place, Set<Integer> characters, List<Written> into) {
        if (first(text, characters) >= 0) {
            into.add(new Written(text, place));
        }
    }

    /** Returns the position of the first of some characters; −1 if there is none. */
    private static int first(String text, Set<Integer> characters) {
        String normal = normal(text);
        int at = 0;
        while (at < normal.length()) {
            int c = normal.codePointAt(at);
            if (c >= 0x7F && characters.contains(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return -1;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns the text without Markdown characters and without blanks, which differ between file and paper. */
    private static String plain(String text) {
        return normal(text).replaceAll("[\\s*_#>\\[\\]()\\\\]+", "");
    }
}
