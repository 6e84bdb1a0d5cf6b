package boardpack.read;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column of ours each heading of a file means. */
final class Headings {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
    private static final Pattern AT_THE_END = Pattern.compile("[.:*\\s]+$");

    private final CsvFile file;
    private final List<String> known;
    /** By the council's name for it. */
    private final Map<String, String> called = new HashMap<>();

    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final Map<String, String> theirs;

    Headings(CsvFile file, Dialect dialect) {
        this.file = file;
        this.known = new ArrayList<>(file.required());
        known.addAll(file.optional());
        this.theirs = dialect.called();
        theirs.forEach((ours, name) -> {
            if (known.contains(ours)) {
                called.put(normal(name), ours);
            }
        });
        dialect.synonyms().forEach((name, ours) -> {
            if (known.contains(ours)) {
                synonyms.put(normal(name), ours);
            }
        });
    }

    /** The columns that a row of headings would give. */
    Set<String> columns(List<String> cells) {
        Set<String> columns = new HashSet<>();
        Set<String> chosen = chosen(cells);
        cells.forEach(c -> column(normal(c), chosen).ifPresent(columns::add));
        return columns;
    }

    /** The column that each heading means, by our own name of it; what is wrong becomes a finding. */
    Map<String, Integer> read(List<String> cells, String name, int line, Findings findings) {
        Map<String, Integer> columns = new HashMap<>();
        Set<String> chosen = chosen(cells);
        Set<String> misspelt = new HashSet<>();
        boolean isHeader = !columns(cells).isEmpty();
        for (int i = 0; i < cells.size(); i++) {
            String heading = normal(cells.get(i));
            Place place = new Place(name, line, i + 1);
            Optional<String> column = column(heading, chosen);
            if (column.isPresent()) {
                Integer first = columns.putIfAbsent(column.get(), i);
                if (first != null) {
                    findings.add(Code.E112, place, column.get(), both(cells.get(first), cells.get(i)));
                }
            } else if (file.others()) {
                columns.putIfAbsent(heading, i);
            } else if (!heading.isEmpty() && isHeader) {
                List<String> names = names();
                Nearest.to(heading, names)
                        .ifPresent(n -> misspelt.add(column(n, chosen).orElse(n)));
                findings.add(
                        Code.E111, place, cells.get(i), Nearest.suggestion(heading, names), String.join(", ", known));
            }
        }
        for (String column : file.required()) {
            if (!columns.containsKey(column) && !misspelt.contains(column)) {
                String named = theirs.containsKey(column) ? " (\"" + theirs.get(column) + "\" in pack.yaml)" : "";
                findings.add(Code.E110, Place.of(name, line), column, named, String.join(", ", known));
            }
        }
        return columns;
    }

    /** Every name that a heading may have, our own first. */
    private List<String> names() {
        List<String> names = new ArrayList<>(known);
        names.addAll(called.keySet());
        names.addAll(synonyms.keySet());
        return names;
    }

    /** The columns that the council has named and that stand under that name: a usual name means them no more. */
    private Set<String> chosen(List<String> cells) {
        Set<String> chosen = new HashSet<>();
        cells.forEach(c -> Optional.ofNullable(called.get(normal(c))).ifPresent(chosen::add));
        return chosen;
    }

    private Optional<String> column(String heading, Set<String> chosen) {
        String council = called.get(heading);
        if (council != null) {
            return Optional.of(council);
        }
        if (known.contains(heading)) {
            return Optional.of(heading);
        }
        return Optional.ofNullable(synonyms.get(heading)).filter(c -> !chosen.contains(c));
    }

    private static String both(String first, String second) {
        return normal(first).equals(normal(second)) ? "" : ", as \"" + first + "\" and as \"" + second + "\"";
    }

    /** Headings differ in capitals, blanks, underscores, hyphens and a sign at the end, and mean the same. */
    static String normal(String heading) {
        String words = BETWEEN_WORDS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return AT_THE_END.matcher(words).replaceAll("").strip();
    }
}
