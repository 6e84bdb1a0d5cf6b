package boardpack.protect;

import boardpack.book.Book;
import boardpack.indicator.Result;
import boardpack.indicator.Target;
import boardpack.problem.Code;
import boardpack.problem.FigureQuestions;
import boardpack.problem.Finding;
import boardpack.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The figures that were removed, used to keep them out of published findings.
 *
 * @param refs the affected indicators, each with the reason
 * @param rows the lines that contain the figures, each with its reference
 */
record Withheld(Map<String, String> refs, Map<Place, String> rows) {
    static Withheld of(Set<String> cleansed, Book book, List<Suppressed> suppressed) {
        Withheld all = of(cleansed, book);
        suppressed.forEach(s -> {
            String ref = s.indicator().ref();
            all.refs.putIfAbsent(ref, "figures of " + ref + " are suppressed");
            s.rows().forEach(r -> all.rows.put(line(r.place()), ref));
        });
        return all;
    }

    private static Withheld of(Set<String> refs, Book book) {
        Map<Place, String> rows = new TreeMap<>();
        for (String ref : refs) {
            book.results().getOrDefault(ref, Map.of()).values().stream()
                    .map(Result::place)
                    .forEach(p -> rows.put(line(p), ref));
            book.targets().getOrDefault(ref, Map.of()).values().stream()
                    .map(Target::place)
                    .forEach(p -> rows.put(line(p), ref));
        }
        book.elsewhere().comparators().stream()
                .filter(c -> refs.contains(c.ref()))
                .forEach(c -> rows.put(line(c.place()), c.ref()));
        Map<String, String> reasons = new TreeMap<>();
        refs.forEach(ref -> reasons.put(ref, "the data of " + ref + " is being cleansed"));
        return new Withheld(reasons, rows);
    }

    private static Place line(Place place) {
        return place.wholeLine();
    }

    /**
     * Returns the finding as it may be published. A finding about a removed figure says only that there is one. Returns
     * empty if the finding exists only because of the size of a removed figure.
     */
    Optional<Finding> published(Finding finding) {
        if (finding.code() == Code.E290) {
            // This finding stops the pack, so it is in no manifest, and it contains no figure.
            return Optional.of(finding);
        }
        String ref = rows.getOrDefault(line(finding.place()), "");
        String named = refs.keySet().stream()
                .filter(r -> names(finding.message(), r))
                .sorted()
                .findFirst()
                .orElse(ref);
        // A missing target is not a figure, and the paper mentions it too.
        if (named.isEmpty() || finding.code() == Code.W301) {
            return Optional.of(finding);
        }
        return FigureQuestions.has(finding)
                ? Optional.empty()
                : Optional.of(new Finding(
                        finding.code(),
                        finding.place(),
                        "not told here, since " + refs.get(named),
                        "`boardpack check` tells it",
                        finding.severity()));
    }

    private static boolean names(String message, String ref) {
        return message.contains(ref)
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(ref) + "(?![\\p{L}\\p{N}])")
                        .matcher(message)
                        .find();
    }
}
