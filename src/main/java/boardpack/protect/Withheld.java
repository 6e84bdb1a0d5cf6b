package boardpack.protect;

import boardpack.book.Book;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was taken out, so that no finding that is published tells of it.
 *
 * @param rows the lines that its figures stand in, each with the reference
 */
record Withheld(Set<String> refs, Map<Place, String> rows) {
    static Withheld of(Set<String> refs, Book book) {
        Map<Place, String> rows = new TreeMap<>();
        for (String ref : refs) {
            book.results().getOrDefault(ref, Map.of()).values().stream()
                    .map(Result::place)
                    .forEach(p -> rows.put(line(p), ref));
            book.targets().getOrDefault(ref, Map.of()).values().stream()
                    .map(Target::place)
                    .forEach(p -> rows.put(line(p), ref));
        }
        book.comparators().stream()
                .filter(c -> refs.contains(c.ref()))
                .forEach(c -> rows.put(line(c.place()), c.ref()));
        return new Withheld(refs, rows);
    }

    private static Place line(Place place) {
        return Place.of(place.file(), place.line());
    }

    /** The finding as it may be published: of what was taken out, that there is one, and not what it says. */
    Finding published(Finding finding) {
        String ref = rows.getOrDefault(line(finding.place()), "");
        String named = refs.stream()
                .filter(r -> names(finding.message(), r))
                .sorted()
                .findFirst()
                .orElse(ref);
        return named.isEmpty()
                ? finding
                : new Finding(
                        finding.code(),
                        finding.place(),
                        "not told here, since the data of " + named + " is being cleansed",
                        "`boardpack check` tells it",
                        finding.severity());
    }

    private static boolean names(String message, String ref) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(ref) + "(?![\\p{L}\\p{N}])")
                .matcher(message)
                .find();
    }
}
