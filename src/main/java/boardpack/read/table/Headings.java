package boardpack.read.table;

import boardpack.problem.Code;
import boardpack.problem.Findings;
import boardpack.problem.Nearest;
import boardpack.problem.Place;
import boardpack.read.Dialect;
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
import java.util.stream.IntStream;

/** Maps the headings of a file to our columns. */
final class Headings {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
    private static final int SHORTEST = 3;
    private static final String RESULT = "result";
    private static final Set<String> BESIDE_A_RESULT = Set.of("challenge", "action");
    private static final Set<String> FIGURES = Set.of("value", "numerator");
    private static final String TITLE = "title";
    private static final Pattern AT_THE_END = Pattern.compile("[.:*\\s]+$");

    private final CsvFile file;
    private final List<String> known;
    /** The column for each of the council's own names. */
    private final Map<String, String> called = new HashMap<>();

    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final Map<String, String> theirs;
    private final Set<String> titles = new HashSet<>();
    private final Optional<Set<String>> ignored;
    private final Optional<Set<String>> passedOver;

    /** Columns that officers keep for themselves; ignored unless the file has a column of that name. */
    private static final Set<String> NOTES = Set.of("note", "notes", "comment", "comments");

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
        this.ignored = dialect.ignored();
        this.passedOver = dialect.passedOver();
        dialect.titles().stream().filter(title -> !known.contains(title)).forEach(titles::add);
        dialect.synonyms().forEach((name, ours) -> {
            if (known.contains(ours)) {
                synonyms.put(normal(name), ours);
            }
        });
    }

    /** Returns the columns that a row of headings would give. */
    Set<String> columns(List<String> cells) {
        Set<String> columns = new HashSet<>();
        Settled settled = settled(cells);
        cells.forEach(c -> column(normal(c), settled).ifPresent(columns::add));
        return columns;
    }

    /** Returns the position of each column by our own name. Errors become findings. */
    Map<String, Integer> read(List<String> cells, Place row, Findings findings) {
        Map<String, Integer> columns = new HashMap<>();
        Settled settled = settled(cells);
        Set<String> misspelt = new HashSet<>();
        boolean isHeader = !columns(cells).isEmpty();
        for (int i = 0; i < cells.size(); i++) {
            String heading = normal(cells.get(i));
            Place place = row.at(row.line(), i + 1);
            Optional<String> column = column(heading, settled);
            if (column.isPresent()) {
                Integer first = columns.putIfAbsent(column.get(), i);
                if (first != null) {
                    findings.add(Code.E112, place, column.get(), both(cells.get(first), cells.get(i)));
                }
            } else if (file.others()) {
                columns.putIfAbsent(heading, i);
            } else if (!heading.isEmpty() && isHeader && !isPassedOver(heading)) {
                Optional<String> meant = meant(heading, names(columns(cells)));
                meant.ifPresent(n -> misspelt.add(column(n, settled).orElse(n)));
                boolean canIgnore = ignored.isPresent() || passedOver.isPresent();
                findings.add(
                        Code.E111,
                        place,
                        cells.get(i),
                        meant.map(n -> "; did you mean \"" + n + "\"?").orElse(""),
                        "correct the heading, or take the column out"
                                + (canIgnore ? ", or name it under ignore-columns in pack.yaml" : "")
                                + (meant.isPresent() ? "" : "; the columns are " + String.join(", ", known)));
            }
        }
        if (known.contains(TITLE)) {
            title(cells).ifPresent(i -> columns.putIfAbsent(TITLE, i));
        }
        for (String column : file.required()) {
            if (!columns.containsKey(column) && !misspelt.contains(column)) {
                findings.add(Code.E110, row, column, insteadOf(column, cells), String.join(", ", file.required()));
            }
        }
        return columns;
    }

    /** Returns the position of a column of titles under another name, which only describes the rows. */
    private Optional<Integer> title(List<String> cells) {
        return IntStream.range(0, cells.size())
                .boxed()
                .filter(i -> isATitle(normal(cells.get(i)), settled(cells)))
                .findFirst();
    }

    private boolean isATitle(String heading, Settled settled) {
        return titles.contains(heading)
                && column(heading, settled).isEmpty()
                && !ignored.filter(i -> i.contains(heading)).isPresent();
    }

    /** Returns the column that a heading may mean: the most similar one, or one that begins with the same word. */
    private static Optional<String> meant(String heading, List<String> names) {
        return Nearest.to(heading, names)
                .or(() -> names.stream()
                        .filter(n -> n.length() > SHORTEST && Nearest.haveSameLetters(heading, n))
                        .findFirst())
                .or(() -> names.stream()
                        .filter(n -> n.length() >= SHORTEST && heading.length() >= SHORTEST)
                        .filter(n -> heading.startsWith(n) || n.startsWith(heading + " "))
                        .findFirst());
    }

    /** Returns the columns that may replace a missing one. */
    private String insteadOf(String column, List<String> cells) {
        if (theirs.containsKey(column)) {
            return " (\"" + theirs.get(column) + "\" in pack.yaml)";
        }
        List<String> names =
                names(Set.of()).stream().filter(n -> means(n, column)).toList();
        return cells.stream()
                .filter(c -> titles.contains(normal(c)))
                .filter(c -> Nearest.to(normal(c), names).isPresent()
                        || names.stream().anyMatch(n -> n.startsWith(normal(c) + " ")))
                .findFirst()
                .or(() -> Nearest.to(column, cells))
                .map(c -> "; is it the one headed \"" + c + "\"?")
                .orElse("");
    }

    private boolean means(String name, String column) {
        return name.equals(column) || column.equals(synonyms.get(name));
    }

    private boolean isPassedOver(String heading) {
        return titles.contains(heading)
                || NOTES.contains(heading)
                || passedOver.filter(p -> p.contains(heading)).isPresent()
                || ignored.filter(i -> i.contains(heading)).isPresent();
    }

    /** Returns every accepted name, our own first, except for columns that are present. */
    private List<String> names(Set<String> there) {
        List<String> names = new ArrayList<>();
        known.stream().filter(n -> !there.contains(n)).forEach(names::add);
        called.forEach((n, ours) -> add(n, ours, there, names));
        synonyms.forEach((n, ours) -> add(n, ours, there, names));
        return names;
    }

    private static void add(String name, String ours, Set<String> there, List<String> names) {
        if (!there.contains(ours)) {
            names.add(name);
        }
    }

    /**
     * The decisions about a header row before its headings are read one by one.
     *
     * @param chosen the columns present under the council's own name, so that no usual name means them
     * @param plain the columns present under a name that cannot be a title's
     * @param ours the columns present under our own name
     */
    private record Settled(Set<String> chosen, Set<String> plain, Set<String> ours) {}

    private Settled settled(List<String> cells) {
        List<String> headings = cells.stream().map(Headings::normal).toList();
        Set<String> chosen = new HashSet<>();
        headings.forEach(h -> Optional.ofNullable(called.get(h)).ifPresent(chosen::add));
        Set<String> plain = new HashSet<>();
        Set<String> ours = new HashSet<>(headings);
        headings.stream()
                .filter(h -> !titles.contains(h))
                .forEach(h -> column(h, new Settled(chosen, Set.of(), ours)).ifPresent(plain::add));
        return new Settled(chosen, plain, ours);
    }

    private Optional<String> column(String heading, Settled settled) {
        String council = called.get(heading);
        if (council != null) {
            return Optional.of(council);
        }
        if (ignored.filter(i -> i.contains(heading)).isPresent()) {
            return Optional.empty();
        }
        if (known.contains(heading)) {
            return Optional.of(isAnother(heading, settled.ours()) ? synonyms.get(heading) : heading);
        }
        return Optional.ofNullable(synonyms.get(heading))
                .filter(c -> !settled.chosen().contains(c))
                // If the column itself is present, notes are the officer's own.
                .filter(c -> !NOTES.contains(heading) || !settled.ours().contains(c))
                .filter(c -> !titles.contains(heading) || !settled.plain().contains(c));
    }

    /**
     * Returns true if a usual heading means another column here.
     *
     * <p>Many councils call the figure "Result". Next to a challenge or an action, and with another heading for the
     * figure, it means the result of the action.
     */
    private boolean isAnother(String heading, Set<String> headings) {
        if (!heading.equals(RESULT) || !synonyms.containsKey(heading)) {
            return false;
        }
        boolean figure = headings.stream()
                .filter(h -> !h.equals(heading) && !titles.contains(h))
                .anyMatch(h -> FIGURES.contains(h)
                        || FIGURES.contains(synonyms.getOrDefault(h, ""))
                        || FIGURES.contains(called.getOrDefault(h, "")));
        return !figure || headings.stream().noneMatch(BESIDE_A_RESULT::contains);
    }

    private static String both(String first, String second) {
        return normal(first).equals(normal(second)) ? "" : ", as \"" + first + "\" and as \"" + second + "\"";
    }

    /** Returns true for small letters and digits with single blanks between them, like our own names. */
    private static boolean isNormal(String heading) {
        char before = ' ';
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            boolean between = c == ' ' && before != ' ' && i < heading.length() - 1;
            if (!between && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** Returns a heading without differences of case, blanks, underscores, hyphens or a final sign. */
    static String normal(String heading) {
        if (isNormal(heading)) {
            return heading;
        }
        String words = BETWEEN_WORDS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return AT_THE_END.matcher(words).replaceAll("").strip();
    }
}
