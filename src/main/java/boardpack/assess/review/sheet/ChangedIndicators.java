package boardpack.assess.review.sheet;

import boardpack.book.Book;
import boardpack.book.file.Previous;
import boardpack.indicator.Indicator;
import boardpack.indicator.Quarter;
import boardpack.problem.Code;
import boardpack.problem.Findings;
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

/**
 * Finds columns of {@code indicators.csv} that differ from the last pack because they were filled down, sorted alone or
 * mistyped.
 */
public final class ChangedIndicators {
    private static final String TITLE = "title";
    private static final String OWNER = "owner";
    private static final String FIX =
            "correct indicators.csv if it is a slip; if the change is meant, it is asked about"
                    + " once only, or write `%s` under confirmed in pack.yaml";

    /** Number of changes in one column from which they become one finding. */
    private static final int MANY = 3;

    private static final int MOST_NAMED = 12;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Book book;
    private final Previous previous;
    private final Findings findings;

    private ChangedIndicators(Book book, Previous previous, Findings findings) {
        this.book = book;
        this.previous = previous;
        this.findings = findings;
    }

    /** Compares the indicators with those of the last pack, if there is one. */
    public static void tell(Book book, Findings findings) {
        book.previous()
                .filter(p -> !p.indicators().isEmpty())
                .ifPresent(p -> new ChangedIndicators(book, p, findings).tell());
    }

    /** Returns an indicator's entry in a column, as {@code ratings.csv} writes it. */
    public static String said(Indicator indicator, String column) {
        return switch (column) {
            case TITLE -> indicator.title();
            case "service area" -> indicator.serviceArea();
            case "unit" -> indicator.unit().word();
            case "polarity" -> indicator.polarity().name().toLowerCase(Locale.ROOT);
            case "basis" -> indicator.basis().letter();
            case "rule" -> indicator.method().rule().name().word();
            case OWNER -> indicator.owner();
            case Previous.COMPARE_WITH ->
                indicator.method().course().comparison().word();
            default -> throw new IllegalArgumentException(column);
        };
    }

    /**
     * Returns the first correction if the unit or the basis of an indicator has changed since the last pack; else
     * empty.
     */
    public static String first(Book book, Indicator indicator) {
        for (String column : List.of("basis", "unit")) {
            Optional<String> was = book.previous().flatMap(p -> p.said(indicator.ref(), column));
            if (was.filter(w -> !same(w).equals(same(said(indicator, column)))).isPresent()) {
                return "correct the " + column + " in indicators.csv, which was \"" + was.get()
                        + "\" in the last pack, if it is a slip; else";
            }
        }
        return "";
    }

    private record Change(Indicator indicator, String column, String was, String is) {}

    private void tell() {
        Map<String, List<Change>> byColumn = new LinkedHashMap<>();
        Previous.COLUMNS.forEach(column -> byColumn.put(column, changes(column)));
        Map<Indicator, List<Change>> byRow = new LinkedHashMap<>();
        byColumn.forEach((column, changes) -> {
            if (changes.size() >= MANY) {
                column(column, changes);
            } else if (!column.equals(OWNER)) {
                changes.forEach(c -> byRow.computeIfAbsent(c.indicator(), i -> new ArrayList<>())
                        .add(c));
            }
        });
        byRow.forEach((indicator, changes) -> {
            List<String> words = changes.stream()
                    .map(c -> c.column() + " is \"" + c.is() + "\" and was \"" + c.was() + "\"")
                    .toList();
            add(
                    indicator.place(),
                    indicator.ref() + ": its " + String.join("; its ", words),
                    Code.W338 + " " + indicator.ref() + " " + book.quarter());
        });
    }

    private List<Change> changes(String column) {
        List<Change> changes = new ArrayList<>();
        Set<String> titles = column.equals(TITLE) ? formerTitles() : Set.of();
        for (Indicator indicator : book.reported()) {
            Optional<String> was = previous.said(indicator.ref(), column);
            String is = said(indicator, column);
            boolean another = was.isPresent() && !same(was.get()).equals(same(is));
            if (another && !isReworded(column, was.get(), is, titles) && !isRedefined(indicator, column)) {
                changes.add(new Change(indicator, column, was.get(), is));
            }
        }
        return changes;
    }

    private Set<String> formerTitles() {
        Set<String> titles = new HashSet<>();
        previous.indicators().values().forEach(cells -> titles.add(same(cells.getFirst())));
        return titles;
    }

    private static String same(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Returns true for a title that keeps half of its words, unless another indicator had it. */
    private static boolean isReworded(String column, String was, String is, Set<String> titles) {
        if (!column.equals(TITLE) || titles.contains(same(is))) {
            return false;
        }
        Set<String> before = new HashSet<>(List.of(same(was).split(" ")));
        Set<String> now = new HashSet<>(List.of(same(is).split(" ")));
        int shorter = Math.min(before.size(), now.size());
        now.retainAll(before);
        return 2 * now.size() >= shorter;
    }

    /** Returns true if the definition changed, which may bring another unit, basis or title. */
    private boolean isRedefined(Indicator indicator, String column) {
        Quarter quarter = book.quarter();
        return !column.equals("service area")
                && indicator
                        .redefined()
                        .filter(r -> r.separates(quarter.before(), quarter))
                        .isPresent();
    }

    /** Adds one finding for a column. Owners change often, so only a column that looks filled or sorted is reported. */
    private void column(String column, List<Change> changes) {
        boolean filled = isFilled(column, changes);
        if (column.equals(OWNER) && !filled && !isSorted(changes)) {
            return;
        }
        List<String> refs =
                changes.stream().map(c -> c.indicator().ref()).limit(MOST_NAMED).toList();
        int more = changes.size() - refs.size();
        String rows = String.join(", ", refs) + (more > 0 ? " and " + more + " more" : "");
        String how = filled
                ? "; it looks filled down over these rows"
                : isSorted(changes)
                        ? "; it looks sorted or pasted apart from the other columns"
                        : "; the first was \"" + changes.getFirst().was() + "\" and is \""
                                + changes.getFirst().is() + "\"";
        add(
                changes.getFirst().indicator().place(),
                "the column " + column + " differs in " + changes.size() + " rows (" + rows + ")" + how,
                Code.W338 + " " + book.quarter());
    }

    /** Returns true if each text equals that of the row above. */
    private boolean isFilled(String column, List<Change> changes) {
        Map<Integer, Indicator> byLine = new HashMap<>();
        book.indicators().forEach(i -> byLine.put(i.place().line(), i));
        return changes.stream().allMatch(c -> {
            Indicator above = byLine.get(c.indicator().place().line() - 1);
            return above != null && said(above, column).equals(c.is());
        });
    }

    /** Returns true if the same texts are found in other rows. */
    private static boolean isSorted(List<Change> changes) {
        List<String> was = changes.stream().map(c -> same(c.was())).sorted().toList();
        List<String> is = changes.stream().map(c -> same(c.is())).sorted().toList();
        return was.equals(is);
    }

    private void add(Place place, String what, String confirmed) {
        findings.add(Code.W338, place, what, String.format(FIX, confirmed));
    }
}
